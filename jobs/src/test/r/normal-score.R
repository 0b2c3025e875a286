# Two-sided p-values on the scale of the standard normal distribution, and back. Argument: the p-value, or the score.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

p <- c(1, .9999, .5, .05, .01, 1e-3, 1e-10, 1e-100, 1e-300)
scores <- c(0, 1e-4, .5, 1, 1.96, 3.3, 6.5, 21, 37)
rows <- c(
  lapply(p, function(p) one(paste("p", p), "normal_score", "", p, qnorm(p / 2, lower.tail = FALSE))),
  lapply(scores, function(z) one(paste("score", z), "normal_score_p", "", z, 2 * pnorm(z, lower.tail = FALSE))))
write_reference(directory, "normal_score", rows, "normal-score.R", "1e-9 relative, that of either library far in the tail")
