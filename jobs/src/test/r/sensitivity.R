# What could overturn a finding: bounds, tipping points, missing membership and E-values. The allocations are tried one by one.
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

# Missing membership leaning to one side by odds gamma. tables: the known; arguments: missing events and others of each
# stratum, then gamma (missing_ratio, missing_difference: and the level; missing_turn: the level, both margins, the limit).
suppressMessages(library(metafor))
demo <- list(
  A1 = list(x1 = c(57, 36, 22, 42, 42, 15, 7, 29, 27), n1 = c(165, 118, 95, 134, 96, 49, 51, 85, 107),
            x2 = c(94, 68, 23, 65, 62, 18, 5, 53, 41), n2 = c(289, 211, 132, 226, 165, 91, 63, 156, 179)),
  A2 = list(x1 = c(33, 38, 8, 34, 28, 9, 1, 30, 19), n1 = c(136, 103, 57, 115, 70, 46, 29, 87, 85),
            x2 = c(118, 66, 37, 73, 76, 24, 11, 52, 49), n2 = c(318, 226, 170, 245, 191, 94, 85, 154, 201)),
  A3 = list(x1 = c(41, 20, 10, 22, 24, 9, 3, 15, 17), n1 = c(120, 80, 57, 84, 70, 37, 25, 46, 66),
            x2 = c(110, 84, 35, 85, 80, 24, 9, 67, 51), n2 = c(334, 249, 170, 276, 191, 103, 89, 195, 220)))
gaps <- list(m1 = c(1, 0, 0, 0, 1, 1, 0, 1, 2), m0 = c(0, 1, 3, 4, 1, 0, 1, 1, 2))
one_sided <- list(x1 = c(0, 4, 2), n1 = c(0, 9, 8), x2 = c(3, 5, 6), n2 = c(10, 20, 9))
few <- list(m1 = c(2, 0, 1), m0 = c(1, 3, 0.5))
completed <- function(d, m, gamma) {
  y1 <- d$n1 - d$x1; y2 <- d$n2 - d$x2
  e <- m$m1 * gamma * (d$x1 + .5) / (gamma * (d$x1 + .5) + d$x2 + .5); f <- m$m0 * (y1 + .5) / (y1 + .5 + gamma * (y2 + .5))
  list(ai = d$x1 + e, bi = y1 + f, ci = d$x2 + m$m1 - e, di = y2 + m$m0 - f)
}
fit <- function(t, measure, level) rma.mh(measure = measure, ai = t$ai, bi = t$bi, ci = t$ci, di = t$di, level = 100 * level, correct = FALSE)
at <- function(name, d, m, gamma, level) {
  t <- completed(d, m, gamma); rr <- fit(t, "RR", level); rd <- fit(t, "RD", level); arguments <- c(rbind(m$m1, m$m0), gamma, level)
  list(one(paste(name, "ratio at", gamma), "missing_ratio", do.call(two_by_two, d), arguments, exp(rr$beta[1]), exp(rr$ci.lb), exp(rr$ci.ub)),
       one(paste(name, "difference at", gamma), "missing_difference", do.call(two_by_two, d), arguments, rd$beta[1], rd$ci.lb, rd$ci.ub))
}
turn <- function(name, d, m, level, margins, limit) {
  room <- function(log_gamma) min(vapply(c(-1, 1), function(side) {
    f <- fit(completed(d, m, exp(side * log_gamma)), "RR", level); min(f$ci.lb - log(margins[1]), log(margins[2]) - f$ci.ub) }, 0))
  value <- if (room(0) < 0) 1 else if (room(log(limit)) > 0) "none" else exp(uniroot(room, c(0, log(limit)), tol = 1e-14)$root)
  one(paste(name, level, limit, paste(margins, collapse = " ")), "missing_turn", do.call(two_by_two, d), c(rbind(m$m1, m$m0), level, margins, limit), value, tolerance = 1e-9)
}
witness <- "the project's witness"
seen <- function(name, kind, arguments, value) one(paste("witness", name, kind), kind, do.call(two_by_two, demo[[name]]), c(rbind(gaps$m1, gaps$m0), arguments), value, tolerance = "printed", source = witness)
write_reference(directory, "missing_membership", c(
  do.call(c, lapply(names(demo), function(name) do.call(c, lapply(c(1, 2, .5, 7), function(gamma) at(name, demo[[name]], gaps, gamma, .9))))),
  do.call(c, lapply(c(1, 3, .2), function(gamma) at("one side unknown", one_sided, few, gamma, .95))),
  lapply(names(demo), function(name) turn(name, demo[[name]], gaps, .9, c(.8, 1.25), 100)),
  list(turn("not at the limit", demo$A1, gaps, .9, c(.8, 1.25), 10), turn("at once", demo$A2, gaps, .9, c(.9, 1.1), 10), turn("wide", demo$A3, gaps, .9, c(.7, 1.3), 1000),
    seen("A1", "missing_ratio", c(1, .9), "1.105669"), seen("A2", "missing_ratio", c(1, .9), "0.902869"), seen("A3", "missing_ratio", c(1, .9), "0.917154"),
    seen("A1", "missing_turn", c(.9, .8, 1.25, 100), "10.7369"), seen("A2", "missing_turn", c(.9, .8, 1.25, 100), "1.6780"), seen("A3", "missing_turn", c(.9, .8, 1.25, 100), "3.3933"))),
  "sensitivity.R", "1e-9 relative, closed forms and a root", "metafor")
