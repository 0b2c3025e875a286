# Change over time and several factors of case mix, in base R and nlme.
# quasi_poisson_*: glm(family = quasipoisson); arguments: level, column, columns, then exposure and row of
#   the design of each observation; the one row of counts holds the events. quasi_poisson_normal is the
#   ratio with the interval of the normal distribution, as Epi::ci.exp prints it. The upper limit of the Sicilian
#   step that the project was planned with, 0.9533, is that of confint(), by the profile of the likelihood; the
#   normal limit is 0.9532 and is not compared with it.
# autoregressive_*: nlme::gls at the least squares problem at which glm settles, with its AR(1) fixed at one
#   correlation (given), and the mixture of its fits (ratio), by autoregressive.R.
#   Arguments: level, column, columns, the correlation, then exposure and row of the design of each observation;
#   counts: events, then how many times each observation stands after the one before it, 0 where a series begins.
# ljung_box*: Box.test(type = "Ljung-Box") and acf(), both with NA at times without a residual; the arguments are
#   the residuals, the one row of counts the times as above.
# change_point_*: mantelhaen.test(correct = FALSE) at each time. Its joint distribution is written for this file:
#   the covariances of the multivariate hypergeometric distribution, the normal integral from score to score on a
#   fine grid (Simpson), or, for the rows called joint, over the whole region in as many dimensions as there are
#   scores, without the assumption that each hangs on the one before it alone. Arguments: the number of times, false
#   alarm; rows of counts: trials by stratum of each time, then events.
# das_gupta_*: the formulas of Das Gupta (1993) for two and three factors, written out; DasGuptR is not in
#   Debian. Arguments: the factor (from 0), the number of factors, then the codes of each cell.
folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "layout.R")); source(file.path(folder, "autoregressive.R"))
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

autoregressive <- function(name, y, e, x, since, columns, rhos, level = 0.95) {
  d <- problem(y, e, x, since); df <- length(y) - ncol(x); t <- qt(1 - (1 - level) / 2, df); m <- mixture(d, level)
  arguments <- function(column, rho) c(level, column, ncol(x), rho, vapply(as.vector(t(cbind(e, x))), format, "", digits = 15))
  at <- function(id, what, column, rho, ...) one(paste(name, id, column), what, counts(list(y, since)), arguments(column, rho), ..., tolerance = 1e-5)
  fixed <- function(rho) { f <- given(rho, d); lapply(columns, function(j) at(paste("given", rho), "autoregressive_given", j, rho, exp(f$b[j + 1]),
    exp(f$b[j + 1] - t * f$s[j + 1]), exp(f$b[j + 1] + t * f$s[j + 1]), df, 2 * pt(-abs(f$b[j + 1] / f$s[j + 1]), df))) }
  mixed <- lapply(columns, function(j) do.call(at, c(list("mixture", "autoregressive_ratio", j, 0), m[[j + 1]])))
  c(do.call(c, lapply(rhos, fixed)), mixed)
}
alike <- function(n, rho, mean, spread) { z <- rnorm(n); for (i in 2:n) z[i] <- rho * z[i - 1] + sqrt(1 - rho^2) * z[i]; rpois(n, mean * exp(spread * z)) }
set.seed(20261130)
drifting <- alike(33, 0.6, 800, 0.1); months <- 1:33; later <- as.numeric(months > 21)
bent <- cbind(1, months - 22, later, later * (months - 22), harmonic(months))
gaps <- c(1, 2, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 21, 22, 24); lacking <- alike(19, 0.4, 90, 0.2)
stepped <- cbind(1, gaps - 12, as.numeric(gaps >= 12), (gaps >= 12) * (gaps - 12))
from_one <- function(t) c(0, diff(t))
write_reference(directory, "autoregressive_errors", c(
  autoregressive("drifting months", drifting, rep(1, 33), bent, from_one(months), 0:3, c(-0.4, 0.6, 0.9)),
  autoregressive("sicily", aces, population, sloped, from_one(1:59), 1:3, 0.5, 0.9),
  autoregressive("months without cases", lacking, rep(1, 19), stepped, from_one(gaps), 1:3, c(0.3, 0.8)),
  autoregressive("two series", c(a$y, b$y), c(a$n, b$n), gap, rep(from_one(1:30), 2), 2:5, c(0.3, 0.6)),
  list(one("no event", "autoregressive_ratio", "0 0 0; 0 1 1", c(0.95, 0, 1, 0, 1, 1, 1, 1, 1, 1), "none", source = "by definition"))),
  "change.R", "1e-5 relative, both sides iterate", "nlme")

