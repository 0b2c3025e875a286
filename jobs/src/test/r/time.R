# Durations with censored observations: survfit and survdiff of package survival; the restricted mean is
# read from summary(survfit)$table. Every row of the column 'tables' is one moment of one group, its
# numbers: stratum group time events competing censored. Row-by-row data are in this script.
suppressMessages(library(survival))
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

# how: 0 censored, 1 the event, 2 a competing event
subjects <- function(time, how, group = 0, stratum = 0) data.frame(time, how, group, stratum)
moments <- function(d) {
  s <- aggregate(cbind(e = how == 1, c = how == 2, z = how == 0) ~ time + group + stratum, d, sum)
  s <- s[order(s$stratum, s$group, s$time), ]
  paste(s$stratum, s$group, s$time, s$e, s$c, s$z, collapse = "; ")
}
treated <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
with_6mp <- subjects(treated, c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0))
placebo <- subjects(c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), 1)
set.seed(20260701)
drawn <- function(n, groups, strata, rate) subjects(rgeom(n, rate), sample(0:2, n, TRUE, c(.35, .45, .2)),
  sample(groups, n, TRUE) - 1, sample(strata, n, TRUE) - 1)
one_of <- list(with_6mp = with_6mp, placebo = placebo, ties = drawn(60, 1, 1, .1), long = drawn(400, 1, 1, .01),
  from_zero = subjects(c(0, 0, 3, 5, 5, 9), c(1, 0, 1, 1, 0, 1)), level_at_half = subjects(1:4, 1), level_to_the_end = subjects(c(0, 2, 3, 4), c(1, 1, 0, 0)),
  one_time = subjects(c(5, 5, 5), 1), down_to_none = subjects(c(5, 5, 7), 1),
  lung = subjects(lung$time, lung$status - 1), veteran = subjects(veteran$time, veteran$status))
curve <- function(d) survfit(Surv(time, how == 1) ~ 1, d, conf.type = "log-log")

finite <- function(x) if (is.na(x)) Inf else x
limits <- function(l, u) if (is.na(l)) list("none", "none") else list(l, finite(u))
survival_rows <- do.call(c, unname(Map(function(name, d) {
  last <- max(d$time)
  lapply(unique(round(last * c(.1, .25, .5, .8, 1))), function(t) {
    s <- summary(curve(d), times = t)
    at <- if (s$surv == 0 || s$surv == 1) list("none", "none") else list(s$lower, s$upper)
    one(paste(name, t), "km_survival", moments(d), c(t, .95), s$surv, at[[1]], at[[2]])
  })
}, names(one_of), one_of)))
quantile_rows <- do.call(c, unname(Map(function(name, d) lapply(c(.25, .5, .75), function(p) {
  q <- quantile(curve(d), p); at <- limits(q$lower[[1]], q$upper[[1]])
  if (is.na(q$quantile[[1]])) return(one(paste(name, "quantile", p), "km_quantile", moments(d), c(p, .95), "none"))
  one(paste(name, "quantile", p), "km_quantile", moments(d), c(p, .95), q$quantile[[1]], at[[1]], at[[2]])
}), names(one_of), one_of)))
gehan <- "Freireich et al., Blood 21 (1963) 699; Gehan, Biometrika 52 (1965) 203; printed in Kalbfleisch and Prentice"
published <- list(
  one("6-MP S(6)", "km_survival", moments(with_6mp), c(6, .95), "0.8571", tolerance = "printed", source = gehan),
  one("6-MP S(10)", "km_survival", moments(with_6mp), c(10, .95), "0.7529", tolerance = "printed", source = gehan),
  one("6-MP S(23)", "km_survival", moments(with_6mp), c(23, .95), "0.4482", tolerance = "printed", source = gehan),
  one("6-MP median", "km_quantile", moments(with_6mp), c(.5, .95), 23, source = gehan),
  one("placebo median", "km_quantile", moments(placebo), c(.5, .95), 8, source = gehan))
