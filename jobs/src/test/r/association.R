# Tests of one table: fisher.test and chisq.test.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

cases <- list(c(3, 4, 1, 4), c(7, 34, 1, 34), c(19, 160, 17, 166), c(3, 7, 5, 9), c(0, 10, 10, 10),
              c(36, 40, 16, 80), c(1, 221, 31, 6333), c(882, 4505, 200, 4495), c(1278, 1835, 1493, 2691),
              c(300500, 1000000, 300000, 1000000), c(302000, 1000000, 300000, 1000000), c(5, 1000000, 17, 900000))
four <- function(x) matrix(c(x[1], x[2] - x[1], x[3], x[4] - x[3]), 2)
label <- function(x) sprintf("r %d/%d %d/%d", x[1], x[2], x[3], x[4])
cells <- function(x) two_by_two(x[1], x[2], x[3], x[4])
fisher <- lapply(cases, function(x) one(label(x), "fisher", cells(x),
  value = dhyper(x[1], x[2], x[4], x[1] + x[3]), p = fisher.test(four(x))$p.value, tolerance = 1e-6))
agresti <- "Agresti (1990) p. 61, R help page fisher.test"
write_reference(directory, "fisher_exact_test", c(fisher, list(
  one("tea tasting", "fisher", "3/4 1/4", p = "0.4857", tolerance = "printed", source = agresti),
  one("death penalty", "fisher", "17/166 19/160", p = "0.7246", tolerance = "printed", source = "SAS PROC FREQ output, Penn State STAT 504, lesson 4"),
  one("no event", "fisher", "0/10 0/7", value = 1, p = 1, source = "fisher.test(matrix(c(0, 10, 0, 7), 2))"),
  one("group empty", "fisher", "0/0 1/2", value = "none", source = "by definition"))),
  "association.R", "1e-6 relative, the precision of dhyper for a million trials")

chi <- function(procedure, correct) lapply(cases, function(x) {
  r <- suppressWarnings(chisq.test(four(x), correct = correct))
  one(paste(label(x), procedure), procedure, cells(x), value = if (r$statistic < 1e-20) 0 else r$statistic[[1]],
      df = r$parameter[[1]], p = r$p.value)  # chisq.test leaves 1e-28 where the correction takes all
})
table_of <- function(m) paste(apply(m, 1, paste, collapse = " "), collapse = "; ")
wide <- list(matrix(c(762, 327, 468, 484, 239, 477), 2, byrow = TRUE),
             matrix(c(1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11), 4, byrow = TRUE),
             matrix(c(12, 5, 9, 30, 22, 8), 3))
many <- lapply(seq_along(wide), function(i) {
  r <- suppressWarnings(chisq.test(wide[[i]], correct = FALSE))
  one(paste("r table", i), "independence", table_of(wide[[i]]), value = r$statistic[[1]], df = r$parameter[[1]], p = r$p.value)
})
two <- suppressWarnings(chisq.test(wide[[1]][, 1:2], correct = FALSE))
sas <- "SAS PROC FREQ output, University of Toronto STA429 (2004), handout 3"
write_reference(directory, "chi_squared_test", c(chi("chi_squared", FALSE), chi("chi_squared_yates", TRUE), many, list(
  one("gender by party", "independence", table_of(wide[[1]]), value = "30.070", df = 2, p = "2.954e-07", tolerance = "printed", source = "R help page chisq.test, after Agresti (2007) p. 39"),
  one("an empty column is left out", "independence", "762 327 0; 484 239 0", value = two$statistic[[1]], df = 1, p = two$p.value, source = "chisq.test without the empty column"),
  one("one row with counts", "independence", "762 327; 0 0", value = "none", source = "by definition"),
  one("admissions", "chi_squared", "1278/1835 1493/2691", value = "92.2053", df = 1, tolerance = "printed", source = sas),
  one("admissions, corrected", "chi_squared_yates", "1278/1835 1493/2691", value = "91.6096", df = 1, tolerance = "printed", source = sas),
  one("no event", "chi_squared", "0/10 0/7", value = "none", source = "by definition"),
  one("group empty", "chi_squared", "0/0 1/2", value = "none", source = "by definition"))),
  "association.R", "1e-9 relative, both sides are closed forms")
