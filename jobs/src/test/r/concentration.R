# Concentration, weighted proportions and medians of whole numbers. The rows of a table are the lists
# that the procedure takes: values and how often they occur; or weights, events and trials.
# DescTools and ineq are not packaged here: Gini's mean difference comes from Hmisc::GiniMd.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
suppressPackageStartupMessages(library(Hmisc))
directory <- commandArgs(trailingOnly = TRUE)[1]
lists <- function(...) paste(vapply(list(...), paste, "", collapse = " "), collapse = "; ")

persons <- list(
  even = list(x = 3, n = 7), two = list(x = c(1, 9), n = c(1, 1)), zeros = list(x = c(0, 4), n = c(9, 1)),
  unsorted = list(x = c(5, 1, 2, 40), n = c(3, 60, 20, 1)), repeated = list(x = c(2, 2, 7, 0), n = c(4, 6, 2, 5)),
  large = list(x = c(1, 2, 3, 5, 8, 250), n = c(9000, 1500, 400, 90, 12, 3)))
gini <- function(x) if (length(x) == 1) 0 else GiniMd(x) * (length(x) - 1) / length(x) / 2 / mean(x)
incomes <- c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
rows <- c(
  lapply(names(persons), function(k) one(k, "gini", lists(persons[[k]]$x, persons[[k]]$n), "",
                                         gini(rep(persons[[k]]$x, persons[[k]]$n)))),
  list(one("one person", "gini", lists(4, 1), "", 0),
       one("incomes of the ineq and acid packages' example", "gini", lists(incomes, rep(1, 10)), "", gini(incomes)),
       one("phylotools example", "gini", lists(c(1, 3, 2, 4), c(4, 1, 1, 1)), "", "0.3076923", tolerance = "printed",
           source = "example of phylotools::gini, which takes its algorithm from ineq"),
       one("nobody", "gini", lists(3, 0), "", "none"), one("nothing", "gini", lists(0, 5), "", "none")))
write_reference(directory, "gini_coefficient", rows, "concentration.R", "1e-9 relative, both sides are sums", "Hmisc")

top <- function(x, k) sum(head(sort(x, decreasing = TRUE), k)) / sum(x)
rows <- do.call(c, lapply(names(persons), function(k) lapply(c(1, 5, 100, 20000), function(m)
  one(paste(k, "top", m), "top_share", lists(persons[[k]]$x, persons[[k]]$n), m, top(rep(persons[[k]]$x, persons[[k]]$n), m)))))
rows <- c(rows, list(one("nobody", "top_share", lists(3, 0), 5, "none"), one("nothing", "top_share", lists(0, 5), 5, "none")))
write_reference(directory, "top_share", rows, "concentration.R", "1e-9 relative, both sides are sums")

trials <- list(
  equal = list(w = c(1, 1), x = c(3, 4), n = c(10, 12)), threes = list(w = 3, x = 7, n = 22),
  one_storm = list(w = c(1, 250), x = c(30, 1), n = c(100, 1)), none = list(w = c(1, 4), x = c(0, 0), n = c(9, 3)),
  all = list(w = c(2, 5), x = c(8, 2), n = c(8, 2)), unreported = list(w = c(0, 1, 6), x = c(5, 2, 1), n = c(9, 20, 4)))
rows <- do.call(c, lapply(names(trials), function(k) {
  t <- trials[[k]]
  y <- rep(rep(c(1, 0), length(t$w)), c(rbind(t$x, t$n - t$x)))
  w <- rep(t$w, t$n)
  p <- weighted.mean(y, w); size <- sum(w)^2 / sum(w^2)
  c(list(one(paste(k, "size"), "effective_size", lists(t$w, t$x, t$n), "", size)),
    lapply(c(.9, .95), function(level) {
      limits <- suppressWarnings(prop.test(p * size, size, conf.level = level, correct = FALSE)$conf.int)
      one(paste(k, level), "weighted_proportion", lists(t$w, t$x, t$n), level, p, limits[1], limits[2])
    }))
}))
rows <- c(rows, list(one("no weight", "weighted_proportion", lists(c(0, 3), c(1, 0), c(4, 0)), .95, "none"),
                     one("no weight size", "effective_size", lists(c(0, 3), c(1, 0), c(4, 0)), "", "none")))
write_reference(directory, "weighted_proportion", rows, "concentration.R", "1e-9 relative, both sides are closed forms")

days <- list(odd = list(x = c(30, 10, 20), n = c(1, 1, 1)), even = list(x = c(10, 21), n = c(4, 4)), single = list(x = 12, n = 1),
             six = list(x = c(1, 2, 3, 4, 5, 6), n = rep(1, 6)), five = list(x = c(1, 2, 3, 4, 5), n = rep(1, 5)),
             tied = list(x = c(0, 90, 14), n = c(3, 40, 21)), many = list(x = c(5, 8, 40, 41, 300), n = c(250, 130, 260, 90, 700)))
rows <- do.call(c, lapply(names(days), function(k) lapply(c(.9, .95), function(level) {
  x <- sort(rep(days[[k]]$x, days[[k]]$n)); n <- length(x); tail <- (1 - level) / 2
  r <- qbinom(tail, n, .5)
  limits <- if (r == 0) c("none", "none") else x[c(r, n + 1 - r)]
  one(paste(k, level), "median", lists(days[[k]]$x, days[[k]]$n), level, median(x), limits[1], limits[2])
})))
rows <- c(rows, list(one("nothing", "median", lists(7, 0), .95, "none")))
write_reference(directory, "median_interval", rows, "concentration.R", "1e-9 relative, both sides are order statistics")
