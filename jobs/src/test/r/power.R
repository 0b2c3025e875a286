# What a comparison can see: power.prop.test, and the usual sample sizes for equivalence.
# Arguments: smallest_rise n1 n2 rate alpha power; power n1 n2 p1 p2 alpha; cases rate margin alpha power.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

rise <- function(n, p, power = 0.8) one(sprintf("r rise above %s with %d, power %s", p, n, power), "smallest_rise", "",
  c(n, n, p, 0.05, power), power.prop.test(n = n, p1 = p, power = power, tol = 1e-14)$p2 - p, tolerance = 1e-7)
power <- function(n, p1, p2) one(sprintf("r power %s %s with %d", p1, p2, n), "power", "", c(n, n, p1, p2, 0.05),
  power.prop.test(n = n, p1 = p1, p2 = p2)$power)
plan <- "the table of the smallest detectable rise that the project was planned with, from power.prop.test"
parity <- "the table of cases for parity that the project was planned with"
points <- function(n, value) one(paste("points with", n), "smallest_rise", "", c(n, n, 0.3, 0.05, 0.8), value, tolerance = "printed", source = plan)
cases <- function(procedure, rate, margin, value) one(paste(procedure, rate, margin), procedure, "", c(rate, margin, 0.05, 0.8), as.character(value), tolerance = "printed", source = parity)
needed <- power.prop.test(p1 = .50, p2 = .75, power = .90, tol = 1e-14)$n
write_reference(directory, "smallest_detectable", list(
  rise(30, .3), rise(100, .3), rise(400, .3), rise(1000, .3), rise(50, .1), rise(250, .05, .9), rise(5000, .5),
  power(50, .50, .75), power(200, .3, .4), power(1000, .1, .12), power(30, .9, .5),
  points(30, "0.35"), points(100, "0.19"), points(400, "0.09"), points(1000, "0.06"),
  one("help page power", "power", "", c(50, 50, .50, .75, 0.05), "0.7401659", tolerance = "printed", source = "R help page power.prop.test"),
  one("help page n, below", "power", "", c(76, 76, .50, .75, 0.05), power.prop.test(n = 76, p1 = .50, p2 = .75)$power, source = sprintf("power.prop.test: power .90 needs %.1f per group", needed)),
  one("help page n, above", "power", "", c(77, 77, .50, .75, 0.05), power.prop.test(n = 77, p1 = .50, p2 = .75)$power, source = sprintf("power.prop.test: power .90 needs %.1f per group", needed)),
  cases("cases_for_parity", .1, .1, 155), cases("cases_for_parity", .3, .1, 360), cases("cases_for_parity", .5, .1, 429),
  cases("cases_for_parity", .1, .05, 617), cases("cases_for_parity", .3, .05, 1439), cases("cases_for_parity", .5, .05, 1713),
  cases("cases_for_ratio_parity", .1, 1.25, 3096), cases("cases_for_ratio_parity", .3, 1.25, 803), cases("cases_for_ratio_parity", .5, 1.25, 344),
  one("too few to see anything", "smallest_rise", "", c(2, 2, 0.9, 0.05, 0.8), "none", source = "by definition"),
  one("no room above", "smallest_rise", "", c(50, 50, 1, 0.05, 0.8), "none", source = "by definition"),
  one("group empty", "smallest_rise", "", c(0, 50, 0.3, 0.05, 0.8), "none", source = "by definition")),
  "power.R", "1e-7 relative for a solved rise, 1e-9 for a power")
