package org.evenhand.report.chart;

import java.util.Locale;
import java.util.regex.Pattern;
import org.evenhand.report.Picture;

/**
 * The marker of a group in charts.
 *
 * @param shape its shape
 * @param filled whether it is filled; undeclared alignments are hollow
 */
public record Marker(Shape shape, boolean filled) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final double LEAST = 0.8;

  /**
   * The shapes, in the order in which groups get them: outlines about 0, 0 of about the same area.
   */
  public enum Shape {
    CIRCLE("M-5,0c0,-6.7 10,-6.7 10,0s-10,6.7 -10,0z"),
    SQUARE("M-4.5,-4.5h9v9h-9z"),
    DIAMOND("M0,-6.2l6.2,6.2l-6.2,6.2l-6.2,-6.2z"),
    TRIANGLE("M0,-6l6,10.4h-12z"),
    TRIANGLE_DOWN("M0,6l6,-10.4h-12z"),
    HOURGLASS("M-5,-5.5h10l-10,11h10z"),
    CROSS("M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"),
    /** All groups together. */
    BAR("M-1.75,-8h3.5v16h-3.5z");

    private final String path;

    Shape(String path) {
      this.path = path;
    }
  }

  /** The marker of all groups together. */
  public static Marker all() {
    return new Marker(Shape.BAR, true);
  }

  /** The marker of the group at this position among the groups. */
  public static Marker of(int position, boolean filled) {
    return new Marker(Shape.values()[Math.floorMod(position, Shape.BAR.ordinal())], filled);
  }

  /** The marker drawn at a place. */
  Picture.Outline at(double x, double y) {
    return at(x, y, 1);
  }

  /** The same with a part of its area; it stays large enough to be seen. */
  Picture.Outline at(double x, double y, double area) {
    return new Picture.Outline(
        filled ? Picture.Style.FILLED : Picture.Style.HOLLOW,
        Canvas.round(x),
        Canvas.round(y),
        scaled(shape.path, Math.max(LEAST, Math.sqrt(area))));
  }

  private static String scaled(String path, double size) {
    return size == 1
        ? path
        : NUMBER
            .matcher(path)
            .replaceAll(number -> tenths(Double.parseDouble(number.group()) * size));
  }

  private static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? String.valueOf(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }
}
