# Writes data-samples/broken: the first rows of a sample export, each time with one defect.
# Rscript jobs/src/test/r/broken-samples.R   (from the top folder; base R is enough)

lines <- readLines("data-samples/cases-2026Q3.csv", n = 31)
head <- strsplit(lines[1], ",")[[1]]
rows <- do.call(rbind, lapply(strsplit(paste0(lines[-1], ",x"), ","), function(r) r[-length(r)]))
colnames(rows) <- head
folder <- "data-samples/broken"

text <- function(rows, sep = ",") {
  paste0(paste(c(paste(colnames(rows), collapse = sep),
    if (nrow(rows) > 0) apply(rows, 1, paste, collapse = sep)), collapse = "\n"), "\n")
}
bytes <- function(name, raw) writeBin(raw, file.path(folder, name))
write <- function(name, rows, sep = ",") bytes(name, charToRaw(text(rows, sep)))
with_value <- function(column, value, row = 7) {
  changed <- rows
  changed[row, column] <- value
  changed
}
# A byte in place of a mark that stands once in the text.
with_byte <- function(column, byte) {
  raw <- charToRaw(text(with_value(column, "R0~")))
  raw[raw == charToRaw("~")] <- as.raw(byte)
  raw
}
# With the codes of the region as found: what the list of regions would refuse anyway.
write_as_found <- function(name, region) {
  write(paste0(name, ".csv"), with_value("region", region))
  fields <- paste0("  ", head, ": ", head)
  fields[head == "region"] <- "  region: {column: region, codes: as_found}"
  writeLines(c("fields:", fields), file.path(folder, paste0(name, ".yaml")))
}
decided <- which(rows[, "investigated_day"] != "" & rows[, "decided_day"] != "")[1]

write("missing-column.csv", rows[, head != "outcome"])
write("unknown-column.csv", cbind(rows, remarks = "none"))
write("repeated-column.csv", {
  twice <- cbind(rows, rows[, "region"])
  colnames(twice) <- c(head, "region")
  twice
})
write("hidden-character.csv", {
  hidden <- rows
  colnames(hidden)[head == "region"] <- "reg\u200bion"
  hidden
})
write("wrong-delimiter.csv", rows, ";")
bytes("not-utf8.csv", with_byte("region", 0xe9))
bytes("nul.csv", with_byte("region", 0x00))
write("unknown-code.csv", with_value("complaint_category", "rudeness"))
write_as_found("look-alike-codes", tolower(rows[1, "region"]))
write_as_found("reserved-word", "all")
write("impossible-month.csv", with_value("received_month", "2026-13"))
write("month-to-come.csv", with_value("received_month", "2126-09"))
write("negative-day.csv", with_value("triaged_day", "-3"))
write("decreasing-day.csv", with_value("decided_day", "0", decided))
write("repeated-case-id.csv", with_value("case_id", rows[3, "case_id"]))
write("not-known.csv", with_value("case_id", "NA"))
write("blank-core-field.csv", with_value("declared_alignment", ""))
write("e-mails.csv", with_value("region", "someone@example.org"))
write("names.csv", with_value("region", "Alex Example"))
write("handles.csv", with_value("region", "@someone_123"))
write("phone-numbers.csv", with_value("region", "+44 20 7946 0000"))
write("postcodes.csv", with_value("region", "ZZ9 9ZZ"))
write("urls.csv", with_value("region", "https://example.org/post/1"))
write("internet-addresses.csv", with_value("region", "192.0.2.14"))
write("insurance-numbers.csv", with_value("region", "QQ 12 34 56 C"))
write("nhs-numbers.csv", with_value("region", "943 476 5919"))
write("bank-accounts.csv", with_value("region", "GB29 NWBK 6016 1331 9268 19"))
write("cards.csv", with_value("region", "4111 1111 1111 1111"))
write("dates-of-birth.csv", with_value("region", "3 July 1980"))
write("streets.csv", with_value("region", "12 High Street"))
write("shortened-numbers.csv", with_value("case_id", "1.23457E+17"))
write("prose.csv", with_value("region", "said at the meeting that nobody there should ever be listened to again"))
write("inferred-alignment.csv", with_value("alignment_source", "inferred"))
write("contradiction.csv", {
  cleared <- which(rows[, "outcome"] == "no_breach")[1]
  with_value("sanction", "advice", cleared)
})
bytes("ragged.csv", charToRaw(sub("\n$", ",one more\n", text(rows))))
bytes("cut-off.csv", utils::head(charToRaw(text(rows)), -40))
bytes("title.csv", charToRaw(paste0("Cases of the third quarter\n", text(rows))))
bytes("utf-16.csv", iconv(text(rows), to = "UTF-16LE", toRaw = TRUE)[[1]])
write("long-line.csv", with_value("region", strrep("R", 2^16)))
write("many-columns.csv", {
  more <- matrix("", nrow(rows), 1000, dimnames = list(NULL, paste0("more_", 1:1000)))
  cbind(rows, more)[1, , drop = FALSE]
})
write("unclosed-quote.csv", with_value("region", "\"R01"))
write("header-only.csv", rows[0, , drop = FALSE])
bytes("empty.csv", raw(0))
local({
  whole <- tempfile(fileext = ".gz")
  con <- gzfile(whole, "wb")
  writeBin(charToRaw(text(rows)), con)
  close(con)
  packed <- readBin(whole, "raw", file.size(whole))
  bytes("truncated.csv.gz", packed[seq_len(length(packed) %/% 2)])
})
