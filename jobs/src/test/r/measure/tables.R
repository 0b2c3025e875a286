# Expected findings of the measures on whole tables, computed with base R and metafor, and published
# figures beside them. Writes tables_cases.csv, and tables.csv of each chapter into the directory given.
suppressMessages(library(metafor))
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "chapters.R"))
source(file.path(folder, "..", "pooling.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

# A table: per stratum (category, severity) the sanctioned and decided cases of A, B and undeclared.
table_of <- function(id, source, a, an, b, bn, u = 0, un = 0,
                     category = paste0("k", seq_along(a)), severity = "1") {
  data.frame(table = id, category = category, severity = severity, a = a, an = an, b = b, bn = bn,
             u = u, un = un, source = source)
}
rdatasets <- "vincentarelbundock/Rdatasets @ 1dcc2bf5f955cc1224a3e1307256e1fe86b68dae: csv/"
ucb <- table_of("ucb", "R UCBAdmissions: A women, B men; adverse rejected; departments A to F",
  c(19, 8, 391, 244, 299, 317), c(108, 25, 593, 375, 393, 341),
  c(313, 207, 205, 279, 138, 351), c(825, 560, 325, 417, 191, 373))
bcg <- metadat::dat.bcg
tables <- list(
  ucb,
  transform(ucb[-1, ], table = "ucb_without_a", source = "R UCBAdmissions: departments B to F"),
  table_of("rabbits", "R example mantelhaen.test, after Agresti (1990): A 1.5 h, B at once; adverse died",
    c(5, 6, 4, 0, 0), c(5, 6, 6, 6, 5), c(6, 3, 0, 1, 0), c(6, 6, 6, 6, 2)),
  table_of("breslow_day_example", "R package DescTools, example of BreslowDayTest",
    c(20, 15, 3, 12, 1), c(34, 27, 5, 15, 1), c(10, 3, 3, 7, 3), c(34, 18, 5, 12, 5)),
  table_of("radelet", "Radelet, American Sociological Review 46 (1981) 918: A Black, B White; adverse death sentence; by victim",
    c(11, 6), c(63, 103), c(19, 0), c(151, 9)),
  table_of("bcg", "R package metadat, dat.bcg: A vaccinated, B control",
    bcg$tpos, bcg$tpos + bcg$tneg, bcg$cpos, bcg$cpos + bcg$cneg),
  table_of("resumes", paste0(rdatasets, "AER/ResumeNames.csv: adverse no callback; by sex of the name"),
    c(1761, 517), c(1886, 549), c(1676, 524), c(1860, 575)),
  table_of("toronto", paste0(rdatasets, "carData/Arrests.csv: A Black, B White; adverse held; by earlier records"),
    c(44, 36, 46, 93, 91, 21, 2), c(276, 219, 218, 312, 210, 45, 8),
    c(115, 61, 74, 148, 132, 28, 1), c(1575, 635, 571, 641, 433, 82, 1)),
  table_of("whickham", "Simonoff, Analyzing Categorical Data, 8.1: A smokers, B others; adverse dead", 139, 582, 230, 732),
  table_of("suspensions", "Mosleh et al., Nature 634 (2024): A and B by hashtag; adverse suspended", 882, 4505, 200, 4495),
  table_of("one_sided", "made up: strata with one group only, and undeclared cases",
    c(12, 7, 0, 20), c(40, 15, 0, 90), c(9, 0, 5, 11), c(50, 0, 20, 70),
    u = c(3, 1, 2, 4), un = c(9, 5, 2, 11)),
  table_of("by_severity", "made up: three categories by two severities, with undeclared cases",
    c(5, 30, 9, 22, 14, 41), c(60, 80, 75, 50, 40, 66), c(8, 25, 12, 9, 10, 30), c(90, 70, 88, 24, 44, 52),
    u = c(2, 5, 0, 3, 1, 6), un = c(10, 9, 4, 8, 2, 11),
    category = c("k1", "k1", "k2", "k2", "k3", "k3"), severity = c("1", "2")))

number <- function(x) if (length(x) == 0 || is.na(x)) "" else format(x, digits = 15, scientific = abs(x) > 0 && abs(x) < 1e-4)
row <- function(t, question, statistic, value = NA, lower = NA, upper = NA, p = NA, level = NA, category = "all",
                group = "A", reference = "rest", tolerance = "1e-6", source = "computed") {
  as_text <- function(x) if (is.character(x)) x else number(x)
  data.frame(table = t$table[1], question, category, group, reference, statistic, level = number(level),
             value = as_text(value), lower = as_text(lower), upper = as_text(upper), p = as_text(p), tolerance, source)
}
within <- function(t, fields) {
  s <- aggregate(t[c("a", "an", "b", "bn", "u", "un")], t[fields], sum)
  s[do.call(order, s[rev(fields)]), ]
}
both <- function(s) s[s$an > 0 & s$bn > 0, ]
array_of <- function(s) array(with(s, rbind(a, b, an - a, bn - b)), c(2, 2, nrow(s)))
mh <- function(s, measure, level) rma.mh(ai = s$a, n1i = s$an, ci = s$b, n2i = s$bn, measure = measure, level = 100 * level,
                                         drop00 = FALSE)
# Two known departures from metafor: no limits where its interval has no width, and the limits of a
# difference do not leave [-1, 1].
pooled_row <- function(t, s, question, statistic, measure, level, back = identity, ...) {
  f <- mh(s, measure, level)
  limits <- if (measure == "RD") pmax(-1, pmin(1, c(f$ci.lb, f$ci.ub))) else back(c(f$ci.lb, f$ci.ub))
  if (isTRUE(f$ci.ub - f$ci.lb < 1e-12)) { limits <- c(NA, NA); level <- NA }
  row(t, question, statistic, back(as.numeric(f$beta)), limits[1], limits[2], level = level, ...)
}

rates <- function(t) lapply(c("A", "B", "all", "unknown"), function(g) {
  x <- switch(g, A = sum(t$a), B = sum(t$b), all = sum(t$a + t$b + t$u), unknown = sum(t$u))
  n <- switch(g, A = sum(t$an), B = sum(t$bn), all = sum(t$an + t$bn + t$un), unknown = sum(t$un))
  if (n == 0) return(NULL)
  w <- suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
  row(t, "sanction_rate", "rate", x / n, w[1], w[2], level = 0.95, group = g, reference = "none")
})
gap <- function(t) {
  a <- sum(t$a); b <- sum(t$b); an <- sum(t$an); bn <- sum(t$bn)
  m <- rbind(c(a, an - a), c(b, bn - b))
  odds <- a * (bn - b) / (an - a) / b; se <- sqrt(sum(1 / m)); z <- qnorm(0.975)
  exact <- fisher.test(m); chi <- suppressWarnings(chisq.test(m, correct = FALSE))
  q <- function(...) row(t, "sanction_gap", ...)
  list(q("rate_difference", a / an - b / bn), q("rate_ratio", a / an / (b / bn)),
       q("odds_ratio", odds, odds * exp(-z * se), odds * exp(z * se), level = 0.95),
       # The measure gives exact results up to 100,000 decided cases.
       if (an + bn <= 1e5) q("exact_odds_ratio", exact$estimate, exact$conf.int[1], exact$conf.int[2], level = 0.95, tolerance = "1e-3"),
       q("chi_squared", chi$statistic, p = chi$p.value), if (an + bn <= 1e5) q("fisher_exact", p = exact$p.value))
}
headline <- function(t, question, fields) {
  s <- within(t, fields); u <- both(s); k <- nrow(u)
  q <- function(...) row(t, question, ...)
  f <- mh(u, "OR", 0.95)
  test <- function(correct) if (k == 1) suppressWarnings(NULL) else mantelhaen.test(array_of(u), correct = correct)
  plain <- test(FALSE); corrected <- test(TRUE)
  informative <- sum(u$a + u$b > 0 & u$a + u$b < u$an + u$bn)
  list(pooled_row(t, u, question, "mh_rate_ratio", "RR", 0.95, exp),
       if (question == "like_for_like") pooled_row(t, u, question, "mh_rate_ratio", "RR", 0.9, exp),
       pooled_row(t, u, question, "mh_rate_difference", "RD", 0.95),
       pooled_row(t, u, question, "mh_odds_ratio", "OR", 0.95, exp),
       if (k > 1) q("cmh_chi_squared", plain$statistic, p = plain$p.value),
       if (k > 1) q("cmh_chi_squared_corrected", corrected$statistic, p = corrected$p.value),
       if (informative > 1) q("breslow_day", f$BD, p = f$BDp), if (informative > 1) q("breslow_day_tarone", f$TA, p = f$TAp),
       q("strata_used", k), q("strata_excluded", sum(s$an + s$bn > 0) - k),
       q("expected_sanctioned", sum(u$an * u$b / u$bn)))
}
categories <- function(t) {
  s <- both(within(t, c("category", "severity")))
  lapply(split(s, s$category), function(u) {
    u <- within(u, "category")
    list(pooled_row(t, u, "like_for_like", "mh_rate_difference", "RD", 0.95, category = u$category),
         if (u$a > 0 && u$b > 0) pooled_row(t, u, "like_for_like", "mh_rate_ratio", "RR", 0.9, exp, category = u$category))
  })
}
mix <- function(t) {
  u <- both(within(t, "category")); p1 <- u$a / u$an; p2 <- u$b / u$bn; n <- u$an + u$bn; w <- n / sum(n)
  w1 <- u$an / sum(u$an); w2 <- u$bn / sum(u$bn); z <- qnorm(0.975)
  se <- function(p, m) sqrt(sum(w^2 * p * (1 - p) / m)); d <- sum(w * (p1 - p2)); sd <- sqrt(se(p1, u$an)^2 + se(p2, u$bn)^2)
  q <- function(...) row(t, "case_mix", ...)
  crude <- sum(t$a) / sum(t$an) - sum(t$b) / sum(t$bn); like <- as.numeric(mh(u, "RD", 0.95)$beta)
  list(q("rate_difference", sum(u$a) / sum(u$an) - sum(u$b) / sum(u$bn)),
       q("composition_effect", sum((w1 - w2) * (p1 + p2) / 2), tolerance = "1e-6"), q("rate_effect", sum((p1 - p2) * (w1 + w2) / 2)),
       q("standardised_rate", sum(w * p1), sum(w * p1) - z * se(p1, u$an), NA, level = if (se(p1, u$an) > 0) 0.95 else NA),
       q("standardised_rate", sum(w * p2), NA, sum(w * p2) + z * se(p2, u$bn), level = 0.95, group = "rest", reference = "A"),
       q("standardised_rate_difference", d, d - z * sd, d + z * sd, level = 0.95),
       q("observed_to_expected", sum(u$a) / sum(u$an * p2)), q("simpson_reversal", as.numeric(crude * like < 0)))
}
bounds <- function(t) {
  s <- within(t, "category"); m1 <- s$u; m0 <- s$un - s$u
  highest <- transform(s, a = a + m1, an = an + m1, bn = bn + m0)
  lowest <- transform(s, an = an + m0, b = b + m1, bn = bn + m1)
  end <- function(u, statistic, level) {
    u <- both(u); f <- mh(u, "RR", level)
    p <- if (nrow(u) > 1) mantelhaen.test(array_of(u), correct = FALSE)$p.value else NA
    row(t, "missing_alignment", statistic, exp(as.numeric(f$beta)), exp(f$ci.lb), exp(f$ci.ub), p, level = level)
  }
  c(lapply(c(0.95, 0.9), function(l) end(lowest, "bound_lowest", l)), lapply(c(0.95, 0.9), function(l) end(highest, "bound_highest", l)))
}
unseen <- function(t) {
  f <- mh(both(within(t, "category")), "RR", 0.95)
  e <- function(r) { r <- max(r, 1 / r); r + sqrt(r * (r - 1)) }
  near <- if (f$ci.lb <= 0 && f$ci.ub >= 0) 1 else exp(if (f$ci.lb > 0) f$ci.lb else f$ci.ub)
  list(row(t, "sensitivity", "e_value", e(exp(as.numeric(f$beta)))), row(t, "sensitivity", "e_value_limit", e(near)))
}
drawn <- function(t) {
  u <- both(within(t, "category")); u <- u[u$a + u$b < u$an + u$bn, ]
  p <- posterior(list(x1 = u$a, n1 = u$an, x2 = u$b, n2 = u$bn))
  lapply(seq_len(nrow(u)), function(i) {
    ratio <- pooled_ratio(p, i); above <- pooled_beyond(p, i, 1.25, 1); below <- pooled_beyond(p, i, .8, -1)
    q <- function(...) row(t, "pooled_categories", ..., category = u$category[i])
    list(q("pooled_ratio", ratio[1], ratio[2], ratio[3], level = 0.95),
         if (above > 1e-12) q("probability_above_margin", above), if (below > 1e-12) q("probability_below_margin", below))
  })
}
computed <- lapply(tables, function(t) list(rates(t), gap(t), headline(t, "like_for_like", "category"),
  headline(t, "like_for_like_beside", c("category", "severity")), categories(t), mix(t), bounds(t), unseen(t), drawn(t)))

printed <- function(id, question, statistic, ..., source) row(data.frame(table = id), question, statistic, ...,
                                                            tolerance = "printed", source = source)
agresti <- "Agresti (1990), as in R example mantelhaen.test"
desc <- "R package DescTools, example of BreslowDayTest"
toronto <- "SAS PROC FREQ output, University of Toronto STA429 (2004), handout 3"
freedman <- "Freedman, Pisani and Purves, Statistics, ch. 2: 0.43 and 0.39 admitted at the pooled mix"
stata <- "Stata metan, printed in the tests of metafor"
published <- list(
  printed("ucb", "sanction_gap", "chi_squared", "92.2053", source = toronto),
  printed("ucb", "case_mix", "standardised_rate", "0.57", source = freedman),
  printed("ucb", "case_mix", "standardised_rate", "0.61", group = "rest", reference = "A", source = freedman),
  printed("rabbits", "like_for_like", "mh_odds_ratio", "7", "1.026713", "47.725133", level = 0.95, source = agresti),
  printed("rabbits", "like_for_like", "cmh_chi_squared_corrected", "3.9286", p = "0.04747", source = agresti),
  printed("breslow_day_example", "like_for_like", "mh_odds_ratio", "3.5912", "1.781135", "7.240633", level = 0.95, source = desc),
  printed("breslow_day_example", "like_for_like", "cmh_chi_squared_corrected", "11.8852", p = "0.0005658", source = desc),
  printed("breslow_day_example", "like_for_like", "breslow_day", "1.8438", p = "0.7645", source = desc),
  printed("breslow_day_example", "like_for_like", "breslow_day_tarone", "1.8436", source = desc),
  printed("bcg", "like_for_like", "mh_rate_ratio", "0.6353", "0.5881", "0.6862", level = 0.95, source = stata))

flat <- function(x) if (is.data.frame(x)) list(x) else do.call(c, lapply(x, flat))
header <- c("# generator: jobs/src/test/r/measure/tables.R",
            paste0("# versions: R ", getRversion(), ", metafor ", packageVersion("metafor"), ", metadat ", packageVersion("metadat")),
            "# command: Rscript jobs/src/test/r/measure/tables.R DIRECTORY",
            paste("# tolerance: per row; 1e-6 relative, or 1e-9 absolute near 0; 1e-3 where R's own search for an exact limit stops early;",
                  "'printed': half a unit of the last digit of a published figure"))
write_table <- function(name, rows) {
  connection <- file(file.path(directory, name), "w")
  writeLines(header, connection)
  write.csv(rows, connection, row.names = FALSE, quote = TRUE)
  close(connection)
}
write_table("tables_cases.csv", do.call(rbind, tables))
write_by_chapter(do.call(rbind, flat(list(computed, published))), "tables.csv", directory, write_table)
