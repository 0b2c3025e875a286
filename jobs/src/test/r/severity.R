# Ordered outcomes and lengths: mantelhaen.test, wilcox.test, quantile and t.test of base R, CMHtest and GKgamma of
# vcdExtra, independence_test of coin, DeLong's variance of pROC. Where no package pools strata or weighs differences,
# the published formula is written out here on the single values.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages({library(vcdExtra); library(coin); library(pROC)})
directory <- commandArgs(trailingOnly = TRUE)[1]

# A set is a list of matrices, one per stratum; a matrix is written row by row.
written <- function(set) paste(unlist(lapply(set, function(m) apply(m, 1, paste, collapse = " "))), collapse = "; ")
table_of <- function(set) array(unlist(set), c(dim(set[[1]]), length(set)))
single <- function(set, values = seq_len(ncol(set[[1]]))) do.call(rbind, lapply(seq_along(set), function(h) {
  m <- set[[h]]
  data.frame(stratum = h, row = rep(row(m), m), value = values[rep(col(m), m)])
}))
satisfaction <- list(
  matrix(c(1, 2, 0, 0, 3, 3, 1, 2, 11, 17, 8, 4, 2, 3, 5, 2), 4),
  matrix(c(1, 0, 0, 0, 1, 3, 0, 1, 2, 5, 7, 9, 1, 1, 3, 6), 4))
sanctions <- list(
  matrix(c(9, 6, 4, 7, 5, 5, 8, 3, 2, 1, 3, 0), 2), matrix(c(3, 5, 2, 6, 7, 4, 0, 3, 6, 1, 2, 2), 2),
  matrix(c(14, 20, 9, 12, 6, 4, 1, 0, 3, 5, 2, 3), 2))
three_rows <- list(
  matrix(c(5, 2, 1, 3, 6, 4, 2, 2, 8, 1, 0, 3), 3), matrix(c(1, 7, 2, 2, 3, 3, 4, 1, 0, 5, 2, 6), 3))
sparse <- list(matrix(c(1, 0, 0, 2, 0, 1), 2), matrix(c(0, 2, 1, 1, 0, 3), 2), matrix(c(2, 1, 1, 0, 1, 4), 2))
one_sided <- c(list(matrix(c(4, 0, 2, 0, 1, 0, 1, 0, 0, 0, 0, 0), 2)), sanctions)
by_definition <- "by definition"
example <- "R example mantelhaen.test, after Agresti (2002) page 297"

cochran <- function(set, id, scores) {
  d <- single(set)
  d$block <- factor(d$stratum); d$group <- factor(d$row); d$score <- scores[d$value]
  general <- mantelhaen.test(table_of(set), correct = FALSE)
  mean <- independence_test(score ~ group | block, d, teststat = "quadratic")
  as_row <- function(name, procedure, arguments, statistic, df, p)
    one(paste(id, name), procedure, written(set), arguments, statistic, df = df, p = p, tolerance = 1e-8)
  r <- nrow(set[[1]])
  list(
    as_row("general", "cmh_general", r, general$statistic[[1]], general$parameter[[1]], general$p.value),
    as_row("mean scores", "cmh_mean_scores", c(r, scores), statistic(mean), r - 1, pvalue(mean)))
}
# Agrees with the second package before anything is written.
both <- CMHtest(as.table(array(unlist(satisfaction), c(4, 4, 2))), rscores = c(3, 10, 20, 35), cscores = c(1, 3, 4, 5),
                strata = 3, overall = TRUE, details = TRUE)$ALL$table
first <- cochran(satisfaction, "satisfaction", c(1, 3, 4, 5))
stopifnot(all.equal(both[["rmeans", "Chisq"]], as.numeric(first[[2]]$value), tolerance = 1e-6))
published <- function(id, procedure, arguments, value, df, p = NA)
  one(id, procedure, written(satisfaction), arguments, value, df = df, p = p, tolerance = "printed", source = example)
write_reference(directory, "generalised_cmh", c(
  first, cochran(satisfaction, "satisfaction equal scores", 1:4), cochran(three_rows, "three rows", c(0, 1, 4, 9)),
  cochran(sanctions, "sanctions", c(1, 3, 4, 5, 7, 9)), cochran(sparse, "sparse", c(1, 4, 9)),
  list(
    published("published general", "cmh_general", 4, "10.2001", 9, ".3345"),
    published("published mean scores", "cmh_mean_scores", c(4, 1, 3, 4, 5), "9.0342", 3),
    published("published mean scores, equal", "cmh_mean_scores", c(4, 1:4), "9.2259", 3),
    one("one row only", "cmh_general", "0 0; 3 4", 2, "none", source = by_definition),
    one("one column only", "cmh_general", "2 0; 3 0", 2, "none", source = by_definition),
    one("one value in each stratum", "cmh_mean_scores", "2 0; 3 0; 0 5; 0 4", c(2, 1, 2), "none", source = by_definition),
    one("empty column costs no degree of freedom", "cmh_general", "20 0 14; 10 0 24", 2,
        67 / 68 * chisq.test(matrix(c(20, 10, 14, 24), 2), correct = FALSE)$statistic[[1]],
        df = 1, tolerance = 1e-8))), "severity.R", "1e-8 relative, both sides solve the same equations", c("vcdExtra", "coin"))

