package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.Table;

/**
 * How something went over time. Series are told apart by their dashes, their markers and a label at
 * their end, never by colour alone. This type is immutable.
 *
 * @param title what it shows
 * @param reading one plain sentence that says how to read it
 * @param across what runs from left to right
 * @param up what is measured
 * @param series what is drawn, in the order of its names; areas lie upon each other in this order
 * @param marks dated events
 * @param levels values that something is held to
 * @param band a range of the vertical axis that is shaded, if any
 * @param data its numbers
 */
public record TimePlot(
    Message title,
    Message reading,
    Across across,
    Up up,
    List<Series> series,
    List<Mark> marks,
    List<Level> levels,
    Optional<DotPlot.Band> band,
    Table data)
    implements Chart {

  /** Copies the lists. */
  public TimePlot {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    levels = List.copyOf(levels);
  }

  /** What runs from left to right. */
  public sealed interface Across permits Periods, Days {}

  /**
   * Periods one after the other; the first is at 0, the next at 1.
   *
   * @param names their names, such as {@code 2026 Q1}
   */
  public record Periods(List<Message> names) implements Across {

    /** Copies the list. */
    public Periods {
      names = List.copyOf(names);
    }
  }

  /**
   * Days from 0.
   *
   * @param name what they are counted from
   * @param last the last one shown
   */
  public record Days(Message name, double last) implements Across {}

  /** What is measured. */
  public enum Up {
    /** Ratios on a logarithmic axis with a line at 1. */
    RATIO,
    /** Proportions from 0, labelled in percent. */
    PERCENT,
    /** Counts from 0. */
    COUNT,
    /** Numbers of either sign about 0. */
    SCORE
  }

  /** How a series is drawn. */
  public enum Shape {
    /** A marker at each point, joined by straight lines; ranges as whiskers. */
    LINE,
    /** A line that stays level until the next point; ranges as a pale ribbon. */
    STEP,
    /** Areas upon each other. */
    AREA,
    /** A marker at each point, unjoined; ranges as whiskers. */
    DOTS;

    boolean hasWhiskers() {
      return this == LINE || this == DOTS;
    }
  }

  /**
   * One thing followed over time.
   *
   * @param name its name
   * @param marker its marker; a group's is the same in every chart, and its dashes go with it
   * @param shape how it is drawn
   * @param points its points from left to right
   */
  public record Series(Message name, Marker marker, Shape shape, List<Point> points) {

    /** Copies the list. */
    public Series {
      points = List.copyOf(points);
    }

    OptionalDouble at(double x) {
      return points.stream()
          .filter(point -> point.x() == x)
          .flatMapToDouble(point -> point.y().stream())
          .findFirst();
    }

    boolean hasRange() {
      return points.stream().anyMatch(point -> point.limits().upper().isPresent());
    }
  }

  /**
   * One value.
   *
   * @param x its period or day
   * @param y the value, if there is one
   * @param limits its interval
   */
  public record Point(double x, OptionalDouble y, DotPlot.Limits limits) {

    /** A value without an interval. */
    public static Point of(double x, double y) {
      return new Point(x, OptionalDouble.of(y), DotPlot.Limits.NONE);
    }
  }

  /**
   * A dated event, drawn as an upright line.
   *
   * @param x when it was
   * @param words what it was
   */
  public record Mark(double x, Message words) {}

  /**
   * A value that something is held to, drawn as a level line.
   *
   * @param y the value
   * @param words what it is
   */
  public record Level(double y, Message words) {}

  @Override
  public List<Picture> pictures(Sheet sheet) {
    return List.of(new TimeFrame(this, sheet).picture());
  }

  /** The points of a series as they are drawn; areas lie upon those before them. */
  List<Point> drawn(int position) {
    Series drawn = series.get(position);
    return drawn.shape() == Shape.AREA
        ? drawn.points().stream()
            .map(p -> new Point(p.x(), sum(position, p.x()), DotPlot.Limits.NONE))
            .toList()
        : drawn.points();
  }

  /** What the areas up to this one come to; nothing if one of them is absent. */
  private OptionalDouble sum(int position, double x) {
    List<OptionalDouble> parts =
        series.subList(0, position + 1).stream()
            .filter(each -> each.shape() == Shape.AREA)
            .map(each -> each.at(x))
            .toList();
    return parts.stream().allMatch(OptionalDouble::isPresent)
        ? OptionalDouble.of(parts.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
        : OptionalDouble.empty();
  }

  /** Its numbers in words; of a line in steps those at the labels of the axis. */
  List<Message> words(Axis days) {
    List<Message> words = new ArrayList<>();
    for (Series each : series) {
      List<Point> said = each.shape() == Shape.STEP ? atTicks(each, days) : each.points();
      said.forEach(
          point ->
              words.add(
                  Message.of(
                      "chart.cell",
                      "row",
                      each.name(),
                      "column",
                      when(point.x()),
                      "words",
                      words(point))));
    }
    levels.forEach(level -> words.add(Canvas.unit(level.words(), value(level.y()))));
    marks.forEach(mark -> words.add(Canvas.unit(when(mark.x()), mark.words())));
    return words;
  }

  private static List<Point> atTicks(Series series, Axis days) {
    return days.ticks().stream()
        .flatMap(
            tick ->
                series.points().stream()
                    .filter(point -> point.x() <= tick)
                    .reduce((first, second) -> second)
                    .map(point -> new Point(tick, point.y(), point.limits()))
                    .stream())
        .toList();
  }

  private Message when(double x) {
    if (across instanceof Periods periods) {
      int last = periods.names().size() - 1;
      return periods.names().get((int) Math.max(0, Math.min(last, Math.round(x))));
    }
    return Message.of("chart.day", "day", Format.count(x));
  }

  private Message words(Point point) {
    if (point.y().isEmpty()) {
      return Message.literal(Format.ABSENT);
    }
    Message estimate = value(point.y().getAsDouble());
    return point.limits().isRange()
        ? Message.of(
            "chart.with_range", "estimate", estimate, "range", point.limits().words(this::value))
        : estimate;
  }

  private Message value(double value) {
    return Message.literal(
        switch (up) {
          case RATIO, SCORE -> Format.ratio(value);
          case PERCENT -> Format.percent(value);
          case COUNT -> Format.count(value);
        });
  }
}
