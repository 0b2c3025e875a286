package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * How many out of how many, one icon each, such as 20 of 33. Up to a hundred are drawn as they are;
 * of more, so many out of every hundred. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param rows the groups that are set beside each other
 * @param data its numbers
 */
public record IconArray(Message title, Message reading, List<Row> rows, Table data)
    implements Chart {

  /** Copies the list. */
  public IconArray {
    rows = List.copyOf(rows);
  }

  /**
   * One group.
   *
   * @param label its name
   * @param of how many there are
   * @param out how many of them are meant, whose icons are filled
   * @param words both in words
   */
  public record Row(Message label, long of, long out, Message words) {

    /**
     * @throws IllegalArgumentException if more are meant than there are
     */
    public Row {
      if (out < 0 || out > of) {
        throw new IllegalArgumentException(out + " of " + of);
      }
    }
  }

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new IconRows(this, sheet).picture());
  }
}