van_elteren <- function(set, id) {
  d <- single(set)
  d$ridit <- ave(d$value, d$stratum, FUN = function(v) rank(v) / (length(v) + 1))
  d$block <- factor(d$stratum); d$group <- factor(d$row)
  test <- if (length(set) == 1) independence_test(ridit ~ group, d, teststat = "quadratic") else
    independence_test(ridit ~ group | block, d, teststat = "quadratic")
  one(id, "van_elteren", written(set), nrow(set[[1]]), statistic(test), df = nrow(set[[1]]) - 1, p = pvalue(test), tolerance = 1e-8)
}
rank_sum <- function(m, id) {
  d <- single(list(m))
  p <- suppressWarnings(wilcox.test(value ~ row, d, exact = FALSE, correct = FALSE))$p.value
  one(id, "van_elteren", written(list(m)), 2, qchisq(p, 1, lower.tail = FALSE), df = 1, p = p, tolerance = 1e-8)
}
write_reference(directory, "van_elteren", list(
  van_elteren(sanctions, "sanctions"), van_elteren(sparse, "sparse"), van_elteren(three_rows, "three rows"),
  van_elteren(satisfaction, "satisfaction"), rank_sum(sanctions[[1]], "one stratum is wilcox.test"),
  rank_sum(matrix(c(1, 0, 0, 1, 1, 0, 0, 1, 0, 1), 2), "no ties is wilcox.test"),
  one("only ties", "van_elteren", "4 0; 3 0", 2, "none", source = by_definition),
  one("no comparable stratum", "van_elteren", "4 1; 0 0; 0 0; 3 2", 2, "none", source = by_definition)),
  "severity.R", "1e-8 relative, both sides are closed forms", "coin")

gamma <- function(m, id) {
  g <- GKgamma(m)
  one(id, "gamma", written(list(m)), 0.95, g$gamma, g$CI[1], g$CI[2])
}
income <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4)
write_reference(directory, "goodman_kruskal_gamma", list(
  gamma(income, "income by satisfaction"), gamma(sanctions[[1]], "sanctions"), gamma(three_rows[[2]], "three rows"),
  one("published income by satisfaction", "gamma", written(list(income)), 0.95, ".221101", tolerance = "printed",
      source = "Agresti, Categorical Data Analysis (2002) table 2.8"),
  one("all ordered alike", "gamma", "3 0; 0 4", 0.95, 1, "none", source = by_definition),
  one("all ordered against", "gamma", "0 3; 4 0", 0.95, -1, "none", source = by_definition),
  one("no pair differs in both", "gamma", "3 4; 0 0", 0.95, "none", source = by_definition)),
  "severity.R", "1e-9 relative, both sides are closed forms", "vcdExtra")

# Per stratum pROC; where one side has one value the variance under equal chances, written out on single values.
superiority <- function(set, id, level = 0.95) {
  parts <- lapply(Filter(function(m) all(rowSums(m) > 0), set), function(m) {
    d <- single(list(m)); x <- d$value[d$row == 1]; y <- d$value[d$row == 2]; n <- nrow(d)
    curve <- roc(controls = y, cases = x, direction = "<", quiet = TRUE)
    ranks <- rank(d$value)
    null <- length(x) * length(y) / n / (n - 1) * (sum(ranks^2) - n * mean(ranks)^2) / (length(x) * length(y))^2
    c(theta = as.numeric(auc(curve)), variance = if (min(length(x), length(y)) > 1) var(curve, method = "delong") else null,
      weight = length(x) * length(y) / n)
  })
  p <- do.call(rbind, parts); w <- p[, "weight"] / sum(p[, "weight"])
  theta <- sum(w * p[, "theta"]); se <- sqrt(sum(w^2 * p[, "variance"]))
  limits <- plogis(qlogis(theta) + c(-1, 1) * qnorm((1 + level) / 2) * se / (theta * (1 - theta)))
  one(id, "superiority", written(set), level, theta, limits[1], limits[2])
}
write_reference(directory, "probability_of_superiority", list(
  superiority(sanctions[1], "one stratum is pROC"), superiority(sanctions, "sanctions"), superiority(sparse, "sparse"),
  superiority(one_sided, "one-sided stratum"), superiority(sanctions, "sanctions 90", 0.9),
  one("always above", "superiority", "0 0 3; 4 1 0", 0.95, 1, "none", source = by_definition),
  one("never above", "superiority", "4 1 0; 0 0 3", 0.95, 0, "none", source = by_definition),
  one("only ties", "superiority", "4 0; 3 0", 0.95, 0.5, "none", source = by_definition),
  one("no comparable stratum", "superiority", "4 1; 0 0; 0 0; 3 2", 0.95, "none", source = by_definition)),
  "severity.R", "1e-9 relative, both sides are closed forms", "pROC")

