# Expected findings on dependence and consistency, on made-up cases: sandwich, metafor, vcd and base R.
# Writes consistency_cases.csv, consistency_coding.csv, and consistency.csv of each chapter into the directory given.
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "..", "estimators.R"))
source(file.path(folder, "chapters.R"))
suppressMessages({library(sandwich); library(metafor); library(vcd)})
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260703)
z <- qnorm(0.975)

n <- 720
d <- data.frame(category = sample(c("harassment", "bullying", "data_misuse"), n, TRUE, c(5, 4, 2)),
                respondent = sample(c(rep("", 40), sprintf("r%03d", sample(330, n - 40, TRUE)))),
                decider = sample(c(rep("", 25), sprintf("d%02d", sample(16, n - 25, TRUE, c(rep(6, 12), 1, 1, 1, 1))))))
person <- setNames(rnorm(331, 0, 0.9), c("none", sprintf("r%03d", 1:330)))
side <- setNames(sample(c("A1", "A2", "A3", "unknown"), 331, TRUE, c(5, 5, 2, 1)), names(person))
panel <- setNames(rnorm(17, 0, 0.7), c("none", sprintf("d%02d", 1:16)))
d$alignment <- ifelse(d$respondent == "", sample(c("A1", "A2", "declined"), n, TRUE), side[d$respondent])
d$blind <- sample(c("yes", "no", "unknown", ""), n, TRUE, c(4, 5, 1, 1))
d$contact <- sample(c("yes", "no", "unknown", ""), n, TRUE, c(2, 6, 1, 2))
d$outcome <- sample(c("decided", "pending", "withdrawn_by_reporter"), n, TRUE, c(10, 1, 1))
chance <- plogis(-0.6 + person[ifelse(d$respondent == "", "none", d$respondent)] +
                 panel[ifelse(d$decider == "", "none", d$decider)] + 0.7 * (d$alignment == "A2") * (d$blind == "no") +
                 0.5 * (d$category == "bullying") - 0.6 * (d$contact == "yes"))
d$outcome <- ifelse(d$outcome == "decided", ifelse(runif(n) < chance, "sanctioned", "no_breach"), d$outcome)
d$alignment[d$category == "data_misuse" & d$alignment == "A3"] <- "A1"
exchange <- sample(n, 420)
d$linked <- ""; d$linked[exchange] <- sprintf("x%03d", c(rep(1:180, 2), rep(181:195, 4))[seq_along(exchange)])
d$order <- ""; d$order[exchange] <- c(rep(1, 180), rep(2, 180), rep(1:4, each = 15))
d$order[sample(exchange, 30)] <- ""

rows <- list()
found <- function(question, statistic, value, lower = NA, upper = NA, p = NA, group = "all", reference = "none",
                  stage = "sanctioned", stratum = "all", tolerance = 1e-6) {
  text <- function(x) if (is.character(x)) x else if (length(x) == 0 || is.na(x)) "" else format(x, digits = 15)
  rows[[length(rows) + 1]] <<- data.frame(question, stage, stratum, group, reference, statistic, value = text(value),
    lower = text(lower), upper = text(upper), p = text(p), tolerance)
}
decided <- d[d$outcome %in% c("no_breach", "sanctioned"), ]
decided$y <- +(decided$outcome == "sanctioned")
declared <- c("A1", "A2", "A3")
trials <- function(group, token, crude, from = decided) {
  u <- from[from$alignment %in% declared, ]
  k <- if (is.null(token)) seq_len(nrow(u)) else ifelse(u[[token]] == "", paste0("own", seq_len(nrow(u))), u[[token]])
  data.frame(y = u$y, g = +(u$alignment == group), s = if (crude) "one" else u$category, k = k)
}
for (token in c("respondent", "decider")) {
  question <- paste0("dependence_", token)
  linked <- decided[[token]][decided[[token]] != ""]
  found(question, "clusters", length(unique(linked)))
  found(question, "largest_cluster", max(table(linked)))
  found(question, "unlinked_cases", sum(decided[[token]] == ""))
  for (group in c("all", declared, "declined", "unknown")) {
    u <- if (group == "all") decided else decided[decided$alignment == group, ]
    k <- ifelse(u[[token]] == "", paste0("own", seq_len(nrow(u))), u[[token]])
    fit <- glm(y ~ 1, binomial, u, epsilon = 1e-14)
    robust <- vcovCL(fit, k, type = "HC0")[1]; single <- vcovCL(fit, seq_len(nrow(u)), type = "HC0")[1]
    limits <- plogis(coef(fit) + c(-1, 1) * qt(0.975, max(1, min(length(unique(k)) - 1, degrees_of_variance(u$y - mean(u$y), k)))) * sqrt(robust))
    found(question, "rate", mean(u$y), limits[1], limits[2], group = group)
    found(question, "design_effect", robust / single, group = group)
    found(question, "effective_sample_size", nrow(u) * single / robust, group = group)
  }
  for (group in declared) for (crude in c(TRUE, FALSE)) for (what in c("ratio", "difference")) {
    u <- comparable(trials(group, token, crude)); estimate <- Re(mh(rep(1, nrow(u)), u, what))
    influence <- influence_of(u, what); robust <- variance_of(influence, u$k)
    single <- variance_of(influence, seq_len(nrow(u)))
    limits <- estimate + c(-1, 1) * qt(0.975, max(1, min(fewest(u) - 1, degrees_of_variance(influence, u$k)))) * sqrt(robust)
    back <- if (what == "ratio") exp else identity
    found(question, paste0(if (crude) "" else "mh_", "rate_", what), back(estimate), back(limits[1]), back(limits[2]),
          group = group, reference = "rest")
    if (!crude && what == "ratio") {
      found(question, "design_effect", robust / single, group = group, reference = "rest")
      found(question, "effective_sample_size", nrow(u) * single / robust, group = group, reference = "rest")
    }
  }
}

