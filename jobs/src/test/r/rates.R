# Rates per exposure, funnels and shrinkage. Usage: see the header of the files it writes.
# FunnelPlotR and PHEindicatormethods are not available here: their published formulas are written out
# (FunnelPlotR methods SHMI without truncation and CQC with 10% winsorised, type-7 quantiles; PHE's
# phe_rate and calculate_ISRatio), and figures that those packages publish stand in 'printed' rows.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "layout.R"))
directory <- commandArgs(trailingOnly = TRUE)[1]
planned <- "the known answers that the project was planned with"
phe <- "test workbook of PHEindicatormethods"
printed <- function(id, procedure, arguments, value, lower = NA, upper = NA, source = planned)
  one(id, procedure, "", arguments, value, lower, upper, tolerance = "printed", source = source)

# exact and Byar intervals ---------------------------------------------------------------------
exact <- function(x, t, level) {
  r <- poisson.test(x, t, conf.level = level)
  one(paste("r", x, "over", t, level), "poisson_rate", "", c(x, t, level), unname(r$estimate), r$conf.int[1], r$conf.int[2], tolerance = 1e-6)
}
grid <- expand.grid(x = c(0, 1, 2, 5, 9, 10, 11, 40, 137, 5000), t = c(24.19893, 100), level = c(0.95, 0.998))
write_reference(directory, "poisson_rate", c(Map(exact, grid$x, grid$t, grid$level), list(
  printed("phe 1", "poisson_rate", c(1, 1, 0.95), "1", "0.0253178", "5.5716434", phe),
  printed("phe 5", "poisson_rate", c(5, 1, 0.95), "5", "1.6234864", "11.6683321", phe),
  printed("r example", "poisson_rate", c(137, 24.19893, 0.95), "5.661407", "4.753125", "6.692709"),
  one("no exposure", "poisson_rate", "", c(0, 0, 0.95), "none", source = "by definition"))),
  "rates.R", "1e-6 relative, both sides search for a root")

byar_limit <- function(x, z) x * (1 - 1 / (9 * x) + z / (3 * sqrt(x)))^3
byar <- function(x, t, level) {
  z <- qnorm(1 - (1 - level) / 2)
  c(x / t, if (x == 0) 0 else max(0, byar_limit(x, -z)) / t, byar_limit(x + 1, z) / t)
}
or_exact <- function(x, t, level) if (x < 10) c(x / t, poisson.test(x, t, conf.level = level)$conf.int) else byar(x, t, level)
rows <- function(name, f, grid) Map(function(x, t, level) {
  v <- f(x, t, level); one(paste("r", name, x, "over", t, level), name, "", c(x, t, level), v[1], v[2], v[3], tolerance = 1e-6)
}, grid$x, grid$t, grid$level)
write_reference(directory, "byar_interval", c(rows("byar", byar, grid), rows("byar_or_exact", or_exact, grid), list(
  printed("phe 20", "byar_or_exact", c(20, 1, 0.95), "20", "12.2114288", "30.8898804", phe),
  printed("phe 65", "byar_or_exact", c(65, 1, 0.95), "65", "50.1631877", "82.8491385", phe),
  printed("phe 5 is exact", "byar_or_exact", c(5, 1, 0.95), "5", "1.6234864", "11.6683321", phe),
  printed("phe ratio", "byar_or_exact", c(895, 835.8835612, 0.95), "1.0707233", "1.0017148", "1.1432333", phe),
  printed("phe ratio 99.8", "byar_or_exact", c(895, 835.8835612, 0.998), "1.0707233", ".9635156", "1.1860070", phe),
  printed("fork 15 of 400", "byar_or_exact", c(15, 400, 0.95), "0.0375", "0.020973", "0.061854"),
  one("no exposure", "byar", "", c(3, 0, 0.95), "none", source = "by definition"))),
  "rates.R", "1e-6 relative, exact limits search for a root")

# two rates -------------------------------------------------------------------------------------
pairs <- rbind(c(11, 800, 3, 1011), c(0, 50, 7, 60), c(5, 10, 5, 10), c(120, 4000.5, 260, 11000), c(1, 3, 1, 200),
               c(30, 100, 10, 10), c(2, 17877, 23, 2e5), c(1200, 50000, 1300, 51000))
