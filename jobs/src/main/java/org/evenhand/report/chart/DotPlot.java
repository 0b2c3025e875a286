package org.evenhand.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
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
  public record Band(double lower, double upper) {

    DoubleStream ends() {
      return DoubleStream.of(lower, upper);
    }
  }

  /** How the axis runs. */
  public enum Scale {
    /** Proportions from 0, labelled in percent. */
    PERCENT,
    /** Ratios on a logarithmic axis with a line at 1. */
    RATIO,
    /** How many times, from 1, on a logarithmic axis. */
    TIMES,
    /** Proportions of pairs with a line at the half of them, labelled in percent. */
    PAIRS,
    /** Differences of proportions on an axis with a line at 0, labelled in points. */
    POINTS
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
   * @param weight how large the marker is
   * @param role how the row stands to the others
   */
  public record Dot(
      Message label,
      Marker marker,
      OptionalDouble estimate,
      Limits limits,
      Message words,
      Weight weight,
      Role role) {

    /** A row of its own with a whole marker. */
    public Dot(
        Message label, Marker marker, OptionalDouble estimate, Limits limits, Message words) {
      this(label, marker, estimate, limits, words, Weight.WHOLE, Role.ALONE);
    }
  }

  /**
   * How much a row counts among those that it is set beside.
   *
   * @param part from 0 to 1, of the row that counts most; the marker's area follows it
   */
  public record Weight(double part) {

    /** That of a whole marker. */
    public static final Weight WHOLE = new Weight(1);

    /**
     * @throws IllegalArgumentException if it is no part
     */
    public Weight {
      if (!(part >= 0 && part <= 1)) {
        throw new IllegalArgumentException("a weight is from 0 to 1: " + part);
      }
    }
  }

  /** How a row stands to the others of its panel. */
  public enum Role {
    /** A row like any other. */
    ALONE,
    /** What the rows below it come to together: a diamond as wide as its interval. */
    SUMMARY,
    /** One of those that a summary is about, indented. */
    MEMBER
  }

  /**
   * An interval; a limit may be absent or infinite.
   *
   * @param lower lower limit
   * @param upper upper limit
   */
  public record Limits(OptionalDouble lower, OptionalDouble upper) {

    /** No interval. */
    public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

    /** From one number to another. */
    public static Limits of(double lower, double upper) {
      return new Limits(OptionalDouble.of(lower), OptionalDouble.of(upper));
    }

    boolean isRange() {
      return lower.isPresent() && upper.isPresent();
    }

    /** A range in words, with its numbers put so. */
    Message words(DoubleFunction<Message> number) {
      Message from = number.apply(lower.getAsDouble());
      Message to = number.apply(upper.getAsDouble());
      if (Double.isInfinite(upper.getAsDouble())) {
        return Message.of("format.or_more", "limit", from);
      }
      return Double.isInfinite(lower.getAsDouble())
          ? Message.of("format.or_less", "limit", to)
          : Message.of("format.range", "lower", from, "upper", to);
    }
  }

  @Override
  public List<Picture> pictures(Sheet sheet) {
    DotRows rows = DotRows.of(this, sheet);
    return panels.stream().map(rows::picture).toList();
  }
}