boxed <- function(name, residuals, times) {
  whole <- rep(NA, max(times)); whole[times] <- residuals; lag <- min(10, length(residuals) %/% 5); test <- Box.test(whole, lag, "Ljung-Box")
  arguments <- format(residuals, digits = 15, trim = TRUE); rows <- paste(from_one(times), collapse = " ")
  list(one(name, "ljung_box", rows, arguments, unname(test$statistic), df = lag, p = test$p.value),
       one(paste(name, "lag one"), "ljung_box_lag_one", rows, arguments, acf(whole, 1, plot = FALSE, na.action = na.pass)$acf[2]))
}
whole_months <- seq_along(aces); pearson <- residuals(glm(aces ~ seasonal - 1 + offset(log(population)), family = quasipoisson), "pearson")
write_reference(directory, "ljung_box", c(
  boxed("sicily", unname(pearson), whole_months), boxed("drifting months", drifting - mean(drifting), months),
  boxed("months without cases", lacking / 10, gaps), boxed("five", c(1, -2, 0.5, 3, -1), 1:5),
  list(one("four", "ljung_box", "0 1 1 1", c(1, -2, 0.5, 3), "none", source = "by definition"),
       one("no spread", "ljung_box_lag_one", "0 1 1 1 1 1", rep(0, 6), "none", source = "by definition"))),
  "change.R", "1e-9 relative, both sides are closed forms")

