# Trials that hang together in clusters: sandwich::vcovCL (type HC0, G/(G-1)) for a rate, a crude ratio and
# a crude difference; for the Mantel-Haenszel ratio and difference the derivative of the estimator in the
# weight of each trial, by complex steps, summed by cluster and squared. Limits use Student's t with one
# degree of freedom less than the clusters of the side that has fewer.
# arguments of a row: the level, then cluster and stratum of each table.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "estimators.R"))
suppressMessages({library(sandwich); library(metafor)})
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260701)

tables <- function(d) {
  a <- aggregate(cbind(x1 = y * g, n1 = g, x2 = y * (1 - g), n2 = 1 - g) ~ k + s, d, sum)
  list(cells = paste0(a$x1, "/", a$n1, " ", a$x2, "/", a$n2, collapse = "; "), places = c(rbind(a$k, a$s)))
}
rows_of <- function(id, d, level, crude = FALSE) {
  t <- tables(d); used <- comparable(d); df <- fewest(used); n <- nrow(used)
  row <- function(kind, value, lower = NA, upper = NA)
    one(paste(id, kind, level), kind, t$cells, c(level, t$places), value, lower, upper, tolerance = 1e-8)
  quantile <- qt(1 - (1 - level) / 2, df - 1)
  result <- list()
  for (what in c("ratio", "difference")) {
    estimate <- Re(mh(rep(1, n), used, what)); influence <- influence_of(used, what)
    robust <- variance_of(influence, used$k); single <- variance_of(influence, seq_len(n))
    if (crude) {
      fit <- if (what == "ratio") glm(y ~ g, poisson, used, epsilon = 1e-14) else lm(y ~ g, used)
      stopifnot(all.equal(unname(coef(fit)[2]), estimate, tolerance = 1e-9),
                all.equal(vcovCL(fit, used$k, type = "HC0")[2, 2], robust, tolerance = 1e-7),
                all.equal(vcovCL(fit, seq_len(n), type = "HC0")[2, 2], single, tolerance = 1e-7))
    }
    limits <- estimate + c(-1, 1) * quantile * sqrt(robust)
    back <- if (what == "ratio") exp else function(x) pmin(1, pmax(-1, x))
    kind <- paste0("clustered_", what)
    result <- c(result, list(row(kind, back(estimate), back(limits[1]), back(limits[2])),
                             row(paste0(kind, "_design"), robust / single),
                             row(paste0(kind, "_effective"), n / (robust / single))))
  }
  group <- d[d$g == 1, ]; clusters <- length(unique(group$k))
  fit <- glm(y ~ 1, binomial, group, epsilon = 1e-14)
  robust <- vcovCL(fit, group$k, type = "HC0")[1]; single <- vcovCL(fit, seq_len(nrow(group)), type = "HC0")[1]
  limits <- plogis(coef(fit) + c(-1, 1) * qt(1 - (1 - level) / 2, clusters - 1) * sqrt(robust))
  c(result, list(row("clustered_rate", mean(group$y), limits[1], limits[2]),
                 row("clustered_rate_design", robust / single),
                 row("clustered_rate_effective", nrow(group) / (robust / single))))
}
simulated <- function(clusters, mean_size, strata, nested, spread) {
  size <- 1 + rpois(clusters, mean_size - 1); k <- rep(seq_len(clusters), size); n <- length(k)
  g <- if (nested) rep(rbinom(clusters, 1, 0.4), size) else rbinom(n, 1, 0.4)
  s <- sample(strata, n, TRUE)
  y <- rbinom(n, 1, plogis(-0.7 + 0.5 * g + 0.3 * s + rnorm(clusters, 0, spread)[k]))
  data.frame(y, g, s, k)
}
sets <- list(
  "people" = list(simulated(60, 2, 3, TRUE, 1), FALSE),
  "panels" = list(simulated(9, 12, 3, FALSE, 1), FALSE),
  "incidents crude" = list(simulated(40, 3, 1, FALSE, 0.7), TRUE),
  "few people crude" = list(simulated(12, 4, 1, TRUE, 1.5), TRUE),
  "each its own" = list(transform(simulated(50, 2, 2, FALSE, 0), k = seq_along(k)), FALSE),
  "one-sided stratum" = list(rbind(simulated(30, 2, 2, FALSE, 1), data.frame(y = c(1, 0), g = 1, s = 9, k = c(1, 77))), FALSE))
computed <- unlist(lapply(names(sets), function(id) c(rows_of(id, sets[[id]][[1]], 0.95, sets[[id]][[2]]),
                                                       rows_of(id, sets[[id]][[1]], 0.90, sets[[id]][[2]]))), FALSE)

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

edge <- function(id, kind, cells, places, value = "none", lower = NA, ...)
  one(id, kind, cells, c(0.95, places), value, lower, source = "by definition", ...)
write_reference(directory, "clusters", c(computed, list(
  edge("one cluster", "clustered_ratio", "2/4 1/5; 1/3 0/2", c(1, 1, 1, 2)),
  edge("group in one cluster", "clustered_difference", "2/4 0/0; 0/0 1/5; 0/0 2/5", c(1, 1, 2, 1, 3, 1)),
  edge("no comparable stratum", "clustered_ratio", "2/4 0/0; 0/0 1/5", c(1, 1, 2, 2)),
  edge("no event in the reference", "clustered_ratio", "2/4 0/3; 1/3 0/5", c(1, 1, 2, 1)),
  edge("ratio of 0", "clustered_ratio", "0/4 1/3; 0/3 2/5", c(1, 1, 2, 1), 0, "none"),
  edge("no event at all", "clustered_difference", "0/4 0/3; 0/3 0/5", c(1, 1, 2, 1), 0, "none"),
  edge("rate without trial", "clustered_rate", "0/0 1/3", c(1, 1)),
  edge("rate of one cluster", "clustered_rate", "1/3 0/0", c(1, 1)),
  edge("rate without event", "clustered_rate", "0/3 0/0; 0/2 0/0", c(1, 1, 2, 1), 0, "none"))),
  "clusters.R", "1e-8 relative; closed forms, but glm iterates", c("sandwich", "metafor"))
