# Whether like-for-like gaps changed between the two sample quarters: every category x alignment, and every alignment
# over all categories, the later quarter against the earlier one, with Holm's adjustment in these two families.
# Rscript jobs/src/test/r/change-between-periods.R   (from the top folder)
suppressMessages(library(metafor))

decided <- c("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned")
read <- function(period) {
  cases <- read.csv(sprintf("data-samples/cases-%s.csv", period), colClasses = "character")
  subset(cases, outcome %in% decided & !declared_alignment %in% c("declined", "unknown"))
}
quarters <- lapply(c("2026Q2", "2026Q3"), read)

fit <- function(cases, alignment, measure) {
  group <- cases$declared_alignment == alignment
  upheld <- cases$outcome == "sanctioned"
  n <- function(of) as.vector(table(factor(cases$complaint_category[of], levels = sort(unique(cases$complaint_category)))))
  counts <- data.frame(ai = n(group & upheld), n1i = n(group), ci = n(!group & upheld), n2i = n(!group))
  counts <- subset(counts, n1i > 0 & n2i > 0)
  rma.mh(measure = measure, ai = counts$ai, n1i = counts$n1i, ci = counts$ci, n2i = counts$n2i, correct = FALSE)
}
change <- function(alignment, category, measure) {
  fits <- lapply(quarters, function(cases)
    fit(if (category == "all") cases else subset(cases, complaint_category == category), alignment, measure))
  both <- rma(yi = sapply(fits, function(f) f$beta[1]), sei = sapply(fits, function(f) f$se), mods = ~ c(0, 1), method = "FE")
  result <- c(both$beta[2], both$ci.lb[2], both$ci.ub[2])
  c(if (measure == "RR") exp(result) else result, both$pval[2])
}
family <- function(categories) {
  rows <- expand.grid(group_code = paste0("A", 1:4), complaint_category = categories, stringsAsFactors = FALSE)
  for (measure in c("RR", "RD")) {
    found <- t(mapply(change, rows$group_code, rows$complaint_category, measure))
    colnames(found) <- paste0(tolower(measure), c("", "_lower", "_upper", "_p"))
    rows <- cbind(rows, found)
  }
  rows$rr_p_adjusted <- p.adjust(rows$rr_p, "holm")
  rows
}
result <- rbind(family("all"), family(sort(unique(quarters[[2]]$complaint_category))))
result[-(1:2)] <- lapply(result[-(1:2)], signif, digits = 12)

path <- "jobs/src/test/resources/samples/change-between-periods.csv"
writeLines(c(
  "# Change of like-for-like gaps from the sample quarter 2026Q2 to 2026Q3.",
  sprintf("# Generator: Rscript jobs/src/test/r/change-between-periods.R, %s, metafor %s.", R.version.string, packageVersion("metafor")),
  "# rr: ratio of two Mantel-Haenszel rate ratios; rd: difference of two Mantel-Haenszel rate differences; limits at 95%.",
  "# rr_p_adjusted: Holm over the alignments (category all), over category x alignment (others). Tolerance 1e-9 relative."), path)
suppressWarnings(write.table(result, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
