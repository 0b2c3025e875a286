# Matched sets, two ratios beside each other, steps in a row, and medians of counts.
# The limits of mantelhaen.test(exact = TRUE) are solved to four digits, so that its distribution (the convolution
# of the hypergeometric distributions of the strata) is built here and solved to the last digit; the p-value is its own.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages({library(metafor); library(survival); library(epitools)})
directory <- commandArgs(trailingOnly = TRUE)[1]
level <- 0.95

cells <- function(d) two_by_two(d$x1, d$n1, d$x2, d$n2)
array_of <- function(d) array(rbind(d$x1, d$n1 - d$x1, d$x2, d$n2 - d$x2), c(2, 2, length(d$x1)))
pairs <- function(both, first, second, neither) list(
  x1 = rep(c(1, 1, 0, 0), c(both, first, second, neither)), n1 = rep(1, both + first + second + neither),
  x2 = rep(c(1, 0, 1, 0), c(both, first, second, neither)), n2 = rep(1, both + first + second + neither))
# Sets of one case and several controls from the R data set infert (Trichopoulos et al. 1976), exposure: induced > 0.
inf <- subset(infert, !is.na(stratum))
sets <- split(inf, inf$stratum)
induced <- list(x1 = sapply(sets, function(s) sum(s$induced > 0 & s$case == 1)), n1 = sapply(sets, function(s) sum(s$case == 1)),
                x2 = sapply(sets, function(s) sum(s$induced > 0 & s$case == 0)), n2 = sapply(sets, function(s) sum(s$case == 0)))
spontaneous <- within(induced, {
  x1 <- sapply(sets, function(s) sum(s$spontaneous > 0 & s$case == 1)); x2 <- sapply(sets, function(s) sum(s$spontaneous > 0 & s$case == 0))})
ucb <- list(x1 = c(512, 353, 120, 138, 53, 22), n1 = c(825, 560, 325, 417, 191, 373),
            x2 = c(89, 17, 202, 131, 94, 24), n2 = c(108, 25, 593, 375, 393, 341))
matched <- list(pairs_small = pairs(3, 7, 2, 5), pairs_even = pairs(1, 4, 4, 1), infert_induced = induced, infert_spontaneous = spontaneous,
  sets = list(x1 = c(1, 0, 1, 2, 1, 0), n1 = c(1, 1, 2, 3, 1, 2), x2 = c(2, 1, 0, 4, 3, 2), n2 = c(5, 3, 4, 9, 8, 4)), ucb = ucb)
exact <- function(name, d) {
  central <- 1; s <- 0
  for (k in seq_along(d$x1)) {
    m <- d$x1[k] + d$x2[k]; lo <- max(0, m - d$n2[k]); hi <- min(m, d$n1[k])
    p <- dhyper(lo:hi, d$n1[k], d$n2[k], m)
    central <- Reduce(`+`, lapply(seq_along(p), function(j) c(rep(0, j - 1), central * p[j], rep(0, length(p) - j))))
    s <- s + d$x1[k] - lo
  }
  at <- seq_along(central) - 1
  weights <- function(l) { w <- log(central) + at * l; exp(w - max(w)) / sum(exp(w - max(w))) }
  solve_for <- function(f) exp(uniroot(f, c(-30, 30), tol = 1e-14)$root)
  tail <- (1 - level) / 2
  r <- mantelhaen.test(array_of(d), exact = TRUE)
  value <- solve_for(function(l) sum(at * weights(l)) - s)
  stopifnot(abs(value / r$estimate - 1) < 1e-3)
  list(one(name, "common_odds_ratio", cells(d), level, value,
      solve_for(function(l) sum(weights(l)[at >= s]) - tail), solve_for(function(l) sum(weights(l)[at <= s]) - tail),
      p = r$p.value, tolerance = 1e-6))
}
# clogit finds the same estimate by another way.
long <- do.call(rbind, lapply(seq_along(matched$sets$x1), function(k) with(lapply(matched$sets, `[`, k),
  data.frame(set = k, group = rep(1:0, c(n1, n2)), event = c(rep(1:0, c(x1, n1 - x1)), rep(1:0, c(x2, n2 - x2)))))))
