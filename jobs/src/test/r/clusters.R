# Trials that hang together in clusters of one sort (k) or of two that cross (k and l): the rate, the crude and
# the Mantel-Haenszel ratio and difference, the score test and the omnibus test. Of sums of influences by
# cluster, squared, G/(G-1): with two sorts the sum of both variances less that by what shares both, never less
# than the larger. Rate, crude ratio and crude difference are held to sandwich::vcovCL (HC0) of a model, the
# tests to sandwich::meatCL of the trials' scores, both with as many sorts; the influence of a trial on a
# Mantel-Haenszel estimate is its derivative in the trial's weight, by complex steps. Limits use
# Student's t with the clusters of the side that has fewer, or fewer degrees where few clusters make up the
# variance; the score test t with the clusters, the omnibus test chi-squared. The tests are never larger than those
# of independent trials, mantelhaen.test.
# tables of a row: stratum, group, events, trials and one or two clusters; group 0 is set beside the others.
# arguments of a row: the level of an estimate; the reference, if only one group; the groups of the omnibus test.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "estimators.R"))
suppressMessages({library(sandwich); library(metafor)})
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260701)

sorts <- function(d) intersect(c("k", "l"), names(d))
tables <- function(d) {
  d$s <- match(d$s, sort(unique(d$s))) - 1
  a <- aggregate(d["y"], d[rev(c("s", "h", sorts(d)))], function(y) c(sum(y), length(y)))
  rows <- cbind(a$s, a$h, a$y, as.matrix(a[sorts(d)]))
  paste(apply(rows, 1, paste, collapse = " "), collapse = "; ")
}
beside <- function(d, reference = NULL) {
  if (!is.null(reference)) d <- d[d$h %in% c(0, reference), ]
  comparable(transform(d, g = +(h == 0)))
}
least <- function(d, group = d$g) min(sapply(d[sorts(d)], function(k) tapply(k, group, function(i) length(unique(i)))))

# The variances of the sums of u: by each sort of clusters and, of two, by both together.
variances_of <- function(u, d) {
  u <- as.matrix(u)
  by <- function(k) { s <- rowsum(u, k); nrow(s) / (nrow(s) - 1) * crossprod(s) }
  all <- lapply(d[sorts(d)], by)
  if (length(all) == 2) all$both <- all$k + all$l - by(paste(d$k, d$l))
  estfun.scores <<- function(x, ...) x$u
  together <- nrow(u) * meatCL(structure(list(u = u), class = "scores"), d[sorts(d)], "HC0")
  stopifnot(all.equal(unname(together), unname(all[[length(all)]]), tolerance = 1e-9))
  all
}
degrees_of <- function(u, d) min(sapply(d[sorts(d)], function(k) degrees_of_variance(u, k)))
largest_of <- function(u, d) max(unlist(variances_of(u, d)))
# The covariance of sums of scores z (y - m/n) of independent trials, the margins of every stratum being given.
independent_of <- function(z, d) Reduce(`+`, lapply(split(seq_len(nrow(d)), d$s), function(i)
  cov(z[i, , drop = FALSE]) * sum((d$y[i] - mean(d$y[i]))^2)))

