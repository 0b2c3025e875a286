# Ratios of two proportions and of two odds: Katz (epitools), Koopman's chi-squared solved numerically,
# Woolf (epitools), and the conditional odds ratio of fisher.test solved to full precision.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(epitools))
directory <- commandArgs(trailingOnly = TRUE)[1]

four <- function(x1, n1, x2, n2) matrix(c(n2 - x2, n1 - x1, x2, x1), 2)  # rows reference, group; event last
cases <- list(c(7, 34, 1, 34), c(36, 40, 16, 80), c(18, 40, 20, 80), c(316, 6224, 906, 45810),
              c(1, 221, 31, 6333), c(3, 7, 5, 9), c(50, 100, 49, 100), c(2, 1000000, 9, 1000000),
              c(880, 4505, 200, 4495))

epi <- function(procedure, f) lapply(cases, function(x) {
  m <- f(four(x[1], x[2], x[3], x[4]))$measure[2, ]
  one(sprintf("r %d/%d %d/%d", x[1], x[2], x[3], x[4]), procedure, two_by_two(x[1], x[2], x[3], x[4]), 0.95,
      m[[1]], m[[2]], m[[3]])
})

# Koopman's U for a given ratio: both multinomial deviations, nuisance rate found as root of the score.
koopman_u <- function(x1, n1, x2, n2, ratio) {
  slope <- function(r) x1 / r - ratio * (n1 - x1) / (1 - ratio * r) + x2 / r - (n2 - x2) / (1 - r)
  top <- min(1, 1 / ratio)
  r2 <- uniroot(slope, c(top * 1e-12, top * (1 - 1e-12)), tol = 1e-18, maxiter = 10000)$root
  r1 <- ratio * r2
  (x1 - n1 * r1)^2 / (n1 * r1 * (1 - r1)) + (x2 - n2 * r2)^2 / (n2 * r2 * (1 - r2))
}
koopman <- function(x1, n1, x2, n2, level) {
  q <- qchisq(level, 1); middle <- log(x1 / n1 / (x2 / n2))
  f <- function(t) koopman_u(x1, n1, x2, n2, exp(t)) - q
  exp(c(uniroot(f, c(middle - 6, middle - 1e-6), tol = 1e-13)$root,
        uniroot(f, c(middle + 1e-6, middle + 6), tol = 1e-13)$root))
}
scored <- do.call(c, lapply(cases, function(x) lapply(c(0.9, 0.95), function(level) {
  limits <- koopman(x[1], x[2], x[3], x[4], level)
  one(sprintf("r %d/%d %d/%d at %s", x[1], x[2], x[3], x[4], level), "koopman",
      two_by_two(x[1], x[2], x[3], x[4]), level, x[1] / x[2] / (x[3] / x[4]), limits[1], limits[2], tolerance = 1e-7)
})))
undefined <- function(procedure) list(
  one("no event in the reference", procedure, "3/10 0/10", 0.95, "none", source = "by definition"),
  one("no event", procedure, "0/10 0/10", 0.95, "none", source = "by definition"),
  one("group empty", procedure, "0/0 1/2", 0.95, "none", source = "by definition"),
  one("reference empty", procedure, "1/2 0/0", 0.95, "none", source = "by definition"))
flb <- "Fagerland, Lydersen and Laake, 2015"
idea <- "Bollmer et al., IDEA Data Center (2014)"
write_reference(directory, "katz_ratio", c(epi("katz", riskratio.wald), undefined("katz"), list(
  one("published", "katz", "7/34 1/34", 0.95, NA, "0.91", "54", tolerance = "printed", source = flb),
  one("impact ratio 1", "katz", "45/100 60/100", 0.95, "0.75", tolerance = "printed", source = "EEOC, Questions and Answers on the Uniform Guidelines (1979)"),
  one("impact ratio 2", "katz", "48/100 60/100", 0.95, "0.80", tolerance = "printed", source = "EEOC, Questions and Answers on the Uniform Guidelines (1979)"),
  one("impact ratio 3", "katz", "51/100 60/100", 0.95, "0.85", tolerance = "printed", source = "EEOC, Questions and Answers on the Uniform Guidelines (1979)"),
  one("risk ratio 1", "katz", "316/6224 906/45810", 0.95, "2.567", tolerance = "printed", source = idea),
  one("risk ratio 2", "katz", "1/221 31/6333", 0.95, "0.924", tolerance = "printed", source = idea),
  one("risk ratio 3", "katz", "189/4697 5100/341183", 0.95, "2.69", tolerance = "printed", source = idea),
  one("risk ratio 4", "katz", "1/43 175/52276", 0.95, "6.95", tolerance = "printed", source = idea),
  one("no event in the group", "katz", "0/10 3/10", 0.95, 0, "none", source = "by definition"),
  one("nothing but events", "katz", "10/10 3/3", 0.95, 1, "none", source = "by definition"))),
  "ratio.R", "1e-9 relative, both sides are closed forms", "epitools")
