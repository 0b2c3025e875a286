package org.evenhand.cli;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.report.Entry;
import org.evenhand.report.Mark;
import org.evenhand.report.Table;
import org.evenhand.schema.Language;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/**
 * A table of verdicts as lines of a terminal: names at the left, then a sign for each group, in
 * colour where the terminal has colours.
 *
 * @param table its first column names the rows
 * @param language of the names
 * @param colours of the terminal
 */
record SignGrid(Table table, Language language, ColorScheme colours) {

  private static final String GAP = "  ";
  private static final int LONGEST_NAME = 40;

  List<String> lines() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(table.columns().stream().map(column -> cut(column.label().in(language))).toList());
    table.rows().forEach(row -> cells.add(row.stream().map(this::said).toList()));
    List<String> lines = new ArrayList<>(List.of(table.caption().in(language)));
    for (int row = 0; row < cells.size(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < cells.get(row).size(); column++) {
        String cell = cells.get(row).get(column);
        line.append(column == 0 ? "" : GAP).append(row == 0 ? cell : coloured(row, column, cell));
        line.append(" ".repeat(width(cells, column) - cell.length()));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(table.reading().in(language));
    return lines;
  }

  private static int width(List<List<String>> cells, int column) {
    return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private String said(Entry entry) {
    String text = entry.text().in(language);
    return entry.mark().map(mark -> (mark.sign() + " " + text).strip()).orElse(cut(text));
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
  }

  private String coloured(int row, int column, String cell) {
    return table
        .rows()
        .get(row - 1)
        .get(column)
        .mark()
        .map(mark -> colours.apply(cell, styles(mark)).toString())
        .orElse(cell);
  }

  private static List<IStyle> styles(Mark mark) {
    return switch (mark) {
      case DISPARITY -> List.of(Style.fg_red, Style.bold);
      case PARITY -> List.of(Style.fg_green);
      case OPEN, NONE -> List.of(Style.faint);
    };
  }
}
