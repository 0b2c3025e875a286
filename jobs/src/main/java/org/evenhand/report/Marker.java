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
    CROSS,
    /** All groups together. */
    BAR
  }

  /** The marker of all groups together. */
  public static Marker all() {
    return new Marker(Shape.BAR, true);
  }

  /** The marker of the group at this position among the groups. */
  public static Marker of(int position, boolean filled) {
    return new Marker(Shape.values()[Math.floorMod(position, Shape.BAR.ordinal())], filled);
  }
}
