# The posterior of the log ratios of categories by partial pooling, with the whole covariance matrix of the categories at
# each spread where the program uses sums. What estimates.R and measure/tables.R compute of it:
#   posterior(d)         weights of the spreads, and mean and deviation of each category at each
#   pooled_ratio(p, i)   exp of the posterior mean of category i, and its limits at 95 %
#   pooled_beyond(p, i, limit, side)   the probability above (side 1) or below (-1) a limit
posterior <- function(d) {
  y <- log((d$x1 + .5) / (d$n1 + .5)) - log((d$x2 + .5) / (d$n2 + .5))
  v <- 1 / (d$x1 + .5) - 1 / (d$n1 + .5) + 1 / (d$x2 + .5) - 1 / (d$n2 + .5)
  k <- length(y); taus <- (0:100) / 100
  parts <- lapply(taus, function(t) {
    prior <- diag(t^2, k) + .25; all <- prior + diag(v, k)
    gain <- prior %*% solve(all)
    list(log = -.5 * (determinant(all)$modulus + drop(t(y) %*% solve(all, y))) + dnorm(t, 0, .3, log = TRUE),
         m = drop(gain %*% y), s = sqrt(pmax(diag(prior - gain %*% prior), 0)))
  })
  w <- vapply(parts, function(p) as.numeric(p$log), 0); w <- exp(w - max(w))
  list(w = w / sum(w), m = t(matrix(vapply(parts, `[[`, numeric(k), "m"), k)), s = t(matrix(vapply(parts, `[[`, numeric(k), "s"), k)))
}

pooled_beyond <- function(p, i, limit, side) sum(p$w * pnorm(side * (p$m[, i] - log(limit)) / p$s[, i]))
pooled_ratio <- function(p, i) {
  quantile <- function(share) uniroot(function(q) pooled_beyond(p, i, exp(q), -1) - share, c(-8, 8), tol = 1e-14)$root
  exp(c(sum(p$w * p$m[, i]), quantile(.025), quantile(.975)))
}
