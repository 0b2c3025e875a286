# Expected findings on sanctions, their severity and length, guidelines and appeals, from single cases drawn with a
# fixed seed: base R, and metafor for pooled rates. Tests of ranks and their sizes come from coin and pROC.
# Writes severity_cases.csv (the cases, counted), and severity.csv of each chapter into the directory given.
suppressMessages({library(metafor); library(coin); library(pROC)})
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260314)
ladder <- c(no_action = 0, advice = 1, remedy = 2, training = 3, formal_warning = 4, severe_warning = 5,
            role_restriction = 6, fixed_suspension = 7, long_suspension = 8, expulsion = 9)
n <- 1200
d <- data.frame(
  complaint_category = sample(c("bullying", "harassment", "data_misuse"), n, TRUE, c(5, 4, 2)),
  severity = sample(c("1", "2", "3", ""), n, TRUE, c(4, 4, 3, 1)),
  declared_alignment = sample(c("A1", "A2", "A3", "unknown"), n, TRUE, c(5, 4, 2, 1)),
  outcome = sample(c("sanctioned", "no_breach", "resolved_informally", "pending"), n, TRUE, c(6, 4, 2, 1)))
sanctioned <- d$outcome == "sanctioned"
informal <- d$outcome == "resolved_informally" & runif(n) < 0.4
strength <- rnorm(n, 4 + 0.8 * (d$declared_alignment == "A1") + 0.9 * (match(d$severity, c("", "1", "2", "3")) - 2), 2.2)
d$sanction <- ifelse(sanctioned, names(ladder)[pmin(9, pmax(1, round(strength))) + 1],
                     ifelse(informal, sample(c("advice", "training"), n, TRUE), ""))
d$rung <- unname(ladder[match(d$sanction, names(ladder))])
suspended <- sanctioned & d$rung == 7
d$suspension_days <- ifelse(suspended & runif(n) < 0.9, sample(c(14, 28, 30, 60, 90, 120, 180, 365), n, TRUE), NA)
d$appeal_outcome <- ifelse(sanctioned & runif(n) < 0.45, sample(c("upheld", "varied_down", "varied_up", "overturned",
  "withdrawn", "pending"), n, TRUE, c(6, 3, 1, 3, 1, 1)), "")
d$reinstated <- ifelse(sanctioned & d$rung >= 7, sample(c("yes", "no", "unknown", ""), n, TRUE, c(4, 5, 1, 1)), "")
low <- sample(1:7, n, TRUE)
guided <- sanctioned & runif(n) < 0.8
d$guideline_low <- ifelse(guided, names(ladder)[low + 1], "")
d$guideline_high <- ifelse(guided, names(ladder)[pmax(0, low + sample(-1:3, n, TRUE)) + 1], "")

out <- list()
text <- function(x) if (length(x) == 0 || is.na(x)) "" else format(x, digits = 15, scientific = FALSE)
add <- function(question, stage, group, reference, statistic, counts, value, lower = NA, upper = NA, p = NA)
  out[[length(out) + 1]] <<- data.frame(question, stage, group, reference, statistic, n = counts[1], x = counts[2],
    n_reference = counts[3], x_reference = counts[4], value = text(value), lower = text(lower), upper = text(upper), p = text(p))
sides <- list(A1 = c("A2", "A3"), A2 = c("A1", "A3"), A3 = c("A1", "A2"))
groups <- list(all = unique(d$declared_alignment), A1 = "A1", A2 = "A2", A3 = "A3", unknown = "unknown")
rates <- function(question, stage, open, taken) for (g in names(groups)) {
  s <- open & d$declared_alignment %in% groups[[g]]
  w <- suppressWarnings(prop.test(sum(taken[s]), sum(s), correct = FALSE))
  add(question, stage, g, "none", "rate", c(sum(s), sum(taken[s]), NA, NA), w$estimate[[1]], w$conf.int[1], w$conf.int[2])
}
counted <- function(open, taken, group, by) {
  own <- open & d$declared_alignment == group; rest <- open & d$declared_alignment %in% sides[[group]]
  t <- function(s, k) as.vector(tapply(k[s], factor(by[s], levels = unique(by)), sum, default = 0))
  m <- data.frame(x1 = t(own, taken), n1 = t(own, TRUE | taken), x2 = t(rest, taken), n2 = t(rest, TRUE | taken))
  m[m$n1 > 0 & m$n2 > 0, ]
}
pooled <- function(question, stage, open, taken, test) for (g in names(sides)) {
  m <- counted(open, taken, g, d$complaint_category); counts <- c(sum(m$n1), sum(m$x1), sum(m$n2), sum(m$x2))
  rr <- rma.mh(ai = x1, n1i = n1, ci = x2, n2i = n2, data = m, measure = "RR")
  rd <- rma.mh(ai = x1, n1i = n1, ci = x2, n2i = n2, data = m, measure = "RD")
  add(question, stage, g, "rest", "mh_rate_ratio", counts, exp(rr$beta[1]), exp(rr$ci.lb), exp(rr$ci.ub))
  add(question, stage, g, "rest", "mh_rate_difference", counts, rd$beta[1], rd$ci.lb, rd$ci.ub)
  if (test) {
    cmh <- mantelhaen.test(array(with(m, rbind(x1, n1 - x1, x2, n2 - x2)), c(2, 2, nrow(m))), correct = FALSE)
    add(question, stage, g, "rest", "cmh_chi_squared", counts, cmh$statistic[[1]], p = cmh$p.value)
  }
}
crude <- function(question, stage, open, taken) for (g in names(sides)) {
  m <- counted(open, taken, g, rep(1, n)); counts <- c(m$n1, m$x1, m$n2, m$x2)
  add(question, stage, g, "rest", "rate_difference", counts, m$x1 / m$n1 - m$x2 / m$n2)
  add(question, stage, g, "rest", "rate_ratio", counts, m$x1 / m$n1 / (m$x2 / m$n2))
}
decided <- d$outcome != "pending"
for (k in 1:9) {
  reached <- sanctioned & d$rung >= k
  rates("rungs", paste0("rung_", k, "_or_above"), decided, reached)
  pooled("rungs", paste0("rung_", k, "_or_above"), decided, reached, FALSE)
}
rates("rungs", "informal_recorded", d$outcome == "resolved_informally", !is.na(d$rung))
known <- decided & !(d$outcome == "resolved_informally" & is.na(d$rung))
for (k in 1:3) {
  stage <- paste0("rung_", k, "_or_above_with_informal")
  rates("rungs", stage, known, !is.na(d$rung) & d$rung >= k); pooled("rungs", stage, known, !is.na(d$rung) & d$rung >= k, FALSE)
}

