package org.evenhand.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;

/**
 * An axis laid upon a picture.
 *
 * @param axis the axis
 * @param from where its near end lies
 * @param to where its far end lies
 */
record Ruler(Axis axis, int from, int to) {

  /** From the end of a grid line to the middle of its label. */
  static final int BELOW = 13;

  private static final int BESIDE = 6;
  private static final int APART = 6;
  private static final double CLOSE = 1e-9;

  /** How high the labels of an axis that runs across are. */
  static final int FOOT = 24;

  /** How far the labels of an axis that runs across reach beyond its ends at the most. */
  static int overhang(Axis axis) {
    return axis.ticks().stream().mapToInt(tick -> width(axis, tick)).max().orElse(0) / 2 + 1;
  }

  /** How wide the labels of an axis that runs up are, with the gap beside them. */
  static int margin(Axis axis) {
    return axis.ticks().stream().mapToInt(tick -> width(axis, tick)).max().orElse(0) + BESIDE + 1;
  }

  private static int width(Axis axis, double tick) {
    return Letters.width(Style.TICK, axis.label(tick));
  }

  /** Where a value lies; what is off the axis lies at its end. */
  double at(double value) {
    return from + axis.held(value) * (to - from);
  }

  /** Whether a value lies before the near end of the axis. */
  boolean isBefore(double value) {
    return axis.position(value) < -CLOSE;
  }

  /** Whether a value lies beyond the far end of the axis. */
  boolean isBeyond(double value) {
    return axis.position(value) > 1 + CLOSE;
  }

  boolean holds(double value) {
    return !isBefore(value) && !isBeyond(value);
  }

  /** What lies behind the marks of an axis that runs across. */
  void ground(Canvas canvas, Optional<DotPlot.Band> band, double top, double bottom) {
    band.ifPresent(
        range -> canvas.area(Style.BAND, at(range.lower()), top, at(range.upper()), bottom));
    axis.ticks().forEach(tick -> canvas.line(Style.GRID, at(tick), top, at(tick), bottom));
    axis.equality()
        .ifPresent(value -> canvas.line(Style.EQUALITY, at(value), top, at(value), bottom));
  }

  /** The labels of an axis that runs across, at this height; those without room are left out. */
  void label(Canvas canvas, double middle) {
    SortedSet<Double> labelled = new TreeSet<>();
    for (double tick : byImportance()) {
      if (labelled.stream().allMatch(other -> areApart(tick, other))) {
        labelled.add(tick);
      }
    }
    labelled.forEach(
        tick -> canvas.text(Style.TICK, Anchor.MIDDLE, at(tick), middle, axis.label(tick)));
  }

  private boolean areApart(double tick, double other) {
    return Math.abs(at(tick) - at(other)) >= (width(axis, tick) + width(axis, other)) / 2.0 + APART;
  }

  /**
   * Names of the whole numbers from 0 on, in the place of their labels: the last one, and as many
   * before it, evenly, as find room.
   */
  void label(Canvas canvas, double middle, List<String> names) {
    int every = 1;
    while (every < names.size() && !haveRoom(canvas, names, every)) {
      every++;
    }
    for (int i = names.size() - 1; i >= 0; i -= every) {
      String name = names.get(i);
      canvas.text(Style.TICK, Anchor.MIDDLE, within(canvas, i, name), middle, name);
    }
  }

  private boolean haveRoom(Canvas canvas, List<String> names, int every) {
    double end = Double.POSITIVE_INFINITY;
    for (int i = names.size() - 1; i >= 0; i -= every) {
      double half = Letters.width(Style.TICK, names.get(i)) / 2.0;
      double middle = within(canvas, i, names.get(i));
      if (middle + half + APART > end) {
        return false;
      }
      end = middle - half;
    }
    return true;
  }

  /** The middle of a name, as near to its place as the picture allows. */
  private double within(Canvas canvas, int place, String name) {
    double half = Letters.width(Style.TICK, name) / 2.0 + 1;
    return Math.max(half, Math.min(canvas.width() - half, at(place)));
  }

  /** Grid lines from left to right of an axis that runs up, and its labels to their left. */
  void up(Canvas canvas, double left, double right) {
    double last = Double.POSITIVE_INFINITY;
    for (double tick : axis.ticks()) {
      canvas.line(Style.GRID, left, at(tick), right, at(tick));
      if (last - at(tick) >= Letters.LEADING) {
        canvas.text(Style.TICK, Anchor.END, left - BESIDE, at(tick), axis.label(tick));
        last = at(tick);
      }
    }
  }

  /** The ends first, then what lies at the middle of the axis or nearest to it. */
  private List<Double> byImportance() {
    return axis.ticks().stream()
        .sorted(
            Comparator.comparing((Double tick) -> tick != axis.first() && tick != axis.last())
                .thenComparing(tick -> Math.abs(axis.position(tick) - 0.5)))
        .toList();
  }
}
