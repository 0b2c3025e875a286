# Estimates in many categories and what a comparison could have seen.
# partial_pooling: tables, the categories; arguments: which one (from 1), then the level or the limit; see pooling.R.
# ratio_spread, ratio_homogeneity, ratio_outlier: metafor::rma of log rate ratios, rstandard of equal effects.
# shaffer: arguments: which pair (from 1), groups, p-values; shaffer_after: with the p-value of all groups before them.
# The possible numbers of equal pairs come from all partitions of the groups, one by one.
# detectable_above, detectable_below: arguments: alpha, power; for linked trials design effect, degrees of freedom.
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "layout.R"))
source(file.path(folder, "pooling.R"))
suppressMessages(library(metafor))
directory <- commandArgs(trailingOnly = TRUE)[1]

demo <- list(x1 = c(8, 10, 0, 20, 5, 5, 10, 1, 9), n1 = c(23, 28, 8, 33, 18, 28, 25, 9, 27),
             x2 = c(74, 94, 33, 131, 40, 63, 94, 11, 98), n2 = c(218, 301, 132, 421, 209, 258, 236, 105, 333))
sets <- list(demo = demo,
             far = list(x1 = c(40, 3, 0, 12), n1 = c(50, 40, 6, 12), x2 = c(30, 20, 0, 9), n2 = c(90, 60, 30, 40)),
             alone = list(x1 = 7, n1 = 20, x2 = 30, n2 = 100),
             large = list(x1 = c(510, 210, 90), n1 = c(1000, 900, 200), x2 = c(4000, 2400, 800), n2 = c(10000, 10000, 2000)))

pooled <- do.call(c, lapply(names(sets), function(name) {
  d <- sets[[name]]; p <- posterior(d); cells <- do.call(two_by_two, d)
  do.call(c, lapply(seq_along(d$x1), function(i) {
    ratio <- pooled_ratio(p, i)
    list(one(paste(name, i), "pooled_ratio", cells, c(i, .95), ratio[1], ratio[2], ratio[3], tolerance = 1e-7),
         one(paste(name, i, "above"), "pooled_above", cells, c(i, 1.25), pooled_beyond(p, i, 1.25, 1), tolerance = 1e-6),
         one(paste(name, i, "below"), "pooled_below", cells, c(i, .8), pooled_beyond(p, i, .8, -1), tolerance = 1e-6))
  }))
}))
pooled_alone <- Filter(function(row) row$id == "alone 1", pooled)[[1]]
witness <- "the project's witness"
cells <- do.call(two_by_two, demo)
write_reference(directory, "partial_pooling", c(pooled, list(
  one("witness", "pooled_ratio", cells, c(4, .95), "1.636103", "1.220977", "2.25129", tolerance = "printed", source = witness),
  one("witness above", "pooled_above", cells, c(4, 1.25), "0.962146", tolerance = "printed", source = witness),
  one("one side empty", "pooled_ratio", "3/9 0/0; 2/5 3/7", c(1, .95), "none", source = "by definition"),
  one("nothing but events", "pooled_ratio", "4/4 3/3; 2/5 3/7", c(1, .95), "none", source = "by definition"),
  one("beside nothing but events", "pooled_ratio", "4/4 3/3; 7/20 30/100", c(2, .95), pooled_alone$value, pooled_alone$lower, pooled_alone$upper, tolerance = 1e-7),
  one("one side empty above", "pooled_above", "0/0 3/9; 2/5 3/7", c(1, 1.25), "none", source = "by definition"))),
  "estimates.R", "1e-6 relative, inverted matrices against sums")

# Zero counts: metafor adds one half to all counts of a stratum that has one, and leaves out those of one outcome.
spread <- do.call(c, lapply(c("demo", "far", "large"), function(name) {
  d <- sets[[name]]; cells <- do.call(two_by_two, d)
  fit <- suppressWarnings(rma(measure = "RR", ai = d$x1, n1i = d$n1, ci = d$x2, n2i = d$n2, drop00 = TRUE, method = "PM", control = list(tol = 1e-14, maxiter = 10000)))
  z <- max(abs(rstandard(suppressWarnings(rma(measure = "RR", ai = d$x1, n1i = d$n1, ci = d$x2, n2i = d$n2, drop00 = TRUE, method = "FE")))$z), na.rm = TRUE)
  list(one(name, "ratio_homogeneity", cells, .95, fit$QE, df = fit$k - 1, p = fit$QEp),
       one(paste(name, "outlier"), "ratio_outlier", cells, .95, z, p = min(1, fit$k * 2 * pnorm(-z))),
       one(paste(name, "spread"), "ratio_spread", cells, .95, sqrt(fit$tau2), tolerance = 1e-5))
}))
write_reference(directory, "ratio_homogeneity", c(spread, list(
  one("one stratum with both outcomes", "ratio_homogeneity", "3/9 2/8; 0/5 0/6; 4/4 2/2; 1/3 0/0", .95, "none", source = "by definition"))),
  "estimates.R", "1e-9 relative, closed forms; a solved spread 1e-5", "metafor")