ordered <- function(question, stage, open, value, by, statistics) for (g in names(sides)) {
  s <- data.frame(value, by, side = ifelse(d$declared_alignment == g, "own", ifelse(d$declared_alignment %in% sides[[g]], "rest", NA)))[open, ]
  s <- s[!is.na(s$side), ]
  s <- s[s$by %in% s$by[s$side == "own"] & s$by %in% s$by[s$side == "rest"], ]
  s$block <- factor(s$by); s$group <- factor(s$side)
  own <- sum(s$side == "own"); rest <- sum(s$side == "rest"); counts <- c(own, own, rest, rest)
  s$ridit <- ave(s$value, s$block, FUN = function(v) rank(v) / (length(v) + 1))
  van <- independence_test(ridit ~ group | block, s, teststat = "quadratic")
  add(question, stage, g, "rest", "van_elteren", counts, coin::statistic(van), p = pvalue(van))
  if ("mean" %in% statistics) {
    mean <- independence_test(value ~ group | block, s, teststat = "quadratic")
    add(question, stage, g, "rest", "mean_score_chi_squared", counts, coin::statistic(mean), p = pvalue(mean))
  }
  if ("general" %in% statistics) {
    any <- mantelhaen.test(table(s$group, s$value, s$block), correct = FALSE)
    add(question, stage, g, "rest", "general_association_chi_squared", counts, any$statistic[[1]], p = any$p.value)
  }
  parts <- do.call(rbind, lapply(split(s, s$block), function(h) {
    curve <- roc(controls = h$value[h$side == "rest"], cases = h$value[h$side == "own"], direction = "<", quiet = TRUE)
    sizes <- table(h$side); ranks <- rank(h$value)
    alike <- sum((ranks - mean(ranks))^2) / nrow(h) / (nrow(h) - 1) / prod(sizes)
    c(auc(curve), if (min(sizes) > 1) var(curve, method = "delong") else alike, prod(sizes) / nrow(h))
  }))
  w <- parts[, 3] / sum(parts[, 3]); theta <- sum(w * parts[, 1]); se <- sqrt(sum(w^2 * parts[, 2]))
  limits <- plogis(qlogis(theta) + c(-1, 1) * qnorm(0.975) * se / theta / (1 - theta))
  add(question, stage, g, "rest", "probability_of_superiority", counts, theta, limits[1], limits[2])
}
band <- ceiling(d$rung / 3)
for (q in c("sanction_severity", "sanction_severity_beside")) {
  by <- if (q == "sanction_severity") d$complaint_category else paste(d$complaint_category, d$severity)
  ordered(q, "sanctioned", sanctioned, d$rung, by, c("mean", "general"))
  ordered(q, "sanctioned_in_bands", sanctioned, band, by, "mean")
  rates(q, "sanctioned", decided, sanctioned)
  for (g in names(groups)) {
    own <- d$declared_alignment %in% groups[[g]]
    given <- t.test(d$rung[own & sanctioned]); all <- t.test(ifelse(sanctioned, d$rung, 0)[own & decided])
    add(q, "sanctioned", g, "none", "mean_rung", c(rep(sum(own & sanctioned), 2), NA, NA), given$estimate[[1]], given$conf.int[1], given$conf.int[2])
    add(q, "sanctioned", g, "none", "expected_rung", c(sum(own & decided), sum(own & sanctioned), NA, NA), all$estimate[[1]], all$conf.int[1], all$conf.int[2])
  }
}
timed <- suspended & !is.na(d$suspension_days)
rates("suspension_length", "suspension_days_recorded", suspended, timed)
ordered("suspension_length", "fixed_suspension", timed, d$suspension_days, d$complaint_category, character())
for (g in names(groups)) {
  x <- d$suspension_days[timed & d$declared_alignment %in% groups[[g]]]
  for (q in c(lower_quartile = 0.25, median = 0.5, upper_quartile = 0.75))
    add("suspension_length", "fixed_suspension", g, "none", names(which(c(lower_quartile = 0.25, median = 0.5, upper_quartile = 0.75) == q)),
        c(length(x), length(x), NA, NA), quantile(x, q, type = 2, names = FALSE))
}
for (g in names(sides)) { # Differences weighed by 1/(n+1), written out.
  pairs <- do.call(rbind, lapply(unique(d$complaint_category), function(k) {
    x <- d$suspension_days[timed & d$complaint_category == k & d$declared_alignment == g]
    y <- d$suspension_days[timed & d$complaint_category == k & d$declared_alignment %in% sides[[g]]]
    if (length(x) * length(y) == 0) NULL else data.frame(d = as.vector(outer(x, y, "-")), w = 1 / (length(x) + length(y) + 1))
  }))
  pairs <- pairs[order(pairs$d), ]
  counts <- c(rep(sum(timed & d$declared_alignment == g), 2), rep(sum(timed & d$declared_alignment %in% sides[[g]]), 2))
  add("suspension_length", "fixed_suspension", g, "rest", "hodges_lehmann", counts, pairs$d[which(cumsum(pairs$w) >= sum(pairs$w) / 2)[1]])
}