write_reference(directory, "koopman_ratio", c(scored, undefined("koopman"), list(
  one("published", "koopman", "7/34 1/34", 0.95, NA, "1.220853", "42.575718", tolerance = "printed", source = "R PropCIs riskscoreci, as printed in the tests of statsmodels; Fagerland et al., 2015"),
  one("nothing but events", "koopman", "8/8 10/10", 0.95, 1, 8 / (8 + qnorm(0.975)^2), (10 + qnorm(0.975)^2) / 10,
      source = "closed form of this special case in R PropCIs riskscoreci"),
  one("no event in the group", "koopman", "0/10 5/10", 0.95, 0, 0, source = "by definition"))),
  "ratio.R", "1e-7 relative, the script solves twice numerically")
write_reference(directory, "woolf_odds_ratio", c(epi("woolf", oddsratio.wald), undefined("woolf"), list(
  one("published", "woolf", "7/34 1/34", 0.95, NA, "0.99", "74", tolerance = "printed", source = flb),
  one("sample odds ratio of the tea tasting", "woolf", "3/4 1/4", 0.95, "9.000", tolerance = "printed", source = "Agresti, Categorical Data Analysis"),
  one("no event in the group", "woolf", "0/10 3/10", 0.95, 0, "none", source = "by definition"),
  one("nothing but events in the group", "woolf", "10/10 3/10", 0.95, "none", source = "by definition"))),
  "ratio.R", "1e-9 relative, both sides are closed forms", "epitools")

# fisher.test's equations, whose own uniroot stops when its argument has four decimals.
conditional <- function(x1, n1, x2, n2, level) {
  m <- x1 + x2; support <- max(0, m - n2):min(n1, m)
  base <- dhyper(support, n1, n2, m, log = TRUE)
  weights <- function(t) { w <- base + t * support; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-13)$root)
  a <- (1 - level) / 2; low <- min(support); high <- max(support)
  value <- if (x1 == low) 0 else if (x1 == high) Inf else solve(function(t) sum(support * weights(t)) - x1)
  lower <- if (x1 == low) 0 else solve(function(t) sum(weights(t)[support >= x1]) - a)
  upper <- if (x1 == high) Inf else solve(function(t) sum(weights(t)[support <= x1]) - a)
  r <- fisher.test(four(x1, n1, x2, n2), conf.level = level)
  stopifnot(all.equal(c(value, lower, upper), c(r$estimate[[1]], r$conf.int), tolerance = 2e-2))
  one(sprintf("r %d/%d %d/%d at %s", x1, n1, x2, n2, level), "conditional_odds_ratio",
      two_by_two(x1, n1, x2, n2), level, value, lower, upper, tolerance = 1e-8)
}
simonoff <- "Simonoff, Analyzing Categorical Data, section 8.1, as worked in T. Love's course notes"
write_reference(directory, "conditional_odds_ratio", list(
  conditional(7, 34, 1, 34, 0.95), conditional(3, 4, 1, 4, 0.95), conditional(36, 40, 16, 80, 0.9),
  conditional(0, 10, 3, 10, 0.95), conditional(3, 10, 0, 10, 0.95), conditional(10, 10, 3, 10, 0.95),
  conditional(139, 582, 230, 732, 0.95), conditional(1, 221, 31, 6333, 0.99),
  conditional(880, 4505, 200, 4495, 0.95), conditional(30500, 100000, 30000, 100000, 0.95),
  one("published, alive", "conditional_odds_ratio", "443/582 502/732", 0.95, "1.4598", "1.1335", "1.884", tolerance = "printed", source = simonoff),
  one("tea tasting", "conditional_odds_ratio", "3/4 1/4", 0.95, "6.408", tolerance = "printed", source = "R help page fisher.test, after Agresti (1990) p. 61"),
  one("no event", "conditional_odds_ratio", "0/10 0/10", 0.95, "none", source = "by definition"),
  one("nothing but events", "conditional_odds_ratio", "10/10 3/3", 0.95, "none", source = "by definition"),
  one("group empty", "conditional_odds_ratio", "0/0 1/2", 0.95, "none", source = "by definition")),
  "ratio.R", "1e-8 relative, two solvers of one equation; fisher.test itself, whose uniroot stops early, agrees to 2e-2")
