# How often the decision rule errs on a fixed layout of independent cases, simulated in base R,
# independently of this project: own generalised Cochran-Mantel-Haenszel test of all groups, Mantel-
# Haenszel ratio with the variance of Greenland and Robins, Cochran's Q, the farthest ratio and the
# spread of Paule and Mandel, Holm's adjustment (stats::p.adjust) over questions, Shaffer's steps over the pairs of three
# groups, two one-sided tests for parity. CalibrationWitnessTest draws the same layout by the program
# and compares shares within the error of both simulations.
#
#   Rscript jobs/src/test/r/calibration.R jobs/src/test/resources/calibration/witness.csv

out <- commandArgs(TRUE)[1]
set.seed(20260731)
runs <- 2000
alpha <- 0.05

groups <- c("A", "B", "C")
n <- rbind(c(120, 200, 260), c(150, 180, 240), c(90, 160, 210)) # kinds by groups
sanctioned <- c(87, 171, 230)
base <- (sanctioned + 0.5) / (rowSums(n) + 1)
rest <- rowSums(n) - n
all_kinds <- 1:3

mh <- function(x1, n1, x2, n2) { # log ratio and its standard error
  N <- n1 + n2
  r <- sum(x1 * n2 / N)
  s <- sum(x2 * n1 / N)
  v <- sum((n1 * n2 * (x1 + x2) - x1 * x2 * N) / N^2) / (r * s)
  c(log(r / s), sqrt(v))
}

cmh <- function(x1, n1, x2, n2) {
  N <- n1 + n2
  m <- x1 + x2
  v <- n1 * n2 * m * (N - m) / (N^2 * (N - 1))
  pchisq(sum(x1 - n1 * m / N)^2 / sum(v), 1, lower.tail = FALSE)
}

omnibus <- function(x, size) { # general association of three groups
  d <- c(0, 0)
  V <- matrix(0, 2, 2)
  for (i in seq_len(nrow(x))) {
    N <- sum(size[i, ])
    m <- sum(x[i, ])
    p <- size[i, ] / N
    d <- d + (x[i, ] - m * p)[1:2]
    V <- V + (m * (N - m) / (N - 1)) * (diag(p) - p %o% p)[1:2, 1:2]
  }
  pchisq(sum(d * solve(V, d)), 2, lower.tail = FALSE)
}

differs <- function(x1, n1, x2, n2) { # p of one ratio in all kinds, and the spread between them
  y <- log(x1 / n1) - log(x2 / n2)
  v <- 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2
  q <- function(t) {
    w <- 1 / (v + t)
    sum(w * (y - sum(w * y) / sum(w))^2)
  }
  df <- length(y) - 1
  tau <- if (q(0) <= df) 0 else sqrt(uniroot(function(t) q(t) - df, c(0, 10), tol = 1e-10)$root)
  mean <- sum(y / v) / sum(1 / v)
  far <- max(abs(y - mean) / sqrt(v - 1 / sum(1 / v)))
  outlier <- min(1, length(y) * 2 * pnorm(far, lower.tail = FALSE))
  c(min(1, 2 * min(pchisq(q(0), df, lower.tail = FALSE), outlier)), tau)
}

# One question on some kinds: intervals, test of all groups, raw tests of pairs.
question <- function(x, kinds) {
  x <- x[kinds, , drop = FALSE]
  size <- n[kinds, , drop = FALSE]
  xr <- rowSums(x) - x
  r <- rest[kinds, , drop = FALSE]
  est <- sapply(1:3, function(g) mh(x[, g], size[, g], xr[, g], r[, g]))
  pair <- function(a, b) cmh(x[, a], size[, a], x[, b], size[, b])
  list(log = est[1, ], se = est[2, ], p = omnibus(x, size), size = colSums(size),
       pairs = rbind(c(1, 2), c(1, 3), c(2, 3)), raw = c(pair(1, 2), pair(1, 3), pair(2, 3)))
}

# Which pairs differ, and whom they name: the one further from the group of the middle case.
judged <- function(q, adjusted, questions) {
  told <- adjusted <= alpha & pmax(adjusted, pmin(1, questions * q$raw)) <= alpha
  o <- order(q$log)
  below <- cumsum(q$size[o])
  half <- sum(q$size) / 2
  i <- which(below >= half)[1]
  middle <- if (below[i] == half) mean(q$log[o[c(i, i + 1)]]) else q$log[o[i]]
  far <- abs(q$log - middle)
  named <- sapply(1:3, function(g) any(sapply(which(told), function(k) {
    pair <- q$pairs[k, ]
    g %in% pair && far[g] >= far[pair[pair != g]] - 1e-9
  })))
  z <- qnorm(1 - alpha)
  inside <- q$log - z * q$se >= log(0.80) & q$log + z * q$se <= log(1.25)
  list(told = told, named = named, inside = inside)
}

