# How often the score of Monitoring passes its limit in a period of three months in which nothing changed, and in
# one in which the odds of a sanction are 1.3 times as high from one of its months on. Ten categories at rates of
# 15 to 55 in 100; before the period as many decisions as in it, three times and eleven times as many. The limit is
# that of the joint normal distribution of the three scores, integrated on a grid. Quoted in METHODS.md.
# Command: Rscript jobs/src/test/r/monitoring-error-rates.R (R 4.2; about three minutes)
set.seed(1)
base <- seq(0.15, 0.55, length.out = 10); mix <- seq(2, 0.5, length.out = 10); mix <- mix / sum(mix)
grid <- function(h) { x <- seq(-h, h, length.out = 201); w <- c(1, rep(c(4, 2), 99), 4, 1) / 3 * (x[2] - x[1]); list(x = x, w = w) }
beyond <- function(h, rho) {
  g <- grid(h); f <- dnorm(g$x); gone <- 2 * pnorm(-h)
  for (r in rho) {
    s <- sqrt(1 - r^2)
    gone <- gone + sum(g$w * f * (pnorm((r * g$x - h) / s) + pnorm((-r * g$x - h) / s)))
    f <- as.vector(outer(g$x, g$x, function(to, from) dnorm(to, r * from, s)) %*% (g$w * f))
  }
  gone
}
# A row per time, the decisions before the period first; a column per category.
passes <- function(n, x) {
  total <- colSums(n); p <- colSums(x) / total; f <- ifelse(total > 1, p * (1 - p) / (total - 1), 0)
  from <- function(m, s) colSums(m[s:4, , drop = FALSE])
  v <- outer(2:4, 2:4, Vectorize(function(s, t) sum(f * from(n, max(s, t)) * (total - from(n, min(s, t))))))
  d <- vapply(2:4, function(s) sum(from(x, s) - from(n, s) * p), 0)
  use <- integer() # scores that can be told from the one before
  for (i in which(diag(v) > 0)) if (!length(use) || v[i, max(use)]^2 <= 0.95 * v[i, i] * v[max(use), max(use)]) use <- c(use, i)
  if (!length(use)) return(FALSE)
  v <- v[use, use, drop = FALSE]; z <- d[use] / sqrt(diag(v)); top <- max(abs(z))
  if (top < qnorm(0.975)) return(FALSE)
  k <- length(z); rho <- if (k > 1) vapply(2:k, function(i) v[i - 1, i] / sqrt(v[i - 1, i - 1] * v[i, i]), 0) else numeric()
  beyond(top, rho) <= 0.05
}
share <- function(monthly, times, odds, start, runs) {
  mean(replicate(runs, {
    n <- rbind(as.vector(rmultinom(1, 3 * monthly * times, mix)), t(rmultinom(3, monthly, mix)))
    o <- base / (1 - base); high <- o * odds / (1 + o * odds)
    p <- rbind(base, t(vapply(1:3, function(i) if (i >= start) high else base, base)))
    x <- matrix(rbinom(length(n), n, p), nrow = 4); known <- n[1, ] >= 10
    any(known) && passes(n[, known, drop = FALSE], x[, known, drop = FALSE])
  }))
}
for (times in c(1, 3, 11)) for (monthly in c(20, 60, 300, 1240))
  cat(times, "times as many before,", monthly, "a month, nothing changed:", share(monthly, times, 1, 4, 4000), "\n")
for (times in c(1, 3, 11)) for (start in 1:3)
  cat(times, "times as many before, 1240 a month, odds 1.3 times as high from month", start, "on:", share(1240, times, 1.3, start, 1000), "\n")
