# The stratified tables of known_answers.json (published counts; values computed there with base R and
# metafor) and the published figures that belong to them. Path of that file: first argument.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(jsonlite))
arguments <- commandArgs(trailingOnly = TRUE)
known <- read_json(arguments[1]); directory <- arguments[2]

counts <- function(t) {
  take <- function(s, who, what) { v <- s$counts[[who]][[what]]; if (is.null(v)) 0 else v }
  column <- function(who, what) vapply(t$strata, take, 0, who, what)
  data.frame(x1 = column(t$group, "adverse"), n1 = column(t$group, "decided"),
             x2 = column(t$reference, "adverse"), n2 = column(t$reference, "decided"))
}
rows_of <- function(t) {
  u <- counts(t); cells <- two_by_two(u$x1, u$n1, u$x2, u$n2)
  pooled <- two_by_two(sum(u$x1), sum(u$n1), sum(u$x2), sum(u$n2))
  origin <- paste("counts:", t$counts_origin); c <- t$computed_with_R$crude; s <- t$computed_with_R$stratified
  row <- function(label, kind, tables, ..., arguments = "")
    one(paste(t$id, label), kind, tables, arguments, ..., tolerance = 1e-6, source = origin)
  crude <- list(
    row("katz", "katz", pooled, c$rate_ratio, c$rate_ratio_ci95_katz[[1]], c$rate_ratio_ci95_katz[[2]], arguments = 0.95),
    row("woolf", "woolf", pooled, c$odds_ratio, c$odds_ratio_ci95_woolf[[1]], c$odds_ratio_ci95_woolf[[2]], arguments = 0.95),
    row("chi", "chi_squared", pooled, c$chi2_uncorrected, df = 1, p = c$p_uncorrected),
    row("yates", "chi_squared_yates", pooled, c$chi2_yates, df = 1, p = c$p_yates),
    row("fisher", "fisher", pooled, p = c$fisher_two_sided_p),
    row("wald", "direct_difference", pooled, c$rate_difference, c$rate_difference_ci95_wald[[1]], c$rate_difference_ci95_wald[[2]], arguments = c(0.95, 1)))
  if (is.null(s)) return(crude)
  base::c(crude, list(
    row("mh or", "mh_odds_ratio", cells, s$mh_odds_ratio, s$mh_odds_ratio_ci95_rbg[[1]], s$mh_odds_ratio_ci95_rbg[[2]], arguments = 0.95),
    row("mh rr", "mh_rate_ratio", cells, s$mh_rate_ratio, s$mh_rate_ratio_ci95[[1]], s$mh_rate_ratio_ci95[[2]], arguments = 0.95),
    row("mh rd", "mh_rate_difference", cells, s$mh_rate_difference, s$mh_rate_difference_ci95[[1]], s$mh_rate_difference_ci95[[2]], arguments = 0.95),
    row("cmh", "cmh", cells, s$cmh_chi2_uncorrected, df = 1, p = s$cmh_p_uncorrected),
    row("cmh corrected", "cmh_corrected", cells, s$cmh_chi2_corrected, df = 1, p = s$cmh_p_corrected),
    row("breslow-day", "breslow_day", cells, s$breslow_day_chi2, df = s$tarone_df, p = s$breslow_day_p),
    row("tarone", "tarone", cells, s$tarone_chi2, df = s$tarone_df, p = s$tarone_p)))
}
tables <- known$stratified_tables
computed <- do.call(c, lapply(tables, rows_of))

bcg <- counts(Filter(function(t) t$id == "bcg_trials", tables)[[1]])
printed <- function(id, kind, tables, value = NA, lower = NA, upper = NA, ..., arguments = "", source)
  one(paste("published", id), kind, tables, arguments, value, lower, upper, ..., tolerance = "printed", source = source)
penn <- "SAS PROC FREQ output, Penn State STAT 504, lesson 3, berkeley_SAS_Output"
death <- "SAS PROC FREQ output, Penn State STAT 504, lesson 4, death.lst"
toronto <- "SAS PROC FREQ output, University of Toronto STA429 (2004), handout 3"
simonoff <- "Simonoff, Analyzing Categorical Data, section 8.1, as worked in T. Love, 431 course notes, ch. 33"
faraway <- "Faraway (2006), section 4.4"
published <- list(
  printed("bcg ratio", "mh_rate_ratio", do.call(two_by_two, bcg), "0.6353", "0.5881", "0.6862", arguments = 0.95, source = "Stata metan, printed in the tests of metafor"),
  printed("department a odds ratio", "woolf", "313/825 19/108", "2.8636", "1.7112", "4.7921", arguments = 0.95, source = penn),
  printed("department a ratio", "katz", "313/825 19/108", "2.1566", "1.4206", "3.2737", arguments = 0.95, source = penn),
  printed("department a chi", "chi_squared", "313/825 19/108", "17.248", df = 1, source = penn),
  printed("department a yates", "chi_squared_yates", "313/825 19/108", "16.3718", df = 1, source = penn),
  printed("department b odds ratio", "woolf", "207/560 8/25", "1.2461", "0.5285", "2.9379", arguments = 0.95, source = penn),
  printed("department b ratio", "katz", "207/560 8/25", "1.1551", "0.6457", "2.0664", arguments = 0.95, source = penn),
  printed("department b chi", "chi_squared", "207/560 8/25", "0.2537", df = 1, source = penn),
  printed("department b yates", "chi_squared_yates", "207/560 8/25", "0.0851", df = 1, source = penn),
  printed("department b fisher", "fisher", "207/560 8/25", p = "0.6771", source = penn),
  printed("admissions chi", "chi_squared", "1278/1835 1493/2691", "92.2053", df = 1, source = toronto),
  printed("admissions yates", "chi_squared_yates", "1278/1835 1493/2691", "91.6096", df = 1, source = toronto),
  printed("sentence chi", "chi_squared", "17/166 19/160", "0.2214", df = 1, p = "0.6379", source = death),
  printed("sentence yates", "chi_squared_yates", "17/166 19/160", "0.0863", df = 1, p = "0.7689", source = death),
  printed("sentence fisher", "fisher", "17/166 19/160", p = "0.7246", source = death),
  printed("no sentence odds ratio", "woolf", "149/166 141/160", "1.1811", "0.5902", "2.3634", arguments = 0.95, source = death),
  printed("sentence ratio", "katz", "17/166 19/160", "0.8624", "0.4652", "1.5987", arguments = 0.95, source = death),
  printed("alive ratio", "katz", "443/582 502/732", "1.1099", "1.0381", "1.187", arguments = 0.95, source = simonoff),
  printed("alive odds ratio", "woolf", "443/582 502/732", "1.4602", "1.1414", "1.868", arguments = 0.95, source = simonoff),
  printed("alive yates", "chi_squared_yates", "443/582 502/732", "8.75", df = 1, p = "0.003", source = simonoff),
  printed("alive chi", "chi_squared", "443/582 502/732", "9.121", df = 1, p = "0.002527", source = faraway),
  printed("suspensions ratio", "katz", "882/4505 200/4495", "4.4", arguments = 0.95, source = "Mosleh et al., Nature 634 (2024)"),
  printed("suspensions yates", "chi_squared_yates", "882/4505 200/4495", "485.47", df = 1, source = "notebook ideology_suspensions_analysis.ipynb of vtalos/social-media-sanctions"))
write_reference(directory, "known_answers", c(computed, published), "known_answers.R",
  "1e-6 relative, the digits that known_answers.json keeps", "jsonlite")
