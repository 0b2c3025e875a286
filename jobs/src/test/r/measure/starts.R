# How cases start and who reports whom: made-up rows, and every number that the measures should find in
# them, worked out row by row here. The rows are drawn once from a fixed seed; a committee's questions
# are answered with prop.test, metafor::rma.mh, mantelhaen.test, chisq.test, Hmisc::GiniMd and median.
suppressMessages({library(metafor); library(Hmisc)})
options(scipen = 100)
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
seed <- 20260817; set.seed(seed)
n <- 700
pick <- function(codes, p = rep(1, length(codes))) sample(codes, n, TRUE, p)
d <- data.frame(
  complaint_category = pick(c("harassment", "bullying", "leak_or_confidentiality"), 3:1),
  declared_alignment = pick(c("A1", "A2", "A3", "declined", "unknown"), c(5, 4, 3, 1, 1)),
  outcome = pick(c("no_breach", "insufficient_evidence", "sanctioned", "pending", "out_of_scope", "withdrawn_by_reporter"), c(8, 2, 6, 2, 2, 1)),
  received_month = pick(c("2026-07", "2026-08", "2026-09")))
d$sanction <- ifelse(d$outcome == "sanctioned", pick(c("no_action", "advice", "formal_warning", "expulsion"), c(1, 5, 3, 2)), "")
d$initiation_route <- pick(c("target_complaint", "third_party_member", "automated_search", "unknown", ""), c(6, 4, 3, 2, 1))
d$lawful_basis_recorded <- pick(c("yes", "no", "unknown", ""), c(6, 3, 2, 1))
d$reporter_alignment <- ifelse(runif(n) < .4, d$declared_alignment, pick(c("A1", "A2", "A3", "declined", "not_applicable", ""), c(4, 4, 4, 1, 2, 1)))
d$reporter_token <- ifelse(runif(n) < .15, "", paste0("r", c(rep(1:4, c(60, 31, 17, 17)), rep(5:9, 9), sample(10:300, n, TRUE))[sample(n)]))
d$target_token <- ifelse(runif(n) < .3, "", paste0("t", ifelse(runif(n) < .25, sample(1:6, n, TRUE), sample(7:400, n, TRUE))))
d$respondent_token <- ifelse(runif(n) < .05, "", paste0("p", sample(1:320, n, TRUE)))
d$n_reports <- ifelse(runif(n) < .05, NA, sample(c(0, 1, 1, 1, 2, 3, 8, 40, 300), n, TRUE))
d$coordinated_flag <- pick(c("yes", "no", "unknown", ""), c(2, 6, 1, 1))
d$respondent_status <- pick(c("member", "supporter", "non_member", ""), c(6, 1, 2, 1))
d$identity_verified <- pick(c("yes", "no", "disputed", "unknown", ""), c(6, 2, 1, 1, 1))
d$prior_disclosure <- pick(c("yes", "no", "unknown", ""), c(2, 6, 1, 1))
d$disclosure_days <- ifelse(d$prior_disclosure == "yes" & runif(n) < .8, sample(c(0, 29:31, 60, 89:91, 200, 364:366, 900), n, TRUE), NA)
d$external_referral <- pick(c("yes", "no", "unknown"), c(2, 7, 1))
d$decided_day <- ifelse(d$outcome %in% c("no_breach", "insufficient_evidence", "sanctioned") & runif(n) < .9, sample(5:400, n, TRUE), NA)
# A group whose cases are all pending and of which nothing else is known.
late <- d[1:7, ]; late[] <- ""; late$complaint_category <- "bullying"; late$declared_alignment <- "A4"
late$outcome <- "pending"; late$received_month <- "2026-09"; late$n_reports <- late$disclosure_days <- late$decided_day <- NA
d <- rbind(d, late)
blank <- list(initiation_route = "not_recorded", lawful_basis_recorded = "not_recorded", reporter_alignment = "not_recorded",
              coordinated_flag = "not_recorded", respondent_status = "not_recorded", identity_verified = "not_recorded",
              prior_disclosure = "not_recorded", external_referral = "not_recorded")
