package org.evenhand.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * Numbers by two things, such as who reported whom: each is printed in its cell, and the shade of
 * the cell says where it stands among all. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param rows the names of the rows
 * @param columns the names of the columns
 * @param cells one list per row with one cell per column
 * @param data its numbers
 */
public record HeatMatrix(
    Message title,
    Message reading,
    List<Message> rows,
    List<Message> columns,
    List<List<Cell>> cells,
    Table data)
    implements Chart {

  /**
   * @throws IllegalArgumentException if the cells do not fit the rows and columns
   */
  public HeatMatrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("cells do not fit the rows and columns: " + title);
    }
  }

  /**
   * One cell. Where there is no value, the words say so and the cell is not shaded.
   *
   * @param value what its shade says
   * @param words what is printed in it
   */
  public record Cell(OptionalDouble value, Message words) {}

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new HeatCells(this, sheet).picture());
  }
}
