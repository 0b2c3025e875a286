package org.evenhand.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader says of an export beside its rows: nothing is wrong with it, but people must know.
 */
public enum Remark {
  EMPTY_ROWS("rows without a value, which are no cases"),
  FORMULAS("cells that are formulas, read by the values that the file keeps of them"),
  HIDDEN_ROWS("rows that the spreadsheet hides, read as all others"),
  HIDDEN_COLUMNS("columns that the spreadsheet hides, read as all others"),
  HIDDEN_SHEETS("sheets that the workbook hides, not read"),
  UNCHECKED_ROWS("rows of Parquet pages without checksums, where a damage may pass unseen"),
  NO_LINE_END("files whose last line has no line end, and which may be cut off"),
  IGNORED_COLUMNS(
      "columns that the mapping leaves unused (ignore), where the gate looked for nothing");

  private final String words;

  Remark(String words) {
    this.words = words;
  }

  /** The item of the gate account that counts it. */
  public String item() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is counted, as words that follow the number. */
  public String words() {
    return words;
  }

  /** The remark that a line of the gate account counts; empty for other lines. */
  public static Optional<Remark> of(AccountLine line) {
    return Arrays.stream(values()).filter(remark -> remark.item().equals(line.item())).findFirst();
  }
}