partitions <- function(k, most = k) {
  if (k == 0) return(list(integer()))
  do.call(c, lapply(seq_len(min(k, most)), function(j) lapply(partitions(k - j, j), function(rest) c(j, rest))))
}
adjusted <- function(k, p, omnibus = NA) {
  possible <- sort(unique(vapply(partitions(k), function(sizes) sum(choose(sizes, 2)), 0)))
  m <- length(p); order <- order(p)
  steps <- vapply(m:1, function(left) max(possible[possible <= left]), 0)
  if (!is.na(omnibus)) steps[1] <- max(1, possible[possible < m])
  result <- numeric(m); result[order] <- cummax(pmin(1, steps * p[order]))
  if (is.na(omnibus)) result else pmax(result, omnibus)
}
rows <- function(k, p, omnibus = NA, places = seq_along(p)) {
  values <- adjusted(k, p, omnibus)
  lapply(places, function(i) one(paste(c(k, if (!is.na(omnibus)) omnibus, i), collapse = " "), if (is.na(omnibus)) "shaffer" else "shaffer_after", "",
    c(i, k, if (!is.na(omnibus)) omnibus, p), values[i]))
}
set.seed(20260801)
family <- function(k) round(runif(k * (k - 1) / 2)^3 / 5, 6)
forty <- round((1:780)^2 * 1e-7, 9)
write_reference(directory, "shaffer", c(rows(2, .03), rows(3, c(.02, .03, .01)), rows(4, family(4)), rows(5, family(5)), rows(6, family(6)),
  rows(10, family(10), places = c(1, 7, 20, 45)), rows(40, forty, places = c(1, 2, 40, 41, 300, 700, 780)),
  rows(2, .03, .04), rows(3, c(.02, .03, .01), .015), rows(4, family(4), .002), rows(6, family(6), .03), rows(4, c(.011, .04, .04, .2, .5, 1), .001)),
  "estimates.R", "1e-9 relative, products")

detectable <- function(d, side, alpha, power, deff = NA, df = Inf) {
  m <- d$x1 + d$x2; n <- d$n1 + d$n2; ok <- d$n1 > 0 & d$n2 > 0 & m > 0 & m < n
  n1 <- d$n1[ok]; n2 <- d$n2[ok]; m <- m[ok]; n <- n[ok]
  at <- function(log_ratio) {
    r <- exp(log_ratio)
    p1 <- pmin(pmin(1, m / n1), pmax(pmax(0, (m - n2) / n1), r * m / (n2 + r * n1))); p2 <- pmin(1, pmax(0, (m - n1 * p1) / n2))
    c(abs(sum(n1 * n2 * (p1 - p2) / n)), sqrt((if (is.na(deff)) 1 else deff) * sum(n1 * n2 * (n2 * p1 * (1 - p1) + n1 * p2 * (1 - p2)) / n^2)))
  }
  root <- function(f) if (f(side * 700) < 0) NA else uniroot(f, sort(c(0, side * 700)), tol = 1e-15, maxiter = 10000)$root
  reject <- qt(1 - alpha / 2, df) * sqrt(sum(n1 * n2 * m * (n - m) / (n^2 * (n - 1))))
  if (!is.na(deff)) {
    edge <- root(function(x) at(x)[1] - qt(1 - alpha / 2, df) * at(x)[2])
    if (is.na(edge)) return("none")
    reject <- at(edge)[1]
  }
  found <- root(function(x) at(x)[1] - reject - qt(power, df) * at(x)[2])
  if (is.na(found)) "none" else exp(found)
}
layouts <- c(sets, list(small = list(x1 = c(3, 2), n1 = c(11, 9), x2 = c(20, 30), n2 = c(70, 60)), tiny = list(x1 = 1, n1 = 3, x2 = 2, n2 = 4),
                        often = list(x1 = c(28, 17), n1 = c(30, 20), x2 = c(110, 72), n2 = c(120, 80)), often_all = list(x1 = 97, n1 = 100, x2 = 970, n2 = 1000)))
tests <- list(c(.05, .8), c(.05, .8, 1.7, Inf), c(.05, .9, 2.2, 11))
seen <- do.call(c, lapply(names(layouts), function(name) do.call(c, lapply(tests, function(test) lapply(c(1, -1), function(side) {
  d <- layouts[[name]]; kind <- if (side > 0) "detectable_above" else "detectable_below"
  one(paste(c(name, kind, test), collapse = " "), kind, do.call(two_by_two, d), sub("Inf", "Infinity", test), do.call(detectable, c(list(d, side), test)), tolerance = 1e-7)
})))))
write_reference(directory, "detectable_ratio", c(seen, list(
  one("no comparable stratum", "detectable_above", "1/2 0/0; 0/0 3/4", c(.05, .8), "none", source = "by definition"),
  one("one outcome", "detectable_below", "0/2 0/3; 4/4 5/5", c(.05, .8), "none", source = "by definition"))),
  "estimates.R", "1e-7 relative for a solved ratio")
