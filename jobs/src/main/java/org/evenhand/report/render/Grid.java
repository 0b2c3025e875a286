package org.evenhand.report.render;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Entry;
import org.evenhand.report.SmallCount;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Role;
import org.evenhand.schema.Language;

/**
 * A table ready for its template.
 *
 * @param table the table
 * @param smallCount which counts are small
 * @param language the language it is read in
 * @param notes the remarks below the table
 */
public record Grid(Table table, SmallCount smallCount, Language language, List<String> notes) {

  private static final int SHORT = 10;
  private static final int FEW = 8;

  static Grid of(Table table, SmallCount smallCount, Language language) {
    return new Grid(table, smallCount, language, table.notes(language));
  }

  /** Whether the table is short enough to be kept on one page. */
  public boolean isShort() {
    return table.rows().size() <= SHORT;
  }

  /** The class of a column's cells. */
  public String style(int column) {
    return table.columns().get(column).role() == Role.NUMBER ? "number" : "words";
  }

  /** The class of one cell: verdicts are kept on one line where there are few columns. */
  public String style(int column, Entry entry) {
    boolean isVerdict = entry.mark().isPresent() && table.columns().size() <= FEW;
    return isVerdict ? "verdict" : style(column);
  }

  /** Whether the cells of a column name their rows. */
  public boolean isHeader(int column) {
    return table.columns().get(column).role() == Role.HEADER;
  }

  /** Whether the row's leading name is that of the row above, so that it can be printed lightly. */
  public boolean isRepeated(int row, int column) {
    return column == 0 && row > 0 && text(row, column).equals(text(row - 1, column));
  }

  /** Whether the row begins a new run of rows with the same leading name. */
  public boolean isFirstOfRun(int row) {
    boolean runs = table.columns().size() > 1 && isHeader(0) && isHeader(1);
    return runs && row > 0 && !isRepeated(row, 0);
  }

  /** The number of an entry's remark, or nothing. */
  public String noteSign(Entry entry) {
    return entry.note(language).map(note -> "[note " + (notes.indexOf(note) + 1) + "]").orElse("");
  }

  /** The sign of a number that rests on a small count, or nothing. */
  public String smallSign(Entry entry) {
    return smallCount.sign(entry);
  }

  private Message text(int row, int column) {
    return table.rows().get(row).get(column).text();
  }
}
