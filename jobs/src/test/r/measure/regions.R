# Cases, membership and collective actions of twelve regions, and what R finds in them.
# Usage: Rscript jobs/src/test/r/measure/regions.R jobs/src/test/resources/reference/measure
# Planted: in R07 members are sanctioned three times as often, and of like decided cases twice as often.
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
set.seed(33)
regions <- sprintf("R%02d", 1:12)
roles <- c("ordinary", "local_officer"); categories <- c("bullying", "harassment"); groups <- c("A1", "A2", "unknown")
cells <- expand.grid(region = regions, role_band = roles, complaint_category = categories, declared_alignment = groups, stringsAsFactors = FALSE)
size <- c(9, 4, 6, 3, 0.7, 8, 5, 2, 7, 4, 6, 3)[match(cells$region, regions)]
cells$decided <- rpois(nrow(cells), size * ifelse(cells$role_band == "ordinary", 3, 1.2) * c(A1 = 1, A2 = 0.9, unknown = 0.3)[cells$declared_alignment] * ifelse(cells$region == "R07", 1.5, 1))
rate <- ifelse(cells$complaint_category == "bullying", 0.25, 0.4) * ifelse(cells$region == "R07", 2, 1) * ifelse(cells$region == "R05", 0, 1)
cells$suspended <- rbinom(nrow(cells), cells$decided, rate * 0.3)
cells$warned <- rbinom(nrow(cells), cells$decided - cells$suspended, rate * 0.7 / (1 - rate * 0.3))
cells <- cells[cells$decided > 0, ]
members <- expand.grid(region = regions[1:11], role_band = roles, stringsAsFactors = FALSE)
members$member_days <- round(c(9, 4, 6, 3, 0.7, 8, 5, 2, 7, 4, 6)[match(members$region, regions)] * ifelse(members$role_band == "ordinary", 90000, 9000) * runif(nrow(members), 0.8, 1.2))
survey <- data.frame(declared_alignment = c("A1", "A2"), member_days = c(2.4e6, 2.1e6), standard_error = c(1.5e5, 1.2e5))
actions <- data.frame(region = c("R01", "R01", "R03"), type = "suspension", start_month = c("2026-05", "2026-08", "2026-07"),
                      length_days = c(200, 20, NA), members_affected = c(120, 40, 75))

source_note <- c("# generator: jobs/src/test/r/measure/regions.R, seed 33",
                 paste0("# versions: R ", getRversion(), ", car ", packageVersion("car"), ", spdep ", packageVersion("spdep")),
                 "# command: Rscript jobs/src/test/r/measure/regions.R DIRECTORY",
                 "# tolerance: 1e-6 relative, limits search for roots")
write_table <- function(name, table) {
  connection <- file(file.path(directory, paste0(name, ".csv")), "w"); writeLines(source_note, connection)
  write.csv(table, connection, row.names = FALSE, quote = FALSE, na = ""); close(connection)
}
write_table("regions_cases", cells)
everyone <- data.frame(region = "", role_band = "", declared_alignment = "", standard_error = "")
membership <- rbind(
  data.frame(period = "2026Q3", members[, 1:2], declared_alignment = "", member_days = members$member_days, standard_error = ""),
  data.frame(period = "2026Q3", region = "", role_band = "", survey),
  data.frame(period = "2026Q2", region = "R01", role_band = "", declared_alignment = "", member_days = 5, standard_error = ""))
write_table("regions_membership", membership)
write_table("regions_actions", actions)

found <- list()
add <- function(question, stage, compared, group, statistic, value, lower = NA, upper = NA, level = NA, p = NA)
  found[[length(found) + 1]] <<- data.frame(question, stage, compared, group, statistic, level, value, lower, upper, p)
