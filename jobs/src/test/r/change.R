# Change over time and several factors of case mix, in base R.
# quasi_poisson_*: glm(family = quasipoisson); arguments: level, column, columns, then exposure and row of
#   the design of each observation; the one row of counts holds the events. quasi_poisson_normal is the
#   ratio with the interval of the normal distribution, as Epi::ci.exp prints it. The upper limit of the Sicilian
#   step that the project was planned with, 0.9533, is that of confint(), by the profile of the likelihood; the
#   normal limit is 0.9532 and is not compared with it.
# cusum_*: written for this file, because no package of Debian has the chart by batches: every possible run
#   is enumerated, or, for larger batches, the value of the chart is followed from batch to batch as a list
#   of values with their probabilities. Arguments: odds ratio, false alarm, expected probability by kind; one
#   row of counts per batch: events, then trials by kind.
# das_gupta_*: the formulas of Das Gupta (1993) for two and three factors, written out; DasGuptR is not in
#   Debian. Arguments: the factor (from 0), the number of factors, then the codes of each cell.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
planned <- "the known answers that the project was planned with"
counts <- function(rows) paste(vapply(rows, paste, "", collapse = " "), collapse = "; ")

# Admissions for acute coronary events, Sicily, January 2002 to November 2006, and the standardised population:
# sicily.csv of github.com/gasparrini/2017_lopezbernal_IJE_codedata at c88b53fc3c787ef87f33e27901dc3f7a6c781926.
aces <- c(728, 659, 791, 734, 757, 726, 760, 740, 720, 814, 795, 858, 887, 766, 851, 769, 781, 756, 766, 752, 765, 831,
  879, 928, 914, 808, 937, 840, 916, 828, 845, 818, 860, 839, 887, 886, 831, 796, 833, 820, 877, 758, 767, 738, 781,
  843, 850, 908, 1021, 859, 976, 888, 962, 838, 810, 876, 843, 936, 912)
population <- c(379875.3, 376495.5, 377040.8, 377116.4, 377383.4, 374113.1, 379513.3, 376295.5, 374653.2, 378485.6,
  375955.5, 378349.7, 376762.4, 379032.3, 379360.4, 376162, 377972.4, 381830.7, 379888.6, 380872.2, 380966.9,
  381240.4, 382104.9, 381802.7, 381656.3, 383680, 383504.2, 386462.9, 383783.1, 380836.8, 383483, 380906.2, 382926.8,
  384052.4, 384449.6, 383428.4, 388153.2, 388373.2, 386470.1, 386033.2, 383686.4, 385509.3, 385901.9, 386516.6,
  388436.5, 383255.2, 390148.7, 385874.9, 391613.6, 391750.4, 394005.6, 391364.9, 391664.6, 389022.3, 391878.5,
  388575.3, 392989, 390018.8, 390712.3)

harmonic <- function(month) {
  a <- 2 * pi * month / 12
  cbind(sin(a), cos(a), sin(2 * a), cos(2 * a))
}
fit_rows <- function(name, y, e, x, columns, level = 0.95) {
  fit <- glm.fit(x, y, offset = log(e), family = quasipoisson(), control = list(epsilon = 1e-14, maxit = 200))
  class(fit) <- c("glm", "lm")
  s <- summary(fit)$coefficients; df <- fit$df.residual; t <- qt(1 - (1 - level) / 2, df)
  arguments <- function(column) c(level, column, ncol(x), format(t(cbind(e, x)), digits = 15, trim = TRUE))
  at <- function(procedure, column, ...) one(paste(name, procedure, column), procedure, counts(list(y)), arguments(column), ..., tolerance = 1e-5)
  c(list(at("quasi_poisson_dispersion", 0, summary(fit)$dispersion)),
    lapply(columns, function(j) at("quasi_poisson_ratio", j, exp(s[j + 1, 1]), exp(s[j + 1, 1] - t * s[j + 1, 2]),
                                   exp(s[j + 1, 1] + t * s[j + 1, 2]), df, s[j + 1, 4])))
}
time <- 1:59; ban <- as.numeric(time > 36)
plain <- cbind(1, ban, time); seasonal <- cbind(plain, harmonic((time - 1) %% 12 + 1))
sloped <- cbind(seasonal[, 1:3], ban * (time - 36), seasonal[, 4:7])
printed <- function(id, procedure, x, ...) one(paste("printed", id), procedure, counts(list(aces)),
  c(0.95, 1, ncol(x), format(t(cbind(population, x)), digits = 15, trim = TRUE)), ..., tolerance = "printed", source = paste(planned, "(Lopez Bernal et al. 2017)"))
