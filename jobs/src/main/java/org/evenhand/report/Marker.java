package org.evenhand.report;

/**
 * The marker of a group in charts.
 *
 * @param shape its shape
 * @param filled whether it is filled; undeclared alignments are hollow
 */
public record Marker(Shape shape, boolean filled) {

  /** The shapes, in the order in which groups get them. */
  public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    TRIANGLE_DOWN,
    HOURGLASS,
    CROSS
  }

  /** The marker of the group at this position among the groups. */
  public static Marker of(int position, boolean filled) {
    Shape[] shapes = Shape.values();
    return new Marker(shapes[Math.floorMod(position, shapes.length)], filled);
  }
}
