package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.IconArray.Row;

/**
 * The drawing of an icon array.
 *
 * @param array what is drawn
 * @param sheet what it is drawn on
 */
record IconRows(IconArray array, Sheet sheet) {

  private static final int MOST = 100;
  private static final int PER_LINE = 20;
  private static final int PITCH = 14;
  private static final int ICON = 10;
  private static final int BEFORE = 10;

  Picture picture() {
    Canvas canvas = new Canvas(sheet);
    List<Rows.Item> items = array.rows().stream().map(this::item).toList();
    Rows rows = Rows.of(sheet, items, 1);
    List<Rows.Row> laid = rows.lay(items, 0);
    for (int i = 0; i < laid.size(); i++) {
      Row row = array.rows().get(i);
      rows.write(canvas, laid.get(i));
      draw(canvas, Style.PART_5, 0, out(row), rows.from(), laid.get(i).top());
      draw(canvas, Style.PART_1, out(row), of(row), rows.from(), laid.get(i).top());
    }
    return canvas.picture(
        Message.NONE,
        array.rows().stream().map(row -> Canvas.unit(row.label(), words(row))).toList(),
        Rows.bottom(laid, 0));
  }

  private Rows.Item item(Row row) {
    int lines = Math.max(1, (of(row) + PER_LINE - 1) / PER_LINE);
    return new Rows.Item(
        Style.LABEL, 0, sheet.say(row.label()), sheet.say(words(row)), lines * PITCH, BEFORE);
  }

  private static int of(Row row) {
    return (int) Math.min(MOST, row.of());
  }

  /** How many icons are filled: of more than a hundred neither none nor all, unless it is so. */
  private static int out(Row row) {
    if (row.of() <= MOST || row.out() == 0 || row.out() == row.of()) {
      return (int) Math.min(MOST, row.out());
    }
    long rounded = Math.round((double) MOST * row.out() / row.of());
    return (int) Math.max(1, Math.min(MOST - 1, rounded));
  }

  private static Message words(Row row) {
    return row.of() <= MOST
        ? row.words()
        : Message.of("chart.of_every_hundred", "words", row.words(), "out", out(row));
  }

  private static void draw(Canvas canvas, Style style, int from, int to, int left, int top) {
    for (int i = from; i < to; i++) {
      int x = left + x(i);
      int y = top + y(i);
      canvas.area(style, x, y, x + ICON, y + ICON);
    }
  }

  private static int x(int icon) {
    return icon % PER_LINE * PITCH + 1;
  }

  private static int y(int icon) {
    return icon / PER_LINE * PITCH + (PITCH - ICON) / 2;
  }
}
