# Differences of two proportions: the score interval of Miettinen and Nurminen, with the closed form of
# Farrington and Manning (1990) for the restricted rates.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

closed_form <- function(p1, n1, p2, n2, delta) {
  ratio <- n2 / n1
  a <- 1 + ratio
  b <- -(1 + ratio + p1 + ratio * p2 + delta * (ratio + 2))
  c <- delta^2 + delta * (2 * p1 + ratio + 1) + p1 + ratio * p2
  d <- -p1 * delta * (1 + delta)
  v <- (b / (3 * a))^3 - b * c / (6 * a^2) + d / (2 * a)
  u <- (if (v > 0) 1 else -1) * sqrt(max(0, (b / (3 * a))^2 - c / (3 * a)))
  w <- (pi + acos(max(-1, min(1, v / u^3)))) / 3
  r1 <- 2 * u * cos(w) - b / (3 * a)
  c(r1, r1 - delta)
}
score <- function(x1, n1, x2, n2, level) {
  p1 <- x1 / n1; p2 <- x2 / n2; z <- qnorm(1 - (1 - level) / 2)
  statistic <- function(delta) {
    r <- closed_form(p1, n1, p2, n2, delta)
    variance <- sum(r * (1 - r) / c(n1, n2)) * (n1 + n2) / (n1 + n2 - 1)
    (p1 - p2 - delta) / sqrt(max(variance, 1e-300))
  }
  edge <- 1e-9
  d <- p1 - p2
  lower <- if (d == -1) -1 else uniroot(function(t) statistic(t) - z, c(-1 + edge, d - edge), tol = 1e-13)$root
  upper <- if (d == 1) 1 else uniroot(function(t) statistic(t) + z, c(d + edge, 1 - edge), tol = 1e-13)$root
  c(lower, upper)
}

cases <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(7, 34, 1, 34),
              c(3, 20, 5, 13), c(81, 263, 15, 148), c(1, 30, 28, 29), c(120, 4000, 95, 3900),
              c(31234, 100000, 30123, 99000), c(2, 3, 1, 50))
computed <- function(procedure, f) {
  rows <- list()
  for (x in cases) for (level in c(0.9, 0.95)) {
    limits <- f(x[1], x[2], x[3], x[4], level)
    rows[[length(rows) + 1]] <-
      one(sprintf("r %d/%d %d/%d at %s", x[1], x[2], x[3], x[4], level), procedure,
          two_by_two(x[1], x[2], x[3], x[4]), level, x[1] / x[2] - x[3] / x[4],
          limits[1], limits[2], tolerance = 1e-7)
  }
  rows
}
published <- function(procedure, source, table, lower, upper) {
  one(paste("published", table), procedure, table, 0.95, NA, lower, upper, tolerance = "printed", source = source)
}
empty <- function(procedure) list(
  one("group empty", procedure, "0/0 1/2", 0.95, "none", source = "by definition"),
  one("reference empty", procedure, "1/2 0/0", 0.95, "none", source = "by definition"))
mn <- "Newcombe, Statistics in Medicine 17 (1998) 873, Table II, methods 6 (Miettinen-Nurminen)"
propcis <- "R PropCIs diffscoreci, as printed in the tests of statsmodels (iterated to 7 digits)"
write_reference(directory, "miettinen_nurminen_difference", c(computed("miettinen_nurminen", score),
  empty("miettinen_nurminen"), list(
  published("miettinen_nurminen", mn, "56/70 48/80", "0.0528", "0.3382"),
  published("miettinen_nurminen", mn, "9/10 3/10", "0.1700", "0.8406"),
  published("miettinen_nurminen", mn, "6/7 2/7", "0.0342", "0.8534"),
  published("miettinen_nurminen", mn, "5/56 0/29", "-0.0326", "0.1933"),
  published("miettinen_nurminen", mn, "0/10 0/20", "-0.1658", "0.2844"),
  published("miettinen_nurminen", mn, "0/10 0/10", "-0.2879", "0.2879"),
  published("miettinen_nurminen", mn, "10/10 0/20", "0.7156", "1.0000"),
  published("miettinen_nurminen", mn, "10/10 0/10", "0.6636", "1.0000"),
  published("miettinen_nurminen", propcis, "7/34 1/34", "0.027042", "0.345291"))),
  "difference.R", "1e-7 relative; the closed form of the cubic loses digits")
