package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.chart.TimePlot.Point;
import org.evenhand.report.chart.TimePlot.Shape;

/**
 * Draws one series of a time plot.
 *
 * @param plot what is drawn
 * @param position which of its series
 * @param shift how far it is moved to the right, so that its ranges do not lie upon others
 * @param across the axis that runs across, where it lies
 * @param up the axis that runs up, where it lies
 */
record TimeSeries(TimePlot plot, int position, double shift, Ruler across, Ruler up) {

  private static final int CLOSE = 12;
  private static final int FAR = 90;
  private static final int STYLES = 6;
  private static final String ARROW_UP = "M-4,6l4,-6l4,6";
  private static final String ARROW_DOWN = "M-4,-6l4,6l4,-6";

  void draw(Canvas canvas) {
    List<Point> points = plot.drawn(position);
    List<List<Point>> runs = runs(points, point -> point.y().isPresent());
    switch (shape()) {
      case AREA -> runs.forEach(run -> area(canvas, run));
      case STEP -> {
        runs(points, point -> point.limits().isRange()).forEach(run -> ribbon(canvas, run));
        runs.forEach(run -> line(canvas, run));
        marked(points).forEach(point -> mark(canvas, point));
      }
      case LINE -> {
        points.stream()
            .filter(point -> point.limits().isRange())
            .forEach(point -> whisker(canvas, point));
        runs.forEach(run -> line(canvas, run));
        marked(points).forEach(point -> mark(canvas, point));
      }
      case DOTS -> {
        points.stream()
            .filter(point -> point.limits().isRange())
            .forEach(point -> whisker(canvas, point));
        marked(points).forEach(point -> mark(canvas, point));
      }
    }
  }

  /** A stretch of line with its marker, or of area, as a legend shows it. */
  static void sample(
      TimePlot plot, int position, Canvas canvas, double from, double to, double middle) {
    if (plot.series().get(position).shape() == Shape.AREA) {
      double half = Picture.BAR / 2.0;
      canvas.area(part(plot, position), from, middle - half, to, middle + half);
      return;
    }
    if (plot.series().get(position).shape() != Shape.DOTS) {
      Picture.Point left = new Picture.Point(Canvas.round(from), Canvas.round(middle));
      Picture.Point right = new Picture.Point(Canvas.round(to), Canvas.round(middle));
      canvas.curve(style(plot.series().get(position).marker()), List.of(left, right));
    }
    canvas.add(marker(plot.series().get(position).marker(), (from + to) / 2, middle));
  }

  /** Its last value in the picture; of an area, the middle of what it adds. */
  Optional<Picture.Point> end() {
    return plot.drawn(position).stream()
        .filter(point -> point.y().isPresent())
        .reduce((first, second) -> second)
        .map(point -> at(point.x(), (point.y().getAsDouble() + foot(point)) / 2));
  }

  /** Where what a point adds begins; a point that is no area's begins where it is. */
  private double foot(Point point) {
    return shape() == Shape.AREA
        ? point.y().getAsDouble() - plot.series().get(position).at(point.x()).orElse(0)
        : point.y().getAsDouble();
  }

  private Marker marker() {
    return plot.series().get(position).marker();
  }

  private Shape shape() {
    return plot.series().get(position).shape();
  }

  /** The dashes that go with a marker. */
  private static Style style(Marker marker) {
    return Style.values()[Style.SERIES_1.ordinal() + marker.shape().ordinal() % STYLES];
  }

  private static Style part(TimePlot plot, int position) {
    List<TimePlot.Series> areas =
        plot.series().stream().filter(series -> series.shape() == Shape.AREA).toList();
    return Part.of(areas.indexOf(plot.series().get(position)), areas.size()).style();
  }

  /** A hollow marker is hollow whatever its line. */
  private static Picture.Outline marker(Marker marker, double x, double y) {
    Picture.Outline drawn = marker.at(x, y);
    return marker.filled()
        ? new Picture.Outline(style(marker), drawn.x(), drawn.y(), drawn.path())
        : drawn;
  }

