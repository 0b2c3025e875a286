package org.evenhand.report.chart;

import java.util.Optional;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;

/**
 * How a part of a whole is told apart from the others: by how deep it is, and by stripes.
 *
 * @param style its depth
 * @param stripes its stripes, if it has any
 */
record Part(Style style, Optional<Style> stripes) {

  private static final int DEPTHS = 6;

  /** The part at this position of so many, which spread from the palest to the deepest. */
  static Part of(int position, int count) {
    int depth = count == 1 ? DEPTHS - 2 : (int) Math.round(position * (DEPTHS - 1.0) / (count - 1));
    return switch (depth) {
      case 0 -> new Part(Style.PART_1, Optional.empty());
      case 1 -> new Part(Style.PART_2, Optional.empty());
      case 2 -> new Part(Style.PART_3, Optional.of(Style.STRIPES_3));
      case 3 -> new Part(Style.PART_4, Optional.empty());
      case 4 ->
          new Part(Style.PART_5, count == 1 ? Optional.empty() : Optional.of(Style.STRIPES_5));
      default -> new Part(Style.PART_6, Optional.empty());
    };
  }

  /** Draws it as a stretch of a bar; what is not nothing can be seen. */
  void bar(Canvas canvas, double from, double to, double middle) {
    int left = Canvas.round(from);
    int right = Math.max(left + 1, Canvas.round(to));
    int top = Canvas.round(middle) - Picture.BAR / 2;
    canvas.area(style, left, top, right, top + Picture.BAR);
    stripes.ifPresent(lines -> canvas.line(lines, left, middle, right, middle));
  }
}
