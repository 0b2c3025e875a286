# How often the 95 % interval of a partially pooled ratio holds the ratio that the tables were drawn at, and how often a
# ratio of 2 lies above it, where one category of ten stands apart from the others; beside it the category's own interval.
# Four groups of 36, 30, 23 and 11 %; the rate is 30 % elsewhere. Prints; writes nothing.
#
#     Rscript jobs/src/test/r/pooled-coverage.R
set.seed(20260812)
runs <- 1000
share <- c(.36, .30, .23, .11)

# As pooling.R has it, by sums: it is asked some twenty thousand times.
spreads <- (0:100) / 100
posterior <- function(d) {
  y <- log((d$x1 + .5) / (d$n1 + .5)) - log((d$x2 + .5) / (d$n2 + .5))
  v <- 1 / (d$x1 + .5) - 1 / (d$n1 + .5) + 1 / (d$x2 + .5) - 1 / (d$n2 + .5)
  w <- 1 / outer(spreads^2, v, "+"); p <- 4 + rowSums(w); sums <- drop(w %*% y)
  density <- .5 * (rowSums(log(w)) - log(p) - drop(w %*% y^2) + sums^2 / p) + dnorm(spreads, 0, .3, log = TRUE)
  weights <- exp(density - max(density)); drawn <- w * rep(v, each = 101)
  list(y = y, v = v, w = weights / sum(weights), m = (1 - drawn) * rep(y, each = 101) + drawn * sums / p,
       s = sqrt(spreads^2 * drawn + drawn^2 / p))
}
simulate <- function(cases, group, ratio) {
  rates <- matrix(.3, 10, 4); rates[5, group] <- .3 * ratio
  true <- log(rates[, group] / .3)
  seen <- replicate(runs, {
    n <- matrix(rmultinom(1, cases, rep(share / 10, each = 10)), 10); x <- matrix(rbinom(40, n, rates), 10)
    d <- list(x1 = x[, group], n1 = n[, group], x2 = rowSums(x[, -group]), n2 = rowSums(n[, -group]))
    p <- posterior(d)
    below <- colSums(p$w * pnorm((rep(true, each = 101) - p$m) / p$s))
    c(held = below[5] > .025 & below[5] < .975, others = mean(below[-5] > .025 & below[-5] < .975), above = below[5] >= .975,
      own = p$y[5] + qnorm(.975) * sqrt(p$v[5]) < true[5], drawn = sum(p$w * p$m[, 5]))
  })
  m <- rowMeans(seen)
  cat(sprintf("%6d cases, group of %2.0f %%, ratio %.2f: drawn to %.2f; held %4.1f %% (others %4.1f %%); lies above in %4.1f %%, above its own interval in %3.1f %%\n",
              cases, 100 * share[group], ratio, exp(m["drawn"]), 100 * m["held"], 100 * m["others"], 100 * m["above"], 100 * m["own"]))
}
for (cases in c(1000, 2400, 10000)) for (group in 3:4) for (ratio in c(1, 5 / 3, 2)) simulate(cases, group, ratio)