conditional <- clogit(event ~ group + strata(set), long, method = "exact", control = coxph.control(eps = 1e-11, toler.chol = 1e-12, iter.max = 100))
# McNemar: the ratio of the discordant pairs and the exact binomial test of them.
discordant <- function(first, second) binom.test(first, first + second)$p.value
write_reference(directory, "common_odds_ratio", c(do.call(c, unname(Map(exact, names(matched), matched))), list(
  one("clogit", "common_odds_ratio", cells(matched$sets), level, exp(coef(conditional)[[1]]), tolerance = 1e-6, source = "survival::clogit(method = \"exact\")"),
  one("mcnemar 7 to 2", "common_odds_ratio", cells(pairs(3, 7, 2, 5)), level, 7 / 2, p = discordant(7, 2), tolerance = 1e-6, source = "binom.test(7, 9)"),
  one("mcnemar 8 to 0", "common_odds_ratio", cells(pairs(1, 8, 0, 3)), level, "Infinity", upper = "Infinity", p = discordant(8, 0), tolerance = 1e-6, source = "binom.test(8, 8)"),
  one("mcnemar 0 to 5", "common_odds_ratio", cells(pairs(1, 0, 5, 3)), level, 0, 0, p = discordant(0, 5), tolerance = 1e-6, source = "binom.test(0, 5)"),
  one("no discordant set", "common_odds_ratio", cells(pairs(2, 0, 0, 3)), level, "none", source = "by definition"),
  one("one-sided sets", "common_odds_ratio", "1/2 0/0; 0/0 3/4", level, "none", source = "by definition"),
  one("one stratum", "common_odds_ratio", "3/10 5/9", level, p = fisher.test(matrix(c(3, 7, 5, 4), 2))$p.value, tolerance = 1e-6, source = "fisher.test"))),
  "matching.R", "1e-6 relative, roots and sums of probabilities", c("survival"))

two <- list(ucb_halves = list(lapply(ucb, `[`, 1:3), lapply(ucb, `[`, 4:6)),
  ucb_first_and_others = list(lapply(ucb, `[`, 1), lapply(ucb, `[`, 2:6)),
  sparse = list(list(x1 = c(1, 0, 2), n1 = c(3, 2, 4), x2 = c(0, 1, 1), n2 = c(2, 4, 3)), list(x1 = c(5, 3), n1 = c(10, 7), x2 = c(5, 4), n2 = c(11, 9))))
apart <- function(name, lists) {
  fits <- lapply(lists, function(d) rma.mh(measure = "RR", ai = d$x1, n1i = d$n1, ci = d$x2, n2i = d$n2, correct = FALSE))
  both <- rma(yi = sapply(fits, function(f) f$beta[1]), sei = sapply(fits, function(f) f$se), mods = ~ c(1, 0), method = "FE")
  one(name, "contrast_of_ratios", paste(sapply(lists, cells), collapse = "; "), c(level, length(lists[[1]]$x1)),
      exp(both$beta[2]), exp(both$ci.lb[2]), exp(both$ci.ub[2]), p = both$pval[2])
}
write_reference(directory, "ratio_of_ratios", c(unname(Map(apart, names(two), two)), list(
  one("single strata", "contrast_of_ratios", "12/33 8/23; 48/97 24/29", c(level, 1), exp(log((12 / 33) / (8 / 23)) - log((48 / 97) / (24 / 29))), tolerance = 1e-9, source = "arithmetic"),
  one("no event in the reference", "contrast_of_ratios", "1/2 0/3; 1/4 2/5", c(level, 1), "none", source = "by definition"),
  one("a ratio of 0", "contrast_of_ratios", "1/2 1/3; 0/4 2/5", c(level, 1), "none", source = "by definition"),
  one("nothing comparable in the second", "contrast_of_ratios", "1/2 1/3; 0/4 0/0", c(level, 1), "none", source = "by definition"))),
  "matching.R", "1e-9 relative, both sides are closed forms", "metafor")