estimates_of <- function(id, d, level, reference = NULL, crude = FALSE) {
  used <- beside(d, reference); n <- nrow(used); by <- used[sorts(used)]
  row <- function(kind, arguments, value, lower = NA, upper = NA)
    one(paste(c(id, kind, arguments), collapse = " "), kind, tables(d), arguments, value, lower, upper, tolerance = 1e-8)
  half <- function(df) qt(1 - (1 - level) / 2, df)
  result <- list()
  for (what in c("ratio", "difference")) {
    estimate <- Re(mh(rep(1, n), used, what)); influence <- influence_of(used, what)
    robust <- largest_of(influence, used); single <- variance_of(influence, seq_len(n))
    if (crude) {
      fit <- if (what == "ratio") glm(y ~ g, poisson, used, epsilon = 1e-14) else lm(y ~ g, used)
      own <- variances_of(influence, used)
      stopifnot(all.equal(unname(coef(fit)[2]), estimate, tolerance = 1e-9),
                all.equal(vcovCL(fit, by, type = "HC0")[2, 2], own[[length(own)]][1], tolerance = 1e-7),
                all.equal(vcovCL(fit, seq_len(n), type = "HC0")[2, 2], single, tolerance = 1e-7))
    }
    df <- max(1, min(least(used) - 1, degrees_of(influence, used)))
    limits <- estimate + c(-1, 1) * half(df) * sqrt(robust)
    back <- if (what == "ratio") exp else function(x) pmin(1, pmax(-1, x))
    kind <- paste0("clustered_", what); arguments <- c(level, reference)
    result <- c(result, list(row(kind, arguments, back(estimate), back(limits[1]), back(limits[2])),
                             row(paste0(kind, "_design"), arguments, robust / single),
                             row(paste0(kind, "_effective"), arguments, n / (robust / single))))
  }
  group <- d[d$h == 0, ]; fit <- glm(y ~ 1, binomial, group, epsilon = 1e-14)
  ways <- unlist(lapply(sorts(d), function(k) vcovCL(fit, group[[k]], type = "HC0")[1]))
  robust <- max(ways, vcovCL(fit, group[sorts(d)], type = "HC0")[1])
  single <- vcovCL(fit, seq_len(nrow(group)), type = "HC0")[1]
  df <- max(1, min(least(group, group$h) - 1, degrees_of(group$y - mean(group$y), group)))
  limits <- plogis(coef(fit) + c(-1, 1) * half(df) * sqrt(robust))
  c(result, list(row("clustered_rate", level, mean(group$y), limits[1], limits[2]),
                 row("clustered_rate_design", level, robust / single),
                 row("clustered_rate_effective", level, nrow(group) / (robust / single))))
}
score_of <- function(id, d, reference = NULL) {
  used <- beside(d, reference)
  u <- with(used, (g - ave(g, s)) * (y - ave(y, s)))
  independent <- drop(independent_of(as.matrix(used$g), used))
  if (min(table(used$s)) > 1 && length(unique(used$s)) > 1)
    stopifnot(all.equal(sum(u)^2 / independent, unname(mantelhaen.test(table(used$g, used$y, used$s), correct = FALSE)$statistic)))
  t <- sum(u) / sqrt(max(independent, largest_of(u, used)))
  one(paste(c(id, "clustered_score", reference), collapse = " "), "clustered_score", tables(d), reference, t^2, df = 1,
      p = 2 * pt(-abs(t), least(used) - 1), tolerance = 1e-8)
}
omnibus_of <- function(id, d, groups = NULL) {
  used <- if (is.null(groups)) d else d[d$h %in% groups, ]
  used <- used[ave(used$h, used$s, FUN = function(h) length(unique(h))) > 1, ]
  z <- outer(used$h, head(sort(unique(used$h)), -1), "==") + 0
  u <- apply(z, 2, function(g) (g - ave(g, used$s)) * (used$y - ave(used$y, used$s)))
  all <- c(list(independent_of(z, used)), variances_of(u, used)); by <- qr(all[[1]], tol = 1e-9); p <- by$rank; i <- by$pivot[seq_len(p)]
  form <- function(v) if (min(eigen(v[i, i, drop = FALSE])$values) > 0)
    drop(colSums(u)[i] %*% solve(v[i, i, drop = FALSE], colSums(u)[i])) else Inf
  x <- min(sapply(all, form))
  one(paste(c(id, "clustered_omnibus", groups), collapse = " "), "clustered_omnibus", tables(d), groups, x, df = p,
      p = pchisq(x, p, lower.tail = FALSE), tolerance = 1e-8)
}

