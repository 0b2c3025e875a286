package org.evenhand.report.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenhand.message.Message;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Mark;
import org.evenhand.report.SmallCount;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Role;
import org.evenhand.schema.Language;

/**
 * A table ready for its template.
 *
 * @param table the table
 * @param number its number in the document, such as {@code 12.1}
 * @param file the file that holds its numbers
 * @param smallCount which counts are small
 * @param isBroad whether numbers have to be broken into lines for the table to fit its page
 * @param language the language it is read in
 * @param notes the remarks below the table
 */
public record Grid(
    Table table,
    String number,
    String file,
    SmallCount smallCount,
    boolean isBroad,
    Language language,
    List<String> notes) {

  private static final int SHORT = 10;

  /** About as many letters as the column of the page and of a sheet of paper take in a row. */
  private static final int LINE = 94;

  /** What names a row may be broken into lines of this many letters. */
  private static final int NAME = 24;

  private static final int GAP = 3;
  private static final int NOTE = 7;

  static Grid of(Table table, String number, String file, Document document) {
    return new Grid(
        table,
        number,
        file,
        document.smallCount(),
        width(table, document.language()) > LINE,
        document.language(),
        table.notes(document.language()));
  }

  /** How many letters a row takes if each number stays on one line. */
  private static int width(Table table, Language language) {
    int width = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      int longest =
          table.rows().stream()
              .map(row -> row.get(column))
              .mapToInt(entry -> letters(entry, language))
              .max()
              .orElse(0);
      boolean isNumber = table.columns().get(i).role() == Role.NUMBER;
      int word = longestWord(table.columns().get(i).label().in(language));
      width += GAP + Math.max(word, isNumber ? longest : Math.min(longest, NAME));
    }
    return width;
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("[ -]")).mapToInt(String::length).max().orElse(0);
  }

  private static int letters(Entry entry, Language language) {
    int note = entry.note().isPresent() ? NOTE : 0;
    return entry.text().in(language).length() + note;
  }

  /** Identifier that links lead to. */
  public String id() {
    return "table-" + number.replace('.', '-');
  }

  /** The classes of the table: what is to be known of it for its layout. */
  public String styles() {
    StringBuilder styles = new StringBuilder("table");
    if (table.rows().size() <= SHORT) {
      styles.append(" short");
    }
    if (isBroad) {
      styles.append(" broad");
    }
    if (table.rows().stream().flatMap(List::stream).anyMatch(Grid::isSign)) {
      styles.append(" signs");
    }
    return styles.toString();
  }

  /**
   * The class of a column's cells; most hold numbers, which have none: a template leaves out an
   * attribute that is null.
   */
  public String style(int column) {
    return table.columns().get(column).role() == Role.NUMBER ? null : "words";
  }

  /** The class of one cell. */
  public String style(int column, Entry entry) {
    return entry.mark().isPresent() ? "verdict" : style(column);
  }

  /** The class of a sign. */
  public static String style(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }

  /** What a sign is called. */
  public static Message label(Mark mark) {
    return mark.label();
  }

  /** Whether an entry is a sign that no words stand beside. */
  public static boolean isSign(Entry entry) {
    return entry.mark().isPresent() && entry.text().equals(Message.NONE);
  }

  /** Whether a number of the table rests on a small count. */
  public boolean hasSmall() {
    return table.rows().stream()
        .flatMap(List::stream)
        .anyMatch(entry -> !smallCount.sign(entry).isEmpty());
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
    return entry
        .note(language)
        .map(note -> Message.of("report.note", "number", notes.indexOf(note) + 1).in(language))
        .orElse("");
  }

  /** The sign of a number that rests on a small count, or nothing. */
  public String smallSign(Entry entry) {
    return smallCount.sign(entry);
  }

  private Message text(int row, int column) {
    return table.rows().get(row).get(column).text();
  }
}
