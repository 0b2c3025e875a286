# Intervals of one proportion: prop.test without correction (score) and binom.test (exact).
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

wilson <- function(x, n, level = 0.95) prop.test(x, n, conf.level = level, correct = FALSE)$conf.int
exact <- function(x, n, level = 0.95) {
  # binom.test's own formula; qbeta is solved to full precision.
  a <- (1 - level) / 2
  limits <- c(if (x == 0) 0 else qbeta(a, x, n - x + 1), if (x == n) 1 else qbeta(1 - a, x + 1, n - x))
  stopifnot(all.equal(limits, as.vector(binom.test(x, n, conf.level = level)$conf.int), tolerance = 1e-12))
  limits
}

cases <- list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(65, 100), c(20, 20), c(1, 1), c(0, 1),
              c(7, 34), c(3, 10), c(500000, 1000000), c(1, 1000000), c(999999, 1000000), c(12, 34567))
computed <- function(procedure, f) {
  rows <- list()
  for (case in cases) for (level in c(0.9, 0.95, 0.998)) {
    x <- case[1]; n <- case[2]
    limits <- f(x, n, level)
    rows[[length(rows) + 1]] <-
      one(sprintf("r %d of %d at %s", x, n, level), procedure, sprintf("%d/%d", x, n), level,
          x / n, max(0, limits[1]), min(1, limits[2]), tolerance = if (n > 1e5) 1e-7 else 1e-9)
  }
  rows
}
newcombe <- "Newcombe, Statistics in Medicine 17 (1998) 857, Table I"
phe <- "PHEindicatormethods, test data of phe_proportion"
write_reference(directory, "wilson_interval", c(computed("wilson", wilson), list(
  one("newcombe 1", "wilson", "81/263", 0.95, NA, "0.2553", "0.3662", tolerance = "printed", source = newcombe),
  one("newcombe 2", "wilson", "15/148", 0.95, NA, "0.0624", "0.1605", tolerance = "printed", source = newcombe),
  one("newcombe 3", "wilson", "0/20", 0.95, NA, "0.0000", "0.1611", tolerance = "printed", source = newcombe),
  one("newcombe 4", "wilson", "1/29", 0.95, NA, "0.0061", "0.1718", tolerance = "printed", source = newcombe),
  one("phe 95", "wilson", "65/100", 0.95, NA, "0.552544433", "0.736357518", tolerance = "printed", source = phe),
  one("phe 99.8", "wilson", "65/100", 0.998, NA, "0.495494657", "0.778354061", tolerance = "printed", source = phe),
  one("no trial", "wilson", "0/0", 0.95, "none", source = "by definition"))),
  "proportion.R", "1e-9 relative, both sides are closed forms; 1e-7 for a million trials, where prop.test cancels")
write_reference(directory, "clopper_pearson_interval", c(computed("clopper_pearson", exact), list(
  one("newcombe 1", "clopper_pearson", "81/263", 0.95, NA, "0.2527", "0.3676", tolerance = "printed", source = newcombe),
  one("newcombe 2", "clopper_pearson", "15/148", 0.95, NA, "0.0578", "0.1617", tolerance = "printed", source = newcombe),
  one("newcombe 3", "clopper_pearson", "0/20", 0.95, NA, "0.0000", "0.1684", tolerance = "printed", source = newcombe),
  one("newcombe 4", "clopper_pearson", "1/29", 0.95, NA, "0.0009", "0.1776", tolerance = "printed", source = newcombe),
  one("no trial", "clopper_pearson", "0/0", 0.95, "none", source = "by definition"))),
  "proportion.R", "1e-9 relative, two solvers of one equation")