covariances <- function(n, x) {
  total <- colSums(n); p <- colSums(x) / total; f <- ifelse(total > 1, p * (1 - p) / (total - 1), 0); last <- nrow(n)
  from <- function(s) colSums(n[s:last, , drop = FALSE])
  outer(2:last, 2:last, Vectorize(function(s, t) sum(f * from(max(s, t)) * (total - from(min(s, t))))))
}
simpson <- function(h, k) { x <- seq(-h, h, length.out = 2 * k + 1); list(x = x, w = c(1, rep(c(4, 2), k - 1), 4, 1) / 3 * h / k) }
chained <- function(h, v) {
  g <- simpson(h, 500); f <- dnorm(g$x); gone <- 2 * pnorm(-h); r <- cov2cor(v)
  for (i in seq_len(nrow(r) - 1)) {
    rho <- r[i, i + 1]; s <- sqrt(1 - rho^2)
    gone <- gone + sum(g$w * f * (pnorm((rho * g$x - h) / s) + pnorm((-rho * g$x - h) / s)))
    f <- as.vector(outer(g$x, g$x, function(to, from) dnorm(to, rho * from, s)) %*% (g$w * f))
  }
  gone
}
# Three scores: the third given the first two has a normal distribution of its own.
joint <- function(h, v) {
  r <- cov2cor(v); g <- simpson(h, 500); b <- solve(r[1:2, 1:2], r[1:2, 3]); s <- sqrt(1 - sum(b * r[1:2, 3])); rho <- r[1, 2]
  inside <- outer(g$x, g$x, function(one, two) {
    m <- b[1] * one + b[2] * two
    dnorm(one) * dnorm(two, rho * one, sqrt(1 - rho^2)) * (pnorm((h - m) / s) - pnorm((-h - m) / s))
  })
  1 - sum(outer(g$w, g$w) * inside)
}
change_point <- function(name, n, x, alpha = 0.05, integral = chained, tolerance = 1e-6) {
  last <- nrow(n); from <- function(m, s) colSums(m[s:last, , drop = FALSE]); before <- function(m, s) colSums(m[seq_len(s - 1), , drop = FALSE])
  z <- vapply(2:last, function(s) {
    tables <- vapply(seq_len(ncol(n)), function(j) c(from(x, s)[j], before(x, s)[j], (from(n, s) - from(x, s))[j], (before(n, s) - before(x, s))[j]), numeric(4))
    comparable <- from(n, s) > 0 & before(n, s) > 0
    if (sum(comparable) == 1) { # Pearson's statistic of the one table, (n - 1)/n of which is the other's
      one_table <- matrix(tables[, comparable], 2); all <- sum(one_table)
      return(sign(log(fisher.test(one_table)$estimate)) * sqrt((all - 1) / all * chisq.test(one_table, correct = FALSE)$statistic))
    }
    test <- mantelhaen.test(array(tables[, comparable], c(2, 2, sum(comparable))), correct = FALSE)
    sign(log(test$estimate)) * sqrt(test$statistic)
  }, 0)
  odds <- function(s) { x1 <- from(x, s); n1 <- from(n, s); x2 <- before(x, s); n2 <- before(n, s); all <- n1 + n2; sum(x1 * (n2 - x2) / all) / sum((n1 - x1) * x2 / all) }
  v <- covariances(n, x); at <- which.max(abs(z)); two <- function(h) if (length(z) == 1) 2 * pnorm(-h) else integral(h, v)
  rows <- counts(c(lapply(seq_len(last), function(i) n[i, ]), lapply(seq_len(last), function(i) x[i, ]))); arguments <- c(last, alpha)
  row <- function(what, value, ..., tolerance = 1e-9) one(paste(name, what), paste0("change_point_", what), rows, arguments, value, ..., tolerance = tolerance)
  limit <- uniroot(function(h) two(h) - alpha, c(0.1, 6), tol = 1e-12)$root
  list(row("score", z[at], p = two(abs(z[at])), tolerance = tolerance), row("limit", limit, tolerance = tolerance),
       row("times", last - at), row("odds_ratio", odds(at + 1)))
}
set.seed(20261130)
months_of <- function(before, monthly, last, odds = 1, start = 1) {
  p <- c(0.15, 0.3, 0.5); n <- rbind(before, matrix(rpois(3 * last, rep(monthly, each = last)), last)); o <- p / (1 - p)
  list(n = unname(n), x = unname(t(vapply(seq_len(last + 1), function(i) as.numeric(rbinom(3, n[i, ], if (i > start) o * odds / (1 + o * odds) else p)), p))))
}
quarter <- months_of(c(400, 300, 200), c(40, 30, 20), 3, 1.6, 2); even <- months_of(c(400, 300, 200), c(40, 30, 20), 3); year <- months_of(c(90, 60, 50), c(20, 16, 9), 12, 1.5, 7)
shifting <- list(n = rbind(c(900, 30, 200), c(10, 80, 20), c(40, 60, 30), c(90, 5, 40)), x = rbind(c(300, 10, 80), c(3, 30, 9), c(9, 27, 8), c(20, 3, 10)))
single <- list(n = matrix(c(500, 60, 50, 70)), x = matrix(c(150, 15, 11, 12)))
write_reference(directory, "change_point", c(
  change_point("one stratum", single$n, single$x), change_point("one stratum, joint", single$n, single$x, integral = joint),
  change_point("rise within a quarter", quarter$n, quarter$x), change_point("no change", even$n, even$x, 0.01),
  change_point("a year", year$n, year$x), change_point("one time", quarter$n[1:2, ], quarter$x[1:2, ], 0.1),
  change_point("shares shift", shifting$n, shifting$x), change_point("shares shift, joint", shifting$n, shifting$x, integral = joint, tolerance = 2e-2),
  change_point("rise within a quarter, joint", quarter$n, quarter$x, integral = joint, tolerance = 1e-4),
  list(one("no trial", "change_point_score", "0 0; 0 0; 0 0; 0 0", c(2, 0.05), "none", source = "by definition"),
       one("nothing but events", "change_point_limit", "9; 3; 9; 3", c(2, 0.05), "none", source = "by definition"))),
  "change.R", "1e-6 relative for what is integrated; 'joint' rows say how near the integral from score to score is")

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
