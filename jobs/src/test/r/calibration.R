# How often the decision rule errs on a fixed layout, simulated in base R, independently of this
# project: own Mantel-Haenszel ratio, Cochran-Mantel-Haenszel test, Breslow-Day-Tarone test, Holm's
# adjustment (stats::p.adjust) and rule of two one-sided tests. CalibrationWitnessTest draws the same
# layout by the program and compares shares within the error of both simulations.
#
#   Rscript jobs/src/test/r/calibration.R jobs/src/test/resources/calibration/witness.csv

out <- commandArgs(TRUE)[1]
set.seed(20260731)
runs <- 20000
alpha <- 0.05

groups <- c("A", "B", "C")
n <- rbind(c(120, 200, 260), c(150, 180, 240), c(90, 160, 210)) # kinds by groups
sanctioned <- c(87, 171, 230)
base <- (sanctioned + 0.5) / (rowSums(n) + 1)

mh <- function(x1, n1, x2, n2, level) {
  N <- n1 + n2
  r <- sum(x1 * n2 / N)
  s <- sum(x2 * n1 / N)
  v <- sum((n1 * n2 * (x1 + x2) - x1 * x2 * N) / N^2) / (r * s)
  z <- qnorm(1 - (1 - level) / 2)
  c(r / s, exp(log(r / s) + c(-1, 1) * z * sqrt(v)))
}

mh_difference <- function(x1, n1, x2, n2, level) { # Sato's variance
  N <- n1 + n2
  w <- n1 * n2 / N
  d <- sum(w * (x1 / n1 - x2 / n2)) / sum(w)
  p <- (n1^2 * x2 - n2^2 * x1 + n1 * n2 * (n2 - n1) / 2) / N^2
  q <- (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * N)
  z <- qnorm(1 - (1 - level) / 2)
  c(d, d + c(-1, 1) * z * sqrt((d * sum(p) + sum(q)) / sum(w)^2))
}

cmh <- function(x1, n1, x2, n2) {
  N <- n1 + n2
  m <- x1 + x2
  e <- n1 * m / N
  v <- n1 * n2 * m * (N - m) / (N^2 * (N - 1))
  pchisq(sum(x1 - e)^2 / sum(v), 1, lower.tail = FALSE)
}

# Breslow and Day, with Tarone's correction.
homogeneity <- function(x1, n1, x2, n2) {
  N <- n1 + n2
  psi <- sum(x1 * (n2 - x2) / N) / sum(x2 * (n1 - x1) / N)
  m <- x1 + x2
  a <- 1 - psi
  b <- n2 - m + psi * (n1 + m)
  c0 <- -psi * n1 * m
  e <- if (abs(a) < 1e-12) -c0 / b else (-b + sqrt(b^2 - 4 * a * c0)) / (2 * a)
  v <- 1 / (1 / e + 1 / (m - e) + 1 / (n1 - e) + 1 / (n2 - m + e))
  stat <- sum((x1 - e)^2 / v) - sum(x1 - e)^2 / sum(v)
  pchisq(stat, length(x1) - 1, lower.tail = FALSE)
}

wilson <- function(x, n) {
  z <- qnorm(0.975)
  centre <- (x + z^2 / 2) / (n + z^2)
  half <- z * sqrt(x * (n - x) / n + z^2 / 4) / (n + z^2)
  c(centre - half, centre + half)
}

# Verdicts on one period: first over all kinds, then by kind, groups in columns.
period <- function(x) {
  k <- nrow(n)
  rest <- rowSums(n) - n
  xr <- rowSums(x) - x
  p <- sapply(1:3, function(g) cmh(x[, g], n[, g], xr[, g], rest[, g]))
  each <- sapply(1:3, function(g) sapply(1:k, function(i) cmh(x[i, g], n[i, g], xr[i, g], rest[i, g])))
  p <- p.adjust(p, "holm")
  each[] <- p.adjust(each, "holm")
  higher <- x / n > xr / rest
  verdict <- sapply(1:3, function(g) {
    found <- each[, g] <= alpha
    if (any(found & higher[, g]) && any(found & !higher[, g])) return("mixed")
    if (homogeneity(x[, g], n[, g], xr[, g], rest[, g]) < 0.10) return("mixed")
    ci <- mh(x[, g], n[, g], xr[, g], rest[, g], 1 - 2 * alpha)
    if (ci[2] >= 0.80 && ci[3] <= 1.25) return("parity")
    if (p[g] <= alpha) if (ci[1] > 1) "more" else "less" else "open"
  })
  inside <- sapply(1:3, function(g) sapply(1:k, function(i) {
    ci <- mh(x[i, g], n[i, g], xr[i, g], rest[i, g], 1 - 2 * alpha)
    ci[2] >= 0.80 && ci[3] <= 1.25
  }))
  list(overall = verdict, each = ifelse(inside, "parity", ifelse(each <= alpha, "found", "open")))
}