rows <- d
for (f in names(blank)) rows[[f]][rows[[f]] == ""] <- blank[[f]]
declared <- grepl("^A", rows$declared_alignment)
decided <- rows$outcome %in% c("no_breach", "insufficient_evidence", "sanctioned")
sanctioned <- rows$outcome == "sanctioned" & rows$sanction != "no_action"
everyone <- rep(TRUE, nrow(rows))

found <- list()
put <- function(question, stage, stratum, compared, group, reference, statistic, value, lower = NA, upper = NA, p = NA) {
  show <- function(x) if (length(x) == 0 || is.na(x)) "" else if (is.character(x)) x else format(x, digits = 15)
  if (length(value) == 0 || is.na(value)) value <- "none"
  found[[length(found) + 1]] <<- data.frame(question, stage, stratum, compared, group, reference, statistic,
    value = show(value), lower = show(lower), upper = show(upper), p = show(p))
}
wilson <- function(x, n) if (n == 0) c(NA, NA, NA) else c(x / n, suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
rate <- function(q, stage, stratum, compared, group, open, taken) {
  w <- wilson(sum(open & taken), sum(open))
  put(q, stage, stratum, compared, group, "none", "rate", w[1], w[2], w[3])
}
rates <- function(q, stage, stratum, compared, open, taken, all = TRUE) {
  if (all) rate(q, stage, stratum, compared, "all", open, taken)
  for (g in unique(rows[[compared]])) rate(q, stage, stratum, compared, g, open & rows[[compared]] == g, taken)
}
sides <- function(compared, g, reference)
  list(rows[[compared]] == g, if (reference == "rest") declared & rows[[compared]] != g else rows[[compared]] == reference)
groups <- function(compared) if (compared == "declared_alignment") c("A1", "A2", "A3", "A4") else "yes"
against <- function(compared) if (compared == "declared_alignment") "rest" else "no"
apart2 <- function(q, stage, stratum, compared, g, reference, x1, n1, x2, n2, odds = FALSE) {
  ok <- n1 > 0 && n2 > 0
  put(q, stage, stratum, compared, g, reference, "rate_difference", if (ok) x1 / n1 - x2 / n2 else NA)
  put(q, stage, stratum, compared, g, reference, "rate_ratio", if (ok && x2 > 0) x1 / n1 / (x2 / n2) else NA)
  if (odds) {
    or <- x1 * (n2 - x2) / (x2 * (n1 - x1)); se <- sqrt(1 / x1 + 1 / x2 + 1 / (n1 - x1) + 1 / (n2 - x2)) * qnorm(.975)
    ok <- ok && is.finite(or)
    put(q, stage, stratum, compared, g, reference, "odds_ratio", if (ok) or else NA, if (ok) or * exp(-se) else NA, if (ok) or * exp(se) else NA)
  }
}
apart <- function(q, stage, stratum, compared, open, taken) for (g in groups(compared)) {
  s <- sides(compared, g, against(compared))
  apart2(q, stage, stratum, compared, g, against(compared), sum(s[[1]] & open & taken), sum(s[[1]] & open), sum(s[[2]] & open & taken), sum(s[[2]] & open))
}
within <- function(q, stage, stratum, compared, open, taken, strata = rows$complaint_category, used = FALSE, weight = everyone + 0, plain = TRUE)
  for (g in groups(compared)) {
    s <- sides(compared, g, against(compared)); keys <- sort(unique(strata))
    count <- function(side, of) vapply(keys, function(k) sum(weight[side & of & strata == k]), 0)
    t <- data.frame(x1 = count(s[[1]], open & taken), n1 = count(s[[1]], open), x2 = count(s[[2]], open & taken), n2 = count(s[[2]], open))
    t <- t[t$n1 > 0 & t$n2 > 0, ]
    fit <- function(measure) if (nrow(t) == 0) NULL else rma.mh(measure = measure, ai = t$x1, n1i = t$n1, ci = t$x2, n2i = t$n2, correct = FALSE, drop00 = FALSE)
    rr <- if (sum(t$x2) == 0) NULL else fit("RR"); rd <- fit("RD")
    limits <- function(f, of) if (is.null(f) || !plain) c(NA, NA) else of(c(f$ci.lb, f$ci.ub))
    l <- limits(rr, exp); put(q, stage, stratum, compared, g, against(compared), "mh_rate_ratio", if (is.null(rr)) NA else exp(rr$beta[1]), l[1], l[2])
    l <- limits(rd, identity); put(q, stage, stratum, compared, g, against(compared), "mh_rate_difference", if (is.null(rd)) NA else rd$beta[1], l[1], l[2])
    if (plain) {
      a <- array(rbind(t$x1, t$n1 - t$x1, t$x2, t$n2 - t$x2), c(2, 2, nrow(t)))
      test <- if (nrow(t) == 0) NULL else if (nrow(t) == 1) NULL else mantelhaen.test(a, correct = FALSE)
      put(q, stage, stratum, compared, g, against(compared), "cmh_chi_squared", if (is.null(test)) NA else test$statistic[[1]], p = if (is.null(test)) NA else test$p.value)
    }
    if (used) put(q, stage, stratum, compared, g, against(compared), "strata_used", nrow(t))
  }
A <- "declared_alignment"; R <- "initiation_route"
independence <- function(q, stage, rowcodes, columncodes) {
  keep <- declared & !is.na(columncodes)
  test <- suppressWarnings(chisq.test(table(rowcodes[keep], columncodes[keep]), correct = FALSE))
  put(q, stage, "all", A, "all", "none", "chi_squared", test$statistic[[1]], p = test$p.value)
}
known <- !rows[[R]] %in% c("unknown", "not_recorded")
independence("routes", "started", rows[[A]], ifelse(known, rows[[R]], NA))
for (r in unique(rows[[R]][known])) {
  rates("routes", r, "all", A, known, rows[[R]] == r); apart("routes", r, "all", A, known, rows[[R]] == r); within("routes", r, "all", A, known, rows[[R]] == r)
}
rates("routes", "route_not_known", "all", A, everyone, !known)

within("route_held_fixed", "sanctioned", "all", A, decided, sanctioned, paste(rows$complaint_category, rows[[R]]), used = TRUE)
for (r in unique(rows[[R]])) within("route_held_fixed", "sanctioned", paste0(R, "=", r), A, decided & rows[[R]] == r, sanctioned)

basis <- rows$lawful_basis_recorded %in% c("yes", "no"); no <- rows$lawful_basis_recorded == "no"
rates("lawful_basis", "no_lawful_basis", "all", A, basis, no); apart("lawful_basis", "no_lawful_basis", "all", A, basis, no); within("lawful_basis", "no_lawful_basis", "all", A, basis, no)
rates("lawful_basis", "no_lawful_basis", "all", R, basis, no, FALSE)
rates("lawful_basis", "lawful_basis_not_known", "all", A, everyone, !basis); rates("lawful_basis", "lawful_basis_not_known", "all", R, everyone, !basis, FALSE)

by <- rows$reporter_alignment
for (r in unique(by)) {
  s <- paste0("reporter_alignment=", r)
  rates("reporters", "reported", s, A, everyone, by == r); rates("reporters", "sanctioned", s, A, decided & by == r, sanctioned)
}
from <- grepl("^A", by)
independence("reporters", "reported", rows[[A]], ifelse(from, by, NA))
for (g in c("A1", "A2", "A3", "A4")) {
  rate("reporters", "from_outside", "all", A, g, from & rows[[A]] == g, by != g); s <- sides(A, g, "rest")
  apart2("reporters", "from_outside", "all", A, g, "rest", sum(s[[1]] & from & by != g), sum(s[[1]] & from), sum(s[[2]] & from & by != g), sum(s[[2]] & from), odds = TRUE)
}

spread <- function(q, token, stage, values) {
  values <- sort(values[values > 0], decreasing = TRUE); m <- length(values)
  put(q, stage, "all", token, "all", "none", "persons", m)
  put(q, stage, "all", token, "all", "none", "top_5_share", sum(head(values, 5)) / sum(values))
  put(q, stage, "all", token, "all", "none", "top_1_percent_share", sum(head(values, ceiling(m / 100))) / sum(values))
  put(q, stage, "all", token, "all", "none", "gini", GiniMd(values) * (m - 1) / m / 2 / mean(values))
}
tokens <- function(q, token) for (s in c("with_token", "without_token"))
  put(q, s, "all", token, "all", "none", "cases", sum((rows[[token]] != "") == (s == "with_token")))
like <- function(q, stratum, among) { apart(q, "sanctioned", stratum, A, decided & among, sanctioned); within(q, "sanctioned", stratum, A, decided & among, sanctioned) }
q <- "reporter_concentration"; tokens(q, "reporter_token")
size <- table(rows$reporter_token[rows$reporter_token != ""]); spread(q, "reporter_token", "reported", as.vector(size)); like(q, "all", everyone)
for (v in list(list(5, "not_top_5"), list(ceiling(length(size) / 100), "not_top_1_percent"))) {
  kth <- sort(as.vector(size), decreasing = TRUE)[v[[1]]]
  top <- if (sum(size >= kth) <= 2 * v[[1]]) names(size)[size >= kth] else names(size)[size > kth]
  stratum <- paste0("reporter_token=", v[[2]])
  put(q, "sanctioned", stratum, "reporter_token", "all", "none", "persons_left_out", length(top)); like(q, stratum, !rows$reporter_token %in% top)
}

q <- "coordination"; w <- ifelse(is.na(rows$n_reports), 0, pmin(rows$n_reports, 254)); counted <- decided & !is.na(rows$n_reports)
rates(q, "sanctioned", "all", A, counted, sanctioned); within(q, "sanctioned", "all", A, counted, sanctioned)
reports <- function(stage, open, taken) for (g in c("all", unique(rows[[A]]))) {
  o <- open & (g == "all" | rows[[A]] == g); total <- sum(w[o])
  if (total == 0) { put(q, stage, "all", A, g, "none", "rate", NA); put(q, stage, "all", A, g, "none", "effective_size", NA); next }
  p <- weighted.mean(taken[o], w[o]); size <- total^2 / sum(w[o]^2); l <- suppressWarnings(prop.test(p * size, size, correct = FALSE))$conf.int
  put(q, stage, "all", A, g, "none", "rate", p, l[1], l[2]); put(q, stage, "all", A, g, "none", "effective_size", size)
}
reports("sanctioned_per_report", counted, sanctioned)
within(q, "sanctioned_per_report", "all", A, counted, sanctioned, weight = w, plain = FALSE)
flag <- rows$coordinated_flag %in% c("yes", "no"); yes <- rows$coordinated_flag == "yes"
rates(q, "coordinated", "all", A, flag, yes); apart(q, "coordinated", "all", A, flag, yes); reports("coordinated_per_report", flag & !is.na(rows$n_reports), yes)
flagged <- function(q, field) { rates(q, "sanctioned", "all", field, decided, sanctioned, FALSE); apart(q, "sanctioned", "all", field, decided, sanctioned); within(q, "sanctioned", "all", field, decided, sanctioned) }
flagged(q, "coordinated_flag")

q <- "pile_ons"; target <- rows$target_token; tokens(q, "target_token"); named <- target != ""
spread(q, "target_token", "aimed_at", as.vector(table(target[named]))); put(q, "aimed_at", "all", "target_token", "all", "none", "cases_per_person", sum(named) / length(unique(target[named])))
pile <- named & ave(everyone + 0, target, rows$received_month, FUN = sum) >= 5
w5 <- wilson(length(unique(target[pile])), length(unique(target[named]))); put(q, "target_of_pile_on", "all", "target_token", "all", "none", "rate", w5[1], w5[2], w5[3])
rates(q, "in_pile_on", "all", A, named, pile); apart(q, "in_pile_on", "all", A, named, pile); like(q, "all", everyone); like(q, "target_token=no_pile_on", !pile)

q <- "repeat_respondents"; person <- rows$respondent_token; tokens(q, "respondent_token"); has <- person != ""; upheld <- decided & sanctioned
per <- function(of) table(factor(person[has & of], unique(person[has])))
spread(q, "respondent_token", "upheld", as.vector(per(upheld)))
again <- per(upheld); w2 <- wilson(sum(again[again >= 2]), sum(again)); put(q, "upheld_of_repeat", "all", A, "all", "none", "rate", w2[1], w2[2], w2[3])
persons <- function(stage, open, a, taken, b) {
  tally <- function(who) c(sum(per(open & who) >= a & per(taken & who) >= b), sum(per(open & who) >= a))
  for (g in c("all", unique(rows[[A]]))) { t <- tally(g == "all" | rows[[A]] == g); x <- wilson(t[1], t[2]); put(q, stage, "all", A, g, "none", "rate", x[1], x[2], x[3]) }
  for (g in c("A1", "A2", "A3", "A4")) { s <- sides(A, g, "rest"); t <- tally(s[[1]]); u <- tally(s[[2]]); apart2(q, stage, "all", A, g, "rest", t[1], t[2], u[1], u[2]) }
}
persons("upheld", decided, 1, upheld, 1); persons("upheld_again", upheld, 1, upheld, 2)

ended <- rows$outcome != "pending"; out <- rows$outcome == "out_of_scope"
rates("jurisdiction", "out_of_scope", "all", R, ended, out); rates("jurisdiction", "out_of_scope", "all", "respondent_status", ended, out, FALSE)
rates("jurisdiction", "non_member", "all", R, rows$respondent_status != "not_recorded", rows$respondent_status == "non_member")
checked <- rows$identity_verified %in% c("yes", "no", "disputed")
rates("identity_checks", "identity_not_verified", "all", R, checked, rows$identity_verified != "yes"); rates("identity_checks", "identity_not_known", "all", R, everyone, !checked)

flagged("disclosures", "prior_disclosure")
dated <- rows$prior_disclosure == "yes" & !is.na(rows$disclosure_days)
for (k in c(30, 90, 365)) rates("disclosure_timing", paste0("within_", k, "_days"), "all", A, dated, !is.na(rows$disclosure_days) & rows$disclosure_days <= k)
rates("disclosure_timing", "day_not_known", "all", A, rows$prior_disclosure == "yes", is.na(rows$disclosure_days))

sure <- rows$external_referral %in% c("yes", "no"); yes <- rows$external_referral == "yes"
rates("referrals", "referred", "all", A, sure, yes); apart("referrals", "referred", "all", A, sure, yes); within("referrals", "referred", "all", A, sure, yes)
rates("referrals", "referred", "all", "complaint_category", sure, yes, FALSE); rates("referrals", "referral_not_known", "all", A, everyone, !sure)
rates("referral_delay", "decided", "all", "external_referral", everyone, decided, FALSE)
for (g in unique(rows$external_referral)) {
  x <- sort(rows$decided_day[decided & rows$external_referral == g & !is.na(rows$decided_day)]); m <- length(x)
  r <- if (m < 6) NA else max(which(pbinom(seq_len(m) - 1, m, .5) <= .025))
  put("referral_delay", "decided", "all", "external_referral", g, "none", "median_days", if (m) median(x) else NA, x[r], x[m + 1 - r])
}

write <- function(table, name, what) {
  connection <- file(file.path(directory, name), "w")
  writeLines(c("# generator: jobs/src/test/r/measure/starts.R", paste0("# versions: R ", getRversion(), ", metafor ", packageVersion("metafor"), ", Hmisc ", packageVersion("Hmisc")),
               paste0("# command: Rscript jobs/src/test/r/measure/starts.R DIRECTORY; seed ", seed), paste0("# tolerance: ", what)), connection)
  write.csv(table, connection, row.names = FALSE, na = ""); close(connection)
}
write(d, "starts_cases.csv", "none, made-up rows as in an export")
write_by_chapter(do.call(rbind, found), "starts.csv", directory, function(name, rows)
  write(rows, name, "1e-6 relative, or 1e-9 absolute near 0; empty is not looked at, 'none' has no estimate"))