days <- list(
  list(x = c(14, 30, 30, 61, 90, 90, 182), y = c(7, 14, 21, 28, 30, 45, 60, 90, 91)),
  list(x = c(28, 56, 180), y = c(30, 30, 60, 84)), list(x = c(90, 120, 365, 365), y = c(90, 150)))
columns <- function(strata) {
  values <- sort(unique(unlist(strata)))
  list(values = values, set = lapply(strata, function(s) rbind(sapply(values, function(v) sum(s$x == v)), sapply(values, function(v) sum(s$y == v)))))
}
# Mehrotra, Lu and Li (2010): differences weighed by 1/(n+1).
shift <- function(strata, id, level = 0.95) {
  used <- Filter(function(s) length(s$x) > 0 && length(s$y) > 0, strata)
  d <- do.call(rbind, lapply(used, function(s) data.frame(d = as.vector(outer(s$x, s$y, "-")), w = 1 / (length(s$x) + length(s$y) + 1))))
  d <- d[order(d$d), ]
  from <- function(d, cut) d$d[which(cumsum(d$w) >= cut - 1e-9)[1]]
  turned <- d[rev(seq_len(nrow(d))), ]
  half <- sum(d$w) / 2
  cut <- half - qnorm((1 + level) / 2) * sqrt(sum(sapply(used, function(s) length(s$x) * length(s$y) / 12 / (length(s$x) + length(s$y) + 1))))
  t <- columns(strata)
  one(id, "hodges_lehmann", written(t$set), c(level, t$values), (from(d, half) + from(turned, half)) / 2,
      if (cut > 0) from(d, cut) else -Inf, if (cut > 0) from(turned, cut) else Inf)
}
untied <- list(x = c(12, 25, 41, 77, 103, 160, 201, 330), y = c(3, 8, 15, 22, 37, 52, 66, 140, 180))
exact <- wilcox.test(untied$x, untied$y, conf.int = TRUE, exact = TRUE)$estimate[[1]]
stopifnot(exact == as.numeric(shift(list(untied), "")$value))
t <- columns(list(untied))
write_reference(directory, "hodges_lehmann_shift", list(
  shift(days, "days"), shift(days[1], "one stratum"), shift(days, "days 90", 0.9), shift(list(untied), "no ties"),
  one("no ties is wilcox.test", "hodges_lehmann", written(t$set), c(0.95, t$values), exact, source = "computed"),
  shift(c(days, list(list(x = c(5, 6), y = numeric()))), "one-sided stratum"),
  shift(list(list(x = 10, y = 4)), "two values set no limit"),
  one("no comparable stratum", "hodges_lehmann", "1 1; 0 0", c(0.95, 3, 4), "none", source = by_definition)),
  "severity.R", "1e-9 relative, both sides take differences of whole numbers")

quantile_of <- function(x, p, id, level = 0.95) {
  values <- sort(unique(x)); n <- length(x); sorted <- c(-Inf, sort(x), Inf)
  first <- qbinom((1 - level) / 2, n, p); last <- qbinom((1 + level) / 2, n, p) + 1
  one(id, "quantile", paste(sapply(values, function(v) sum(x == v)), collapse = " "), c(p, level, values),
      quantile(x, p, type = 2, names = FALSE), sorted[max(first, 0) + 1], sorted[min(last, n + 1) + 1])
}
x <- days[[1]]$y; long <- c(untied$x, untied$y, days[[1]]$x)
samples <- list(nine = x, long = long, tied = rep(c(14, 28, 90), c(5, 11, 4)), two = c(3, 8), single = 30)
write_reference(directory, "sample_quantile", c(
  do.call(c, lapply(c(0.25, 0.5, 0.75), function(p) lapply(names(samples), function(s) quantile_of(samples[[s]], p, paste(s, p))))),
  list(quantile_of(long, 0.5, "long 90", 0.9), quantile_of(long, 0.1, "long 0.1"),
       one("nothing", "quantile", "0 0", c(0.5, 0.95, 1, 2), "none", source = by_definition))),
  "severity.R", "1e-9 relative, both sides pick values")

mean_of <- function(x, id, level = 0.95) {
  values <- sort(unique(x)); test <- t.test(x, conf.level = level)
  one(id, "mean", paste(sapply(values, function(v) sum(x == v)), collapse = " "), c(level, values),
      test$estimate[[1]], test$conf.int[1], test$conf.int[2])
}
write_reference(directory, "sample_mean", list(
  mean_of(long, "long"), mean_of(samples$tied, "tied"), mean_of(samples$two, "two"), mean_of(long, "long 90", 0.9),
  one("one value", "mean", "1", c(0.95, 7), 7, "none", source = by_definition),
  one("all equal", "mean", "6", c(0.95, 7), 7, "none", source = by_definition),
  one("nothing", "mean", "0 0", c(0.95, 1, 2), "none", source = by_definition)),
  "severity.R", "1e-9 relative, both sides are closed forms")
