# Cases for the questions on change, and the findings that R computes from them: glm(quasipoisson) and
# the mixture of nlme::gls over it for the policy, Box.test for its residuals, poisson.test for the windows before
# votes and the members, mantelhaen.test and the joint normal distribution of three scores for the monitoring, the
# published formula of two factors for the mix. Writes change_cases.csv, and change.csv of each chapter.
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R")); source(file.path(folder, "..", "autoregressive.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20261121)
options(scipen = 100)
fields <- c("received_month", "ended_month", "complaint_category", "severity", "declared_alignment", "outcome", "sanction",
            "days_to_contest_band", "interim_measure")
case <- function(table, cases, ...) {
  row <- as.list(setNames(rep("", length(fields)), fields)); given <- list(...); row[names(given)] <- given
  data.frame(table = table, cases = cases, row)
}
decided <- function(table, n, x, ...) rbind(case(table, x, outcome = "sanctioned", sanction = "advice", ...),
                                            case(table, n - x, outcome = "no_breach", ...))
finding <- function(table, question, stage, stratum, group, statistic, value, lower = NA, upper = NA, p = NA)
  data.frame(table, question, stage, stratum, group, statistic, value = value, lower = lower, upper = upper, p = p)
month_names <- function(from, n) format(seq(as.Date(paste0(from, "-01")), by = "month", length.out = n), "%Y-%m")

# policy: 36 months to 2026-09, in force 2025-04 (the 19th month), adopted 2025-01, announced 2024-11.
months <- month_names("2023-10", 36); at <- 19; t <- 1:36
a <- data.frame(n = rpois(36, 40) + 5); b <- data.frame(n = rpois(36, 50) + 5); u <- data.frame(n = rpois(36, 6))
a$x <- rbinom(36, a$n, ifelse(t >= at, 0.45, 0.3)); b$x <- rbinom(36, b$n, 0.3); u$x <- rbinom(36, u$n, 0.3); pend <- rpois(36, 3)
policy <- do.call(rbind, lapply(t, function(i) rbind(
  decided("policy", a$n[i], a$x[i], received_month = months[i], declared_alignment = "A1", complaint_category = "harassment"),
  decided("policy", b$n[i], b$x[i], received_month = months[i], declared_alignment = "A2", complaint_category = "bullying"),
  decided("policy", u$n[i], u$x[i], received_month = months[i], declared_alignment = "unknown", complaint_category = "bullying"),
  case("policy", pend[i], received_month = months[i], declared_alignment = "A1", complaint_category = "bullying", outcome = "pending"))))
calendar <- (t + 8) %% 12 + 1
harmonic <- cbind(sin(2 * pi * calendar / 12), cos(2 * pi * calendar / 12), sin(4 * pi * calendar / 12), cos(4 * pi * calendar / 12))
fit <- function(x, n, since, group = NULL) {
  after <- as.numeric(since >= 0); season <- if (is.null(group)) harmonic else rbind(harmonic, harmonic)
  design <- cbind(1, since, after, after * since, if (!is.null(group)) cbind(group, group * after), season)
  model <- glm(x ~ design - 1 + offset(log(n)), family = quasipoisson, control = list(epsilon = 1e-14))
  ratios <- mixture(problem(x, n, design, rep(c(0, rep(1, 35)), length(x) / 36)))
  left <- residuals(model, "pearson"); box <- Box.test(left, min(10, length(left) %/% 5), "Ljung-Box")
  list(row = function(j) { r <- ratios[[j]]; list(r[[1]], r[[2]], r[[3]], r$p) }, phi = summary(model)$dispersion,
       lag_one = acf(left, 1, plot = FALSE)$acf[2], box = list(unname(box$statistic), NA, NA, box$p.value))
}
series <- list(all = list(a$x + b$x + u$x, a$n + b$n + u$n, a$n + b$n + u$n + pend), A1 = list(a$x, a$n, a$n + pend), A2 = list(b$x, b$n, b$n))
steps <- function(name, date, at, stage) {
  one <- series[[name]]; y <- if (stage == "received") one[[3]] else one[[1]]; n <- if (stage == "received") rep(1, 36) else one[[2]]
  f <- fit(y, n, t - at); stratum <- paste0(date, "=", months[at], if (name != "all") paste0(";declared_alignment=", name))
  row <- function(statistic, j) do.call(finding, c(list("policy", "policy_change", stage, stratum, "after", statistic), f$row(j)))
  rbind(row("level_change", 3), if (date == "in_force_month") rbind(row("trend_before", 2), row("slope_change", 4),
    finding("policy", "policy_change", stage, stratum, "after", "dispersion", f$phi),
    finding("policy", "policy_change", stage, stratum, "after", "lag_one_correlation", f$lag_one),
    do.call(finding, c(list("policy", "policy_change", stage, stratum, "after", "ljung_box"), f$box)),
    finding("policy", "policy_change", stage, stratum, "after", "months_before", at - 1),
    finding("policy", "policy_change", stage, stratum, "after", "months_after", 37 - at)))
}
gap <- function(stage, group, mine, other) {
  pick <- function(s) if (stage == "received") list(s[[3]], rep(1, 36)) else list(s[[1]], s[[2]])
  f <- fit(c(pick(mine)[[1]], pick(other)[[1]]), c(pick(mine)[[2]], pick(other)[[2]]), c(t - at, t - at), rep(1:0, each = 36))
  do.call(finding, c(list("policy", "policy_change", stage, paste0("in_force_month=", months[at]), group, "gap_change"), f$row(6)))
}
expected <- do.call(rbind, lapply(c("received", "sanctioned"), function(stage) rbind(
  do.call(rbind, lapply(names(series), function(g) rbind(steps(g, "in_force_month", at, stage), steps(g, "adopted_month", 16, stage), steps(g, "announced_month", 14, stage)))),
  gap(stage, "A1", series$A1, series$A2), gap(stage, "A2", series$A2, series$A1))))

