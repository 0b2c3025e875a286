# Estimators that no package here has, shared by clusters.R, agreement.R and consistency.R.

# Mantel-Haenszel log ratio or difference of trials d (y outcome, g group, s stratum, k cluster) with weights
# w; the influence of each trial, its derivative in the trial's weight, by complex steps; and the sandwich.
mh <- function(w, d, what) {
  part <- function(s) {
    i <- d$s == s; g <- d$g[i] == 1; y <- d$y[i]; v <- w[i]
    n1 <- sum(v[g]); n2 <- sum(v[!g]); n <- n1 + n2
    c(sum(v[g] * y[g]) * n2 / n, sum(v[!g] * y[!g]) * n1 / n, n1 * n2 / n)
  }
  p <- Reduce(`+`, lapply(unique(d$s), part))
  if (what == "ratio") log(p[1] / p[2]) else (p[1] - p[2]) / p[3]
}
influence_of <- function(d, what) vapply(seq_len(nrow(d)), function(i) {
  w <- rep(1 + 0i, nrow(d)); w[i] <- w[i] + 1e-20i
  Im(mh(w, d, what)) / 1e-20
}, 0)
variance_of <- function(influence, cluster) {
  u <- tapply(influence, cluster, sum)
  length(u) / (length(u) - 1) * sum(u^2)
}
fewest <- function(d) min(length(unique(d$k[d$g == 1])), length(unique(d$k[d$g == 0])))
comparable <- function(d) {
  both <- tapply(d$g, d$s, function(g) length(unique(g)) == 2)
  d[as.character(d$s) %in% names(both)[both], ]
}

# Krippendorff (2011), as irr::kripp.alpha; m has one row per unit, one column per value.
# By pairs of ratings, one at a time.
alpha <- function(m, values, metric) {
  k <- ncol(m); o <- matrix(0, k, k)
  for (u in seq_len(nrow(m))) {
    given <- rep(seq_len(k), m[u, ]); if (length(given) < 2) next
    for (i in seq_along(given)) for (j in seq_along(given)) if (i != j)
      o[given[i], given[j]] <- o[given[i], given[j]] + 1 / (length(given) - 1)
  }
  n <- rowSums(o); total <- sum(n)
  distance <- outer(seq_len(k), seq_len(k), Vectorize(function(c, d) switch(metric,
    nominal = +(c != d), ordinal = (sum(n[min(c, d):max(c, d)]) - (n[c] + n[d]) / 2)^2 * (c != d),
    interval = (values[c] - values[d])^2, ratio = ((values[c] - values[d]) / (values[c] + values[d]))^2)))
  expected <- (outer(n, n) - diag(n)) / (total - 1)
  1 - sum(o * distance) / sum(expected * distance)
}
# The degrees of freedom of a variance that is a sum of squares: their sum squared over the sum of their squares.
degrees_of_variance <- function(influence, cluster) { s <- rowsum(influence, cluster)^2; sum(s)^2 / sum(s^2) }
