package org.evenhand.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * Estimates with their intervals on one axis that all panels share. Groups are told apart by the
 * shape of their marker and by their label, never by colour. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param scale the axis
 * @param band a range of the axis that is shaded, if any
 * @param panels the parts, such as one per complaint category
 * @param data its numbers
 */
public record DotPlot(
    Message title,
    Message reading,
    Scale scale,
    Optional<Band> band,
    List<Panel> panels,
    Table data)
    implements Chart {

  /** The same in English alone, without its numbers. */
  public DotPlot(
      String title, String reading, Scale scale, Optional<Band> band, List<Panel> panels) {
    this(Message.literal(title), Message.literal(reading), scale, band, panels, Table.NONE);
  }

  /** Copies the list. */
  public DotPlot {
    panels = List.copyOf(panels);
  }

  /**
   * A range of the axis.
   *
   * @param lower where it begins
   * @param upper where it ends
   */
  public record Band(double lower, double upper) {}

  /** How the axis runs. */
  public enum Scale {
    /** Proportions from 0, labelled in percent. */
    PERCENT,
    /** Ratios on a logarithmic axis with a line at 1. */
    RATIO
  }

  /**
   * One part of the chart.
   *
   * @param title what it is about
   * @param dots its rows
   */
  public record Panel(Message title, List<Dot> dots) {

    /** Copies the list. */
    public Panel {
      dots = List.copyOf(dots);
    }
  }

  /**
   * One row: an estimate, its interval and both in words. Where there is no estimate, only the
   * words are printed.
   *
   * @param label whom it is about
   * @param marker the group's marker
   * @param estimate where the marker stands
   * @param limits the interval
   * @param words what is printed beside it
   */
  public record Dot(
      Message label, Marker marker, OptionalDouble estimate, Limits limits, Message words) {}

  /**
   * An interval; a limit may be absent or infinite.
   *
   * @param lower lower limit
   * @param upper upper limit
   */
  public record Limits(OptionalDouble lower, OptionalDouble upper) {}

  @Override
  public List<Picture> pictures(Sheet sheet) {
    DotColumns columns = DotColumns.of(this, sheet);
    return panels.stream().map(columns::picture).toList();
  }
}