# windows: counts by band, alignment, interim suspension and outcome.
windows <- NULL; count <- list()
for (g in c("A1", "A2", "unknown")) for (w in c("0_to_30", "over_90", "none")) {
  n <- sample(30:60, 1); s <- rbinom(1, n, if (g == "A1" && w == "0_to_30") 0.5 else 0.25); free <- rbinom(1, n - s, 0.3); cleared <- rbinom(1, s, 0.5)
  own <- list(days_to_contest_band = w, declared_alignment = g, complaint_category = "bullying")
  windows <- rbind(windows,
    do.call(decided, c(list("windows", s, s - cleared, interim_measure = "suspension"), own)),
    do.call(decided, c(list("windows", n - s, free, interim_measure = "none"), own)),
    do.call(case, c(list("windows", 4, interim_measure = "none", outcome = "pending"), own)))
  count[[paste(g, w)]] <- c(received = n + 4, suspended = s, decided = n, sanctioned = s - cleared + free, cleared = cleared)
}
sum_of <- function(groups, bands) Reduce(`+`, count[as.vector(outer(groups, bands, paste))])
inside <- "0_to_30"; outside <- c("over_90", "none")
parts <- list(interim_suspension = c("suspended", "received"), sanctioned = c("sanctioned", "decided"), cleared_after_suspension = c("cleared", "suspended"))
exact <- function(stage, stratum, group, one, other) {
  k <- parts[[stage]]; p <- poisson.test(c(one[[k[1]]], other[[k[1]]]), c(one[[k[2]]], other[[k[2]]]))
  finding("windows", "vote_windows", stage, stratum, group, "exact_rate_ratio", unname(p$estimate), p$conf.int[1], p$conf.int[2], p$p.value)
}
for (stage in names(parts)) expected <- rbind(expected,
  exact(stage, "all", "window", sum_of(c("A1", "A2", "unknown"), inside), sum_of(c("A1", "A2", "unknown"), outside)),
  exact(stage, "declared_alignment=A1", "window", sum_of("A1", inside), sum_of("A1", outside)),
  exact(stage, "declared_alignment=A2", "window", sum_of("A2", inside), sum_of("A2", outside)),
  exact(stage, "days_to_contest_band=window", "A1", sum_of("A1", inside), sum_of("A2", inside)),
  exact(stage, "days_to_contest_band=outside", "A2", sum_of("A2", outside), sum_of("A1", outside)))