cut_off <- subjects(c(3, 8, 8), 0)
none <- function(id, procedure, d, arguments) one(id, procedure, if (is.null(d)) "" else moments(d), arguments, "none", source = "by definition")
write_reference(directory, "kaplan_meier", c(survival_rows, quantile_rows, published, list(
  one("all cut off, height", "km_survival", moments(cut_off), c(5, .95), 1, "none", "none", source = "survfit: no event, height 1"),
  none("all cut off, median", "km_quantile", cut_off, c(.5, .95)),
  none("beyond the last", "km_survival", with_6mp, c(36, .95)),
  one("beyond the last, nobody left", "km_survival", moments(placebo), c(36, .95), 0, "none", "none", source = "by definition: it cannot rise again"),
  none("nobody", "km_survival", NULL, c(5, .95)), none("nobody, median", "km_quantile", NULL, c(.5, .95)))),
  "time.R", "1e-9 relative, closed forms", "survival")

table_of <- function(d, span) summary(curve(d), rmean = span)$table
mean_of <- function(d, span) table_of(d, span)[["rmean"]]
error_of <- function(d, span) table_of(d, span)[["se(rmean)"]]
z <- qnorm(.975)
inside <- function(x, least, most) pmax(least, pmin(most, x))
spans <- function(d) { s <- unique(ceiling(max(d$time) * c(.3, .7, 1))); s[s > min(d$time)] }  # survfit knows no shorter ones
mean_rows <- do.call(c, unname(Map(function(name, d) lapply(spans(d), function(span) {
  m <- mean_of(d, span); se <- error_of(d, span)
  at <- if (se == 0) c("none", "none") else inside(m + c(-z, z) * se, 0, span)
  one(paste(name, "span", span), "restricted_mean", moments(d), c(span, .95), m, at[1], at[2])
}), names(one_of), one_of)))
beside <- function(a, b) rbind(transform(a, group = 0), transform(b, group = 1))
difference_of <- function(name, a, b, span) {
  m <- mean_of(a, span) - mean_of(b, span); se <- sqrt(error_of(a, span)^2 + error_of(b, span)^2)
  one(paste(name, "difference, span", span), "restricted_mean_difference", moments(beside(a, b)), c(span, .95),
      m, max(-span, m - z * se), min(span, m + z * se))
}
write_reference(directory, "restricted_mean", c(mean_rows, list(
  difference_of("6-MP", with_6mp, placebo, 20), difference_of("6-MP", with_6mp, placebo, 35),
  difference_of("lung and veteran", one_of$lung, one_of$veteran, 365),
  none("span beyond the last", "restricted_mean", with_6mp, c(36, .95)), none("nobody", "restricted_mean", NULL, c(5, .95)),
  none("nobody in the reference", "restricted_mean_difference", with_6mp, c(5, .95)))),
  "time.R", "1e-9 relative, closed forms", "survival")

several <- list(six_mp = beside(with_6mp, placebo), two = drawn(150, 2, 1, .05), two_stratified = drawn(200, 2, 5, .05),
  four_stratified = drawn(300, 4, 3, .03), sparse = drawn(14, 3, 4, .2),
  lung_by_sex = subjects(lung$time, lung$status - 1, lung$sex - 1),
  veteran_by_treatment = subjects(veteran$time, veteran$status, veteran$trt - 1, as.integer(veteran$celltype) - 1))