ratio <- function(p, level) {
  r <- poisson.test(p[c(1, 3)], p[c(2, 4)], conf.level = level)
  one(paste("r", paste(p, collapse = " "), level), "poisson_rate_ratio", "", c(p, level), unname(r$estimate), r$conf.int[1], r$conf.int[2], p = r$p.value, tolerance = 1e-6)
}
each <- function(f, m, ...) lapply(seq_len(nrow(m)), function(i) f(m[i, ], ...))
none <- function(id, procedure, arguments) one(id, procedure, "", arguments, "none", source = "by definition")
write_reference(directory, "poisson_rate_ratio", c(each(ratio, pairs, 0.95), each(ratio, pairs, 0.998), list(
  none("nothing in the reference", "poisson_rate_ratio", c(3, 10, 0, 10, 0.95)), none("nothing at all", "poisson_rate_ratio", c(0, 10, 0, 10, 0.95)),
  none("no exposure", "poisson_rate_ratio", c(0, 0, 5, 10, 0.95)))), "rates.R", "1e-6 relative, both sides search for a root")
difference <- function(p, level) {
  a <- or_exact(p[1], p[2], level); b <- or_exact(p[3], p[4], level); d <- a[1] - b[1]
  one(paste("r", paste(p, collapse = " "), level), "poisson_rate_difference", "", c(p, level), d,
      d - sqrt((a[1] - a[2])^2 + (b[3] - b[1])^2), d + sqrt((a[3] - a[1])^2 + (b[1] - b[2])^2), tolerance = 1e-6)
}
write_reference(directory, "poisson_rate_difference", c(each(difference, pairs, 0.95), list(
  none("no exposure", "poisson_rate_difference", c(0, 0, 5, 10, 0.95)))), "rates.R", "1e-6 relative, exact limits search for a root")

# exposures with a standard error: the delta method of package car --------------------------------
delta <- function(p, level, expression) {
  names(p) <- c("x1", "t1", "s1", "x2", "t2", "s2")[seq_along(p)]
  two <- length(p) == 6
  estimates <- c(x1 = p[["x1"]], t1 = p[["t1"]], if (two) c(x2 = p[["x2"]], t2 = p[["t2"]]))
  variances <- diag(c(p[["x1"]], p[["s1"]]^2, if (two) c(p[["x2"]], p[["s2"]]^2)))
  car::deltaMethod(estimates, expression, vcov. = variances)
}
surveyed <- function(procedure, p, level, expression, log) {
  r <- delta(p, level, expression); z <- qnorm(1 - (1 - level) / 2)
  v <- r$Estimate + c(0, -1, 1) * z * r$SE; if (log) v <- exp(v)
  one(paste("r", procedure, paste(p, collapse = " "), level), procedure, "", c(p, level), v[1], v[2], v[3], tolerance = 1e-6)
}
estimated <- rbind(c(25, 40000, 3000, 60, 90000, 4000), c(3, 1500, 600, 12, 9000, 0), c(400, 5e6, 1e5, 380, 6e6, 3e5))
write_reference(directory, "surveyed_rate", c(
  each(function(p) surveyed("surveyed_rate", p[1:3], 0.95, "log(x1 / t1)", TRUE), estimated),
  each(function(p) surveyed("surveyed_ratio", p, 0.95, "log(x1 / t1) - log(x2 / t2)", TRUE), estimated),
  each(function(p) surveyed("surveyed_difference", p, 0.95, "x1 / t1 - x2 / t2", FALSE), estimated), list(
  one("no event", "surveyed_rate", "", c(0, 10, 1, 0.95), 0, "none", source = "by definition"),
  one("no event in the group", "surveyed_ratio", "", c(0, 10, 1, 5, 10, 1, 0.95), 0, "none", source = "by definition"),
  one("no event in the group, difference", "surveyed_difference", "", c(0, 10, 1, 5, 10, 1, 0.95), -0.5, "none", source = "by definition"),
  none("no exposure", "surveyed_rate", c(0, 0, 0, 0.95)), none("no event in the reference", "surveyed_ratio", c(5, 10, 1, 0, 10, 1, 0.95)),
  none("no exposure of the reference", "surveyed_difference", c(5, 10, 1, 0, 0, 0, 0.95)))),
  "rates.R", "1e-6 relative, package car differentiates symbolically", "car")

