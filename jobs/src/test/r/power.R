# What a comparison can see: power.prop.test. Arguments: n1 n2 rate alpha power.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

rise <- function(n, p, power = 0.8) one(sprintf("r rise above %s with %d, power %s", p, n, power), "smallest_rise", "",
  c(n, n, p, 0.05, power), power.prop.test(n = n, p1 = p, power = power, tol = 1e-14)$p2 - p, tolerance = 1e-7)
plan <- "the table of the smallest detectable rise that the project was planned with, from power.prop.test"
points <- function(n, value) one(paste("points with", n), "smallest_rise", "", c(n, n, 0.3, 0.05, 0.8), value, tolerance = "printed", source = plan)
write_reference(directory, "smallest_detectable", list(
  rise(30, .3), rise(100, .3), rise(400, .3), rise(1000, .3), rise(50, .1), rise(250, .05, .9), rise(5000, .5),
  points(30, "0.35"), points(100, "0.19"), points(400, "0.09"), points(1000, "0.06"),
  one("too few to see anything", "smallest_rise", "", c(2, 2, 0.9, 0.05, 0.8), "none", source = "by definition"),
  one("no room above", "smallest_rise", "", c(50, 50, 1, 0.05, 0.8), "none", source = "by definition"),
  one("group empty", "smallest_rise", "", c(0, 50, 0.3, 0.05, 0.8), "none", source = "by definition")),
  "power.R", "1e-7 relative for a solved rise")
