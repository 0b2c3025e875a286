# Transcribes the tables that come with the public data sets, and names the mapping and the plan that
# must reproduce each. Nothing is computed.
# Rscript jobs/src/test/r/real-tables.R FOLDER   (FOLDER holds one folder per data set with its README.md)

root <- commandArgs(trailingOnly = TRUE)[1]
section <- function(data_set, heading, mapping, plan, period)
  data.frame(data_set, heading, mapping, plan, period)
sections <- rbind(
  section("nypd_ccrb_1985_2020", "Substantiated, by category and group", "nypd", "nypd", "1985-01..2020-12"),
  section("nypd_ccrb_1985_2020", "The same, stratified by allegation type", "nypd-by-type", "nypd", "1985-01..2020-12"),
  section("nypd_ccrb_1985_2020", "Gravity of the recommended sanction", "nypd", "nypd-gravity", "1985-01..2020-12"),
  section("minneapolis_stops_2017", "Citation, by category and group", "minneapolis-citation", "minneapolis", "2017"),
  section("minneapolis_stops_2017", "Person search, by category and group", "minneapolis-search", "minneapolis", "2017"),
  section("minneapolis_stops_2017", "Citation, by precinct and group", "minneapolis-citation-by-precinct", "minneapolis", "2017"),
  section("toronto_possession_arrests", "Held, by number of databases and colour", "toronto-by-databases", "toronto", "1997-01..2002-12"),
  section("toronto_possession_arrests", "Held, by year and colour", "toronto-by-year", "toronto", "1997-01..2002-12"),
  section("twitter_suspensions_2020", "By low-quality sharing", "twitter-by-quality", "twitter", "2020-11..2020-11"),
  section("twitter_suspensions_2020", "By toxicity", "twitter-by-toxicity", "twitter", "2020-11..2020-11"))

cells <- function(line) trimws(strsplit(gsub("^\\||\\|$", "", line), "|", fixed = TRUE)[[1]])
code <- function(label) ifelse(label == "Unknown", "unknown", label)
blank <- function(text) ifelse(text %in% c("-", "n/a"), "", text)

row <- function(category, group, decided, adverse, rate, crude = "", mh = "", odds = "", cmh = "", strata = "")
  data.frame(complaint_category = category, group_code = code(group), decided, adverse, rate,
    rate_ratio = crude, mh_rate_ratio = mh, mh_odds_ratio = odds, cmh_chi_squared = cmh, strata_used = strata)

# Overall, one line per group; the reference's own comparison (1, 1, -) is left out.
overall <- function(line) {
  v <- cells(line)
  if (v[9] == "-") return(row("all", v[1], v[2], v[3], v[4]))
  row("all", v[1], v[2], v[3], v[4], blank(v[5]), blank(v[6]), blank(v[7]), blank(v[8]), v[9])
}

# Category x group, one line per category, each cell "adverse/decided = rate" or "-".
by_category <- function(line, groups) {
  v <- cells(line)
  parts <- regmatches(v[-1], regexec("^(\\d+)/(\\d+) = ([0-9.]+)$", v[-1]))
  do.call(rbind, Map(function(group, part)
    if (length(part) == 4) row(v[1], group, part[3], part[2], part[4]), groups, parts))
}

transcribe <- function(s) {
  lines <- readLines(file.path(root, s$data_set, "README.md"), encoding = "UTF-8")
  from <- which(lines == paste("##", s$heading))
  stopifnot(length(from) == 1)
  next_heading <- c(which(grepl("^## ", lines) & seq_along(lines) > from), length(lines) + 1)[1]
  tables <- grep("^\\|", lines[from:(next_heading - 1)], value = TRUE)
  heads <- grep("^\\| (group|category) \\|", tables)
  stopifnot(length(heads) == 2)
  first <- tables[(heads[1] + 2):(heads[2] - 1)]
  second <- tables[(heads[2] + 2):length(tables)]
  groups <- cells(tables[heads[2]])[-1]
  rows <- rbind(do.call(rbind, lapply(first, overall)), do.call(rbind, lapply(second, by_category, groups)))
  cbind(s[rep(1, nrow(rows)), c("data_set", "mapping", "plan", "period")], table = s$heading, rows)
}

result <- do.call(rbind, lapply(seq_len(nrow(sections)), function(i) transcribe(sections[i, ])))

# The precinct table once more, with precincts as regions: strata by region give the same comparisons.
again <- result[result$mapping == "minneapolis-citation-by-precinct" & result$complaint_category == "all", ]
again$mapping <- "minneapolis-citation"
again$plan <- "minneapolis-within-precinct"
result <- rbind(result, again)

path <- "jobs/src/test/resources/real/tables.csv"
writeLines(c(
  "# Tables of the public data sets' own descriptions, as printed there: counts, and ratios to four decimals.",
  "# Generator: Rscript jobs/src/test/r/real-tables.R FOLDER; it transcribes the README.md of each data set and computes nothing.",
  "# One change: the group that a description calls Unknown has the code unknown, which is undeclared: the question undeclared compares it.",
  "# Tolerance: the printed decimals. Blank: not printed, or n/a."), path)
suppressWarnings(write.table(result, path, append = TRUE, sep = ",", row.names = FALSE,
  qmethod = "double", quote = which(vapply(result, function(c) any(grepl(",", c)), TRUE))))
cat(nrow(result), "rows\n")
print(table(paste(result$mapping, result$plan)))
