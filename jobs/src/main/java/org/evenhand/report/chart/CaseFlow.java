package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * How many cases came in and where they went: a main line of steps, and what leaves it at each.
 * This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param steps the main line, from the first step to the last
 * @param data its numbers
 */
public record CaseFlow(Message title, Message reading, List<Step> steps, Table data)
    implements Chart {

  /** Copies the list. */
  public CaseFlow {
    steps = List.copyOf(steps);
  }

  /**
   * A step of the main line.
   *
   * @param label what it is
   * @param count how many cases reach it
   * @param branches what leaves the main line after it
   */
  public record Step(Message label, long count, List<Branch> branches) {

    /** Copies the list. */
    public Step {
      branches = List.copyOf(branches);
    }
  }

  /**
   * Cases that leave the main line.
   *
   * @param label where they went
   * @param count how many they are
   */
  public record Branch(Message label, long count) {}

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new FlowRows(this, sheet).picture());
  }
}
