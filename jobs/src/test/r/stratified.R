# Several 2 x 2 tables: metafor's rma.mh, and mantelhaen.test, whose correction is the one followed here.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressMessages(library(metafor))
directory <- commandArgs(trailingOnly = TRUE)[1]

sets <- list(
  ucb = list(x1 = c(512, 353, 120, 138, 53, 22), n1 = c(825, 560, 325, 417, 191, 373),
             x2 = c(89, 17, 202, 131, 94, 24), n2 = c(108, 25, 593, 375, 393, 341)),
  rabbits = list(x1 = c(0, 3, 6, 5, 2), n1 = c(0, 3, 8, 11, 7), x2 = c(6, 3, 0, 1, 0), n2 = c(11, 9, 4, 1, 0)),
  desctools = list(x1 = c(20, 15, 3, 12, 1), n1 = c(34, 27, 5, 15, 1), x2 = c(10, 3, 3, 7, 3), n2 = c(34, 18, 5, 12, 5)),
  radelet = list(x1 = c(19, 0), n1 = c(151, 9), x2 = c(11, 6), n2 = c(63, 103)),
  close = list(x1 = c(5, 3), n1 = c(10, 7), x2 = c(5, 4), n2 = c(11, 9)),
  sparse = list(x1 = c(1, 0, 2, 1, 0, 1), n1 = c(3, 2, 4, 2, 1, 3), x2 = c(0, 1, 1, 1, 1, 0), n2 = c(2, 4, 3, 3, 2, 3)))
sets$ucb_without_a <- lapply(sets$ucb, function(v) v[-1])

rows_of <- function(name, d) {
  used <- d$n1 > 0 & d$n2 > 0
  u <- lapply(d, function(v) v[used])
  fit <- function(measure) rma.mh(measure = measure, ai = u$x1, n1i = u$n1, ci = u$x2, n2i = u$n2, correct = FALSE)
  or <- fit("OR"); rr <- fit("RR"); rd <- fit("RD"); cells <- do.call(two_by_two, d)
  array <- array(rbind(u$x1, u$n1 - u$x1, u$x2, u$n2 - u$x2), c(2, 2, sum(used)))
  plain <- mantelhaen.test(array, correct = FALSE); corrected <- mantelhaen.test(array, correct = TRUE)
  informative <- sum(u$x1 + u$x2 > 0 & u$x1 + u$x2 < u$n1 + u$n2)
  list(mh = list(
         one(paste(name, "odds ratio"), "mh_odds_ratio", cells, 0.95, exp(or$beta[1]), exp(or$ci.lb), exp(or$ci.ub)),
         one(paste(name, "rate ratio"), "mh_rate_ratio", cells, 0.95, exp(rr$beta[1]), exp(rr$ci.lb), exp(rr$ci.ub)),
         one(paste(name, "rate difference"), "mh_rate_difference", cells, 0.95, rd$beta[1], rd$ci.lb, rd$ci.ub)),
       cmh = list(
         one(name, "cmh", cells, "", plain$statistic[[1]], df = 1, p = plain$p.value),
         one(paste(name, "corrected"), "cmh_corrected", cells, "", corrected$statistic[[1]], df = 1, p = corrected$p.value)),
       homogeneity = list(
         one(name, "breslow_day", cells, "", or$BD, df = informative - 1, p = or$BDp, tolerance = 1e-8),
         one(paste(name, "tarone"), "tarone", cells, "", or$TA, df = informative - 1, p = or$TAp, tolerance = 1e-8)))
}
all <- Map(rows_of, names(sets), sets)
pick <- function(part) do.call(c, unname(lapply(all, `[[`, part)))
cells <- lapply(sets, function(d) do.call(two_by_two, d))
statsmodels <- "statsmodels tests, StratifiedTable, values from R"
desctools <- "DescTools, help page of BreslowDayTest; statsmodels tests"
helpr <- "R example mantelhaen.test, after Agresti (1990) pages 231-237"
nothing <- function(procedure) list(
  one(paste(procedure, "no comparable stratum"), procedure, "1/2 0/0; 0/0 3/4", if (grepl("^mh_", procedure)) 0.95 else "", "none", source = "by definition"))
