# Coefficients of a log-linear model whose errors are correlated from month to month by an unknown amount: nlme::gls
# at the least squares problem at which glm settles, its AR(1) fixed at one correlation after the other, and the
# mixture of these fits over [-.999, .999] by their restricted likelihood and the prior 1/sqrt(1 - rho^2). Sourced by
# change.R and measure/change.R.
library(nlme)

# Gauss-Legendre points of (0, 1); here of the angle whose cosine the correlation is.
gauss <- function(k) {
  i <- seq_len(k - 1); m <- matrix(0, k, k); m[cbind(i, i + 1)] <- m[cbind(i + 1, i)] <- i / sqrt(4 * i^2 - 1); e <- eigen(m, symmetric = TRUE)
  list(x = (e$values + 1) / 2, w = e$vectors[1, ]^2)
}
# since: how many months each observation stands after the one before it; 0 where a series begins.
problem <- function(y, e, x, since) {
  mu <- fitted(glm(y ~ x - 1 + offset(log(e)), family = quasipoisson, control = list(epsilon = 1e-14, maxit = 200)))
  colnames(x) <- paste0("x", seq_len(ncol(x)))
  data.frame(z = log(mu / e) + (y - mu) / mu, v = 1 / mu, series = factor(cumsum(since == 0)), t = ave(since, cumsum(since == 0), FUN = cumsum), x)
}
given <- function(rho, d) {
  columns <- setdiff(names(d), c("z", "v", "series", "t"))
  fit <- gls(as.formula(paste("z ~ -1 +", paste(columns, collapse = " + "))), d, weights = varFixed(~ v),
             correlation = corARMA(rho, form = ~ t | series, p = 1, fixed = TRUE), method = "REML")
  list(b = unname(coef(fit)), s = unname(sqrt(diag(vcov(fit)))), l = as.numeric(logLik(fit, REML = TRUE)))
}
mixture <- function(d, level = 0.95) {
  angle <- gauss(48); least <- acos(0.999); fits <- lapply(cos(least + (pi - 2 * least) * angle$x), given, d); l <- vapply(fits, `[[`, 0, "l")
  w <- exp(l - max(l)) * angle$w; w <- w / sum(w); df <- nrow(d) - length(fits[[1]]$b)
  lapply(seq_along(fits[[1]]$b), function(j) {
    b <- vapply(fits, function(f) f$b[j], 0); s <- vapply(fits, function(f) f$s[j], 0); reach <- 9 * qt((1 + level) / 2, df) * s
    below <- function(q) sum(w * pt((q - b) / s, df)); quantile <- function(p) uniroot(function(q) below(q) - p, range(b - reach, b + reach), tol = 1e-12)$root
    over <- sum(w * pt(b / s, df)); under <- sum(w * pt(b / s, df, lower.tail = FALSE)) # of 0
    list(exp(sum(w * b)), exp(quantile((1 - level) / 2)), exp(quantile((1 + level) / 2)), df = df, p = 2 * min(over, under))
  })
}