rung_of <- function(code) unname(ladder[match(code, names(ladder))])
lo <- rung_of(d$guideline_low); hi <- rung_of(d$guideline_high)
usable <- sanctioned & !is.na(lo) & !is.na(hi) & lo <= hi
rates("guideline_range", "guideline_recorded", sanctioned, usable)
for (side in c("above", "below")) {
  taken <- usable & (if (side == "above") d$rung > hi else d$rung < lo)
  rates("guideline_range", paste0(side, "_guideline"), usable, taken); pooled("guideline_range", paste0(side, "_guideline"), usable, taken, TRUE)
}
rates("guideline_range", "within_guideline", usable, usable & d$rung >= lo & d$rung <= hi)

kind <- paste(d$complaint_category, d$severity)
assessed <- sanctioned & d$severity != ""
others <- sapply(seq_len(n), function(i) { # The mean of the others, case by case.
  o <- assessed & kind == kind[i]; o[i] <- FALSE
  if (assessed[i] && sum(o) >= 5) mean(d$rung[o]) else NA
})
open <- !is.na(others)
rates("usual_range", "usual_range_known", sanctioned, open)
for (side in c("above", "below")) {
  away <- if (side == "above") d$rung - others else others - d$rung
  taken <- open & !is.na(away) & away >= 2
  rates("usual_range", paste0(side, "_usual_range"), open, taken); pooled("usual_range", paste0(side, "_usual_range"), open, taken, TRUE)
}
rates("usual_range", "near_usual_range", open, open & abs(d$rung - others) < 2)

appealed <- sanctioned & d$appeal_outcome != ""
heard <- appealed & d$appeal_outcome %in% c("upheld", "varied_down", "varied_up", "overturned")
steps <- list(appealed = list(sanctioned, appealed), overturned = list(heard, d$appeal_outcome == "overturned"),
              reduced = list(heard, d$appeal_outcome %in% c("overturned", "varied_down")))
for (s in names(steps)) { rates("appeals", s, steps[[s]][[1]], steps[[s]][[2]]); crude("appeals", s, steps[[s]][[1]], steps[[s]][[2]]) }
rates("appeals", "appeal_decided", appealed, heard)
removed <- sanctioned & d$rung >= 7; told <- removed & d$reinstated %in% c("yes", "no")
rates("reinstatement", "reinstatement_recorded", removed, told)
rates("reinstatement", "reinstated", told, d$reinstated == "yes"); crude("reinstatement", "reinstated", told, d$reinstated == "yes")

fields <- setdiff(names(d), "rung")
d[] <- lapply(d, function(v) ifelse(is.na(v), "", as.character(v)))
cases <- aggregate(list(cases = rep(1, n)), d[fields], sum)
write_one <- function(name, table) {
  connection <- file(file.path(directory, paste0(name, ".csv")), "w")
  writeLines(c("# generator: jobs/src/test/r/measure/severity.R",
    paste0("# versions: R ", getRversion(), ", metafor ", packageVersion("metafor"), ", coin ", packageVersion("coin"), ", pROC ", packageVersion("pROC")),
    "# command: Rscript jobs/src/test/r/measure/severity.R DIRECTORY",
    "# tolerance: 1e-6 relative, or 1e-9 absolute near 0; both sides are closed forms"), connection)
  write.csv(table, connection, row.names = FALSE, na = ""); close(connection)
}
write_one("severity_cases", cases)
write_by_chapter(do.call(rbind, out), "severity", directory, write_one)
