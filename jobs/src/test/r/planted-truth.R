# What an independent hand finds in the sample exports: every category x alignment against all other
# declared alignments, by R's own tests, with Holm's adjustment over all of them.
# Rscript jobs/src/test/r/planted-truth.R   (from the top folder; base R is enough)

decided_outcomes <- c("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned")
undeclared <- c("declined", "unknown")

read_decided <- function(path) {
  cases <- read.csv(path, colClasses = "character")
  cases <- cases[cases$outcome %in% decided_outcomes, ]
  cases$sanctioned <- cases$outcome == "sanctioned"
  cases
}

# Undeclared cases put where they do most for one group, or most against it.
assign_undeclared <- function(cases, alignment, how) {
  blank <- cases$declared_alignment %in% undeclared
  if (how == "left out") return(cases[!blank, ])
  with_group <- if (how == "high") cases$sanctioned else !cases$sanctioned
  cases$declared_alignment[blank] <- ifelse(with_group[blank], alignment, "other")
  cases
}

compare <- function(cases, alignment, strata) {
  group <- factor(cases$declared_alignment != alignment, levels = c(FALSE, TRUE))
  outcome <- factor(!cases$sanctioned, levels = c(FALSE, TRUE))
  table <- table(group, outcome, factor(strata))
  full <- apply(table, 3, function(t) sum(t) > 1 && all(rowSums(t) > 0) && all(colSums(t) > 0))
  table <- table[, , full, drop = FALSE]
  storage.mode(table) <- "double"
  a <- table[1, 1, ]; b <- table[1, 2, ]; c <- table[2, 1, ]; d <- table[2, 2, ]; n <- a + b + c + d
  chi <- (sum(a) - sum((a + b) * (a + c) / n))^2 /
    sum((a + b) * (c + d) * (a + c) * (b + d) / (n^2 * (n - 1)))
  if (dim(table)[3] > 1) {
    stopifnot(all.equal(chi, unname(mantelhaen.test(table, correct = FALSE)$statistic)))
  }
  data.frame(
    n_group = sum(group == FALSE), x_group = sum(cases$sanctioned[group == FALSE]),
    n_reference = sum(group == TRUE), x_reference = sum(cases$sanctioned[group == TRUE]),
    mh_rate_ratio = sum(a * (c + d) / n) / sum(c * (a + b) / n),
    p_value = pchisq(chi, 1, lower.tail = FALSE))
}

examine <- function(period, how, within) {
  cases <- read_decided(sprintf("data-samples/cases-%s.csv", period))
  cells <- expand.grid(declared_alignment = paste0("A", 1:4),
    complaint_category = sort(unique(cases$complaint_category)), stringsAsFactors = FALSE)
  result <- do.call(rbind, Map(function(alignment, category) {
    all <- assign_undeclared(cases, alignment, how)
    own <- all[all$complaint_category == category, ]
    compare(own, alignment, if (within == "severity") own$severity else own$complaint_category)
  }, cells$declared_alignment, cells$complaint_category))
  result$p_value_adjusted <- p.adjust(result$p_value, "holm")
  cbind(period, undeclared = how, within, cells[2:1], result)
}

overall <- function(period) {
  cases <- assign_undeclared(read_decided(sprintf("data-samples/cases-%s.csv", period)), "", "left out")
  rows <- do.call(rbind, lapply(paste0("A", 1:4), function(alignment)
    cbind(declared_alignment = alignment, compare(cases, alignment, cases$complaint_category))))
  rows$p_value_adjusted <- p.adjust(rows$p_value, "holm")
  cbind(period, undeclared = "left out", within = "complaint_category", complaint_category = "all", rows)
}

runs <- expand.grid(how = c("left out", "high", "low"), within = c("nothing", "severity"),
  period = c("2026Q2", "2026Q3"), stringsAsFactors = FALSE)
result <- rbind(
  do.call(rbind, Map(examine, runs$period, runs$how, runs$within)),
  do.call(rbind, lapply(c("2026Q2", "2026Q3"), overall)))
numbers <- c("mh_rate_ratio", "p_value", "p_value_adjusted")
result[numbers] <- lapply(result[numbers], signif, digits = 10)

path <- "jobs/src/test/resources/samples/planted-truth.csv"
writeLines(c(
  "# Every category x alignment of the sample exports against all other declared alignments.",
  sprintf("# Generator: Rscript jobs/src/test/r/planted-truth.R, %s, base packages.", R.version.string),
  "# undeclared: left out; high / low: sanctioned / other undeclared cases counted to the group, the rest to its reference.",
  "# within: strata of the Mantel-Haenszel ratio and of the CMH test (no continuity correction).",
  "# p_value_adjusted: Holm over the 36 cells of a run (over the 4 alignments for category all). Tolerance 1e-8 relative: ten digits are printed."),
  path)
suppressWarnings(write.table(result, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))

found <- result[result$p_value_adjusted < 0.05, ]
print(found, row.names = FALSE)
near <- result[result$p_value_adjusted >= 0.05, ]
print(head(near[order(near$p_value), c(1:5, 10:12)], 8), row.names = FALSE)