# Steps: passed of those at the step. Telescoping: riskratio.wald of the ends. Otherwise survfit of each side.
side <- function(x, n) {
  at <- seq_along(x); left <- c(n[-1], 0)
  d <- rbind(data.frame(time = at, status = 1, w = n - x), data.frame(time = at + 0.5, status = 0, w = x - left))
  f <- survfit(Surv(time, status) ~ 1, d, weights = d$w, subset = w > 0)
  last <- length(f$surv)
  c(log(f$surv[last]), f$std.err[last]^2)
}
product_limit <- function(name, x1, n1, x2, n2) {
  a <- side(x1, n1); b <- side(x2, n2); z <- qnorm(1 - (1 - level) / 2); half <- z * sqrt(a[2] + b[2])
  one(name, "stage_overall", two_by_two(x1, n1, x2, n2), level, exp(a[1] - b[1]), exp(a[1] - b[1] - half), exp(a[1] - b[1] + half))
}
ends <- riskratio.wald(matrix(c(1000 - 90, 90, 800 - 40, 40), 2, byrow = TRUE)[2:1, ])$measure[2, ]
steps <- list(x1 = c(600, 300, 90), n1 = c(1000, 600, 300), x2 = c(500, 160, 40), n2 = c(800, 500, 160))
logs <- with(steps, log((x1 / n1) / (x2 / n2)))
sra <- "2400/190000 7600/810000; 29/2400 71/7600"
arithmetic <- "SRA (2024) shares 19, 24 and 29% (arithmetic)"
write_reference(directory, "stage_ratios", c(list(
  one("telescoping", "stage_overall", cells(steps), level, ends[1], ends[2], ends[3], source = "epitools::riskratio.wald of the ends"),
  product_limit("with pending left out", c(60, 30, 9), c(100, 55, 25), c(50, 30, 12), c(90, 48, 28)),
  product_limit("two steps", c(11, 4), c(20, 9), c(13, 5), c(17, 13))),
  lapply(1:3, function(k) one(paste("share of step", k), "stage_share", cells(steps), k - 1, logs[k] / sum(logs), source = "arithmetic")), list(
  one("sra reported", "stage_overall", "2400/190000 7600/810000", level, "1.3463", tolerance = "printed", source = arithmetic),
  one("sra investigated", "stage_overall", "2900/240000 7100/760000", level, "1.2934", tolerance = "printed", source = arithmetic),
  one("sra both", "stage_overall", "2400/190000 7600/810000; 2900/240000 7100/760000", level, "1.7413", tolerance = "printed", source = arithmetic),
  one("sra overall", "stage_overall", "2900/190000 7100/810000", level, (29 / 19) / (71 / 81), source = arithmetic),
  one("sra logarithm", "stage_logarithm", "2400/190000 7600/810000; 2900/240000 7100/760000", level, log((29 / 19) / (71 / 81)), source = arithmetic),
  one("sra share of reporting", "stage_share", "2400/190000 7600/810000; 2900/240000 7100/760000", 0, log((24 / 19) / (76 / 81)) / log((29 / 19) / (71 / 81)), source = arithmetic),
  one("a side is empty", "stage_overall", "1/2 1/2; 0/0 1/1", level, "none", source = "by definition"),
  one("no event in the reference", "stage_overall", "1/2 1/2; 1/1 0/1", level, "none", source = "by definition"),
  one("ratio of 0", "stage_overall", "1/2 1/2; 0/1 1/1", level, 0, "none", source = "by definition"),
  one("no logarithm of 0", "stage_logarithm", "1/2 1/2; 0/1 1/1", level, "none", source = "by definition"),
  one("no share of 0", "stage_share", "1/2 1/2; 0/1 1/1", 0, "none", source = "by definition"),
  one("no share of an even whole", "stage_share", "2/4 1/4; 1/2 1/1", 0, "none", source = "by definition"))),
  "matching.R", "1e-9 relative, both sides are closed forms", c("survival", "epitools"))

middle <- function(name, x) {
  n <- length(x); rank <- qbinom((1 - level) / 2, n, 0.5); s <- sort(x); first <- min(x)
  one(name, "median_of_counts", "", c(level, first, tabulate(x - first + 1)), median(x),
      if (rank > 0) s[rank] else "none", if (rank > 0) s[n + 1 - rank] else "none", source = "median, qbinom")
}
set.seed(20260318)
write_reference(directory, "median_of_counts", list(
  middle("freireich controls", c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)),
  middle("five", c(3, 9, 4, 30, 12)), middle("six", c(3, 9, 4, 30, 12, 1)), middle("ties", rep(c(10, 20), c(40, 25))), middle("one", 7), middle("two", c(7, 10)),
  middle("many", rgeom(400, 0.02)), one("none", "median_of_counts", "", c(level, 0, 0, 0), "none", source = "by definition")),
  "matching.R", "1e-9 relative, exact")
