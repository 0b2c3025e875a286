# Agreement: vcd::Kappa for two raters; the published formula of irr::kripp.alpha, which is not packaged
# here, written out; and published figures.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "estimators.R"))
suppressMessages(library(vcd))
directory <- commandArgs(trailingOnly = TRUE)[1]
cells <- function(m) paste(apply(m, 1, paste, collapse = " "), collapse = "; ")

square <- function(...) matrix(c(...), sqrt(length(c(...))), byrow = TRUE)
tables <- list(
  "cohen 1" = square(20, 5, 10, 15), "cohen 2" = square(45, 15, 25, 15), "cohen 3" = square(25, 35, 5, 35),
  "sexual fun" = square(7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14),
  "three" = square(44, 5, 1, 7, 20, 3, 9, 5, 6), "against" = square(0, 10, 8, 0), "gap" = square(9, 0, 1, 0, 0, 0, 2, 0, 8),
  "severity" = square(30, 6, 1, 0, 8, 25, 7, 1, 2, 5, 18, 4, 0, 1, 3, 9))
kappas <- unlist(lapply(names(tables), function(id) unlist(lapply(c(0.9, 0.95), function(level) {
  used <- tables[[id]]; z <- qnorm(1 - (1 - level) / 2)
  plain <- Kappa(used); weighted <- Kappa(used, weights = "Fleiss-Cohen")
  row <- function(kind, fit) {
    value <- fit[[1]]; half <- z * fit[[2]]
    one(paste(id, kind, level), kind, cells(used), level, value, max(-1, value - half), min(1, value + half), tolerance = 1e-8)
  }
  list(row("cohen_kappa", plain$Unweighted), row("quadratic_kappa", weighted$Weighted))
}), FALSE)), FALSE)
printed <- function(id, kind, m, value, source, arguments = 0.95)
  one(id, kind, cells(m), arguments, value, tolerance = "printed", source = source)
example <- "worked example of Cohen's kappa, as in the documentation of statsmodels and of R package irr"
edge <- function(id, kind, tables, arguments = 0.95, value = "none", ...)
  one(id, kind, tables, arguments, value, ..., source = "by definition")
write_reference(directory, "cohen_kappa", c(kappas, list(
  printed("published 1", "cohen_kappa", tables[[1]], "0.4000", example),
  printed("published 2", "cohen_kappa", tables[[2]], "0.1304", example),
  printed("published 3", "cohen_kappa", tables[[3]], "0.2593", example),
  edge("complete", "cohen_kappa", "5 0; 0 7", 0.95, 1, "none"),
  edge("one category", "cohen_kappa", "5 0; 0 0"), edge("no unit", "quadratic_kappa", "0 0; 0 0"))),
  "agreement.R", "1e-8 relative, closed forms", "vcd")

rows <- function(k, ...) matrix(c(...), ncol = k, byrow = TRUE)
four <- rbind(A = c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), B = c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
              C = c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), D = c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
units <- t(apply(four, 2, function(v) tabulate(v, 5)))
two <- rows(4, 2,0,0,0, 1,1,0,0, 0,2,0,0, 0,1,1,0, 0,0,2,0, 0,0,1,1, 1,0,0,1, 0,0,0,2, 0,0,0,1)
alphas <- unlist(lapply(c("nominal", "ordinal"), function(metric) list(
  one(paste("four raters", metric), paste0("alpha_", metric), cells(units), 1:5, alpha(units, 1:5, metric), tolerance = 1e-8),
  one(paste("two raters", metric), paste0("alpha_", metric), cells(two), 1:4, alpha(two, 1:4, metric), tolerance = 1e-8))), FALSE)
krippendorff <- "Krippendorff (2011), 4 observers and 12 units; R irr, example of kripp.alpha"
write_reference(directory, "krippendorff_alpha", c(alphas, list(
  printed("published nominal", "alpha_nominal", units, "0.743421", krippendorff, 1:5),
  printed("published ordinal", "alpha_ordinal", units, "0.815388", krippendorff, 1:5),
  edge("one rating each", "alpha_nominal", "1 0; 0 1", ""), edge("all equal", "alpha_ordinal", "2 0; 2 0", ""))),
  "agreement.R", "1e-8 relative, closed forms")
