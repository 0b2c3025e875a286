package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.HeatMatrix.Cell;

/**
 * The drawing of a heat matrix. Columns that find no room beside each other stand in blocks below
 * each other; names that find no room above their column are numbered and listed.
 */
final class HeatCells {

  private static final int MOST_LABEL = 240;
  private static final int MOST_CELL = 110;
  private static final int CELL = 26;
  private static final int PADDING = 12;
  private static final int GAP = 2;
  private static final int APART = 16;
  private static final int HEAD_LINES = 4;

  /** After so many rows the names of the columns stand again. */
  private static final int HEADED = 14;

  private static final int LISTED = 26;
  private static final int SHADES = 5;
  private static final int DEEP = 3;

  private final HeatMatrix matrix;
  private final Sheet sheet;
  private final Canvas canvas;
  private final Shading shading;
  private final int left;
  private final int perBlock;
  private final int cell;
  private final boolean isNumbered;

  HeatCells(HeatMatrix matrix, Sheet sheet) {
    this.matrix = matrix;
    this.sheet = sheet;
    this.canvas = new Canvas(sheet);
    this.shading = Shading.of(matrix);
    int label = widest(Style.LABEL, matrix.rows());
    this.left = sheet.isNarrow() ? 0 : Math.min(label, MOST_LABEL) + APART;
    int room = sheet.width() - left;
    int least =
        Math.max(
            widest(
                Style.LABEL,
                matrix.cells().stream().flatMap(List::stream).map(Cell::words).toList()),
            CELL);
    int count = Math.max(1, matrix.columns().size());
    this.perBlock = Math.max(1, Math.min(count, room / (least + PADDING)));
    this.cell = Math.min(MOST_CELL, room / perBlock);
    this.isNumbered = matrix.columns().stream().anyMatch(name -> !fits(sheet.say(name)));
  }

  /**
   * Which shade a value has: the palest for the least of them, the deepest for the greatest, by
   * their order, so that one extreme does not make all others alike.
   *
   * @param cells one for each value, in the order of the values
   */
  private record Shading(List<Cell> cells) {

    static Shading of(HeatMatrix matrix) {
      Map<Double, Cell> byValue = new TreeMap<>();
      matrix.cells().stream()
          .flatMap(List::stream)
          .forEach(cell -> cell.value().ifPresent(value -> byValue.putIfAbsent(value, cell)));
      return new Shading(List.copyOf(byValue.values()));
    }

    boolean tellsApart() {
      return cells.size() > 1;
    }

    Message least() {
      return cells.get(0).words();
    }

    Message most() {
      return cells.get(cells.size() - 1).words();
    }

    int shade(double value) {
      long below = cells.stream().filter(cell -> cell.value().getAsDouble() < value).count();
      return (int) (SHADES * below / cells.size());
    }
  }

  private int widest(Style style, List<Message> texts) {
    return texts.stream().mapToInt(text -> Letters.width(style, sheet.say(text))).max().orElse(0);
  }

  private boolean fits(String name) {
    int room = cell - GAP - GAP;
    boolean isWhole =
        List.of(name.split(" ")).stream()
            .allMatch(word -> Letters.width(Style.LABEL, word) <= room);
    return isWhole && Letters.wrap(Style.LABEL, name, room).size() <= HEAD_LINES;
  }

  Picture picture() {
    int y = shading.tellsApart() ? key() : 0;
    for (int first = 0; first < matrix.columns().size(); first += perBlock) {
      int last = Math.min(matrix.columns().size(), first + perBlock);
      y = block(first, last, y) + APART;
    }
    return canvas.picture(Message.NONE, words(), isNumbered ? list(y) : y);
  }

