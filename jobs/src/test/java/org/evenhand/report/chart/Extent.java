package org.evenhand.report.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.report.Picture;

/**
 * What a shape covers.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
record Extent(double left, double top, double right, double bottom) {

  private static final Pattern STEP = Pattern.compile("([Mhvlcsz])([^Mhvlcsz]*)");
  private static final int ABOVE = 10;
  private static final int BELOW = 3;

  static Extent of(Picture.Shape shape) {
    if (shape instanceof Picture.Text text) {
      return of(text);
    }
    if (shape instanceof Picture.Line line) {
      return around(
          Stream.of(new double[] {line.x1(), line.y1()}, new double[] {line.x2(), line.y2()}));
    }
    if (shape instanceof Picture.Area area) {
      return new Extent(area.x(), area.y(), area.x() + area.width(), area.y() + area.height());
    }
    if (shape instanceof Picture.Curve curve) {
      return around(curve.points());
    }
    return shape instanceof Picture.Polygon polygon
        ? around(polygon.points())
        : of((Picture.Outline) shape);
  }

  static Extent of(Picture.Text text) {
    int width = Letters.width(text.style(), text.text());
    double left =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2.0;
          case END -> text.x() - width;
        };
    return new Extent(left, text.y() - ABOVE, left + width, text.y() + BELOW);
  }

  private static Extent around(List<Picture.Point> points) {
    return around(points.stream().map(point -> new double[] {point.x(), point.y()}));
  }

  private static Extent around(Stream<double[]> points) {
    return points
        .map(p -> new Extent(p[0], p[1], p[0], p[1]))
        .reduce(
            (a, b) ->
                new Extent(
                    Math.min(a.left, b.left),
                    Math.min(a.top, b.top),
                    Math.max(a.right, b.right),
                    Math.max(a.bottom, b.bottom)))
        .orElse(new Extent(0, 0, 0, 0));
  }

  /** Walks along an outline. */
  private static Extent of(Picture.Outline outline) {
    Stream.Builder<double[]> corners = Stream.builder();
    double x = 0;
    double y = 0;
    Matcher steps = STEP.matcher(outline.path());
    while (steps.find()) {
      double[] numbers =
          Stream.of(steps.group(2).trim().split("[ ,]+"))
              .filter(number -> !number.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      int pair = steps.group(1).equals("c") ? 6 : steps.group(1).equals("s") ? 4 : 2;
      switch (steps.group(1)) {
        case "M" -> {
          x = numbers[0];
          y = numbers[1];
        }
        case "h" -> x += numbers[0];
        case "v" -> y += numbers[0];
        case "z" -> {}
        default -> {
          for (int i = pair; i <= numbers.length; i += pair) {
            x += numbers[i - 2];
            y += numbers[i - 1];
            corners.add(new double[] {outline.x() + x, outline.y() + y});
          }
        }
      }
      corners.add(new double[] {outline.x() + x, outline.y() + y});
    }
    return around(corners.build());
  }

  boolean overlaps(Extent other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean isWithin(Picture picture) {
    return left >= 0 && top >= 0 && right <= picture.width() && bottom <= picture.height();
  }
}
