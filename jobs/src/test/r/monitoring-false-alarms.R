# How often a chart of Monitoring passes its limit in a period of three months in which nothing changed, when the
# earlier rate is estimated from as many, three times and eleven times as many decisions. Quoted in METHODS.md.
# Command: Rscript jobs/src/test/r/monitoring-false-alarms.R (R 4.2.2; about a minute)
set.seed(1)
highest <- function(x, n, p, r) {
  s <- 0; top <- 0
  for (i in 1:3) { s <- max(0, s + log(r) * x[i] - n * log(1 - p + r * p)); top <- max(top, s) }
  top
}
false_alarms <- function(n, times, p, r) {
  earlier <- 3 * n * times; unchanged <- list()
  mean(replicate(4000, {
    before <- rbinom(1, earlier, p); rate <- (before + 0.5) / (earlier + 1); key <- as.character(before)
    now <- rbinom(3, n, p)
    if (is.null(unchanged[[key]])) unchanged[[key]] <<- apply(matrix(rbinom(3 * 4000, n, rate), ncol = 3), 1, highest, n, rate, r)
    top <- highest(now, n, rate, r)
    top > 0 && mean(unchanged[[key]] >= top - 1e-9) <= 0.05
  }))
}
for (times in c(1, 3, 11)) for (n in c(20, 60))
  cat(times, "times as many,", n, "a month: rise", false_alarms(n, times, 0.3, 2), "fall", false_alarms(n, times, 0.3, 0.5), "\n")