period <- function(x) {
  each <- lapply(all_kinds, function(i) question(x, i))
  raw <- sapply(each, function(q) q$p)
  adjusted <- p.adjust(raw, "holm")
  kinds <- lapply(all_kinds, function(i) judged(each[[i]], adjusted[i], sum(raw >= raw[i])))
  q <- question(x, all_kinds)
  overall <- judged(q, q$p, 1)
  found <- sapply(kinds, function(k) k$named & !k$inside) # groups by kinds
  higher <- sapply(each, function(k) k$log > 0)
  both <- apply(found & higher, 1, any) & apply(found & !higher, 1, any)
  xr <- rowSums(x) - x
  spread <- sapply(1:3, function(g) differs(x[, g], n[, g], xr[, g], rest[, g]))
  blocked <- p.adjust(spread[1, ], "holm") < 0.10 & spread[2, ] > log(1.25) / 2
  parity <- !both & overall$inside & !blocked
  list(found = both | (overall$named & !parity), more = q$log > 0, both = both, parity = parity,
       each_found = found, each_parity = sapply(kinds, function(k) k$inside),
       told = overall$told, log = q$log, se = q$se, each_log = sapply(each, function(k) k$log),
       each_se = sapply(each, function(k) k$se))
}

rates <- function(kind, size, g) {
  p <- matrix(base, 3, 3)
  if (kind == "ratio") p[, g] <- base * size
  if (kind == "points") {
    target <- sum(n[, g] * base) + size * sum(n[, g])
    f <- function(t) sum(n[, g] * plogis(qlogis(base) + t)) - target
    p[, g] <- plogis(qlogis(base) + uniroot(f, c(-10, 10), tol = 1e-12)$root)
  }
  p
}

lines <- character()
say <- function(truth, group, quantity, scope, events, trials = runs) {
  line <- sprintf("%s,%s,%s,%s,%d,%d", truth, group, quantity, scope, events, trials)
  lines <<- c(lines, line)
}

simulate <- function(truth, kind, size, g) {
  p <- rates(kind, size, g)
  true_x <- n * p
  true_rest <- rowSums(true_x) - true_x
  gap <- mh(true_x[, g], n[, g], true_rest[, g], rest[, g])[1]
  gaps <- log(true_x[, g] / n[, g]) - log(true_rest[, g] / rest[, g])
  others <- setdiff(1:3, g)
  like <- which(apply(rbind(c(1, 2), c(1, 3), c(2, 3)), 1, function(pair) !(g %in% pair)))
  count <- c(any = 0, any_each = 0, group = 0, pair = 0, parity = 0, parity_each = 0, found = 0,
             out = 0, out_each = 0, cover = 0, cover_each = 0)
  for (i in 1:runs) {
    v <- period(matrix(rbinom(9, n, p), 3, 3))
    z <- qnorm(1 - alpha)
    out <- abs(gap) > abs(v$log[g]) + z * v$se[g]
    out_each <- abs(gaps) > abs(v$each_log[g, ]) + z * v$each_se[g, ]
    z <- qnorm(1 - alpha / 2)
    count <- count + c(
      any(v$found), any(v$each_found), any(v$found[others]), any(v$told[like]), v$parity[g],
      sum(v$each_parity[g, ]), v$found[g] && !v$both[g] && v$more[g] == (size > 1 || kind == "points"),
      out, sum(out_each), abs(v$log[g] - gap) <= z * v$se[g],
      sum(abs(v$each_log[g, ] - gaps) <= z * v$each_se[g, ]))
  }
  if (kind == "none") {
    say(truth, groups[g], "false_disparity", "all", count["any"])
    say(truth, groups[g], "false_disparity", "each", count["any_each"])
  } else {
    say(truth, groups[g], "wrong_group", "all", count["group"])
    say(truth, groups[g], "wrong_pair", "all", count["pair"])
    say(truth, groups[g], "disparity_found", "all", count["found"])
  }
  parity <- if (kind == "ratio") "parity_at_margin" else "parity_shown"
  say(truth, groups[g], parity, "all", count["parity"])
  say(truth, groups[g], parity, "each", count["parity_each"], 3 * runs)
  say(truth, groups[g], "ruled_out_wrongly", "all", count["out"])
  say(truth, groups[g], "ruled_out_wrongly", "each", count["out_each"], 3 * runs)
  say(truth, groups[g], "coverage", "all", count["cover"])
  say(truth, groups[g], "coverage", "each", count["cover_each"], 3 * runs)
}

simulate("no_disparity", "none", 0, 1)
for (g in 1:3) {
  simulate("upper_margin", "ratio", 1.25, g)
  simulate("lower_margin", "ratio", 0.80, g)
  simulate("points_+10", "points", 0.10, g)
}

head <- c(
  "# Generator: jobs/src/test/r/calibration.R",
  sprintf("# %s, base packages only, set.seed(20260731), %d runs per truth", R.version.string, runs),
  "# Command: Rscript jobs/src/test/r/calibration.R jobs/src/test/resources/calibration/witness.csv",
  "# Tolerance: four standard errors of the difference of two simulated shares",
  "truth,group,quantity,scope,events,runs"
)
writeLines(c(head, lines), out)