# monitor: decisions of 2026Q3 by month ended; earlier ones from 2025-10 on, the export begins 2025-06.
monitor <- case("monitor", 1, received_month = "2025-06", ended_month = "2025-07", complaint_category = "bullying", declared_alignment = "A1", outcome = "sanctioned", sanction = "advice")
earlier <- list(A1 = list(harassment = c(60, 15), bullying = c(40, 20), safeguarding = c(4, 4)), A2 = list(harassment = c(50, 20), bullying = c(30, 9)))
now <- list(A1 = list(harassment = cbind(c(6, 5, 7), c(4, 3, 6)), bullying = cbind(c(4, 5, 3), c(3, 4, 3)), safeguarding = cbind(c(1, 0, 1), c(0, 0, 1))),
            A2 = list(harassment = cbind(c(5, 6, 4), c(1, 1, 0)), bullying = cbind(c(4, 3, 5), c(0, 0, 1))))
quarter <- c("2026-07", "2026-08", "2026-09")
for (g in names(earlier)) for (k in names(earlier[[g]])) {
  e <- earlier[[g]][[k]]; half <- e %/% 2
  own <- list(received_month = "2025-09", complaint_category = k, declared_alignment = g)
  monitor <- rbind(monitor, do.call(decided, c(list("monitor", half[1], half[2], ended_month = "2025-10"), own)), do.call(decided, c(list("monitor", e[1] - half[1], e[2] - half[2], ended_month = "2026-06"), own)))
  for (i in 1:3) monitor <- rbind(monitor, do.call(decided, c(list("monitor", now[[g]][[k]][i, 1], now[[g]][[k]][i, 2], ended_month = quarter[i]), own)))
}
# Two categories: the scores from each month of the quarter on, and the trivariate normal integral over all of them.
scores <- function(g, base, current, left_out) {
  before <- do.call(cbind, base); n <- rbind(before[1, ], sapply(current, function(m) m[, 1])); x <- rbind(before[2, ], sapply(current, function(m) m[, 2]))
  from <- function(m, s) colSums(m[s:4, , drop = FALSE]); total <- colSums(n); share <- colSums(x) / total
  odds <- function(s) { a <- from(x, s); b <- from(n, s) - a; c <- colSums(x) - a; d <- total - from(n, s) - c; mantelhaen.test(array(rbind(a, b, c, d), c(2, 2, 2)), correct = FALSE) }
  z <- vapply(2:4, function(s) { test <- odds(s); sign(log(test$estimate)) * sqrt(test$statistic) }, 0); at <- which.max(abs(z))
  r <- cov2cor(outer(2:4, 2:4, Vectorize(function(s, t) sum(share * (1 - share) / (total - 1) * from(n, max(s, t)) * (total - from(n, min(s, t)))))))
  gone <- function(h) {
    k <- 500; q <- seq(-h, h, length.out = 2 * k + 1); w <- c(1, rep(c(4, 2), k - 1), 4, 1) / 3 * h / k; b <- solve(r[1:2, 1:2], r[1:2, 3]); s <- sqrt(1 - sum(b * r[1:2, 3]))
    inside <- outer(q, q, function(i, j) { m <- b[1] * i + b[2] * j; dnorm(i) * dnorm(j, r[1, 2] * i, sqrt(1 - r[1, 2]^2)) * (pnorm((h - m) / s) - pnorm((-h - m) / s)) })
    1 - sum(outer(w, w) * inside)
  }
  row <- function(statistic, value, stratum = "all", ...) finding("monitor", "monitoring", "sanctioned", stratum, g, statistic, value, ...)
  rbind(row("expected_at_earlier_rates", sum(colSums(n[-1, ]) * (n[1, ] > 0) * (x[1, ] + 0.5) / (n[1, ] + 1))), row("shift_score", z[at], p = gone(abs(z[at]))),
    row("shift_limit", uniroot(function(h) gone(h) - 0.05, c(1.9, 3), tol = 1e-10)$root), row("shift_signal", as.numeric(gone(abs(z[at])) <= 0.05)),
    row("shift_months", 4 - at), row("shift_odds_ratio", unname(odds(at + 1)$estimate)), row("decisions_not_followed", left_out),
    do.call(rbind, lapply(1:3, function(i) row("shift_score", z[i], stratum = paste0("from=", quarter[i])))))
}
two <- c("harassment", "bullying")
expected <- rbind(expected, scores("A1", earlier$A1[two], now$A1[two], 2), scores("A2", earlier$A2, now$A2, 0),
  scores("all", list(earlier$A1$harassment + earlier$A2$harassment, earlier$A1$bullying + earlier$A2$bullying), list(now$A1$harassment + now$A2$harassment, now$A1$bullying + now$A2$bullying), 2))

