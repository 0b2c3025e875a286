package org.evenhand.gate;

import org.evenhand.schema.Dates;

/** Why a row is rejected or a file refused, and what to do about it. */
public enum Rule {
  COLUMNS(
      "columns",
      "has more or fewer cells than the header",
      "give every row the header's cells, with quotes round a cell that holds the delimiter"),
  QUOTE(
      "quote",
      "opens a quote and does not close it",
      "close it on the same line; a file whose cells hold line breaks is read as .xlsx"),
  BLANK(
      "blank",
      "is blank",
      "fill it, or recode the blank in the mapping; what is not known has a code of its own"),
  UNKNOWN_CODE(
      "unknown_code",
      "holds a code that its list does not have",
      "use a code of the list; the mapping can recode it or give a default"),
  CHARACTERS(
      "characters",
      "holds a code with characters that a code may not have",
      "recode it: a code holds letters, digits, spaces and _ . , : / & ' ( ) + - alone, that of an alignment no comma, and begins with a letter, a digit or a bracket"),
  RESERVED(
      "reserved_word",
      "holds a code that is a word of the tables",
      "recode it; schemas/REFERENCE.md lists these words",
      true),
  NOT_KNOWN(
      "not_known",
      "holds words for what is not known",
      "recode them to the field's own (unknown, declined or a blank); list a group that is really called so under codes with a label; fill in identifiers, or leave their rows out by exclude_rows",
      true),
  LOOK_ALIKE(
      "look_alike",
      "holds codes that only spaces, letter case or look-alike letters tell from others",
      "recode one to the other",
      true),
  MONTH(
      "month",
      "holds no month",
      "write yyyy-MM; for a case export the mapping can give another date format, or recode it"),
  NO_MONTH(
      "no_month",
      "holds a year without a month",
      "write the month, or say in the mapping which one stands for it: missing_month"),
  YEAR(
      "year",
      "holds a date outside the years %d to %d".formatted(Dates.FIRST_YEAR, Dates.LAST_YEAR),
      "correct it, or recode to a blank in the mapping what stands for no date"),
  FUTURE(
      "future",
      "holds a month that has not come yet",
      "correct it, or the clock of this machine where that is wrong"),
  AMBIGUOUS_DATE(
      "ambiguous_date",
      "holds dates that two patterns of the mapping read differently",
      "keep one of these patterns under date, or write the dates in one way"),
  DATE(
      "date",
      "holds no date with a day",
      "correct it, add how it is written under date in the mapping, or recode to a blank what stands for no date"),
  START(
      "start_date",
      "counts days from a date that is blank or none",
      "fill the date that days are counted from, or add how it is written under date in the mapping"),
  BEFORE_START(
      "before_start",
      "holds a day before that from which days are counted",
      "correct the dates, or leave out what is none with recode"),
  PART(
      "part",
      "lacks the part that the mapping takes of it",
      "correct it, or write otherwise: whole under part in the mapping"),
  SPELLING(
      "spelling",
      "holds a value that letter case or look-alike letters alone tell from one that the mapping names",
      "write it in one way, or name it in the mapping as it is written"),
  NO_RULE("no_rule", "is decided by no rule of the mapping", "add a rule under when, or a default"),
  DAY(
      "day",
      "holds no whole number of days, 0 or more",
      "count whole days from receipt; recode to a blank what says that there was none"),
  COUNT(
      "count",
      "holds no whole number, 0 or more",
      "write a whole number; recode to a blank what says that there is none"),
  NUMBER("number", "holds no number, 0 or more", "write a number with a decimal point"),
  DECREASING(
      "decreasing_days",
      "is a day before that of an earlier stage",
      "count every stage's days from receipt"),
  TOKEN(
      "token",
      "holds no opaque identifier",
      "use up to 128 letters from a to z or A to Z, digits and . _ : - + /, without blanks; replace other letters in the export"),
  SHORTENED(
      "shortened",
      "holds numbers that a spreadsheet has shortened, so that different ones are alike",
      "export it anew with the column as text",
      true),
  CONTRADICTION(
      "contradiction",
      "holds a sanction without the outcome sanctioned, or none with it",
      "give a sanction where the outcome is sanctioned; resolved_informally may have one, others none; a mapping can decide both by when"),
  REPEATED(
      "repeated_case_id",
      "is given to more than one row",
      "give every case an identifier of its own"),
  TOO_MANY_CODES(
      "too_many_codes",
      "holds more different codes than the mapping's limit",
      "check that it is a column of codes; if so recode some together or raise its limit in the mapping",
      true),
  INFERRED(
      "inferred",
      "is marked as inferred",
      "never infer an alignment; code what was not declared as declined or unknown",
      true),
  NAMELESS(
      "nameless",
      "holds a value in a column without a name",
      "name the column in the header, or empty it"),
  CELL_ERROR(
      "cell_error",
      "holds an error of the spreadsheet, such as #N/A, in place of a value",
      "correct its formula"),
  UNCALCULATED(
      "uncalculated",
      "holds a formula without its value",
      "open the file in a spreadsheet program and save it"),
  ROUNDED(
      "rounded",
      "holds a number of more than 15 digits, the last of which spreadsheets lose",
      "export identifiers as text"),
  NOT_UTF8(
      "not_utf8",
      "is not UTF-8",
      "save the file as UTF-8, or name its encoding in the mapping, such as encoding: windows-1252",
      true),
  UNICODE(
      "unicode",
      "is Unicode text, unlike what the mapping says",
      "remove encoding from the mapping",
      true),
  ENCODING(
      "encoding",
      "holds what the encoding of the mapping does not have",
      "correct encoding in the mapping, or save the file as UTF-8",
      true),
  NUL("nul", "holds a NUL character", "export the file again as plain text", true),
  LONG_LINE("long_line", "is longer than 64 KiB", "check the line breaks of the export", true),
  CUT_OFF("cut_off", "ends in the middle of its last row", "export or copy it again, whole", true),
  TRUNCATED("truncated", "ends before its compressed data do", "copy the file again, whole", true),
  CORRUPT("corrupt", "is damaged", "save or copy the file again", true),
  EXPANDS(
      "expands",
      "unpacks to far more than an export of its size would",
      "export the file again",
      true),
  MERGED(
      "merged",
      "holds merged cells",
      "unmerge them, so that every row has values of its own",
      true),
  EMAIL("e_mail", "holds e-mail addresses", Remedy.REMOVE, true),
  URL("url", "holds web addresses", Remedy.REMOVE, true),
  HANDLE("handle", "holds account names", Remedy.REMOVE, true),
  IP_ADDRESS("ip_address", "holds internet addresses of machines", Remedy.REMOVE, true),
  TELEPHONE("telephone", "holds telephone numbers", Remedy.REMOVE, true),
  INSURANCE_NUMBER("insurance_number", "holds National Insurance numbers", Remedy.REMOVE, true),
  NHS_NUMBER("nhs_number", "holds NHS numbers", Remedy.REMOVE, true),
  IBAN("iban", "holds numbers of bank accounts", Remedy.REMOVE, true),
  CARD_NUMBER("card_number", "holds numbers of payment cards", Remedy.REMOVE, true),
  FULL_DATE("full_date", "holds full dates, which may be dates of birth", Remedy.REMOVE, true),
  POSTCODE("postcode", "holds postcodes", Remedy.REMOVE, true),
  STREET("street", "holds street addresses", Remedy.REMOVE, true),
  NAME(
      "name",
      "holds what looks like names of people",
      "remove them; where they are codes, recode or list them in the mapping, or vouch for a column of cases by not_names: true",
      true),
  PROSE(
      "prose",
      "holds prose or codes of more than 8 words or 60 characters",
      "remove prose; where they are codes, recode them in the mapping, or vouch for a column of cases by not_names: true",
      true);