# over-dispersion and funnel limits ---------------------------------------------------------------
dispersion <- function(o, e, v, log) {
  y <- if (log) base::log(o / e) else sqrt(o / e); target <- if (log) 0 else 1
  s <- if (log) sqrt(v) / e else sqrt(v) / (2 * e)
  z <- (y - target) / s; n <- length(z); q <- if (log) z else pmin(pmax(z, quantile(z, 0.1)), quantile(z, 0.9))
  phi <- sum(q^2) / n; w <- 1 / s^2
  tau <- max(0, (n * phi - (n - 1)) / (sum(w) - sum(w^2) / sum(w)))
  list(phi = phi, tau = tau, z = z, adjusted = (y - target) / sqrt(s^2 + tau))
}
units <- list(test = list(o = c(100, 150, 180, 80, 120, 225), e = c(108, 112, 165, 95, 100, 220)),
              wide = list(o = c(3, 40, 12, 9, 31, 55, 8, 14, 60, 22, 17, 6), e = c(8.5, 22.25, 14, 9.5, 28, 61.75, 10, 11, 48, 30, 12, 9)),
              still = list(o = c(20, 31, 40), e = c(20.5, 30, 40.5)))
units <- c(lapply(units, function(u) c(u, list(v = u$e))), list(trials = c(units$wide, list(v = units$wide$e * 0.7))))
spread <- function(name, u, log) {
  d <- dispersion(u$o, u$e, u$v, log); scale <- if (log) "log" else "root"; data <- as.vector(rbind(u$o, u$e, u$v))
  row <- function(what, i, value) one(paste("r", name, scale, what, i), paste("dispersion", what, scale, sep = "_"), "", c(i, data), value, tolerance = 1e-9)
  c(list(row("phi", 0, d$phi), row("tau", 0, d$tau)), Map(row, "score", seq_along(d$z), d$z), Map(row, "adjusted", seq_along(d$z), d$adjusted))
}
known <- as.vector(rbind(units$test$o, units$test$e, units$test$e))
answer <- function(what, scale, i, value) printed(paste("planned", scale, what, i), paste("dispersion", what, scale, sep = "_"), c(i, known), value)
with_zero <- c(0, 5, 5, 7, 5, 5, 4, 5, 5); without_zero <- with_zero[4:9]
write_reference(directory, "over_dispersion", c(
  unlist(lapply(names(units), function(n) c(spread(n, units[[n]], TRUE), spread(n, units[[n]], FALSE))), recursive = FALSE),
  Map(function(i, v) answer("score", "log", i, v), 1:6, c("-.799803", "3.091681", "1.117681", "-1.674989", "1.823216", ".333326")), list(
  answer("phi", "log", 0, "2.948033"), answer("tau", "log", 0, ".0194775"), answer("adjusted", "log", 2, "1.733325"),
  answer("phi", "root", 0, "2.327178"), answer("tau", "root", 0, ".00343978"), answer("adjusted", "root", 2, "2.088310"),
  none("no logarithm of nothing", "dispersion_score_log", c(1, with_zero)),
  one("left out", "dispersion_phi_log", "", c(0, with_zero), dispersion(c(7, 4), c(5, 5), c(5, 5), TRUE)$phi),
  one("root of nothing", "dispersion_score_root", "", c(1, with_zero), -2 * sqrt(5)),
  one("one unit, score", "dispersion_score_root", "", c(1, 5, 4, 4), 2 * (sqrt(5) - 2)),
  none("one unit, spread", "dispersion_tau_root", c(0, 5, 4, 4)), none("one unit, adjusted", "dispersion_adjusted_root", c(1, 5, 4, 4)),
  none("nothing expected", "dispersion_score_root", c(1, 0, 0, 0, 5, 4, 4, 3, 4, 4)))),
  "rates.R", "1e-9 relative, both sides are closed forms")
