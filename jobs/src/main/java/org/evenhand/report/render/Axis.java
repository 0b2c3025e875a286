package org.evenhand.report.render;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.evenhand.report.DotPlot;
import org.evenhand.report.DotPlot.Dot;
import org.evenhand.report.Format;

/**
 * The axis that all panels of a chart share: where a value stands between the left end, 0, and the
 * right end, 1.
 *
 * @param scale how the axis runs
 * @param ticks the labelled values; the first and the last are its ends
 */
record Axis(DotPlot.Scale scale, List<Double> ticks) {

  private static final double[] PERCENT_STEPS = {0.05, 0.1, 0.2, 0.25};
  private static final double[] RATIOS = {0.1, 0.2, 0.5, 1, 2, 5, 10};
  private static final int MOST_TICKS = 6;

  /** The narrowest axis with round ends that holds what the chart shows, within reason. */
  static Axis of(DotPlot plot) {
    double[] values = plot.panels().stream()
        .flatMap(panel -> panel.dots().stream())
        .flatMapToDouble(Axis::values)
        .toArray();
    return plot.scale() == DotPlot.Scale.PERCENT
        ? percent(Arrays.stream(values).max().orElse(1))
        : ratio(values);
  }

  /** Where a value stands; below 0 or above 1 if it lies off the axis. */
  double position(double value) {
    return (transformed(value) - transformed(first())) / (transformed(last()) - transformed(first()));
  }

  /** The value at which both rates are equal, if the axis has one. */
  OptionalDouble equality() {
    return scale == DotPlot.Scale.RATIO ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  /** What a tick is labelled. */
  String label(double tick) {
    return scale == DotPlot.Scale.PERCENT
        ? Format.level(tick)
        : Format.plain(tick);
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

  private static DoubleStream values(Dot dot) {
    return DoubleStream.of(
            dot.estimate().orElse(Double.NaN),
            dot.limits().lower().orElse(Double.NaN),
            dot.limits().upper().orElse(Double.NaN))
        .filter(Double::isFinite);
  }

  private static Axis percent(double highest) {
    double step =
        Arrays.stream(PERCENT_STEPS)
            .filter(candidate -> Math.ceil(highest / candidate) < MOST_TICKS)
            .findFirst()
            .orElse(PERCENT_STEPS[PERCENT_STEPS.length - 1]);
    int steps = Math.max(1, (int) Math.ceil(highest / step - 1e-9));
    return new Axis(
        DotPlot.Scale.PERCENT,
        java.util.stream.IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList());
  }

  private static Axis ratio(double[] values) {
    double lowest = Math.min(0.5, Arrays.stream(values).min().orElse(1));
    double highest = Math.max(2, Arrays.stream(values).max().orElse(1));
    double from = Arrays.stream(RATIOS).filter(r -> r <= lowest).max().orElse(RATIOS[0]);
    double to =
        Arrays.stream(RATIOS).filter(r -> r >= highest).min().orElse(RATIOS[RATIOS.length - 1]);
    return new Axis(
        DotPlot.Scale.RATIO,
        Arrays.stream(RATIOS).filter(r -> r >= from && r <= to).boxed().toList());
  }
}