  /** What several kinds of value that identify people are answered by. */
  private static final class Remedy {
    private static final String REMOVE =
        "remove them; where they are codes, recode them in the mapping";
  }

  private final String id;
  private final String finding;
  private final String remedy;
  private final boolean closesGate;

  Rule(String id, String finding, String remedy) {
    this(id, finding, remedy, false);
  }

  Rule(String id, String finding, String remedy, boolean closesGate) {
    this.id = id;
    this.finding = finding;
    this.remedy = remedy;
    this.closesGate = closesGate;
  }

  /** The name that stands in the gate account. */
  public String id() {
    return id;
  }

  /** What is wrong, as the rest of a sentence that begins with the column. */
  public String finding() {
    return finding;
  }

  /** The same of several: lines that hold what one line holds. */
  public String findings() {
    int end = finding.indexOf(' ');
    String verb = finding.substring(0, end);
    String plural =
        switch (verb) {
          case "is" -> "are";
          case "has" -> "have";
          default -> verb.substring(0, verb.length() - 1);
        };
    return plural + finding.substring(end).replace(" does not ", " do not ");
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }

  /** Whether it is about a whole file, and no row is at fault. */
  public boolean isOfFile() {
    return this == TRUNCATED || this == CORRUPT || this == EXPANDS || this == MERGED;
  }

  /** Whether a single row of it closes the gate, whatever share of rows the plan lets go. */
  public boolean closesGate() {
    return closesGate;
  }
}
