package org.evenhand.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot.Dot;

/**
 * The axis that all panels of a chart share: where a value stands between the left end, 0, and the
 * right end, 1.
 *
 * @param scale how the axis runs
 * @param ticks the labelled values; the first and the last are its ends
 */
record PlotAxis(DotPlot.Scale scale, List<Double> ticks) {

  private static final double[] PERCENT_STEPS = {0.05, 0.1, 0.2, 0.25};
  private static final double[] RATIOS = {0.1, 0.2, 0.5, 1, 2, 5, 10};
  private static final int MOST_TICKS = 6;
  private static final double WIDE_FROM = 0.2;
  private static final double WIDE_TO = 5;

  /**
   * The narrowest axis with round ends that holds what the chart shows; where a ratio's interval is
   * very wide, it runs off the axis so that the others can be told apart.
   */
  static PlotAxis of(DotPlot plot) {
    List<Dot> dots = plot.panels().stream().flatMap(panel -> panel.dots().stream()).toList();
    double[] estimates = finite(dots.stream().map(Dot::estimate));
    double[] limits =
        finite(
            dots.stream()
                .map(Dot::limits)
                .flatMap(limit -> Stream.of(limit.lower(), limit.upper())));
    return plot.scale() == DotPlot.Scale.PERCENT
        ? percent(Math.max(highest(estimates), highest(limits)))
        : ratio(estimates, limits);
  }

  /** Where a value stands; below 0 or above 1 if it lies off the axis. */
  double position(double value) {
    return (transformed(value) - transformed(first()))
        / (transformed(last()) - transformed(first()));
  }

  /** The value at which both rates are equal, if the axis has one. */
  OptionalDouble equality() {
    return scale == DotPlot.Scale.RATIO ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  /** What a tick is labelled. */
  String label(double tick) {
    return scale == DotPlot.Scale.PERCENT ? Format.level(tick) : Format.plain(tick);
  }

  private double first() {
    return ticks.get(0);
  }

  private double last() {
    return ticks.get(ticks.size() - 1);
  }

  private double transformed(double value) {
    return scale == DotPlot.Scale.RATIO ? Math.log(value) : value;
  }

  private static double[] finite(Stream<OptionalDouble> values) {
    return values.flatMapToDouble(OptionalDouble::stream).filter(Double::isFinite).toArray();
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static double lowest(double[] values) {
    return Arrays.stream(values).min().orElse(1);
  }

  private static PlotAxis percent(double highest) {
    double step =
        Arrays.stream(PERCENT_STEPS)
            .filter(candidate -> Math.ceil(highest / candidate) < MOST_TICKS)
            .findFirst()
            .orElse(PERCENT_STEPS[PERCENT_STEPS.length - 1]);
    int steps = Math.max(1, (int) Math.ceil(highest / step - 1e-9));
    return new PlotAxis(
        DotPlot.Scale.PERCENT, IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList());
  }

  private static PlotAxis ratio(double[] estimates, double[] limits) {
    double lowest = Math.min(lowest(estimates), Math.max(lowest(limits), WIDE_FROM));
    double highest = Math.max(highest(estimates), Math.min(highest(limits), WIDE_TO));
    double from =
        Arrays.stream(RATIOS).filter(r -> r <= Math.min(lowest, 0.5)).max().orElse(RATIOS[0]);
    double to =
        Arrays.stream(RATIOS)
            .filter(r -> r >= Math.max(highest, 2))
            .min()
            .orElse(RATIOS[RATIOS.length - 1]);
    return new PlotAxis(
        DotPlot.Scale.RATIO,
        Arrays.stream(RATIOS).filter(r -> r >= from && r <= to).boxed().toList());
  }
}