simulated <- function(clusters, mean_size, strata, nested, spread) {
  size <- 1 + rpois(clusters, mean_size - 1); k <- rep(seq_len(clusters), size); n <- length(k)
  g <- if (nested) rep(rbinom(clusters, 1, 0.4), size) else rbinom(n, 1, 0.4)
  s <- sample(strata, n, TRUE)
  y <- rbinom(n, 1, plogis(-0.7 + 0.5 * g + 0.3 * s + rnorm(clusters, 0, spread)[k]))
  data.frame(y, h = 1 - g, s, k)
}
# Of several groups; clusters of one sort, with all trials of a group and a stratum or across them, or of two.
several <- function(n, groups, clusters, strata, within, others = 0) {
  k <- sample(clusters, n, TRUE); own <- function(x) if (within) sample(x, clusters, TRUE)[k] else sample(x, n, TRUE)
  d <- data.frame(y = 0, h = own(groups) - 1, s = own(strata), k)
  if (others > 0) d$l <- sample(others, n, TRUE)
  effect <- rnorm(clusters, 0, 1)[k] + if (others > 0) rnorm(others, 0, 1)[d$l] else 0
  d$y <- rbinom(n, 1, plogis(-1 + 0.3 * d$h + 0.3 * d$s + effect))
  d
}
sets <- list(
  "people" = list(simulated(60, 2, 3, TRUE, 1), FALSE),
  "panels" = list(simulated(9, 12, 3, FALSE, 1), FALSE),
  "incidents crude" = list(simulated(40, 3, 1, FALSE, 0.7), TRUE),
  "few people crude" = list(simulated(12, 4, 1, TRUE, 1.5), TRUE),
  "each its own" = list(transform(simulated(50, 2, 2, FALSE, 0), k = seq_along(k)), FALSE),
  "one-sided stratum" = list(rbind(simulated(30, 2, 2, FALSE, 1), data.frame(y = c(1, 0), h = 0, s = 9, k = c(1, 77))), FALSE),
  "crossed" = list(several(90, 2, 30, 2, FALSE, 12), FALSE),
  "crossed crude" = list(several(60, 2, 20, 1, FALSE, 9), TRUE),
  "crossed tiny" = list(data.frame(y = c(1, 0, 1, 1, 0, 0, 1, 0), h = rep(0:1, each = 4), s = 1,
                                   k = c(1, 2, 1, 2, 3, 4, 4, 3), l = c(1, 1, 2, 3, 2, 3, 3, 4)), TRUE))
computed <- unlist(lapply(names(sets), function(id) {
  d <- sets[[id]][[1]]
  c(estimates_of(id, d, 0.95, crude = sets[[id]][[2]]), estimates_of(id, d, 0.90, crude = sets[[id]][[2]]),
    list(score_of(id, d), omnibus_of(id, d)))
}), FALSE)

# Incidents of five of one group in one category, as where each is reported by one side.
incident <- rep(seq_len(60), each = 5)
incidents <- data.frame(y = rbinom(300, 1, plogis(-0.7 + rnorm(60, 0, 1.2)[incident])), h = (sample(4, 60, TRUE) - 1)[incident],
                        s = sample(3, 60, TRUE)[incident], k = incident)
groups <- list(
  "three groups" = several(40, 3, 25, 1, FALSE),
  "four groups" = several(160, 4, 70, 3, FALSE),
  "four groups in three clusters" = several(60, 4, 3, 2, FALSE),
  "four groups in six clusters" = several(60, 4, 6, 2, FALSE),
  "incidents of one group" = incidents,
  "three groups crossed" = several(45, 3, 15, 1, FALSE, 12),
  "four groups crossed" = several(140, 4, 60, 2, FALSE, 40),
  "two and two" = rbind(several(50, 2, 20, 1, FALSE, 15), transform(several(50, 2, 20, 1, FALSE, 15), h = h + 2, s = 2)))
for (id in names(groups)) {
  d <- groups[[id]]
  if (id != "four groups in three clusters") computed <- c(computed, list(omnibus_of(id, d)))
  computed <- c(computed, list(score_of(id, d), score_of(id, d, 1)))
}
computed <- c(computed, list(omnibus_of("four groups", groups[["four groups"]], c(0, 2, 3)),
                             omnibus_of("four groups crossed", groups[["four groups crossed"]], c(0, 3))),
              estimates_of("four groups crossed", groups[["four groups crossed"]], 0.95),
              estimates_of("three groups crossed", groups[["three groups crossed"]], 0.90, 2, crude = TRUE))

# Clusters that cross so that both together have a direction of negative variance, which is left out; taken for a
# positive one it would make less of the counts than either alone.
repeat {
  d <- several(30, 3, 8, 1, FALSE, 6); z <- outer(d$h, 0:1, "==") + 0
  u <- apply(z, 2, function(g) (g - mean(g)) * (d$y - mean(d$y))); all <- c(list(independent_of(z, d)), variances_of(u, d))
  e <- eigen(all$both); form <- function(v) drop(colSums(u) %*% solve(v, colSums(u)))
  turned <- sum(drop(colSums(u) %*% e$vectors)^2 / abs(e$values))
  if (min(e$values) < 0 && turned < 0.9 * min(sapply(all[1:3], form)) && least(d, d$h) > 3) break
}
computed <- c(computed, list(omnibus_of("no covariance of both", d), score_of("no covariance of both", d)))