none <- function(name, y, x) one(name, "quasi_poisson_ratio", counts(list(y)), c(0.95, 0, ncol(x), t(cbind(1, x))), "none", source = "by definition")

set.seed(20260901)
series <- function(months, at, group, rate, step, decided = 40) {
  t <- seq_len(months); n <- rpois(months, decided) + 1
  list(n = n, y = rbinom(months, n, pmin(0.95, rate * ifelse(t > at, step, 1) * (1 + 0.15 * sin(2 * pi * t / 12)))), t = t, group = group, after = as.numeric(t > at))
}
a <- series(30, 15, 1, 0.3, 1.5); b <- series(30, 15, 0, 0.3, 1)
t2 <- c(a$t, b$t); after <- c(a$after, b$after); group <- rep(1:0, each = 30)
gap <- cbind(1, t2, after, after * (t2 - 16), group, group * after, harmonic(t2))
short <- series(17, 9, 1, 0.4, 0.7, 12)
write_reference(directory, "quasi_poisson_regression", c(
  fit_rows("sicily step", aces, population, plain, 1:2),
  fit_rows("sicily seasonal", aces, population, seasonal, 0:6),
  fit_rows("sicily slope", aces, population, sloped, 1:3, 0.9),
  fit_rows("gap of two series", c(a$y, b$y), c(a$n, b$n), gap, 1:5),
  fit_rows("short series", short$y, short$n, cbind(1, short$t, short$after, short$after * (short$t - 10)), 1:3),
  list(
    printed("sicily dispersion", "quasi_poisson_dispersion", plain, "3.559"),
    printed("sicily step", "quasi_poisson_normal", plain, "0.8944", "0.8392"),
    printed("sicily seasonal dispersion", "quasi_poisson_dispersion", seasonal, "2.262"),
    printed("sicily seasonal step", "quasi_poisson_normal", seasonal, "0.8851", "0.8394", "0.9332"),
    none("no event", c(0, 0, 0, 0), cbind(rep(1, 4))),
    none("as many coefficients as observations", c(3, 4), cbind(1, c(0, 1))),
    none("a column twice", c(3, 4, 5, 2), cbind(1, c(0, 0, 1, 1), c(0, 0, 2, 2))),
    none("a column of zeros", c(3, 4, 5, 2), cbind(1, 0, 1:4)),
    none("no event before the step", c(0, 0, 0, 4, 5, 2), cbind(1, c(0, 0, 0, 1, 1, 1))))),
  "change.R", "1e-5 relative, both sides iterate")

