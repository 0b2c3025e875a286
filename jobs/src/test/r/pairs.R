# Pairs: binom.test for the exact test and the conditional odds ratio; the adjusted Wald interval of Agresti
# and Min (2005), the formula of PropCIs::diffpropci.mp, which is not packaged here and is written out.
# arguments of a row: b, c and, for a difference, all pairs; then the level.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

difference <- function(b, c, n, level) {
  b1 <- b + 0.5; c1 <- c + 0.5; n1 <- n + 2
  d <- (b1 - c1) / n1 + c(-1, 1) * qnorm(1 - (1 - level) / 2) * sqrt(b1 + c1 - (b1 - c1)^2 / n1) / n1
  pmin(1, pmax(-1, d))
}
cases <- list(c(5, 2, 20), c(0, 6, 9), c(12, 12, 100), c(150, 86, 1600), c(1, 9, 10), c(25, 3, 40), c(3, 3, 6))
computed <- unlist(lapply(cases, function(v) {
  b <- v[1]; c <- v[2]; n <- v[3]; test <- binom.test(b, b + c)
  id <- paste(b, c, n)
  unlist(lapply(c(0.9, 0.95), function(level) {
    share <- c(if (b == 0) 0 else qbeta((1 - level) / 2, b, c + 1), if (c == 0) 1 else qbeta(1 - (1 - level) / 2, b + 1, c))
    stopifnot(all.equal(share, as.vector(binom.test(b, b + c, conf.level = level)$conf.int), tolerance = 1e-12))
    odds <- share / (1 - share); limits <- difference(b, c, n, level)
    list(one(paste(id, "test", level), "mcnemar", "", c(b, c), dbinom(b, b + c, 0.5), p = test$p.value),
         one(paste(id, "ratio", level), "paired_odds_ratio", "", c(b, c, level), b / c, odds[1], odds[2]),
         one(paste(id, "difference", level), "paired_difference", "", c(b, c, n, level), (b - c) / n, limits[1], limits[2]))
  }), FALSE)
}), FALSE)
edge <- function(id, kind, arguments, ...) one(id, kind, "", arguments, ..., source = "by definition")
agresti <- "Agresti, Categorical Data Analysis, table 10.1: approval of the Prime Minister, 150 and 86 of 1600"
write_reference(directory, "pairs", c(computed, list(
  one("prime minister ratio", "paired_odds_ratio", "", c(86, 150, 0.95), "0.57", tolerance = "printed", source = agresti),
  edge("no discordant pair", "mcnemar", c(0, 0), "none"),
  edge("no discordant pair, ratio", "paired_odds_ratio", c(0, 0, 0.95), "none"),
  edge("never the reference", "paired_odds_ratio", c(4, 0, 0.95), "none"),
  edge("no pair", "paired_difference", c(0, 0, 0, 0.95), "none"))),
  "pairs.R", "1e-9 relative, closed forms and solvers of one equation")
