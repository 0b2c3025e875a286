# Expected findings of the questions about time on whole tables of cases, from package survival. Writes
# time_cases.csv, and time.csv of each chapter into the directory given. Cases of 'veteran' are patients by
# treatment (A1, A2) and cell type (four categories), of 'mgus2' people by sex who progressed (decided),
# died before (resigned_or_lapsed) or were last seen; its months stand for days.
suppressMessages(library(survival))
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
number <- function(x) if (length(x) == 0 || is.na(x)) "" else format(x, digits = 15, scientific = abs(x) > 0 && abs(x) < 1e-4)

categories <- c("bullying", "harassment", "data_misuse", "vexatious_complaint_or_victimisation")
v <- with(veteran, data.frame(table = "veteran", category = categories[as.integer(celltype)], alignment = paste0("A", trt),
                              outcome = ifelse(status == 1, "no_breach", "pending"), day = time))
m <- with(mgus2, data.frame(table = "mgus2", category = "bullying", alignment = ifelse(sex == "F", "A1", "A2"),
                            outcome = ifelse(pstat == 1, "sanctioned", ifelse(death == 1, "resigned_or_lapsed", "pending")),
                            day = pmin(ptime, futime)))
cases <- rbind(v, m)
decided <- function(d) d$outcome %in% c("no_breach", "sanctioned")
counted <- aggregate(list(cases = rep(1, nrow(cases))), cases, sum)

row <- function(table, question, stage, statistic, value = NA, lower = NA, upper = NA, p = NA, group = "all", reference = "none",
                compared = "declared_alignment")
  data.frame(table, question, stage, compared, group, reference, statistic, value = number(value), lower = number(lower),
             upper = number(upper), p = number(p))
finite <- function(x) if (is.na(x)) Inf else x
curve <- function(d) survfit(Surv(day, decided(d)) ~ 1, d, conf.type = "log-log")
days <- c(30, 60, 90, 180, 270, 365, 730)
drawn <- sort(unique(c(seq(10, 180, 10), seq(30, 720, 30), days)))
curves <- function(question, d, group, compared = "declared_alignment", days = drawn) {
  f <- curve(d); q <- quantile(f, c(.25, .5, .75))
  q_row <- function(i, statistic) row(d$table[1], question, "decided", statistic, q$quantile[[i]], q$lower[[i]], finite(q$upper[[i]]), group = group, compared = compared)
  c(list(q_row(1, "lower_quartile_wait"), q_row(2, "median_wait"), q_row(3, "upper_quartile_wait")),
    lapply(days[days <= max(d$day)], function(t) {
      s <- summary(f, times = t)
      row(d$table[1], question, paste0("open_after_", t, "_days"), "still_waiting", s$surv, if (s$surv > 0) s$lower else NA, if (s$surv > 0) s$upper else NA, group = group, compared = compared)
    }))
}
mean_of <- function(d, span) { t <- summary(curve(d), rmean = span)$table; c(t[["rmean"]], t[["se(rmean)"]]) }
z <- qnorm(.975)
beside <- function(d, one, other) {
  a <- d[d$alignment == one, ]; b <- d[d$alignment == other, ]
  test <- survdiff(Surv(day, decided(d)) ~ alignment + strata(category), d)
  expected <- (if (is.matrix(test$exp)) rowSums(test$exp) else test$exp)[[if (one == "A1") 1 else 2]]
  q <- function(...) row(d$table[1], "waiting_time", ..., group = one, reference = "rest")
  c(list(q("decided", "log_rank", test$chisq, p = pchisq(test$chisq, 1, lower.tail = FALSE)), q("decided", "expected_endings", expected)),
    lapply(c(90, 180, 365), function(span) {
      x <- mean_of(a, span); y <- mean_of(b, span); se <- sqrt(x[2]^2 + y[2]^2); e <- x[1] - y[1]
      q(paste0("first_", span, "_days"), "restricted_mean_wait_difference", e, e - z * se, e + z * se)
    }))
}
by <- function(question, d, field, compared, days = drawn) do.call(c, lapply(sort(unique(d[[field]])), function(g) curves(question, d[d[[field]] == g, ], g, compared, days)))
across <- survdiff(Surv(day, decided(v)) ~ category, v)

states <- function(d) survfit(Surv(day, factor(ifelse(d$outcome == "pending", 0, ifelse(decided(d), 1, 2)))) ~ 1, d, conf.type = "log-log")
incidence <- function(d, t, k) { s <- summary(states(d), times = t); i <- which(s$states == k)
  c(s$pstat[, i], s$std.err[, i], s$lower[, i], s$upper[, i]) }
leaving <- do.call(c, lapply(c(90, 180, 365), function(t) do.call(c, lapply(1:2, function(k) {
  stage <- paste0(c("decided", "resigned_or_lapsed")[k], "_within_", t, "_days")
  each <- lapply(c("A1", "A2"), function(g) { s <- incidence(m[m$alignment == g, ], t, k)
    row("mgus2", "leaving", stage, "cumulative_incidence", s[1], s[3], s[4], group = g) })
  x <- incidence(m[m$alignment == "A1", ], t, k); y <- incidence(m[m$alignment == "A2", ], t, k)
  e <- x[1] - y[1]; se <- sqrt(x[2]^2 + y[2]^2)
  c(each, list(row("mgus2", "leaving", stage, "cumulative_incidence_difference", e, e - z * se, e + z * se, group = "A1", reference = "rest")))
}))))
# All together are followed on the days of the drawn curve as well.
together <- do.call(c, lapply(c(120, 390), function(t) lapply(1:2, function(k) { s <- incidence(m, t, k)
  row("mgus2", "leaving", paste0(c("decided", "resigned_or_lapsed")[k], "_within_", t, "_days"), "cumulative_incidence", s[1], s[3], s[4]) })))
findings <- c(curves("waiting_time", v, "all"), by("waiting_time", v, "alignment", "declared_alignment"), beside(v, "A1", "A2"), beside(v, "A2", "A1"),
  curves("category_time", v, "all", "complaint_category", days), by("category_time", v, "category", "complaint_category", days),
  list(row("veteran", "category_time", "decided", "log_rank", across$chisq, p = pchisq(across$chisq, 3, lower.tail = FALSE), compared = "complaint_category")),
  leaving, together)
header <- c("# generator: jobs/src/test/r/measure/time.R", paste0("# versions: R ", getRversion(), ", survival ", packageVersion("survival")),
            "# command: Rscript jobs/src/test/r/measure/time.R DIRECTORY",
            "# tolerance: 1e-6 relative, or 1e-9 absolute near 0; survfit sums its standard errors subject by subject")
write_table <- function(name, rows) {
  connection <- file(file.path(directory, name), "w")
  writeLines(header, connection)
  write.csv(rows, connection, row.names = FALSE, quote = TRUE)
  close(connection)
}
write_table("time_cases.csv", counted)
write_by_chapter(do.call(rbind, findings), "time.csv", directory, write_table)