expected_of <- function(n, p) { d <- 1; for (i in seq_along(n)) { e <- dbinom(0:n[i], n[i], p[i]); d <- convolve(d, rev(e), type = "open") }; pmax(d, 0) }
off_of <- function(n, p, r) sum(n * log(1 - p + r * p))
walk <- function(events, offs, r) { s <- 0; top <- 0; for (i in seq_along(events)) { s <- max(0, s + log(r) * events[i] - offs[i]); top <- max(top, s) }; top }
runs <- function(trials, p, r) {
  offs <- vapply(trials, off_of, 0, p, r); dists <- lapply(trials, expected_of, p)
  grid <- as.matrix(expand.grid(lapply(trials, function(n) 0:sum(n))))
  list(top = apply(grid, 1, walk, offs, r), p = Reduce(`*`, lapply(seq_along(trials), function(i) dists[[i]][grid[, i] + 1])))
}
quantile_of <- function(top, p, alpha) { v <- sort(unique(round(c(0, top), 10))); v[which(vapply(v, function(x) sum(p[top > x + 1e-9]), 0) <= alpha)[1]] }
follow <- function(trials, p, r, limit, at_least) {
  offs <- vapply(trials, off_of, 0, p, r); s <- 0; q <- 1; gone <- 0
  for (i in seq_along(trials)) {
    d <- expected_of(trials[[i]], p)
    next_s <- as.vector(outer(s, log(r) * (seq_along(d) - 1) - offs[i], function(a, b) pmax(0, a + b))); next_q <- as.vector(outer(q, d))
    out <- if (at_least) next_s >= limit - 1e-9 else next_s > limit
    gone <- gone + sum(next_q[out]); next_s <- round(next_s[!out], 9); next_q <- next_q[!out]
    q <- as.vector(rowsum(next_q, next_s)); s <- sort(unique(next_s))
  }
  gone
}
chart <- function(name, trials, events, p, r, alpha, enumerate = TRUE) {
  rows <- counts(lapply(seq_along(trials), function(i) c(events[i], trials[[i]])))
  offs <- vapply(trials, off_of, 0, p, r); top <- walk(events, offs, r)
  if (enumerate) {
    all <- runs(trials, p, r)
    at <- if (top == 0) 1 else sum(all$p[all$top >= top - 1e-9]); limit <- quantile_of(all$top, all$p, alpha)
  } else {
    at <- if (top == 0) 1 else follow(trials, p, r, top, TRUE)
    f <- function(h) follow(trials, p, r, h, FALSE)
    lo <- 0; hi <- 64; while (hi - lo > 1e-9) { m <- (lo + hi) / 2; if (f(m) > alpha) lo <- m else hi <- m }
    limit <- if (f(1e-9) <= alpha) 0 else hi
  }
  arguments <- c(r, alpha, p)
  list(one(paste(name, "highest"), "cusum_highest", rows, arguments, top, p = at, tolerance = 1e-6),
       one(paste(name, "limit"), "cusum_limit", rows, arguments, limit, tolerance = 1e-6))
}
small <- list(c(4, 3), c(5, 2), c(3, 6)); single <- as.list(rep(1, 12)); larger <- list(c(60, 35, 12), c(80, 20, 5), c(55, 50, 9))
write_reference(directory, "bernoulli_cusum", c(
  chart("small rise", small, c(3, 4, 5), c(0.3, 0.1), 2, 0.05), chart("small fall", small, c(1, 0, 2), c(0.3, 0.4), 0.5, 0.05),
  chart("nothing happens", small, c(0, 0, 0), c(0.3, 0.1), 2, 0.05), chart("wide false alarm", small, c(2, 3, 2), c(0.3, 0.2), 1.5, 0.3),
  chart("trial by trial, rise", single, c(0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1), 0.2, 2, 0.05),
  chart("trial by trial, fall", single, c(0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0), 0.6, 0.5, 0.1),
  chart("empty batch", list(c(4, 3), c(0, 0), c(3, 6)), c(3, 0, 5), c(0.3, 0.1), 2, 0.05),
  chart("larger rise", larger, c(48, 50, 61), c(0.35, 0.5, 0.2), 2, 0.05, FALSE),
  chart("larger rise, small ratio", larger, c(48, 50, 61), c(0.35, 0.5, 0.2), 1.25, 0.01, FALSE),
  chart("larger fall", larger, c(25, 30, 27), c(0.35, 0.5, 0.2), 0.5, 0.05, FALSE),
  list(one("no trial, highest", "cusum_highest", "0 0; 0 0", c(2, 0.05, 0.5), "none", source = "by definition"),
       one("no trial, limit", "cusum_limit", "0 0; 0 0", c(2, 0.05, 0.5), "none", source = "by definition"))),
  "change.R", "1e-6 relative, an enumeration against a recursion")

