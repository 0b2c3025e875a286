# Confidence sequence of a ratio. The average of the likelihood ratio over a normal distribution of the effect is
# integrated numerically, and the limits are where it comes to 1 / alpha, found by uniroot: no closed form is used.
# Adjusted e-values: the least average over every set of hypotheses that holds the one, all sets enumerated.
# Arguments of a sequence: ratio, variance of its logarithm, level. Of an adjustment: the position that is looked
# at, then the logarithms. The witness is the full sample: A4 beside all other declared groups, complaint category
# held fixed, every case received from 2024-01 to 2026-09.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(metafor))
directory <- commandArgs(trailingOnly = TRUE)[1]

rho <- 200 / 10.2
# The integrand is taken as a part of its largest value, so that it does not leave the range of a double.
log_average <- function(score, information) {
  log_term <- function(effect) score * effect - information * effect^2 / 2 + dnorm(effect, 0, 1 / sqrt(rho), log = TRUE)
  centre <- score / (information + rho); spread <- 1 / sqrt(information + rho); top <- log_term(centre)
  log(integrate(function(e) exp(log_term(e) - top), centre - 40 * spread, centre + 40 * spread,
                subdivisions = 2000L, rel.tol = 1e-12)$value) + top
}
sequence <- function(ratio, variance, level) {
  information <- 1 / variance
  against <- function(effect) log_average(information * (log(ratio) - effect), information)
  beyond <- function(away) against(log(ratio) + away) + log(1 - level)
  # The average grows with the distance on either side, so that one crossing gives both limits.
  half <- uniroot(beyond, c(0, 1), extendInt = "upX", tol = 1e-14)$root
  list(lower = ratio * exp(-half), upper = ratio * exp(half), evidence = against(0))
}
rows <- function(name, ratio, variance, level, value = ratio, ...) {
  s <- sequence(ratio, variance, level)
  list(one(name, "confidence_sequence", "", c(ratio, format(variance, digits = 17), level), value, s$lower, s$upper,
           p = min(1, exp(-s$evidence)), tolerance = 1e-8, ...),
       one(paste(name, "evidence"), "log_e_value", "", c(ratio, format(variance, digits = 17)), s$evidence, tolerance = 1e-8))
}
cases <- list(list("no effect", 1, 1 / 200, .95), list("small", 1.1, 1 / 161, .95), list("parity level", 1.1, 1 / 161, .90),
              list("below", .72, .004, .95), list("early", 1.9, .25, .95), list("late", 1.05, 1e-4, .99),
              list("overwhelming", 3, 1e-3, .95))
none <- list(one("ratio of 0", "confidence_sequence", "", c(0, .1, .95), 0, "none", "none", p = "none", source = "definition"),
             one("ratio of 0 evidence", "log_e_value", "", c(0, .1), "none", source = "definition"),
             one("no variance", "confidence_sequence", "", c(1.2, 0, .95), 1.2, "none", "none", p = "none", source = "definition"))

cases_of_sample <- read.csv(gzfile("data-samples/full/cases.csv.gz"), colClasses = "character")
decided <- subset(cases_of_sample, outcome %in% c("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned") &
                    declared_alignment %in% c("A1", "A2", "A3", "A4"))
counts <- function(part) as.vector(table(factor(part$complaint_category, sort(unique(decided$complaint_category)))))
group <- decided$declared_alignment == "A4"; sanctioned <- decided$outcome == "sanctioned"
strata <- list(x1 = counts(decided[group & sanctioned, ]), n1 = counts(decided[group, ]),
               x2 = counts(decided[!group & sanctioned, ]), n2 = counts(decided[!group, ]))
fit <- rma.mh(measure = "RR", ai = strata$x1, n1i = strata$n1, ci = strata$x2, n2i = strata$n2, correct = FALSE)
s <- sequence(exp(fit$beta[1]), fit$se^2, .95)
witness <- list(
  one("full sample A4", "mh_confidence_sequence", do.call(two_by_two, strata), .95, exp(fit$beta[1]), s$lower, s$upper,
      p = exp(-s$evidence), tolerance = 1e-7),
  one("full sample A4 evidence", "mh_log_e_value", do.call(two_by_two, strata), "", s$evidence, tolerance = 1e-7))

write_reference(directory, "confidence_sequence", c(do.call(c, lapply(cases, function(c) do.call(rows, c))), none, witness),
  "sequence.R", "1e-8 relative, that of the integral and the root; the witness 1e-7", "metafor")

families <- list(four = c(.5, -1.2, 3.4, 25.2), null = c(-1.5, -2.1, -.9, -1.8, -2.6), ties = c(2, 2, 2), single = 4,
                 far = c(800, -3, 790, 2, 3), unordered = c(3.1, -.4, 3.0, 2.9, -2, 7.5, .1))
least <- function(k, logs) {
  others <- seq_along(logs)[-k]
  sets <- lapply(seq_len(2^length(others)) - 1, function(i) c(k, others[bitwAnd(i, 2^(seq_along(others) - 1)) > 0]))
  min(vapply(sets, function(set) { top <- max(logs[set]); top + log(mean(exp(logs[set] - top))) }, 0))
}
adjusted <- do.call(c, unname(Map(function(name, logs) lapply(seq_along(logs), function(k)
  one(paste(name, k), "closed_e_values", "", c(k, logs), least(k, logs))), names(families), families)))
write_reference(directory, "closed_e_values", adjusted, "sequence.R", "1e-9 relative, exact arithmetic but for rounding")
