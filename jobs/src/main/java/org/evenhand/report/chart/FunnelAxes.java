package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.evenhand.report.Format;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Point;
import org.evenhand.report.Picture.Shape;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.FunnelPlot.Dot;

/**
 * The two axes of a funnel plot: from 0 in round steps to what has to be shown.
 *
 * @param acrossStep expected events from one grid line to the next
 * @param acrossSteps how many steps there are
 * @param upStep ratio from one grid line to the next
 * @param upSteps how many steps there are
 */
record FunnelAxes(double acrossStep, int acrossSteps, double upStep, int upSteps) {

  static final int HEIGHT = 392;

  private static final int LEFT = 60;
  private static final int RIGHT = 800;
  private static final int TOP = 26;
  private static final int BOTTOM = 336;
  private static final int TEXT_DROP = 4;
  private static final int TICK_DROP = 17;
  private static final int TICK_LEFT = 20;
  private static final int BESIDE = 9;
  private static final double HIGHEST_RATIO = 5;
  private static final int MOST_STEPS = 6;

  static FunnelAxes of(List<Dot> dots) {
    double most = dots.stream().mapToDouble(dot -> dot.expected().getAsDouble()).max().orElse(1);
    double ratio = dots.stream().mapToDouble(dot -> dot.ratio().getAsDouble()).max().orElse(1);
    double limit =
        dots.stream()
            .map(Dot::inner)
            .map(DotPlot.Limits::upper)
            .flatMapToDouble(OptionalDouble::stream)
            .max()
            .orElse(1);
    double highest = Math.max(Math.max(ratio, 2), Math.min(limit, HIGHEST_RATIO));
    double acrossStep = step(most);
    double upStep = step(highest);
    return new FunnelAxes(
        acrossStep, (int) Math.ceil(most / acrossStep), upStep, (int) Math.ceil(highest / upStep));
  }

  /** The smallest of 1, 2, 5 and their tenfold and tenth that needs few steps. */
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / MOST_STEPS)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(one -> one * power)
        .filter(step -> most / step <= MOST_STEPS)
        .findFirst()
        .orElse(10 * power);
  }

  /** The grid, and the line at which observed and expected events are equal. */
  List<Shape> grid() {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i <= acrossSteps; i++) {
      int x = x(i * acrossStep);
      shapes.add(new Picture.Line(Style.GRID, x, x, TOP, BOTTOM));
      shapes.add(
          new Picture.Text(
              Style.TICK,
              Picture.Anchor.MIDDLE,
              x,
              BOTTOM + TICK_DROP,
              Format.plain(i * acrossStep)));
    }
    for (int i = 0; i <= upSteps; i++) {
      int y = y(i * upStep);
      shapes.add(new Picture.Line(Style.GRID, LEFT, RIGHT, y, y));
      shapes.add(
          new Picture.Text(
              Style.TICK,
              Picture.Anchor.MIDDLE,
              LEFT - TICK_LEFT,
              y + TEXT_DROP,
              Format.plain(i * upStep)));
    }
    shapes.add(new Picture.Line(Style.EQUALITY, LEFT, RIGHT, y(1), y(1)));
    return shapes;
  }

  /** A limit from unit to unit; it is known at their expected events only. */
  Shape curve(Style style, List<Dot> dots, Function<Dot, OptionalDouble> limit) {
    return new Picture.Curve(
        style,
        dots.stream()
            .filter(dot -> limit.apply(dot).isPresent())
            .map(
                dot ->
                    new Point(x(dot.expected().getAsDouble()), y(limit.apply(dot).getAsDouble())))
            .toList());
  }

  /** A unit and its name. */
  List<Shape> unit(Dot dot, Sheet sheet) {
    int x = x(dot.expected().getAsDouble());
    int y = y(dot.ratio().getAsDouble());
    return List.of(
        new Marker(Marker.Shape.CIRCLE, dot.outside()).at(x, y),
        new Picture.Text(
            Style.LABEL, Picture.Anchor.START, x + BESIDE, y + TEXT_DROP, sheet.say(dot.label())));
  }

  /** What the axes count. */
  List<Shape> names(String across, String up) {
    return List.of(
        new Picture.Text(Style.WORDS, Picture.Anchor.END, RIGHT, BOTTOM + 38, across),
        new Picture.Text(Style.WORDS, Picture.Anchor.START, 0, TOP - 12, up));
  }

  private int x(double expected) {
    return LEFT + (int) Math.round((RIGHT - LEFT) * expected / (acrossStep * acrossSteps));
  }

  /** Where a ratio stands; what is beyond the axis stands at its end. */
  private int y(double ratio) {
    double part = Math.min(1, ratio / (upStep * upSteps));
    return BOTTOM - (int) Math.round((BOTTOM - TOP) * part);
  }
}