rates <- function(kind, size, g) {
  p <- matrix(base, 3, 3)
  if (kind == "ratio") p[, g] <- base * size
  if (kind == "points") {
    target <- sum(n[, g] * base) + size * sum(n[, g])
    f <- function(t) sum(n[, g] * plogis(qlogis(base) + t)) - target
    p[, g] <- plogis(qlogis(base) + uniroot(f, c(-10, 10), tol = 1e-12)$root)
  }
  p
}

lines <- character()
say <- function(truth, group, quantity, events) {
  lines <<- c(lines, sprintf("%s,%s,%s,%d,%d", truth, group, quantity, events, runs))
}

simulate <- function(truth, kind, size, g) {
  p <- rates(kind, size, g)
  any_overall <- 0; any_each <- 0; parity <- 0; found <- 0; mixed <- 0
  ratio <- 0; difference <- 0; rate <- 0
  rest <- rowSums(n) - n
  true_x <- n * p
  true_rest <- rowSums(true_x) - true_x
  true_ratio <- mh(true_x[, g], n[, g], true_rest[, g], rest[, g], 0.95)[1]
  true_difference <- mh_difference(true_x[, g], n[, g], true_rest[, g], rest[, g], 0.95)[1]
  true_rate <- sum(true_x[, g]) / sum(n[, g])
  for (i in 1:runs) {
    x <- matrix(rbinom(9, n, p), 3, 3)
    xr <- rowSums(x) - x
    v <- period(x)
    any_overall <- any_overall + any(v$overall %in% c("more", "less"))
    any_each <- any_each + any(v$each == "found")
    parity <- parity + (v$overall[g] == "parity")
    found <- found + (v$overall[g] == if (size < 1 && kind == "ratio") "less" else "more")
    mixed <- mixed + (v$overall[g] == "mixed")
    ci <- mh(x[, g], n[, g], xr[, g], rest[, g], 0.95)
    ratio <- ratio + (ci[2] <= true_ratio && true_ratio <= ci[3])
    ci <- mh_difference(x[, g], n[, g], xr[, g], rest[, g], 0.95)
    difference <- difference + (ci[2] <= true_difference && true_difference <= ci[3])
    ci <- wilson(sum(x[, g]), sum(n[, g]))
    rate <- rate + (ci[1] <= true_rate && true_rate <= ci[2])
  }
  if (kind == "none") {
    say(truth, "all", "false_disparity_overall", any_overall)
    say(truth, "all", "false_disparity_each", any_each)
  } else {
    say(truth, groups[g], "disparity_found", found)
  }
  say(truth, groups[g], "parity", parity)
  say(truth, groups[g], "not_assessable", mixed)
  say(truth, groups[g], "cover_mh_rate_ratio", ratio)
  say(truth, groups[g], "cover_mh_rate_difference", difference)
  say(truth, groups[g], "cover_rate", rate)
}

simulate("no_disparity", "none", 0, 1)
for (g in 1:3) {
  simulate("upper_margin", "ratio", 1.25, g)
  simulate("lower_margin", "ratio", 0.80, g)
  simulate("points_+10", "points", 0.10, g)
}

head <- c(
  "# Generator: jobs/src/test/r/calibration.R",
  sprintf("# %s, base packages only, set.seed(20260731), %d runs per truth", R.version.string, runs),
  "# Command: Rscript jobs/src/test/r/calibration.R jobs/src/test/resources/calibration/witness.csv",
  "# Tolerance: four standard errors of the difference of two simulated shares",
  "truth,group,quantity,events,runs"
)
writeLines(c(head, lines), out)