  private List<Message> words() {
    List<Message> words = new ArrayList<>();
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        words.add(
            Message.of(
                "chart.cell",
                "row",
                matrix.rows().get(row),
                "column",
                matrix.columns().get(column),
                "words",
                matrix.cells().get(row).get(column).words()));
      }
    }
    return words;
  }

  /** The shades from the least value to the greatest. */
  private int key() {
    String least = sheet.say(shading.least());
    int x = Letters.width(Style.WORDS, least) + GAP * 2;
    canvas.text(Style.WORDS, Anchor.START, 0, CELL / 2.0, least);
    for (int shade = 0; shade < SHADES; shade++) {
      canvas.area(shade(shade), x, GAP * 2, x + CELL, CELL - GAP * 2);
      x += CELL;
    }
    canvas.text(Style.WORDS, Anchor.START, x + GAP * 2, CELL / 2.0, sheet.say(shading.most()));
    return CELL + GAP * 4;
  }

  private int block(int first, int last, int top) {
    int y = top;
    for (int row = 0; row < matrix.rows().size(); row++) {
      if (row % HEADED == 0) {
        y = heads(first, last, y);
      }
      String label = sheet.say(matrix.rows().get(row));
      List<String> lines =
          Letters.wrap(Style.LABEL, label, sheet.isNarrow() ? sheet.width() : left - APART);
      int height = lines.size() * Letters.LEADING;
      int cellTop = sheet.isNarrow() ? y + height + GAP : y + Math.max(0, height - CELL) / 2;
      int middle =
          sheet.isNarrow()
              ? y + Letters.LEADING / 2
              : cellTop + CELL / 2 - (lines.size() - 1) * Letters.LEADING / 2;
      canvas.lines(Style.LABEL, Anchor.START, 0, middle, lines);
      for (int column = first; column < last; column++) {
        draw(matrix.cells().get(row).get(column), left + (column - first) * cell, cellTop);
      }
      y = sheet.isNarrow() ? cellTop + CELL + APART / 2 : y + Math.max(height, CELL) + GAP;
    }
    return y;
  }

  /** The names or numbers of columns, standing on the cells. */
  private int heads(int first, int last, int top) {
    List<List<String>> heads =
        IntStream.range(first, last)
            .mapToObj(
                column ->
                    isNumbered
                        ? List.of(String.valueOf(column + 1))
                        : Letters.wrap(
                            Style.LABEL, sheet.say(matrix.columns().get(column)), cell - GAP - GAP))
            .toList();
    int most = heads.stream().mapToInt(List::size).max().orElse(0);
    int bottom = top + most * Letters.LEADING;
    for (int i = 0; i < heads.size(); i++) {
      int middle = bottom - heads.get(i).size() * Letters.LEADING + Letters.LEADING / 2;
      canvas.lines(
          Style.LABEL, Anchor.MIDDLE, left + i * cell + (cell - GAP) / 2.0, middle, heads.get(i));
    }
    return bottom + GAP * 2;
  }

  private void draw(Cell shown, int x, int y) {
    int shade = shown.value().isPresent() ? shading.shade(shown.value().getAsDouble()) : -1;
    if (shade >= 0) {
      canvas.area(shade(shade), x, y, x + cell - GAP, y + CELL);
    }
    canvas.text(
        shade >= DEEP ? Style.ON_DEEP : Style.LABEL,
        Anchor.MIDDLE,
        x + (cell - GAP) / 2.0,
        y + CELL / 2.0,
        sheet.say(shown.words()));
  }

  private static Style shade(int shade) {
    return Style.values()[Style.SHADE_1.ordinal() + shade];
  }

  /** The numbers of the columns with their names. */
  private int list(int top) {
    int y = top;
    for (int column = 0; column < matrix.columns().size(); column++) {
      List<String> name =
          Letters.wrap(
              Style.LABEL, sheet.say(matrix.columns().get(column)), sheet.width() - LISTED);
      canvas.text(
          Style.LABEL, Anchor.START, 0, y + Letters.LEADING / 2, String.valueOf(column + 1));
      canvas.lines(Style.LABEL, Anchor.START, LISTED, y + Letters.LEADING / 2, name);
      y += name.size() * Letters.LEADING;
    }
    return y + GAP;
  }
}