two_factors <- function(n1, x1, n2, x2) {
  part <- function(n) list(w = n / sum(n), a = sqrt(sweep(n, 2, colSums(n), "/") * outer(rowSums(n), rep(1, ncol(n))) / sum(n)),
                           b = sqrt(sweep(n, 1, rowSums(n), "/") * outer(rep(1, nrow(n)), colSums(n)) / sum(n)))
  g <- part(n1); h <- part(n2); r <- x1 / n1; s <- x2 / n2
  list(total = sum(x1) / sum(n1) - sum(x2) / sum(n2), rate = sum((g$w + h$w) / 2 * (r - s)),
       factor = c(sum((r + s) / 2 * (g$b + h$b) / 2 * (g$a - h$a)), sum((r + s) / 2 * (g$a + h$a) / 2 * (g$b - h$b))))
}
three_factors <- function(n1, x1, n2, x2) {
  over <- function(n, keep) { m <- apply(n, keep, sum); sweep(array(0, dim(n)), keep, m, "+") }
  part <- function(n, i, j, k) (n / over(n, c(j, k)))^(1 / 3) * (over(n, c(i, j)) / over(n, j) * over(n, c(i, k)) / over(n, k))^(1 / 6) * (over(n, i) / sum(n))^(1 / 3)
  parts <- function(n) list(part(n, 1, 2, 3), part(n, 2, 1, 3), part(n, 3, 1, 2))
  g <- parts(n1); h <- parts(n2); r <- x1 / n1; s <- x2 / n2
  effect <- function(i, j, k) sum((r + s) / 2 * (g[[i]] - h[[i]]) * ((g[[j]] * g[[k]] + h[[j]] * h[[k]]) / 3 + (g[[j]] * h[[k]] + h[[j]] * g[[k]]) / 6))
  list(total = sum(x1) / sum(n1) - sum(x2) / sum(n2), rate = sum((n1 / sum(n1) + n2 / sum(n2)) / 2 * (r - s)),
       factor = c(effect(1, 2, 3), effect(2, 1, 3), effect(3, 1, 2)))
}
mixes <- function(name, d, n1, x1, n2, x2) {
  answer <- if (length(d) == 2) two_factors(n1, x1, n2, x2) else three_factors(n1, x1, n2, x2)
  stopifnot(abs(answer$total - answer$rate - sum(answer$factor)) < 1e-12)
  codes <- t(arrayInd(seq_along(n1), d)) - 1
  cells <- two_by_two(x1, n1, x2, n2); at <- function(p, f, v) one(paste(name, p, f), p, cells, c(f, length(d), codes), v)
  c(list(at("das_gupta_total", 0, answer$total), at("das_gupta_rate", 0, answer$rate)),
    lapply(seq_along(d), function(f) at("das_gupta_factor", f - 1, answer$factor[f])))
}
draw <- function(d, seed) { set.seed(seed); n1 <- array(sample(5:90, prod(d), TRUE), d); n2 <- array(sample(5:90, prod(d), TRUE), d)
  list(n1, array(rbinom(prod(d), n1, 0.3), d), n2, array(rbinom(prod(d), n2, 0.4), d)) }
drawn <- function(name, d, seed) do.call(mixes, c(list(name, d), draw(d, seed)))
product <- function(id, f, printed) one(id, "das_gupta_product", "", c(f, 0.3, 0.45, 0.6, 0.5), printed, tolerance = "printed", source = planned)
write_reference(directory, "das_gupta", c(
  drawn("two by two", c(2, 2), 1), drawn("three by four", c(3, 4), 2), drawn("two by three by two", c(2, 3, 2), 3), drawn("three factors of three", c(3, 3, 3), 4),
  list(product("product, first part", 0, "-0.1425"), product("product, second part", 1, "-0.0225"),
       one("empty on one side, total", "das_gupta_total", "1/2 0/0; 1/4 3/4", c(0, 1, 0, 1), 2 / 6 - 3 / 4, source = "by definition"),
       one("empty on one side, rate", "das_gupta_rate", "1/2 0/0; 1/4 3/4", c(0, 1, 0, 1), "none", source = "by definition"),
       one("empty on one side, factor", "das_gupta_factor", "1/2 0/0; 1/4 3/4", c(0, 1, 0, 1), "none", source = "by definition"),
       one("group empty", "das_gupta_total", "0/0 1/4", c(0, 1, 0), "none", source = "by definition"))),
  "change.R", "1e-9 relative, both sides are closed forms")
