package org.evenhand.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenhand.report.Format;

/**
 * An axis: where a value stands between its near end, 0, and its far end, 1. Its ticks are 1, 2 and
 * 5 with their tenfolds and tenths; an axis of ratios may end at 0.3, 0.7, 1.5 or 3 too.
 *
 * @param unit what it measures
 * @param ticks the labelled values; the first and the last are its ends
 */
record Axis(Unit unit, List<Double> ticks) {

  private static final double LEAST_RATIO = 0.1;
  private static final double MOST_RATIO = 10;
  private static final double[] ROUND = {LEAST_RATIO, 0.2, 0.5, 1, 2, 5, MOST_RATIO};
  private static final double[] ENDS = {LEAST_RATIO, 0.2, 0.3, 0.5, 0.7, 1.5, 2, 3, 5, MOST_RATIO};
  private static final double[] TIMES = {1, 2, 5, 10, 20, 50, 100};

  /** An axis of ratios is at least as long as from here to there. */
  private static final double SHORT_FROM = 0.8;

  private static final double SHORT_TO = 1.25;
  private static final double WIDE_FROM = 0.2;
  private static final double WIDE_TO = 5;
  private static final double HALF = 0.5;
  private static final double CLOSE = 1e-9;

  /** What an axis measures. */
  enum Unit {
    /** On a logarithmic axis. */
    RATIO,
    /** Proportions, labelled in percent. */
    PERCENT,
    /** Proportions of pairs, labelled in percent; at half of them neither side is ahead. */
    PAIRS,
    /** Differences of proportions, labelled in points. */
    POINTS,
    /** Whole numbers. */
    COUNT,
    NUMBER
  }

  /**
   * The narrowest axis with round ends that holds 0 and these values.
   *
   * @param steps about how many steps it has
   */
  static Axis linear(Unit unit, int steps, double[]... values) {
    double from = Stream.of(values).flatMapToDouble(DoubleStream::of).min().orElse(0);
    double to = Stream.of(values).flatMapToDouble(DoubleStream::of).max().orElse(0);
    return between(unit, steps, Math.min(0, from), Math.max(0, to));
  }

  /** The same from one value to another. */
  static Axis between(Unit unit, int steps, double from, double to) {
    // Values that differ in their last digits only have no axis between them.
    boolean isRange = to - from > CLOSE * Math.max(Math.abs(from), Math.abs(to));
    double step = step(isRange ? (to - from) / steps : 1.0 / steps);
    if (unit == Unit.COUNT) {
      step = Math.max(1, step);
    }
    long first = (long) Math.floor(from / step + CLOSE);
    long last = Math.max(first + 1, (long) Math.ceil(to / step - CLOSE));
    double size = step;
    return new Axis(
        unit, LongStream.rangeClosed(first, last).mapToObj(tick -> tick * size).toList());
  }

  /**
   * Ratios about 1. Where an interval is very wide, it runs off the axis so that the others can be
   * told apart.
   */
  static Axis ratios(double[] estimates, double[] limits) {
    double lowest = Math.min(lowest(estimates), Math.max(lowest(limits), WIDE_FROM));
    double highest = Math.max(highest(estimates), Math.min(highest(limits), WIDE_TO));
    double from =
        DoubleStream.of(ENDS)
            .filter(r -> r <= Math.min(lowest, SHORT_FROM) + CLOSE)
            .max()
            .orElse(LEAST_RATIO);
    double to =
        DoubleStream.of(ENDS)
            .filter(r -> r >= Math.max(highest, SHORT_TO) - CLOSE)
            .min()
            .orElse(MOST_RATIO);
    DoubleStream between = DoubleStream.of(ROUND).filter(r -> r > from && r < to);
    return new Axis(
        Unit.RATIO,
        DoubleStream.concat(DoubleStream.of(from, to), between).sorted().boxed().toList());
  }

  /** From 1 to as many times as these values need. */
  static Axis times(double[] values) {
    double most = Math.max(highest(values), TIMES[1]);
    double to =
        DoubleStream.of(TIMES)
            .filter(times -> times >= most - CLOSE)
            .min()
            .orElse(TIMES[TIMES.length - 1]);
    return new Axis(
        Unit.RATIO, DoubleStream.of(TIMES).filter(times -> times <= to).boxed().toList());
  }

  /** Shares of pairs about the half of them. */
  static Axis pairs(int steps, double[] values) {
    return between(
        Unit.PAIRS,
        steps,
        DoubleStream.of(values).min().stream()
            .map(least -> Math.min(least, HALF))
            .findFirst()
            .orElse(0),
        DoubleStream.of(values).max().stream()
            .map(most -> Math.max(most, HALF))
            .findFirst()
            .orElse(1));
  }

  private static double lowest(double[] values) {
    return DoubleStream.of(values).filter(r -> r > 0 && Double.isFinite(r)).min().orElse(1);
  }

  private static double highest(double[] values) {
    return DoubleStream.of(values).filter(Double::isFinite).max().orElse(1);
  }

  /** The smallest of 1, 2, 5 and their tenfolds and tenths that is no less. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least) + CLOSE));
    return DoubleStream.of(1, 2, 5)
            .filter(one -> one * power >= least * (1 - CLOSE))
            .findFirst()
            .orElse(10)
        * power;
  }

  /** Where a value stands; below 0 or above 1 if it lies off the axis. */
  double position(double value) {
    return (transformed(value) - transformed(first()))
        / (transformed(last()) - transformed(first()));
  }

  /** Where a value stands; what lies off the axis stands at its end. */
  double held(double value) {
    return Math.min(1, Math.max(0, position(value)));
  }

  /** The value at which nothing differs, if the axis has one. */
  OptionalDouble equality() {
    return switch (unit) {
      case RATIO -> OptionalDouble.of(1);
      case POINTS -> OptionalDouble.of(0);
      case PAIRS -> OptionalDouble.of(HALF);
      case PERCENT, COUNT, NUMBER -> OptionalDouble.empty();
    };
  }

  double first() {
    return ticks.get(0);
  }

  double last() {
    return ticks.get(ticks.size() - 1);
  }

  /** What a tick is labelled. */
  String label(double tick) {
    return switch (unit) {
      case RATIO -> Format.plain(tick);
      case COUNT, NUMBER -> number(tick, step());
      case PERCENT, PAIRS -> number(tick * 100, step() * 100) + "%";
      case POINTS -> (tick > CLOSE ? "+" : "") + number(tick * 100, step() * 100);
    };
  }

  /** A number with as many decimals as its step needs. */
  private static String number(double value, double step) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + CLOSE));
    return String.format(Locale.UK, "%,." + decimals + "f", Math.abs(value) < CLOSE ? 0 : value)
        .replace('-', '\u2212');
  }

  private double step() {
    return ticks.get(1) - ticks.get(0);
  }

  private double transformed(double value) {
    return unit == Unit.RATIO ? Math.log(value) : value;
  }
}
