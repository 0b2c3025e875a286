# What could overturn a finding: bounds, tipping points and E-values. The allocations are tried one by one.
# Arguments: manski x known all; tipping_point and allocation missing events, missing others.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

manski <- "Manski, Identification Problems in the Social Sciences (1995), ch. 2"
write_reference(directory, "manski_bounds", list(
  one("homelessness, lowest", "manski_lowest", "", c(21, 64, 106), "0.1981", tolerance = "printed", source = manski),
  one("homelessness, highest", "manski_highest", "", c(21, 64, 106), "0.5943", tolerance = "printed", source = manski),
  one("nothing missing, lowest", "manski_lowest", "", c(3, 12, 12), 0.25, source = "by definition"),
  one("nothing missing, highest", "manski_highest", "", c(3, 12, 12), 0.25, source = "by definition"),
  one("all missing, highest", "manski_highest", "", c(0, 0, 5), 1, source = "by definition"),
  one("nothing at all", "manski_lowest", "", c(0, 0, 0), "none", source = "by definition")),
  "sensitivity.R", "1e-9 relative, exact arithmetic but for rounding")

every <- function(x1, n1, x2, n2, m1, m0) {
  g <- expand.grid(e1 = 0:m1, e2 = 0:m1, f1 = 0:m0, f2 = 0:m0)
  g <- g[g$e1 + g$e2 <= m1 & g$f1 + g$f2 <= m0, ]
  g$ratio <- (x1 + g$e1) / (n1 + g$e1 + g$f1) / ((x2 + g$e2) / (n2 + g$e2 + g$f2))
  g$moved <- g$e1 + g$e2 + g$f1 + g$f2
  g
}
cases <- list(c(12, 30, 8, 35, 6, 9), c(5, 20, 9, 18, 4, 4), c(30, 60, 10, 40, 9, 12), c(3, 5, 1, 4, 2, 0), c(40, 50, 5, 50, 3, 3))
rows <- do.call(c, lapply(cases, function(x) {
  g <- every(x[1], x[2], x[3], x[4], x[5], x[6])
  full <- g[g$moved == x[5] + x[6], ]
  start <- g$ratio[g$moved == 0]
  undone <- if (start > 1) g$moved[g$ratio <= 1 + 1e-12] else g$moved[g$ratio >= 1 - 1e-12]
  name <- paste(x, collapse = " "); cells <- two_by_two(x[1], x[2], x[3], x[4])
  list(one(paste("lowest", name), "allocation_lowest", cells, x[5:6], min(full$ratio)),
       one(paste("highest", name), "allocation_highest", cells, x[5:6], max(full$ratio)),
       one(paste("tipping", name), "tipping_point", cells, x[5:6], if (length(undone)) min(undone) else "none"))
}))
write_reference(directory, "allocation_bounds", c(rows, list(
  one("equal rates", "tipping_point", "1/2 2/4", c(3, 3), "none", source = "by definition"),
  one("group empty", "tipping_point", "0/0 2/4", c(3, 3), "none", source = "by definition"))),
  "sensitivity.R", "1e-9 relative, exact arithmetic but for rounding")

e <- function(rr) { rr <- max(rr, 1 / rr); rr + sqrt(rr^2 - rr) }
vw <- "VanderWeele and Ding, Annals of Internal Medicine 167 (2017) 268"
write_reference(directory, "e_value", c(
  lapply(c(1, 1.01, 1.25, 2, 0.5, 0.8, 12), function(rr) one(paste("r", rr), "e_value", "", rr, e(rr))), list(
  one("maternal age", "e_value", "", 3.9, "7.263", tolerance = "printed", source = vw),
  one("maternal age, limit", "e_value_limit", "", c(1.8, 8.7), "3.0", tolerance = "printed", source = vw),
  one("below 1", "e_value", "", 0.80, "1.809", tolerance = "printed", source = vw),
  one("below 1, limit", "e_value_limit", "", c(0.71, 0.91), "1.429", tolerance = "printed", source = vw),
  one("smoking", "e_value", "", 10.73, "20.95", tolerance = "printed", source = vw),
  one("smoking, limit", "e_value_limit", "", c(8.02, 14.36), "15.52", tolerance = "printed", source = vw),
  one("limits around 1", "e_value_limit", "", c(0.9, 1.3), 1, source = "by definition"),
  one("ratio of 0", "e_value", "", 0, "none", source = "by definition"))),
  "sensitivity.R", "1e-9 relative, closed form")
