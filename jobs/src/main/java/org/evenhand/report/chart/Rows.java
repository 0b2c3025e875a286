package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;

/**
 * Rows of a label, a mark and words. On a wide sheet they stand side by side in columns; on a
 * narrow one label and words stand above the mark, which has the whole width.
 *
 * @param sheet what they stand on
 * @param from where marks begin
 * @param to where marks end
 * @param labels the room for labels
 * @param words the room for words
 * @param beside whether words stand at the end of the line of their label
 */
record Rows(Sheet sheet, int from, int to, int labels, int words, boolean beside) {

  private static final int GAP = 24;
  private static final int PADDING = 5;
  private static final int APART = 10;
  private static final int MOST_LABEL = 270;
  private static final int MOST_WORDS = 270;

  /**
   * What a row says.
   *
   * @param style of the label
   * @param indent how far the label is moved to the right
   * @param label the label
   * @param words the words
   * @param mark how high the mark is
   * @param before the gap before it, unless it is the first
   */
  record Item(Style style, int indent, String label, String words, int mark, int before) {

    /** A row like any other. */
    static Item of(String label, String words, int mark) {
      return new Item(Style.LABEL, 0, label, words, mark, 0);
    }

    private int labelWidth() {
      return indent + Letters.width(style, label);
    }

    private int wordsWidth() {
      return Letters.width(Style.WORDS, words);
    }
  }

  /**
   * A row laid out.
   *
   * @param item what it says
   * @param label its label in lines
   * @param labelAt the middle of the first of them
   * @param words its words in lines
   * @param wordsAt the middle of the first of them
   * @param top where the room of the mark begins
   * @param bottom where the next row begins
   */
  record Row(
      Item item,
      List<String> label,
      int labelAt,
      List<String> words,
      int wordsAt,
      int top,
      int bottom) {

    /** The middle of the mark. */
    int middle() {
      return top + item.mark() / 2;
    }

    /** Where the room of the mark ends. */
    int foot() {
      return top + item.mark();
    }
  }

  /**
   * The columns for all rows of a chart.
   *
   * @param overhang how far the labels of the axis reach beyond the marks
   */
  static Rows of(Sheet sheet, List<Item> items, int overhang) {
    if (sheet.isNarrow()) {
      boolean beside =
          items.stream()
              .allMatch(item -> item.labelWidth() + GAP + item.wordsWidth() <= sheet.width());
      return new Rows(
          sheet, overhang, sheet.width() - overhang, sheet.width(), sheet.width(), beside);
    }
    int labels = Math.min(MOST_LABEL, widest(items, Item::labelWidth));
    int words = Math.min(MOST_WORDS, widest(items, Item::wordsWidth));
    return new Rows(
        sheet,
        Math.max(overhang, labels + GAP),
        sheet.width() - Math.max(overhang, words + GAP),
        labels,
        words,
        true);
  }

  private static int widest(List<Item> items, Function<Item, Integer> width) {
    return items.stream().mapToInt(width::apply).max().orElse(0);
  }

  /** These rows below each other from here. */
  List<Row> lay(List<Item> items, int top) {
    List<Row> rows = new ArrayList<>();
    int y = top;
    for (Item item : items) {
      int begin = rows.isEmpty() ? y : y + item.before();
      Row row = sheet.isNarrow() ? below(item, begin) : sideBySide(item, begin);
      rows.add(row);
      y = row.bottom();
    }
    return rows;
  }

  private Row below(Item item, int top) {
    List<String> label = Letters.wrap(item.style(), item.label(), labels - item.indent());
    List<String> said = Letters.wrap(Style.WORDS, item.words(), words - item.indent());
    int first = top + Letters.LEADING / 2;
    int lines = beside ? label.size() : label.size() + said.size();
    int mark = top + lines * Letters.LEADING;
    int wordsAt = beside ? first : first + label.size() * Letters.LEADING;
    return new Row(item, label, first, said, wordsAt, mark, mark + item.mark() + APART);
  }

  private Row sideBySide(Item item, int top) {
    List<String> label = Letters.wrap(item.style(), item.label(), labels - item.indent());
    List<String> said = Letters.wrap(Style.WORDS, item.words(), words);
    int text = Math.max(label.size(), said.size()) * Letters.LEADING;
    int height = Math.max(text, item.mark()) + PADDING;
    int middle = top + height / 2;
    return new Row(
        item,
        label,
        middle - (label.size() - 1) * Letters.LEADING / 2,
        said,
        middle - (said.size() - 1) * Letters.LEADING / 2,
        middle - item.mark() / 2,
        top + height);
  }

  /** Writes the label and the words of a row. */
  void write(Canvas canvas, Row row) {
    Item item = row.item();
    canvas.lines(item.style(), Anchor.START, item.indent(), row.labelAt(), row.label());
    if (beside) {
      canvas.lines(Style.WORDS, Anchor.END, sheet.width(), row.wordsAt(), row.words());
    } else {
      canvas.lines(Style.WORDS, Anchor.START, item.indent(), row.wordsAt(), row.words());
    }
  }

  /** Where rows end that begin here. */
  static int bottom(List<Row> rows, int top) {
    return rows.isEmpty() ? top : rows.get(rows.size() - 1).bottom();
  }
}
