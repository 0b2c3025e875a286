# Units that differ beyond chance: metafor::rma with Paule-Mandel's estimator, its Q-profile interval, Q and,
# from DerSimonian and Laird's, I squared. arguments: the level, then estimate and variance of each unit.
# Two Mantel-Haenszel comparisons beside each other: two fits of metafor::rma.mh. tables: the strata of both;
# arguments: the level and how many of the strata are of the first.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(metafor))
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260702)

control <- list(tol = 1e-14, maxiter = 10000)
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = metadat::dat.bcg)
sets <- list(bcg = list(y = as.vector(bcg$yi), v = as.vector(bcg$vi)),
             scattered = list(y = rnorm(12, 0, 0.2), v = runif(12, 0.005, 0.02)),
             alike = list(y = c(0.01, -0.02, 0.015, 0.003), v = c(0.01, 0.02, 0.015, 0.01)),
             two = list(y = c(-0.3, 0.3), v = c(0.01, 0.02)))
units <- unlist(lapply(names(sets), function(id) unlist(lapply(c(0.9, 0.95), function(level) {
  s <- sets[[id]]; fit <- rma(s$y, s$v, method = "PM", level = 100 * level, control = control)
  ci <- confint(fit, level = 100 * level, control = list(tol = 1e-14, maxiter = 10000, tau2.max = 1e6))$random["tau", ]
  dl <- rma(s$y, s$v, method = "DL"); arguments <- c(level, rbind(s$y, s$v))
  row <- function(kind, ...) one(paste(id, kind, level), kind, "", format(arguments, digits = 17, trim = TRUE), ..., tolerance = 1e-5)
  lower <- if (ci[["ci.ub"]] > 0) max(0, ci[["ci.lb"]]) else "none"
  list(row("between_units", fit$tau2^0.5, lower, if (ci[["ci.ub"]] > 0) ci[["ci.ub"]] else "none"),
       row("homogeneity", fit$QE, df = length(s$y) - 1, p = fit$QEp), row("inconsistency", dl$I2 / 100))
}), FALSE)), FALSE)
write_reference(directory, "random_effects", c(units, list(
  one("one unit", "between_units", "", c(0.95, 0.1, 0.01), "none", source = "by definition"))),
  "heterogeneity.R", "1e-5 relative, two iterations", c("metafor", "metadat"))

pairs <- list(
  list(list(x1 = c(30, 20), n1 = c(60, 90), x2 = c(20, 15), n2 = c(70, 80)), list(x1 = c(15, 9), n1 = c(50, 60), x2 = c(16, 12), n2 = c(55, 70))),
  list(list(x1 = c(3, 5, 1), n1 = c(10, 9, 4), x2 = c(2, 1, 2), n2 = c(12, 8, 6)), list(x1 = 40, n1 = 100, x2 = 30, n2 = 90)))
contrasts <- unlist(lapply(seq_along(pairs), function(i) unlist(lapply(c(0.9, 0.95), function(level) {
  z <- qnorm(1 - (1 - level) / 2)
  fits <- function(measure) lapply(pairs[[i]], function(d) rma.mh(measure = measure, ai = d$x1, n1i = d$n1, ci = d$x2, n2i = d$n2))
  text <- paste(vapply(pairs[[i]], function(d) do.call(two_by_two, d), ""), collapse = "; ")
  row <- function(kind, fit, back) {
    d <- fit[[1]]$beta[1] - fit[[2]]$beta[1]; se <- sqrt(fit[[1]]$se^2 + fit[[2]]$se^2)
    one(paste(i, kind, level), kind, text, c(level, length(pairs[[i]][[1]]$x1)), back(d), back(d - z * se), back(d + z * se), p = 2 * pnorm(-abs(d / se)), tolerance = 1e-8)
  }
  list(row("contrast_of_ratios", fits("RR"), exp), row("contrast_of_differences", fits("RD"), identity))
}), FALSE)), FALSE)
write_reference(directory, "mantel_haenszel_contrast", c(contrasts, list(
  one("no event in one reference", "contrast_of_ratios", "3/9 2/8; 1/5 0/6", c(0.95, 1), "none", source = "by definition"),
  one("nothing comparable in one", "contrast_of_differences", "3/9 2/8; 1/5 0/0", c(0.95, 1), "none", source = "by definition"),
  one("no variance in one", "contrast_of_ratios", "3/9 2/8; 0/5 2/6", c(0.95, 1), "none", source = "by definition"))),
  "heterogeneity.R", "1e-8 relative, closed forms", "metafor")

# A unit beside all others: the root of mantelhaen.test's statistic, signed, and with a spread t between units
# added to the variance that the statistic implies. tables: the unit and all others; arguments: t.
deviations <- unlist(lapply(seq_along(pairs), function(i) unlist(lapply(seq_along(pairs[[i]]), function(j) {
  d <- pairs[[i]][[j]]; if (length(d$x1) < 2) return(list())
  array <- array(rbind(d$x1, d$x2, d$n1 - d$x1, d$n2 - d$x2), c(2, 2, length(d$x1)))
  excess <- sum(d$x1 - d$n1 * (d$x1 + d$x2) / (d$n1 + d$n2)); z2 <- mantelhaen.test(array, correct = FALSE)$statistic[[1]]
  lapply(c(0, 0.05, 0.2), function(t) one(paste("unit", i, j, t), "unit_deviation", do.call(two_by_two, d), t,
    excess / sqrt(excess^2 / z2 + (t * sum(d$n1))^2), tolerance = 1e-8))
}), FALSE)), FALSE)
write_reference(directory, "observed_expected", c(deviations, list(
  one("a unit alone", "unit_deviation", "3/9 0/0", 0, "none", source = "by definition"),
  one("a unit without trial", "unit_deviation", "0/0 3/9", 0.1, "none", source = "by definition"))),
  "heterogeneity.R", "1e-8 relative, closed forms")
