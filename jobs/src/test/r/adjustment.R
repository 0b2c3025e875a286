# Adjustment of p-values: p.adjust. Arguments: the position that is looked at, then the p-values.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]

families <- list(bh1995 = c(.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1),
                 unordered = c(.04, .01, .5, .01, .03), single = .3, ties = c(.02, .02, .02), zero = c(0, 1, .6))
rows <- function(procedure, method) do.call(c, unname(Map(function(name, p) {
  adjusted <- p.adjust(p, method)
  lapply(seq_along(p), function(i) one(paste(name, i), procedure, "", c(i, p), adjusted[i]))
}, names(families), families)))
printed <- function(procedure, value) one("published 4th", procedure, "", c(4, families$bh1995), value,
  tolerance = "printed", source = "R p.adjust on the p-values of Benjamini and Hochberg, JRSS B 57 (1995) 289")
write_reference(directory, "holm", c(rows("holm", "holm"), list(printed("holm", "0.1140"))), "adjustment.R", "1e-9 relative, exact arithmetic but for rounding")
