# Case mix: weighted means of stratum rates in base R, and epitools for the indirect method. Kitagawa's
# parts are taken as means of two standardisations each.
# Arguments: direct level weights...; indirect reference rates... Strata: group and reference, or the group.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(epitools))
directory <- commandArgs(trailingOnly = TRUE)[1]

ucb <- apply(UCBAdmissions, c(2, 3), sum)
admitted <- UCBAdmissions["Admitted", , ]
men <- list(x = admitted["Male", ], n = ucb["Male", ]); women <- list(x = admitted["Female", ], n = ucb["Female", ])
weights <- colSums(ucb)
single <- function(g) paste0(g$x, "/", g$n, collapse = "; ")
rate <- function(g) weighted.mean(g$x / g$n, weights)
variance <- function(g) { p <- g$x / g$n; w <- weights / sum(weights); sum(w^2 * p * (1 - p) / g$n) }
z <- qnorm(0.975)
limits <- function(value, v) value + c(-1, 1) * z * sqrt(v)
direct <- function(name, g, printed) {
  l <- limits(rate(g), variance(g))
  list(one(paste("r", name), "direct", single(g), c(0.95, weights), rate(g), l[1], l[2]),
       one(paste("planned", name), "direct", single(g), c(0.95, weights), printed, tolerance = "printed", source = "the known answers that the project was planned with"))
}
both <- two_by_two(men$x, men$n, women$x, women$n)
d <- rate(men) - rate(women); l <- limits(d, variance(men) + variance(women))
write_reference(directory, "direct_standardisation", c(direct("men", men, "0.387319"), direct("women", women, "0.429955"), list(
  one("r difference", "direct_difference", both, c(0.95, weights), d, l[1], l[2]),
  one("planned difference", "direct_difference", both, c(0.95, weights), "-0.042637", "-0.078514", "-0.006759", tolerance = "printed", source = "the known answers that the project was planned with"),
  one("published men", "direct", single(men), c(0.95, weights), "0.39", tolerance = "printed", source = "Freedman, Pisani and Purves, Statistics, ch. 2"),
  one("published women", "direct", single(women), c(0.95, weights), "0.43", tolerance = "printed", source = "Freedman, Pisani and Purves, Statistics, ch. 2"),
  one("unknown rate", "direct", "1/2; 0/0", c(0.95, 1, 1), "none", source = "by definition"),
  one("unknown rate of weight 0", "direct", "1/2; 0/0", c(0.95, 1, 0), 0.5, source = "by definition"),
  one("nothing but events", "direct", "2/2; 5/5", c(0.95, 1, 1), 1, "none", source = "by definition"))),
  "standardisation.R", "1e-9 relative, both sides are closed forms")

sir <- ageadjust.indirect(women$x, women$n, men$x, men$n)$sir
planned <- "the known answers that the project was planned with"
write_reference(directory, "indirect_standardisation", list(
  one("r expected women", "indirect_expected", single(women), men$x / men$n, sum(women$n * men$x / men$n)),
  one("planned expected women", "indirect_expected", single(women), men$x / men$n, "555.0039", tolerance = "printed", source = planned),
  one("planned ratio women", "indirect_ratio", single(women), men$x / men$n, "1.003597", tolerance = "printed", source = planned),
  one("r ratio women", "indirect_ratio", single(women), men$x / men$n, sir[["sir"]]),
  one("nothing expected", "indirect_ratio", "1/2; 3/4", c(0, 0), "none", source = "by definition")),
  "standardisation.R", "1e-9 relative, both sides are closed forms", "epitools")

parts <- function(name, g, r) {
  mean_at <- function(w, of) weighted.mean(of$x / of$n, w$n)
  composition <- ((mean_at(g, g) - mean_at(r, g)) + (mean_at(g, r) - mean_at(r, r))) / 2
  rates <- ((mean_at(g, g) - mean_at(g, r)) + (mean_at(r, g) - mean_at(r, r))) / 2
  cells <- two_by_two(g$x, g$n, r$x, r$n)
  list(one(paste(name, "total"), "kitagawa_total", cells, "", sum(g$x) / sum(g$n) - sum(r$x) / sum(r$n)),
       one(paste(name, "composition"), "kitagawa_composition", cells, "", composition),
       one(paste(name, "rate"), "kitagawa_rate", cells, "", rates))
}
printed <- function(part, value) one(paste("planned", part), paste0("kitagawa_", part), both, "", value, tolerance = "printed", source = planned)
small <- list(list(x = c(3, 10), n = c(10, 15)), list(x = c(1, 20), n = c(5, 60)))
write_reference(directory, "kitagawa_decomposition", c(parts("r ucb", men, women), parts("r small", small[[1]], small[[2]]), list(
  printed("total", "0.141645"), printed("composition", "0.177674"), printed("rate", "-0.036028"),
  one("unknown rate, total", "kitagawa_total", "1/2 0/0; 1/4 3/4", "", 2 / 6 - 3 / 4, source = "by definition"),
  one("unknown rate, composition", "kitagawa_composition", "1/2 0/0; 1/4 3/4", "", "none", source = "by definition"),
  one("unknown rate, rate", "kitagawa_rate", "1/2 0/0; 1/4 3/4", "", "none", source = "by definition"),
  one("group empty", "kitagawa_total", "0/0 1/4", "", "none", source = "by definition"))),
  "standardisation.R", "1e-9 relative, both sides are closed forms")