mh_fit <- function(u, measure) {
  a <- aggregate(cbind(x1 = y * g, n1 = g, x2 = y * (1 - g), n2 = 1 - g) ~ s, u, sum); a <- a[a$n1 > 0 & a$n2 > 0, ]
  rma.mh(measure = measure, ai = a$x1, n1i = a$n1, ci = a$x2, n2i = a$n2)
}
compare <- function(question, u, ...) for (measure in c("RR", "RD")) {
  fit <- mh_fit(u, measure); back <- if (measure == "RR") exp else identity
  found(question, if (measure == "RR") "mh_rate_ratio" else "mh_rate_difference", back(fit$beta[1]), back(fit$ci.lb), back(fit$ci.ub), ...)
}
for (group in declared) {
  for (blind in c("yes", "no"))
    compare("blind_decisions", trials(group, NULL, FALSE, decided[decided$blind == blind, ]), group = group, reference = "rest",
            stratum = paste0("assessor_blind=", blind))
  for (measure in c("RR", "RD")) {
    open <- mh_fit(trials(group, NULL, FALSE, decided[decided$blind == "no", ]), measure)
    hidden <- mh_fit(trials(group, NULL, FALSE, decided[decided$blind == "yes", ]), measure)
    apart <- open$beta[1] - hidden$beta[1]; se <- sqrt(open$se^2 + hidden$se^2); back <- if (measure == "RR") exp else identity
    found("blind_decisions", if (measure == "RR") "ratio_of_rate_ratios" else "difference_of_rate_differences", back(apart),
          back(apart - z * se), back(apart + z * se), 2 * pnorm(-abs(apart / se)), group = group, reference = "rest")
  }
}
for (group in c("all", declared, "declined", "unknown")) {
  u <- if (group == "all") d else d[d$alignment == group, ]; known <- u[u$contact %in% c("yes", "no"), ]
  x <- sum(known$contact == "yes"); limits <- prop.test(x, nrow(known), correct = FALSE)$conf.int
  found("outside_contact", "rate", x / nrow(known), limits[1], limits[2], group = group, stage = "outside_contact")
  found("outside_contact", "rate_lowest", x / nrow(u), group = group, stage = "outside_contact")
  found("outside_contact", "rate_highest", (x + nrow(u) - nrow(known)) / nrow(u), group = group, stage = "outside_contact")
}
known <- transform(d[d$contact %in% c("yes", "no"), ], y = +(contact == "yes"))
for (group in declared) compare("outside_contact", trials(group, NULL, FALSE, known), group = group, reference = "rest", stage = "outside_contact")
ended <- function(u) data.frame(y = u$y, g = +(u$contact == "yes"), s = u$category)[u$contact %in% c("yes", "no"), ]
compare("outside_contact", ended(decided), group = "yes", reference = "no")
for (group in declared)
  compare("outside_contact", ended(decided[decided$alignment == group, ]), group = "yes", reference = "no", stratum = paste0("declared_alignment=", group))