  /** Points one after the other without one between them that is not so. */
  private static List<List<Point>> runs(List<Point> points, Predicate<Point> isSo) {
    List<List<Point>> runs = new ArrayList<>();
    boolean goesOn = false;
    for (Point point : points) {
      if (isSo.test(point) && !goesOn) {
        runs.add(new ArrayList<>());
      }
      goesOn = isSo.test(point);
      if (goesOn) {
        runs.get(runs.size() - 1).add(point);
      }
    }
    return runs;
  }

  private Picture.Point at(double x, double y) {
    return new Picture.Point(Canvas.round(across.at(x) + shift), Canvas.round(up.at(y)));
  }

  /** The corners of a line; of a step, with the place where the next one begins. */
  private List<Picture.Point> path(List<Point> run, ToDoubleFunction<Point> value) {
    List<Picture.Point> path = new ArrayList<>();
    for (Point point : run) {
      Picture.Point next = at(point.x(), value.applyAsDouble(point));
      if (shape() == Shape.STEP && !path.isEmpty()) {
        path.add(new Picture.Point(next.x(), path.get(path.size() - 1).y()));
      }
      path.add(next);
    }
    return path;
  }

  private void line(Canvas canvas, List<Point> run) {
    canvas.curve(style(marker()), path(run, point -> point.y().getAsDouble()));
  }

  private void area(Canvas canvas, List<Point> run) {
    between(canvas, part(plot, position), run, this::foot, point -> point.y().getAsDouble());
  }

  private void ribbon(Canvas canvas, List<Point> run) {
    between(
        canvas,
        Style.RIBBON,
        run,
        point -> point.limits().lower().getAsDouble(),
        point -> point.limits().upper().getAsDouble());
  }

  private void between(
      Canvas canvas,
      Style style,
      List<Point> run,
      ToDoubleFunction<Point> lower,
      ToDoubleFunction<Point> upper) {
    List<Picture.Point> outline = new ArrayList<>(path(run, lower));
    Collections.reverse(outline);
    outline.addAll(0, path(run, upper));
    canvas.polygon(style, outline);
  }

  private void whisker(Canvas canvas, Point point) {
    Picture.Point lower = at(point.x(), point.limits().lower().getAsDouble());
    Picture.Point upper = at(point.x(), point.limits().upper().getAsDouble());
    canvas.line(Style.INTERVAL, lower.x(), lower.y(), upper.x(), upper.y());
    arrow(canvas, point.limits().lower().getAsDouble(), lower);
    arrow(canvas, point.limits().upper().getAsDouble(), upper);
  }

  /** A value beyond the axis is an arrow at its end. */
  private void arrow(Canvas canvas, double value, Picture.Point at) {
    if (!up.holds(value)) {
      String path = up.isBeyond(value) ? ARROW_UP : ARROW_DOWN;
      canvas.add(new Picture.Outline(Style.ARROW, at.x(), at.y(), path));
    }
  }

  private void mark(Canvas canvas, Point point) {
    double y = point.y().getAsDouble();
    Picture.Point at = at(point.x(), y);
    if (up.holds(y)) {
      canvas.add(marker(marker(), at.x(), at.y()));
    } else {
      arrow(canvas, y, at);
    }
  }

  /**
   * The points that have a marker: each if there is room for all, else some from the last one back,
   * so that the marker is seen along the line.
   */
  private List<Point> marked(List<Point> points) {
    List<Point> present = points.stream().filter(point -> point.y().isPresent()).toList();
    int apart = shape() == Shape.STEP || isDense(present) ? FAR : 0;
    List<Point> marked = new ArrayList<>();
    double next = Double.POSITIVE_INFINITY;
    for (int i = present.size() - 1; i >= 0; i--) {
      double x = across.at(present.get(i).x());
      if (next - x >= apart && (apart == 0 || marked.isEmpty() || x - across.from() >= apart / 2)) {
        marked.add(present.get(i));
        next = x;
      }
    }
    return marked;
  }

  private boolean isDense(List<Point> points) {
    return shape() == Shape.LINE
        && points.size() > 1
        && across.at(points.get(points.size() - 1).x()) - across.at(points.get(0).x())
            < CLOSE * (points.size() - 1);
  }
}
