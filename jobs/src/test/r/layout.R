# The one layout of every reference file, read by ReferenceTest.
#
# A row is one call of one procedure. Columns:
#   id         unique in the file
#   procedure  a name that ReferenceTest knows
#   tables     strata separated by ';', each 'x1/n1 x2/n2' (group, reference) or 'x/n'; for a table of
#              counts its rows separated by ';'
#   arguments  further numbers, separated by spaces
#   value, lower, upper, df, p   expected; empty = not looked at, 'none' = must be absent
#   tolerance  'printed' = half a unit of the last digit given; else a relative tolerance
#   source     of this row

options(scipen = 100)

number <- function(x) {
  if (is.character(x)) return(x)
  if (length(x) == 0 || is.na(x)) return("")
  if (is.infinite(x)) return(if (x > 0) "Infinity" else "-Infinity")
  format(x, digits = 15, scientific = abs(x) > 0 && abs(x) < 1e-4)
}

one <- function(id, procedure, tables = "", arguments = "", value = NA, lower = NA, upper = NA,
                df = NA, p = NA, tolerance = 1e-9, source = "computed") {
  data.frame(id = id, procedure = procedure, tables = tables,
             arguments = paste(arguments, collapse = " "),
             value = number(value), lower = number(lower), upper = number(upper),
             df = number(df), p = number(p), tolerance = as.character(tolerance), source = source)
}

two_by_two <- function(x1, n1, x2, n2) paste0(x1, "/", n1, " ", x2, "/", n2, collapse = "; ")

write_reference <- function(directory, name, rows, script, tolerance, packages = character()) {
  versions <- vapply(packages, function(p) paste(p, as.character(packageVersion(p))), "")
  header <- c(paste0("# generator: jobs/src/test/r/", script),
              paste0("# versions: R ", getRversion(), paste0(", ", versions, recycle0 = TRUE, collapse = "")),
              paste0("# command: Rscript jobs/src/test/r/", script,
                     if (script == "known_answers.R") " known_answers.json", " DIRECTORY"),
              paste0("# tolerance: ", tolerance),
              "# 'printed' rows: a published figure, to half a unit of its last digit; its source is in the row",
              "# columns: see jobs/src/test/r/layout.R")
  table <- do.call(rbind, rows)
  stopifnot(!anyDuplicated(table$id))
  path <- file.path(directory, paste0(name, ".csv"))
  connection <- file(path, "w")
  writeLines(header, connection)
  write.csv(table, connection, row.names = FALSE, quote = TRUE)
  close(connection)
}