test_rows <- do.call(c, unname(Map(function(name, d) {
  model <- if (length(unique(d$stratum)) > 1) Surv(time, how == 1) ~ group + strata(stratum) else Surv(time, how == 1) ~ group
  s <- survdiff(model, d); expected <- if (is.matrix(s$exp)) rowSums(s$exp) else s$exp
  df <- sum(expected > 0) - 1  # as survdiff prints it
  c(list(one(name, "log_rank", moments(d), "", s$chisq, df = df, p = pchisq(s$chisq, df, lower.tail = FALSE))),
    lapply(seq_along(expected), function(g) one(paste(name, "expected", g), "log_rank_expected", moments(d), g - 1, expected[[g]])))
}, names(several), several)))
apart <- rbind(beside(with_6mp, placebo), transform(with_6mp, group = 2, stratum = 1))
write_reference(directory, "log_rank", c(test_rows, list(
  one("6-MP published", "log_rank", moments(several$six_mp), "", "16.7929", df = 1, p = "4.17e-05", tolerance = "printed", source = gehan),
  one("6-MP published, expected", "log_rank_expected", moments(several$six_mp), 0, "19.2505", tolerance = "printed", source = gehan),
  one("a group by itself in a stratum", "log_rank", moments(apart), "", survdiff(Surv(time, how == 1) ~ group, several$six_mp)$chisq, df = 1,
      source = "survdiff of the two groups that are compared"),
  none("one group", "log_rank", with_6mp, ""), none("all cut off", "log_rank", beside(cut_off, cut_off), ""),
  none("one after the other", "log_rank", beside(subjects(c(1, 2), c(0, 0)), subjects(c(5, 6), 1)), ""),
  none("one after the other, expected", "log_rank_expected", beside(subjects(c(1, 2), c(0, 0)), subjects(c(5, 6), 1)), 1),
  none("nobody", "log_rank", NULL, ""))),
  "time.R", "1e-9 relative, closed forms", "survival")

states <- function(d) survfit(Surv(time, factor(how, 0:2)) ~ 1, d, conf.type = "log-log")
at_time <- function(d, t) { s <- summary(states(d), times = t); k <- which(s$states == "1")
  list(p = s$pstate[, k], se = s$std.err[, k], l = s$lower[, k], u = s$upper[, k]) }
mgus <- with(mgus2, subjects(pmin(ptime, futime), ifelse(pstat == 1, 1, 2 * death)))
competing <- list(ties = one_of$ties, long = one_of$long, mgus2 = mgus, dense = drawn(90, 1, 1, .3))
incidence_rows <- do.call(c, unname(Map(function(name, d) lapply(unique(round(max(d$time) * c(.1, .25, .5, 1))), function(t) {
  s <- at_time(d, t); known <- s$p > 0 && s$p < 1
  one(paste(name, t), "aalen_johansen", moments(d), c(t, .95), s$p, if (known) s$l else "none", if (known) s$u else "none", tolerance = 1e-8)
}), names(competing), competing)))
incidence_difference <- function(name, a, b, t) {
  s <- at_time(a, t); r <- at_time(b, t); se <- sqrt(s$se^2 + r$se^2)
  one(paste(name, "difference", t), "aalen_johansen_difference", moments(beside(a, b)), c(t, .95), s$p - r$p,
      max(-1, s$p - r$p - z * se), min(1, s$p - r$p + z * se), tolerance = 1e-8)
}
alone <- summary(curve(with_6mp), times = 10)
write_reference(directory, "aalen_johansen", c(incidence_rows, list(
  incidence_difference("ties and dense", one_of$ties, competing$dense, 5), incidence_difference("mgus2 and long", mgus, one_of$long, 200),
  one("nothing competes", "aalen_johansen", moments(with_6mp), c(10, .95), 1 - alone$surv, source = "1 - survfit without competing events"),
  none("beyond the last", "aalen_johansen", with_6mp, c(36, .95)), none("nobody", "aalen_johansen", NULL, c(5, .95)),
  one("nobody left", "aalen_johansen", moments(subjects(c(2, 3), c(1, 2))), c(9, .95), 0.5, source = "by definition: it cannot rise any more"),
  one("none of this kind", "aalen_johansen", moments(subjects(c(2, 3, 9), c(2, 2, 0))), c(5, .95), 0, "none", "none", source = "by definition"),
  one("all at once", "aalen_johansen", moments(subjects(c(2, 2), 1)), c(5, .95), 1, "none", "none", source = "by definition"),
  none("nobody in the reference", "aalen_johansen_difference", with_6mp, c(5, .95)))),
  "time.R", "1e-8 relative; survfit sums its standard errors subject by subject", "survival")
