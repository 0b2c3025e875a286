package org.evenhand.report.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenhand.report.DotPlot;
import org.evenhand.report.Format;
import org.evenhand.report.FunnelPlot;
import org.evenhand.report.FunnelPlot.Dot;
import org.evenhand.report.Marker;

/**
 * A funnel plot with every coordinate settled, ready for its template. The curves join the limits
 * of the units, which are known at their expected events only.
 *
 * @param plot what is drawn
 * @param id identifier, unique in the document
 * @param description the units in words
 * @param across grid lines of expected events
 * @param up grid lines of ratios
 * @param equality height at which observed and expected events are equal
 * @param curves the limits
 * @param points the units
 */
public record FunnelDrawing(
    FunnelPlot plot,
    String id,
    String description,
    List<Tick> across,
    List<Tick> up,
    int equality,
    List<Curve> curves,
    List<Point> points) {

  /** Width of the picture, in user units. */
  public static final int WIDTH = 860;

  /** Height of the picture, in user units. */
  public static final int HEIGHT = 392;

  /** Left end of the axis across. */
  public static final int LEFT = 60;

  /** Right end of the axis across. */
  public static final int RIGHT = 800;

  /** Upper end of the axis up. */
  public static final int TOP = 26;

  /** Lower end of the axis up. */
  public static final int BOTTOM = 336;

  private static final double HIGHEST_RATIO = 5;
  private static final int MOST_STEPS = 6;

  /**
   * A grid line.
   *
   * @param at where it stands
   * @param label what it is labelled
   */
  public record Tick(int at, String label) {}

  /**
   * A limit.
   *
   * @param style {@code inner} or {@code outer}
   * @param points its corners, as SVG writes them
   */
  public record Curve(String style, String points) {}

  /**
   * A unit.
   *
   * @param x where it stands
   * @param y where it stands
   * @param filled whether it lies outside the inner limits
   * @param label its name
   */
  public record Point(int x, int y, boolean filled, String label) {

    /** The outline of its marker around 0, 0. */
    public String path() {
      return Outline.of(Marker.Shape.CIRCLE);
    }
  }

  /** The drawing of a plot. */
  public static FunnelDrawing of(FunnelPlot plot) {
    List<Dot> drawn =
        plot.dots().stream()
            .filter(dot -> dot.expected().isPresent() && dot.ratio().isPresent())
            .sorted(Comparator.comparingDouble(dot -> dot.expected().getAsDouble()))
            .toList();
    Scales scales = Scales.of(drawn);
    return new FunnelDrawing(
        plot,
        plot.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
        plot.dots().stream()
            .map(dot -> dot.label() + ": " + dot.words())
            .collect(Collectors.joining("; ", "", ".")),
        scales.across(),
        scales.up(),
        scales.y(1),
        List.of(
            scales.curve("outer", drawn, dot -> dot.outer().lower()),
            scales.curve("inner", drawn, dot -> dot.inner().lower()),
            scales.curve("inner", drawn, dot -> dot.inner().upper()),
            scales.curve("outer", drawn, dot -> dot.outer().upper())),
        plot.dots().stream().filter(drawn::contains).map(scales::point).toList());
  }

  /** The two axes: from 0 in round steps to what has to be shown. */
  private record Scales(double acrossStep, int acrossSteps, double upStep, int upSteps) {

    static Scales of(List<Dot> dots) {
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
      return new Scales(
          acrossStep,
          (int) Math.ceil(most / acrossStep),
          upStep,
          (int) Math.ceil(highest / upStep));
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

    List<Tick> across() {
      return IntStream.rangeClosed(0, acrossSteps)
          .mapToObj(i -> new Tick(x(i * acrossStep), Format.plain(i * acrossStep)))
          .toList();
    }

    List<Tick> up() {
      return IntStream.rangeClosed(0, upSteps)
          .mapToObj(i -> new Tick(y(i * upStep), Format.plain(i * upStep)))
          .toList();
    }

    int x(double expected) {
      return LEFT + (int) Math.round((RIGHT - LEFT) * expected / (acrossStep * acrossSteps));
    }

    /** Where a ratio stands; what is beyond the axis stands at its end. */
    int y(double ratio) {
      double part = Math.min(1, ratio / (upStep * upSteps));
      return BOTTOM - (int) Math.round((BOTTOM - TOP) * part);
    }

    Curve curve(String style, List<Dot> dots, Function<Dot, OptionalDouble> limit) {
      return new Curve(
          style,
          dots.stream()
              .filter(dot -> limit.apply(dot).isPresent())
              .map(dot -> x(dot.expected().getAsDouble()) + "," + y(limit.apply(dot).getAsDouble()))
              .collect(Collectors.joining(" ")));
    }

    Point point(Dot dot) {
      return new Point(
          x(dot.expected().getAsDouble()),
          y(dot.ratio().getAsDouble()),
          dot.outside(),
          dot.label());
    }
  }
}