# Exchanges.
groups <- split(decided, decided$linked); all_groups <- unique(d$linked[d$linked != ""])
size <- vapply(all_groups, function(x) sum(decided$linked == x), 0L)
pairs <- groups[setdiff(names(groups), "")]; pairs <- pairs[vapply(pairs, nrow, 0L) == 2]
known_sides <- vapply(pairs, function(p) all(p$alignment %in% declared), TRUE)
two <- vapply(pairs, function(p) length(unique(p$alignment)) == 2, TRUE)
count <- function(stage, value) found("exchanges", "exchanges", value, stage = stage)
count("all", length(all_groups)); count("two_sides", sum(known_sides & two)); count("one_side", sum(known_sides & !two))
count("undeclared_side", sum(!known_sides)); count("more_decided_cases", sum(size > 2)); count("fewer_decided_cases", sum(size < 2))
pairs <- pairs[known_sides & two]
paired <- function(b, c, n, ...) {
  share <- binom.test(b, b + c)$conf.int; b1 <- b + 0.5; c1 <- c + 0.5; n1 <- n + 2
  d <- (b1 - c1) / n1 + c(-1, 1) * z * sqrt(b1 + c1 - (b1 - c1)^2 / n1) / n1
  found("exchanges", "paired_difference", (b - c) / n, d[1], d[2], ...)
  found("exchanges", "paired_odds_ratio", b / c, share[1] / (1 - share[1]), share[2] / (1 - share[2]), ...)
  found("exchanges", "mcnemar_exact", dbinom(b, b + c, 0.5), p = binom.test(b, b + c)$p.value, ...)
  found("exchanges", "discordant_group", b, ...); found("exchanges", "discordant_reference", c, ...)
}
ordered <- function(p) all(p$order != "") && p$order[1] != p$order[2]
of_side <- function(some, is_own, ...) {
  own <- vapply(some, function(p) p$y[is_own(p)], 0); other <- vapply(some, function(p) p$y[!is_own(p)], 0)
  paired(sum(own > other), sum(own < other), length(some), ...)
}
for (group in declared) {
  some <- Filter(function(p) any(p$alignment == group), pairs); own <- function(p) p$alignment == group
  of_side(some, own, group = group, reference = "rest")
  began <- function(p) ordered(p) && p$alignment[which.min(as.numeric(p$order))] == group
  of_side(Filter(began, some), own, group = group, reference = "rest", stratum = "order_in_exchange=first")
  of_side(Filter(function(p) ordered(p) && !began(p), some), own, group = group, reference = "rest", stratum = "order_in_exchange=reply")
}
of_side(Filter(ordered, pairs), function(p) as.numeric(p$order) == min(as.numeric(p$order)), group = "first", reference = "reply")

# Deciders.
u <- decided[decided$decider != "", ]
rate <- tapply(u$y, u$category, mean)
unit <- t(vapply(sort(unique(u$decider)), function(id) {
  own <- u$decider == id; m <- u[own, ]; p <- rate[m$category]
  x <- xtabs(~ factor(own, c(TRUE, FALSE)) + factor(y, 1:0) + category, transform(u, own = own))
  x <- x[, , apply(x, 3, function(a) all(rowSums(a) > 0))]
  test <- mantelhaen.test(x, correct = FALSE)
  c(n = nrow(m), o = sum(m$y), e = sum(p), v = sum(p * (1 - p)), z2 = test$statistic[[1]])
}, numeric(5)))
unit <- as.data.frame(unit); enough <- unit[unit$e >= 5 & unit$n - unit$e >= 5, ]
y <- (enough$o - enough$e) / enough$n; v <- enough$v / enough$n^2
fit <- rma(y, v, method = "PM", control = list(tol = 1e-14, maxiter = 10000)); ci <- confint(fit, control = list(tol = 1e-14, maxiter = 10000))$random["tau", ]
limits <- qnorm(c(0.975, 0.999)); exact <- (enough$o - enough$e)^2 / enough$z2
adjusted <- abs(enough$o - enough$e) / sqrt(exact + fit$tau2 * enough$n^2)
for (row in list(list("deciders", nrow(unit)), list("deciders_compared", nrow(enough)),
                 list("outside_95_limits", sum(sqrt(enough$z2) > limits[1])), list("outside_998_limits", sum(sqrt(enough$z2) > limits[2])),
                 list("outside_95_limits_adjusted", sum(adjusted > limits[1])), list("outside_998_limits_adjusted", sum(adjusted > limits[2]))))
  found("deciders", row[[1]], row[[2]])
