# Whether the ratio that DetectableRatio gives is found as often as it says: tables are drawn at that very ratio, and the
# share in which mantelhaen.test (uncorrected) rejects is set beside the wanted power. Prints; writes nothing.
# With linked trials, clusters of one size whose members share the group and, with a chance whose square root is the
# intra-class correlation, the outcome; tested by the score of Mantel and Haenszel with the variance of cluster sums.
#
#     Rscript jobs/src/test/r/detectable-ratio.R
set.seed(20260811)
runs <- 20000

rates <- function(l, r) {
  p1 <- pmin(pmin(1, l$m / l$n1), pmax(pmax(0, (l$m - l$n2) / l$n1), r * l$m / (l$n2 + r * l$n1)))
  list(p1 = p1, p2 = pmin(1, pmax(0, (l$m - l$n1 * p1) / l$n2)))
}
detectable <- function(l, side, deff = NA, df = Inf, alpha = .05, power = .8) {
  n <- l$n1 + l$n2
  at <- function(log_ratio) {
    p <- rates(l, exp(log_ratio))
    c(abs(sum(l$n1 * l$n2 * (p$p1 - p$p2) / n)),
      sqrt((if (is.na(deff)) 1 else deff) * sum(l$n1 * l$n2 * (l$n2 * p$p1 * (1 - p$p1) + l$n1 * p$p2 * (1 - p$p2)) / n^2)))
  }
  root <- function(f) if (f(side * 700) < 0) NA else uniroot(f, sort(c(0, side * 700)), tol = 1e-12, maxiter = 10000)$root
  reject <- qt(1 - alpha / 2, df) * sqrt(sum(l$n1 * l$n2 * l$m * (n - l$m) / (n^2 * (n - 1))))
  if (!is.na(deff)) reject <- at(root(function(x) at(x)[1] - qt(1 - alpha / 2, df) * at(x)[2]))[1]
  exp(root(function(x) at(x)[1] - reject - qt(power, df) * at(x)[2]))
}
near_one <- function(l, side) { n <- l$n1 + l$n2
  exp(side * (qnorm(.975) + qnorm(.8)) * sqrt(sum(l$n1 * l$n2 * l$m * (n - l$m) / (n^2 * (n - 1)))) / sum(l$n1 * l$n2 * l$m / n^2)) }
found <- function(l, r) {
  p <- rates(l, r); k <- length(l$m); n <- l$n1 + l$n2
  x1 <- matrix(rbinom(runs * k, l$n1, p$p1), k); x2 <- matrix(rbinom(runs * k, l$n2, p$p2), k); m <- x1 + x2
  mean(colSums(x1 - l$n1 * m / n)^2 / colSums(l$n1 * l$n2 * m * (n - m) / (n^2 * (n - 1))) > qchisq(.95, 1), na.rm = TRUE)
}
layout <- function(n, share, base) { n1 <- round(n * share); list(n1 = n1, n2 = n - n1, m = round(n * base)) }
base10 <- seq(.15, .55, length.out = 10)
layouts <- list(
  "one table, 200 and 200, 30 %" = list(n1 = 200, n2 = 200, m = 120),
  "10 categories, 2,000 cases, 10 %" = layout(rep(200, 10), .1, base10),
  "10 categories, 2,000 cases, 36 %" = layout(rep(200, 10), .36, base10),
  "10 categories, 10,000 cases, 23 %" = layout(rep(1000, 10), .23, base10),
  "9 categories of the demo, A4" = list(n1 = c(23, 28, 8, 33, 18, 28, 25, 9, 27), n2 = c(218, 301, 132, 421, 209, 258, 236, 105, 333),
                                        m = c(82, 104, 33, 151, 45, 68, 104, 12, 107)),
  "one category of it" = list(n1 = 33, n2 = 421, m = 151),
  "20 against 200, 15 %" = list(n1 = 20, n2 = 200, m = 33),
  "12 against 300, 30 %" = list(n1 = 12, n2 = 300, m = 94),
  "30 against 30, 50 %" = list(n1 = 30, n2 = 30, m = 30),
  "8 strata of 5 against 60, 30 %" = list(n1 = rep(5, 8), n2 = rep(60, 8), m = rep(20, 8)))
for (name in names(layouts)) for (side in c(1, -1)) {
  l <- layouts[[name]]; r <- detectable(l, side)
  cat(sprintf("%-36s ratio %7.3f  near 1 %7.3f  power %5.1f %%\n", name, r, near_one(l, side), if (is.na(r)) NA else 100 * found(l, r)))
}

# Linked: the design effect of clusters of s within one group and stratum is 1 + (s - 1) rho, here given and not estimated.
linked <- function(l, r, s, rho, runs = 2000) {
  p <- rates(l, r); df <- min(sum(l$n1), sum(l$n2)) / s - 1
  mean(replicate(runs, {
    draw <- function(n, q) { k <- n / s; common <- rbinom(k, 1, q); rowSums(matrix(ifelse(runif(k * s) < sqrt(rho), common, rbinom(k * s, 1, q)), k)) }
    parts <- Map(function(n1, n2, q1, q2) {
      a <- draw(n1, q1); b <- draw(n2, q2); rate <- (sum(a) + sum(b)) / (n1 + n2)
      c(n2 / (n1 + n2) * (a - s * rate), -n1 / (n1 + n2) * (b - s * rate))
    }, l$n1, l$n2, p$p1, p$p2)
    u <- unlist(parts)
    abs(sum(u)) / sqrt(sum(u^2)) > qt(.975, df)
  }), na.rm = TRUE)
}
for (case in list(list(layout(rep(400, 5), .25, rep(.3, 5)), 5, .3), list(layout(rep(400, 5), .1, rep(.3, 5)), 5, .3), list(layout(rep(200, 4), .3, rep(.4, 4)), 4, .5))) {
  l <- case[[1]]; s <- case[[2]]; rho <- case[[3]]; df <- min(sum(l$n1), sum(l$n2)) / s - 1
  for (side in c(1, -1)) {
    r <- detectable(l, side, 1 + (s - 1) * rho, df)
    cat(sprintf("clusters of %d, correlation %.1f, %3.0f of the group   ratio %7.3f  power %5.1f %%\n", s, rho, sum(l$n1) / s, r, 100 * linked(l, r, s, rho)))
  }
}
