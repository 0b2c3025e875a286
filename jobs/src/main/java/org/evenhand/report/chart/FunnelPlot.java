package org.evenhand.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * Units by how many events were expected of them and how many times as many were observed, with the
 * limits between which each would lie without anything of its own. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param across what the horizontal axis counts
 * @param up what the vertical axis gives
 * @param dots one per unit, in the order of their codes
 * @param data its numbers
 */
public record FunnelPlot(
    Message title, Message reading, Message across, Message up, List<Dot> dots, Table data)
    implements Chart {

  /** Copies the list. */
  public FunnelPlot {
    dots = List.copyOf(dots);
  }

  /**
   * One unit. Where a number is absent it is not drawn, and only the words are given.
   *
   * @param label its name
   * @param expected events expected of it
   * @param ratio observed over expected
   * @param outside whether it lies outside the inner limits
   * @param inner the inner limits, at its expected events
   * @param outer the outer limits, at its expected events
   * @param words its numbers in words
   */
  public record Dot(
      Message label,
      OptionalDouble expected,
      OptionalDouble ratio,
      boolean outside,
      DotPlot.Limits inner,
      DotPlot.Limits outer,
      Message words) {

    boolean isDrawn() {
      return expected.isPresent() && ratio.isPresent();
    }
  }

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new FunnelFrame(this, sheet).picture());
  }
}