# Where every trial is its own cluster: how close to the textbook's variances. Printed, and held to 5%.
ucb <- as.data.frame(UCBAdmissions); ucb <- ucb[rep(seq_len(nrow(ucb)), ucb$Freq), ]
d <- data.frame(y = +(ucb$Admit == "Rejected"), g = +(ucb$Gender == "Female"), s = as.integer(ucb$Dept))
a <- aggregate(cbind(x1 = y * g, n1 = g, x2 = y * (1 - g), n2 = 1 - g) ~ s, d, sum)
for (what in c("ratio", "difference")) {
  fit <- rma.mh(measure = if (what == "ratio") "RR" else "RD", ai = a$x1, n1i = a$n1, ci = a$x2, n2i = a$n2)
  cell <- unique(d); i <- match(paste(d$y, d$g, d$s), paste(cell$y, cell$g, cell$s))
  influence <- vapply(seq_len(nrow(cell)), function(j) {
    w <- rep(1 + 0i, nrow(d)); w[match(j, i)] <- 1 + 1e-20i; Im(mh(w, d, what)) / 1e-20 }, 0)[i]
  close <- sqrt(variance_of(influence, seq_len(nrow(d)))) / fit$se
  cat("Berkeley admissions,", what, ": standard error over the textbook's", close, "\n")
  stopifnot(abs(close - 1) < 0.05)
}

edge <- function(id, kind, rows, value = "none", lower = NA, arguments = 0.95, ...)
  one(id, kind, paste(rows, collapse = "; "), arguments, value, lower, source = "by definition", ...)
test <- function(id, kind, rows, ...) edge(id, kind, rows, arguments = NULL, ...)
one_cluster <- c("0 0 2 4 1", "0 1 1 5 1", "1 0 1 3 1", "1 1 0 2 1")
apart <- c("0 0 2 4 1", "1 1 1 5 2")
balanced <- c("0 0 1 2 1", "0 1 1 2 1", "0 0 1 2 2", "0 1 1 2 2")
write_reference(directory, "clusters", c(computed, list(
  edge("one cluster", "clustered_ratio", one_cluster),
  edge("group in one cluster", "clustered_difference", c("0 0 2 4 1", "0 1 1 5 2", "0 1 2 5 3")),
  edge("no comparable stratum", "clustered_ratio", apart),
  edge("no event in the reference", "clustered_ratio", c("0 0 2 4 1", "0 1 0 3 1", "0 0 1 3 2", "0 1 0 5 2")),
  edge("ratio of 0", "clustered_ratio", c("0 0 0 4 1", "0 1 1 3 1", "0 0 0 3 2", "0 1 2 5 2"), 0, "none"),
  edge("no event at all", "clustered_difference", c("0 0 0 4 1", "0 1 0 3 1", "0 0 0 3 2", "0 1 0 5 2"), 0, "none"),
  edge("rate without trial", "clustered_rate", "0 1 1 3 1"),
  edge("rate of one cluster", "clustered_rate", "0 0 1 3 1"),
  edge("rate without event", "clustered_rate", c("0 0 0 3 1", "0 0 0 2 2"), 0, "none"),
  edge("balanced clusters", "clustered_ratio", balanced, 1, "none"),
  test("no trial", "clustered_score", character()),
  test("one cluster score", "clustered_score", one_cluster),
  test("no comparable stratum score", "clustered_score", apart),
  test("one outcome score", "clustered_score", c("0 0 2 2 1", "0 1 2 2 1", "0 0 1 1 2", "0 1 3 3 2")),
  test("balanced clusters score", "clustered_score", balanced, 0),
  test("no trial omnibus", "clustered_omnibus", character()),
  test("one cluster omnibus", "clustered_omnibus", one_cluster),
  test("no comparable stratum omnibus", "clustered_omnibus", apart),
  test("one outcome omnibus", "clustered_omnibus", c("0 0 2 2 1", "0 1 2 2 1", "0 0 1 1 2", "0 1 3 3 2")),
  test("balanced clusters omnibus", "clustered_omnibus", balanced, 0),
  test("as many clusters as degrees of freedom", "clustered_omnibus", tables(groups[["four groups in three clusters"]])))),
  "clusters.R", "1e-8 relative; closed forms, but glm iterates", c("sandwich", "metafor"))
