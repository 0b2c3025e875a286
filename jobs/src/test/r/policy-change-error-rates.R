# How often a step is found where there is none, at the two-sided level of 5 in 100, in series of months whose errors
# are correlated from month to month: by quasi-Poisson regression with independent months; by generalised least
# squares with the correlation estimated by restricted likelihood, and with the one of maximum likelihood; and by
# the mixture over all correlations that PolicyChange takes. Trend, step, change of trend, two harmonic pairs.
# "rates": a thousand complaints a month times exp(0.1 z), z autoregressive of order 1. "counts": the same with
# Poisson counts about it, 300 a month. "gap": the step of the ratio of two such series, each with its own z.
# The last lines have a step of 1.3. Quoted in METHODS.md. Command: Rscript jobs/src/test/r/policy-change-error-rates.R (R 4.2; under a minute)
set.seed(1)
runs <- 1000
harmonic <- function(month) { a <- 2 * pi * month / 12; cbind(sin(a), cos(a), sin(2 * a), cos(2 * a)) }
correlations <- cos(acos(0.999) + (seq_len(40) - 0.5) / 40 * (pi - 2 * acos(0.999))) # alike in the angle: the prior 1/sqrt(1 - rho^2)
drift <- function(n, rho) { z <- rnorm(n); for (i in 2:n) z[i] <- rho * z[i - 1] + sqrt(1 - rho^2) * z[i]; z }
# The products of what is left of each row, of the design and of the response behind it, once what it shares with the row
# before it is taken away; their Cholesky factor holds the coefficient of the design's last column, and the likelihoods.
products <- function(rows, first) {
  before <- rbind(0, rows[-nrow(rows), ]) * !first; cross <- crossprod(rows, before)
  list(first = crossprod(rows[first, , drop = FALSE]), now = crossprod(rows[!first, ]), cross = cross + t(cross), before = crossprod(before),
       n = nrow(rows), later = sum(!first))
}
given <- function(rho, q) {
  u <- chol(q$first + (q$now - rho * q$cross + rho^2 * q$before) / (1 - rho^2)); p <- ncol(u) - 1; df <- q$n - p
  rss <- u[p + 1, p + 1]^2; logs <- -q$later / 2 * log(1 - rho^2)
  c(b = u[p, p + 1] / u[p, p], s = sqrt(rss / df) / u[p, p], reml = logs - sum(log(diag(u)[1:p])) - df / 2 * log(rss), ml = logs - q$n / 2 * log(rss))
}
p_values <- function(y, x, first, column) {
  mu <- glm.fit(x, y, family = quasipoisson())$fitted.values
  q <- products(sqrt(mu) * cbind(x[, -column], x[, column], log(mu) + (y - mu) / mu), first); df <- length(y) - ncol(x)
  at <- vapply(c(0, correlations), given, c(b = 0, s = 0, reml = 0, ml = 0), q)
  tail <- pt(at["b", ] / at["s", ], df, lower.tail = FALSE); two <- 2 * pmin(tail, 1 - tail)
  w <- exp(at["reml", -1] - max(at["reml", -1])); above <- sum(w * tail[-1]) / sum(w)
  c(independent = two[1], ml = two[which.max(at["ml", ])], reml = two[which.max(at["reml", ])], mixture = 2 * min(above, 1 - above))
}
simulate <- function(kind, n, at, rho, step = 1) {
  since <- seq_len(n) - 1 - at; after <- as.numeric(since >= 0); x <- cbind(1, since, after, after * since, harmonic(seq_len(n)))
  first <- seq_len(n) == 1; column <- 3
  if (kind == "gap") { group <- rep(1:0, each = n); x <- cbind(rbind(x, x), group, group * c(after, after)); first <- c(first, first); column <- 10 }
  p <- replicate(runs, {
    z <- if (kind == "gap") c(drift(n, rho), drift(n, rho)) else drift(n, rho)
    y <- if (kind == "counts") rpois(n, 300 * exp(0.1 * z)) else round(1000 * step^after * exp(0.1 * z))
    p_values(y, x, first, column)
  })
  cat(sprintf("%-6s %d months, step of %.1f after %2d, correlation %.1f: independent %4.1f  ml %4.1f  reml %4.1f  mixture %4.1f\n", kind, n, step, at, rho,
              100 * mean(p[1, ] <= 0.05), 100 * mean(p[2, ] <= 0.05), 100 * mean(p[3, ] <= 0.05), 100 * mean(p[4, ] <= 0.05)))
}
for (kind in c("rates", "counts", "gap")) for (layout in list(c(24, 12), c(24, 8), c(33, 21), c(33, 16))[if (kind == "rates") 1:4 else 2:3])
  for (rho in c(0, 0.3, 0.6)) simulate(kind, layout[1], layout[2], rho)
for (rho in c(0, 0.3, 0.6)) simulate("rates", 33, 21, rho, 1.3)