# mix: two categories by two severities, and a kind of case that one side lacks.
mix <- NULL; n1 <- matrix(c(30, 20, 60, 10), 2); n2 <- matrix(c(50, 40, 20, 25), 2); x1 <- matrix(c(6, 9, 21, 6), 2); x2 <- matrix(c(8, 15, 9, 10), 2)
for (i in 1:2) for (j in 1:2) mix <- rbind(mix,
  decided("mix", n1[i, j], x1[i, j], complaint_category = two[i], severity = as.character(j), declared_alignment = "A1"),
  decided("mix", n2[i, j], x2[i, j], complaint_category = two[i], severity = as.character(j), declared_alignment = "A2"))
mix <- rbind(mix, decided("mix", 9, 9, complaint_category = "safeguarding", severity = "2", declared_alignment = "A2"),
  case("mix", 5, complaint_category = "harassment", severity = "1", declared_alignment = "A1", outcome = "pending"),
  case("mix", 3, complaint_category = "harassment", severity = "1", declared_alignment = "A2", outcome = "pending"),
  case("mix", 7, complaint_category = "harassment", severity = "1", declared_alignment = "A2", outcome = "withdrawn_by_reporter"))
part <- function(n) list(w = n / sum(n), a = sqrt(sweep(n, 2, colSums(n), "/") * rowSums(n) / sum(n)), b = sqrt(n / rowSums(n) * rep(colSums(n), each = 2) / sum(n)))
g <- part(n1); h <- part(n2); r <- x1 / n1; s <- x2 / n2
factors <- function(stratum, statistic, value) finding("mix", "case_mix_factors", "sanctioned", stratum, "A1", statistic, value)
pending <- function(group, statistic, value) finding("mix", "pending_bounds", "sanctioned", "all", group, statistic, value)
x2all <- sum(x2) + 9; n2all <- sum(n2) + 9
expected <- rbind(expected, factors("all", "rate_difference", sum(x1) / sum(n1) - sum(x2) / sum(n2)), factors("all", "rate_effect", sum((g$w + h$w) / 2 * (r - s))),
  factors("factor=complaint_category", "composition_effect", sum((r + s) / 2 * (g$b + h$b) / 2 * (g$a - h$a))),
  factors("factor=severity", "composition_effect", sum((r + s) / 2 * (g$a + h$a) / 2 * (g$b - h$b))),
  factors("all", "strata_used", 4), factors("all", "strata_excluded", 1),
  pending("A1", "pending_rate_lowest", 42 / 125), pending("A1", "pending_rate_highest", 47 / 125),
  pending("A2", "pending_rate_lowest", x2all / (n2all + 3)), pending("A2", "pending_rate_highest", (x2all + 3) / (n2all + 3)),
  pending("A1", "pending_difference_lowest", 42 / 125 - (x2all + 3) / (n2all + 3)), pending("A1", "pending_difference_highest", 47 / 125 - x2all / (n2all + 3)))
member <- function(stage, x, y) { p <- poisson.test(c(x, y), c(90000, 60000)); finding("mix", "reporting_propensity", stage, "all", "A1", "reporting_ratio", unname(p$estimate), p$conf.int[1], p$conf.int[2], p$p.value) }
expected <- rbind(expected, member("sanctioned", 42, x2all), member("received", 125, n2all + 10))

header <- c("# generator: jobs/src/test/r/measure/change.R", paste0("# versions: R ", getRversion(), ", nlme ", packageVersion("nlme")),
            "# command: Rscript jobs/src/test/r/measure/change.R DIRECTORY", "# tolerance: 1e-5 relative, the fits iterate; 1e-3 for limit and p-value of a shift, whose integral goes from score to score")
save <- function(name, rows) { path <- file(file.path(directory, name), "w"); writeLines(header, path); write.csv(rows, path, row.names = FALSE, quote = FALSE, na = ""); close(path) }
cases <- rbind(policy, windows, monitor, mix)
save("change_cases.csv", cases[cases$cases > 0, ])
numbers <- c("value", "lower", "upper", "p"); expected[numbers] <- lapply(expected[numbers], function(v) ifelse(is.na(v), "", format(v, digits = 12, trim = TRUE)))
write_by_chapter(expected, "change.csv", directory, save)