found("deciders", "between_decider_sd", sqrt(fit$tau2), ci[["ci.lb"]], ci[["ci.ub"]], tolerance = 1e-5)
found("deciders", "heterogeneity_q", fit$QE, p = fit$QEp)
found("deciders", "i_squared", rma(y, v, method = "DL")$I2 / 100)

# Double coding.
m <- 160; kinds <- c("harassment", "bullying", "other_undefined")
coding <- data.frame(alignment = sample(c("A1", "A2", "A3", "unknown"), m, TRUE, c(5, 5, 2, 1)), first_category = sample(kinds, m, TRUE),
                     first_severity = sample(1:4, m, TRUE), blind = sample(c("yes", "no"), m, TRUE))
coding$second_category <- ifelse(runif(m) < 0.6, coding$first_category, sample(kinds, m, TRUE))
coding$second_severity <- pmin(4, pmax(1, coding$first_severity + sample(-1:1, m, TRUE)))
coding$second_severity[sample(m, 12)] <- ""; coding$first_severity[sample(m, 5)] <- ""
agreement <- function(u, ...) {
  share <- function(x, n, statistic, stage) {
    limits <- prop.test(x, n, correct = FALSE)$conf.int
    found("agreement", statistic, x / n, limits[1], limits[2], stage = stage, ...)
  }
  units <- function(a, b, values) t(mapply(function(x, y) tabulate(c(match(x, values), match(y, values)), length(values)), a, b))
  share(sum(u$first_category == u$second_category), nrow(u), "agreement", "category")
  share(sum(u$first_category == "other_undefined" | u$second_category == "other_undefined"), nrow(u), "rate", "other_undefined")
  k <- Kappa(table(factor(u$first_category, kinds), factor(u$second_category, kinds)))$Unweighted
  found("agreement", "cohen_kappa", k[[1]], k[[1]] - z * k[[2]], k[[1]] + z * k[[2]], stage = "category", ...)
  found("agreement", "krippendorff_alpha", alpha(units(u$first_category, u$second_category, kinds), NULL, "nominal"), stage = "category", ...)
  u <- u[u$first_severity != "" & u$second_severity != "", ]
  share(sum(u$first_severity == u$second_severity), nrow(u), "agreement", "severity")
  k <- Kappa(table(factor(u$first_severity, 1:4), factor(u$second_severity, 1:4)), weights = "Fleiss-Cohen")$Weighted
  found("agreement", "weighted_kappa", k[[1]], k[[1]] - z * k[[2]], k[[1]] + z * k[[2]], stage = "severity", ...)
  found("agreement", "krippendorff_alpha", alpha(units(u$first_severity, u$second_severity, 1:4), NULL, "ordinal"), stage = "severity", ...)
}
agreement(coding)
for (group in c(declared, "unknown")) agreement(coding[coding$alignment == group, ], group = group)
for (blind in c("yes", "no")) agreement(coding[coding$blind == blind, ], stratum = paste0("blind=", blind))
for (group in declared) {
  own <- coding[coding$alignment == group, ]; other <- coding[coding$alignment %in% setdiff(declared, group), ]
  found("agreement", "rate_difference", mean(own$first_category == own$second_category) - mean(other$first_category == other$second_category),
        stage = "category", group = group, reference = "rest")
}

header <- c("# generator: jobs/src/test/r/measure/consistency.R",
  paste0("# versions: R ", getRversion(), ", sandwich ", packageVersion("sandwich"), ", metafor ", packageVersion("metafor"), ", vcd ", packageVersion("vcd")),
  "# command: Rscript jobs/src/test/r/measure/consistency.R DIRECTORY",
  "# tolerance: per row; 1e-6 relative for closed forms, 1e-5 where two iterations meet")
write_with_header <- function(name, table) {
  connection <- file(file.path(directory, name), "w"); writeLines(header, connection)
  write.csv(table, connection, row.names = FALSE, quote = TRUE); close(connection)
}
write_with_header("consistency_cases.csv", d); write_with_header("consistency_coding.csv", coding)
write_by_chapter(do.call(rbind, rows), "consistency.csv", directory, write_with_header)
