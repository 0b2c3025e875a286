# Holm's adjustment within the two families of the decision rule, by stats::p.adjust.
# Usage: Rscript jobs/src/test/r/families.R > jobs/src/test/resources/reference/verdict/families.csv
set.seed(20260701)
overall <- c("all:A" = 0.012, "all:B" = 0.0004, "all:C" = 0.012, "all:D" = 0.7)
cells <- round(rbeta(12, 0.6, 2), 6)
names(cells) <- as.vector(outer(c("A", "B", "C", "D"), c("c1", "c2", "c3"),
                                function(group, category) paste0(category, ":", group)))
rows <- function(family, p) {
  adjusted <- p.adjust(p, method = "holm")
  sprintf("%s;%s;%s;%s", family, names(p), format(p, digits = 15, trim = TRUE),
          vapply(adjusted, format, "", digits = 15, trim = TRUE))
}
cat("# generator: jobs/src/test/r/families.R\n")
cat(sprintf("# versions: R %s.%s\n", R.version$major, R.version$minor))
cat("# command: Rscript jobs/src/test/r/families.R\n")
cat("# tolerance: 1e-12 absolute, products of a p-value and a whole number\n")
cat("family;question;p;adjusted\n")
writeLines(c(rows("all", overall), rows("c1,c2,c3", cells)))