byar_or_exact <- function(x, t, level = 0.95) {
  if (x < 10) return(poisson.test(x, t, conf.level = level)$conf.int[1:2])
  z <- qnorm(1 - (1 - level) / 2); l <- function(x, z) x * (1 - 1 / (9 * x) + z / (3 * sqrt(x)))^3
  c(l(x, -z), l(x + 1, z)) / t
}
k <- 365.25 * 1000
sum_by <- function(x, by, keys) vapply(keys, function(key) sum(x[by == key]), 0)
spread <- function(o, e, v) {
  y <- sqrt(o / e); s <- sqrt(v) / (2 * e); z <- (y - 1) / s; n <- length(z)
  q <- pmin(pmax(z, quantile(z, 0.1)), quantile(z, 0.9)); w <- 1 / s^2
  tau <- max(0, (sum(q^2) - (n - 1)) / (sum(w) - sum(w^2) / sum(w)))
  list(phi = sum(q^2) / n, tau = tau, s = s, z = z, adjusted = (y - 1) / sqrt(s^2 + tau))
}
funnel <- function(question, stage, keys, o, e, v) {
  d <- spread(o, e, v)
  add(question, stage, "region", "all", "over_dispersion", d$phi); add(question, stage, "region", "all", "between_variance", d$tau)
  for (i in seq_along(keys)) {
    add(question, stage, "region", keys[i], "expected_at_all", e[i])
    add(question, stage, "region", keys[i], "funnel_score", d$z[i]); add(question, stage, "region", keys[i], "funnel_score_adjusted", d$adjusted[i])
    for (level in c(0.95, 0.998)) {
      half <- qnorm(1 - (1 - level) / 2) * sqrt(d$s[i]^2 + d$tau)
      add(question, stage, "region", keys[i], "funnel_limits_adjusted", 1, max(0, 1 - half)^2, (1 + half)^2, level)
      add(question, stage, "region", keys[i], if (level == 0.95) "outside_limits_95" else "outside_limits_998", as.numeric(abs(d$adjusted[i]) > qnorm(1 - (1 - level) / 2)))
    }
  }
}
for (stage in c("sanctioned", "rung_7_or_above")) {
  events <- if (stage == "sanctioned") cells$suspended + cells$warned else cells$suspended
  own <- regions[1:11]
  x <- sum_by(events, cells$region, own); t <- sum_by(members$member_days, members$region, own) / k
  for (i in seq_along(own)) {
    limits <- byar_or_exact(x[i], t[i]); add("member_rates", stage, "region", own[i], "member_rate", x[i] / t[i], limits[1], limits[2], 0.95)
    r <- poisson.test(c(x[i], sum(x[-i])), c(t[i], sum(t[-i])))
    add("member_rates", stage, "region", own[i], "member_rate_ratio", r$estimate, r$conf.int[1], r$conf.int[2], 0.95, r$p.value)
    other <- byar_or_exact(sum(x[-i]), sum(t[-i])); a <- x[i] / t[i]; b <- sum(x[-i]) / sum(t[-i])
    add("member_rates", stage, "region", own[i], "member_rate_difference", a - b, a - b - sqrt((a - limits[1])^2 + (other[2] - b)^2), a - b + sqrt((limits[2] - a)^2 + (b - other[1])^2), 0.95)
  }
  for (i in 1:2) {
    g <- c(survey$declared_alignment[i], survey$declared_alignment[3 - i]); n <- sum_by(events, cells$declared_alignment, g)
    e <- c(x1 = n[[1]], t1 = survey$member_days[i] / k, x2 = n[[2]], t2 = survey$member_days[3 - i] / k)
    v <- diag(c(n[[1]], (survey$standard_error[i] / k)^2, n[[2]], (survey$standard_error[3 - i] / k)^2)); z <- qnorm(0.975)
    r <- car::deltaMethod(e, "log(x1 / t1)", vcov. = v); q <- exp(r$Estimate + c(0, -z, z) * r$SE)
    add("member_rates", stage, "declared_alignment", g[1], "member_rate", q[1], q[2], q[3], 0.95)
    r <- car::deltaMethod(e, "log(x1 / t1) - log(x2 / t2)", vcov. = v); q <- exp(r$Estimate + c(0, -z, z) * r$SE)
    add("member_rates", stage, "declared_alignment", g[1], "member_rate_ratio", q[1], q[2], q[3], 0.95)
    r <- car::deltaMethod(e, "x1 / t1 - x2 / t2", vcov. = v); q <- r$Estimate + c(0, -z, z) * r$SE
    add("member_rates", stage, "declared_alignment", g[1], "member_rate_difference", q[1], q[2], q[3], 0.95)
  }
  at <- function(table, by, value) tapply(value, list(factor(table$region, own), factor(table[[by]], roles)), sum, default = 0)
  kept <- cells$region %in% own
  o <- at(cells[kept, ], "role_band", events[kept]); d <- at(members, "role_band", members$member_days)
  e <- as.vector(d %*% (colSums(o) / colSums(d))); o <- rowSums(o)
  funnel("member_funnel", stage, own, o, e, e)
  add("member_funnel", stage, "region", "all", "cases_without_members", sum(events) - sum(o))
  shrunken <- suppressMessages(spdep::EBest(o, e))$estmm
  for (i in seq_along(own)) {
    limits <- byar_or_exact(o[i], e[i]); add("member_funnel", stage, "region", own[i], "observed_to_expected", o[i] / e[i], limits[1], limits[2], 0.95)
    if (o[i] >= 10) { crude <- sum(o) / (sum(d) / k); add("member_funnel", stage, "region", own[i], "standardised_member_rate", crude * o[i] / e[i], crude * limits[1], crude * limits[2], 0.95) }
    add("member_funnel", stage, "region", own[i], "shrunken_ratio", shrunken[i])
  }
}
events <- cells$suspended + cells$warned
by <- function(value) tapply(value, list(factor(cells$region, regions), cells$complaint_category), sum, default = 0)
o <- by(events); n <- by(cells$decided); p <- colSums(o) / colSums(n)
funnel("regional_funnel", "sanctioned", regions, rowSums(o), as.vector(n %*% p), as.vector(n %*% (p * (1 - p))))
shrunken <- suppressMessages(spdep::EBest(rowSums(o), rowSums(n), "binomial"))$estmm
for (i in seq_along(regions)) add("regional_funnel", "sanctioned", "region", regions[i], "shrunken_rate", shrunken[i])
for (i in 1:2) for (stage in c("received", "upheld")) {
  g <- survey$declared_alignment[i]; x <- sum((if (stage == "received") cells$decided else events)[cells$declared_alignment == g])
  t <- survey$member_days[i] / k; r <- car::deltaMethod(c(x = x, t = t), "log(x / t)", vcov. = diag(c(x, (survey$standard_error[i] / k)^2)))
  q <- exp(r$Estimate + c(0, -1, 1) * qnorm(0.975) * r$SE); add("complaints_per_member", stage, "declared_alignment", g, "member_rate", q[1], q[2], q[3], 0.95)
}
# Days by hand: from the middle of the month, cut at 1 July and 30 September 2026.
span <- function(start, length) {
  days <- as.numeric(format(seq(as.Date(paste0(start, "-01")), by = "month", length.out = 2)[2] - 1, "%d"))
  first <- as.Date(paste0(start, "-01")) + days %/% 2; stop <- if (is.na(length)) as.Date("2026-10-01") else first + length
  as.numeric(min(stop, as.Date("2026-10-01")) - max(first, as.Date("2026-07-01")))
}
actions$days <- mapply(span, actions$start_month, actions$length_days) * actions$members_affected
for (g in c("R01", "R03")) {
  add("collective_sanctions", "collective_action", "region", g, "collective_member_days", sum(actions$days[actions$region == g]))
  add("collective_share", "collective_action", "region", g, "collective_share", 1000 * sum(actions$days[actions$region == g]) / sum(members$member_days[members$region == g]))
}
add("collective_share", "collective_action", "region", "R02", "collective_share", 0)
add("collective_sanctions", "collective_action", "region", "all", "collective_member_days", sum(actions$days))
add("collective_share", "collective_action", "region", "all", "collective_share", 1000 * sum(actions$days) / sum(members$member_days))
options(digits = 12); write_by_chapter(do.call(rbind, found), "regions", directory, write_table)