limits <- function(e, v, tau, level) {
  z <- qnorm(1 - (1 - level) / 2); a <- z * sqrt(v / e^2 + tau); b <- z * sqrt(v / (4 * e^2) + tau)
  list(one(paste("r log", e, v, tau, level), "funnel_limits_log", "", c(e, v, tau, level), 1, exp(-a), exp(a)),
       one(paste("r root", e, v, tau, level), "funnel_limits_root", "", c(e, v, tau, level), 1, max(0, 1 - b)^2, (1 + b)^2))
}
sizes <- expand.grid(e = c(0.7, 5, 112), v = c(0.5, 4.2), tau = c(0, 0.0194775, 0.3), level = c(0.95, 0.998))
write_reference(directory, "funnel_limits", c(unlist(Map(limits, sizes$e, sizes$v, sizes$tau, sizes$level), recursive = FALSE),
  list(none("nothing expected", "funnel_limits_root", c(0, 0, 0, 0.95)))),
  "rates.R", "1e-9 relative, both sides are closed forms")

# shrinkage: spdep::EBest; its limits are the quantiles of the posterior ----------------------------
poisson_rows <- function(name, o, e, level = 0.95) {
  b <- suppressMessages(spdep::EBest(o, e, "poisson")); a <- attr(b, "parameters")$a; m <- attr(b, "parameters")$b
  data <- as.vector(rbind(o, e)); tail <- (1 - level) / 2
  row <- function(i, value, lower = "none", upper = "none") one(paste("r", name, i), "gamma_poisson", "", c(i, level, data), value, lower, upper, tolerance = 1e-6)
  limit <- function(i, p) if (a > 0) qgamma(p, m^2 / a + o[i], m / a + e[i]) else "none"
  c(list(row(0, m), row(-1, a)), lapply(seq_along(o), function(i) row(i, b$estmm[i], limit(i, tail), limit(i, 1 - tail))))
}
binomial_rows <- function(name, x, n, level = 0.95) {
  b <- suppressMessages(spdep::EBest(x, n, "binomial")); m <- attr(b, "parameters")$b; s2 <- attr(b, "parameters")$a
  v <- m * (1 - m); a <- (mean(n) * s2 - v) / (mean(n) - 1); k <- v / a - 1
  data <- as.vector(rbind(x, n)); tail <- (1 - level) / 2
  row <- function(i, value, lower = "none", upper = "none") one(paste("r", name, i), "beta_binomial", "", c(i, level, data), value, lower, upper, tolerance = 1e-6)
  limit <- function(i, p) if (a > 0) qbeta(p, m * k + x[i], (1 - m) * k + n[i] - x[i]) else "none"
  c(list(row(0, m), row(-1, max(0, a))), lapply(seq_along(x), function(i) row(i, if (a > 0) b$estmm[i] else m, limit(i, tail), limit(i, 1 - tail))))
}
wide <- units$wide; trials <- c(20, 120, 60, 31, 90, 210, 40, 44, 150, 101, 52, 33)
write_reference(directory, "gamma_poisson_shrinkage", c(poisson_rows("wide", wide$o, wide$e), poisson_rows("still", units$still$o, units$still$e),
  poisson_rows("with zero", c(0, 9, 30, 4), c(3, 5, 14, 8), 0.9), list(
  none("one unit", "gamma_poisson", c(1, 0.95, 5, 4)), none("no event", "gamma_poisson", c(1, 0.95, 0, 4, 0, 5)))),
  "rates.R", "1e-6 relative, quantiles search for a root", "spdep")
write_reference(directory, "beta_binomial_shrinkage", c(binomial_rows("wide", wide$o, trials), binomial_rows("still", c(10, 21, 30), c(31, 60, 91)),
  binomial_rows("with zero", c(0, 9, 30, 4), c(12, 20, 41, 25), 0.9), list(
  none("one unit", "beta_binomial", c(1, 0.95, 2, 4)), none("no event", "beta_binomial", c(1, 0.95, 0, 4, 0, 5)),
  none("all or none", "beta_binomial", c(1, 0.95, 4, 4, 0, 4)), none("one trial each", "beta_binomial", c(1, 0.95, 1, 1, 0, 1)))),
  "rates.R", "1e-6 relative, quantiles search for a root", "spdep")