write_reference(directory, "mantel_haenszel", c(pick("mh"), nothing("mh_odds_ratio"), nothing("mh_rate_ratio"), nothing("mh_rate_difference"), list(
  one("published rabbits", "mh_odds_ratio", cells$rabbits, 0.95, "7.0000", "1.026713", "47.725133", tolerance = "printed", source = helpr),
  one("published desctools", "mh_odds_ratio", cells$desctools, 0.95, "3.5912", "1.781135", "7.240633", tolerance = "printed", source = desctools),
  one("published ucb", "mh_odds_ratio", cells$ucb, 0.95, "0.9046968", "0.7719074", "1.0603298", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department a", "mh_odds_ratio", "512/825 89/108", 0.95, "0.3492", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department b", "mh_odds_ratio", "353/560 17/25", 0.95, "0.8025", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department c", "mh_odds_ratio", "120/325 202/593", 0.95, "1.1331", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department d", "mh_odds_ratio", "138/417 131/375", 0.95, "0.9213", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department e", "mh_odds_ratio", "53/191 94/393", 0.95, "1.2216", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ucb department f", "mh_odds_ratio", "22/373 24/341", 0.95, "0.8279", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("ratio without an event in the reference", "mh_rate_ratio", "1/2 0/3; 1/4 0/5", 0.95, "none", source = "by definition"),
  one("odds ratio without an event in the reference", "mh_odds_ratio", "1/2 0/3; 1/4 0/5", 0.95, "none", source = "by definition"),
  one("odds ratio of 0", "mh_odds_ratio", "0/2 1/3; 0/4 2/5", 0.95, 0, "none", source = "by definition"),
  one("ratio of 0", "mh_rate_ratio", "0/2 1/3; 0/4 2/5", 0.95, 0, "none", source = "by definition"),
  one("difference without any event", "mh_rate_difference", "0/2 0/3; 0/4 0/5", 0.95, 0, "none", source = "by definition"))),
  "stratified.R", "1e-9 relative, both sides are closed forms", "metafor")
write_reference(directory, "cochran_mantel_haenszel", c(pick("cmh"), nothing("cmh"), nothing("cmh_corrected"), list(
  one("published rabbits", "cmh_corrected", cells$rabbits, "", "3.9286", df = 1, p = "0.04747", tolerance = "printed", source = helpr),
  one("published desctools", "cmh_corrected", cells$desctools, "", "11.8852", df = 1, p = "0.0005658", tolerance = "printed", source = desctools),
  one("published ucb", "cmh_corrected", cells$ucb, "", "1.4269", df = 1, p = "0.2323", tolerance = "printed", source = "R example mantelhaen.test (UCBAdmissions)"),
  one("no event", "cmh", "0/2 0/3; 0/4 0/5", "", "none", source = "by definition"))),
  "stratified.R", "1e-9 relative, both sides are closed forms", "metafor")
write_reference(directory, "breslow_day_test", c(pick("homogeneity"), nothing("breslow_day"), nothing("tarone"), list(
  one("published desctools", "breslow_day", cells$desctools, "", "1.8438", df = 4, p = "0.7645", tolerance = "printed", source = desctools),
  one("published desctools tarone", "tarone", cells$desctools, "", "1.8436", df = 4, tolerance = "printed", source = desctools),
  one("one stratum", "breslow_day", "3/10 5/9", "", "none", source = "by definition"),
  one("common odds ratio of 0", "breslow_day", "0/10 5/9; 0/8 4/7", "", "none", source = "by definition"))),
  "stratified.R", "1e-8 relative; metafor solves its quadratic in a form that cancels", "metafor")
