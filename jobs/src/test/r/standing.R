# The standing ratio of A4 on the full sample, all cases received so far, within categories: Mantel-Haenszel, the
# variance of its logarithm by sums over incidents and over accused persons, less those over both; limits of the
# normal-mixture confidence sequence and the e-value. Printed; StandingVerdictTest holds the figures.
# command: Rscript jobs/src/test/r/standing.R data-samples/full/cases.csv.gz
d <- read.csv(gzfile(commandArgs(trailingOnly = TRUE)[1]), colClasses = "character")
d <- d[d$outcome %in% c("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned") & d$declared_alignment %in% paste0("A", 1:4), ]
g <- d$declared_alignment == "A4"; y <- +(d$outcome == "sanctioned" & d$sanction != ""); s <- d$complaint_category
n1 <- ave(+g, s, FUN = sum); n <- ave(+g, s, FUN = length); n2 <- n - n1
x1 <- ave(y * g, s, FUN = sum); x2 <- ave(y * !g, s, FUN = sum)
upper <- sum((n2 / n)[g] * y[g]); lower <- sum((n1 / n)[!g] * y[!g]); ratio <- upper / lower
q1 <- (x1 + ratio * x2) / n; q2 <- q1 / ratio
u <- ifelse(g, n2 / n * (y - q1), -ratio * n1 / n * (y - q2)) / upper
single <- paste("row", seq_along(u)); id <- function(x) ifelse(x == "", single, x)
by <- function(k) { t <- rowsum(u, k); nrow(t) / (nrow(t) - 1) * sum(t^2) }
incident <- id(d$incident_id); person <- id(d$respondent_token)
v <- c(by(incident), by(person)); v <- max(v, sum(v) - by(paste(incident, person)))
rho <- 200 / 10.2; i <- 1 / v; half <- sqrt((i + rho) * (log((i + rho) / rho) + 2 * log(20))) / i
print(c(ratio, ratio * exp(-half), ratio * exp(half)), digits = 10)
print(sqrt(rho / (i + rho)) * exp((i * log(ratio))^2 / (2 * (i + rho))), digits = 6)
