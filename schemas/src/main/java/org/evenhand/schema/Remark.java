package org.evenhand.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader says of an export beside its rows: nothing is wrong with it, but people must know.
 */
public enum Remark {
  /** Rows without a value, which are no cases. */
  EMPTY_ROWS,
  /** Cells that are formulas, read by the values that the file keeps of them. */
  FORMULAS,
  /** Rows that the spreadsheet hides, read as all others. */
  HIDDEN_ROWS,
  /** Columns that the spreadsheet hides, read as all others. */
  HIDDEN_COLUMNS,
  /** Sheets that the workbook hides, not read. */
  HIDDEN_SHEETS,
  /** Rows of Parquet pages without checksums, where a damage may pass unseen. */
  UNCHECKED_ROWS,
  /** Files whose last line has no line end, and which may be cut off. */
  NO_LINE_END,
  /** Columns that the mapping leaves unused, where the gate looked for nothing. */
  IGNORED_COLUMNS;

  /** The item of the gate account that counts it. */
  public String item() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The remark that a line of the gate account counts; empty for other lines. */
  public static Optional<Remark> of(AccountLine line) {
    return Arrays.stream(values()).filter(remark -> remark.item().equals(line.item())).findFirst();
  }
}
