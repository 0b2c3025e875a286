package org.evenhand.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * Bars of parts one after the other, such as who received which sanction. Parts are told apart by
 * lightness and by stripes. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param unit what the bars measure
 * @param names the names of the parts, six at the most
 * @param bars the bars, each with as many parts as there are names
 * @param data its numbers
 */
public record BarPlot(
    Message title, Message reading, Unit unit, List<Message> names, List<Bar> bars, Table data)
    implements Chart {

  private static final int MOST_PARTS = 6;

  /**
   * @throws IllegalArgumentException if there are more parts than can be told apart, or a bar that
   *     does not have them
   */
  public BarPlot {
    names = List.copyOf(names);
    bars = List.copyOf(bars);
    if (names.size() > MOST_PARTS) {
      throw new IllegalArgumentException("more parts than can be told apart: " + names.size());
    }
    for (Bar bar : bars) {
      if (bar.parts().size() != names.size()) {
        throw new IllegalArgumentException("a bar needs one part per name: " + bar.parts());
      }
    }
  }

  /** What bars measure. */
  public enum Unit {
    /** Counts from 0. */
    COUNT,
    /** Proportions of each bar, which add up to 1. */
    PERCENT,
    /** Differences of proportions; those above 0 run to the right and those below to the left. */
    POINTS
  }

  /**
   * One bar. A part that is absent is not drawn.
   *
   * @param label what it is about
   * @param parts its parts, in the order of their names
   * @param words its numbers in words
   */
  public record Bar(Message label, List<OptionalDouble> parts, Message words) {

    /** Copies the list. */
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new BarRows(this, sheet).picture());
  }
}
