package org.evenhand.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Point;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Role;

/**
 * The mark of one row of a dot plot.
 *
 * @param dot what it shows
 * @param mark where it lies
 */
record DotMark(Dot dot, int mark) {

  private static final int DIAMOND = 6;
  private static final int LEAST_DIAMOND = 4;
  private static final String ARROW_LEFT = "M6,-4l-6,4l6,4";
  private static final String ARROW_RIGHT = "M-6,-4l6,4l-6,4";

  /** The interval and the estimate; what lies off the axis is an arrow at its end. */
  void draw(Canvas canvas, Ruler ruler) {
    OptionalDouble lower = dot.limits().lower();
    OptionalDouble upper = dot.limits().upper();
    boolean isRange = lower.isPresent() && upper.isPresent();
    boolean isShown = dot.estimate().isPresent() && ruler.holds(dot.estimate().getAsDouble());
    boolean isDiamond = isRange && isShown && dot.role() == Role.SUMMARY;
    if (isDiamond) {
      diamond(
          canvas,
          ruler.at(lower.getAsDouble()),
          ruler.at(dot.estimate().getAsDouble()),
          ruler.at(upper.getAsDouble()));
    } else if (isRange) {
      canvas.line(
          Style.INTERVAL, ruler.at(lower.getAsDouble()), mark, ruler.at(upper.getAsDouble()), mark);
    }
    arrows(
        canvas,
        ruler,
        DoubleStream.of(
                isRange ? lower.getAsDouble() : Double.NaN,
                isRange ? upper.getAsDouble() : Double.NaN,
                dot.estimate().orElse(Double.NaN))
            .filter(value -> !Double.isNaN(value))
            .toArray());
    if (isShown && !isDiamond) {
      canvas.add(
          dot.marker().at(ruler.at(dot.estimate().getAsDouble()), mark, dot.weight().part()));
    }
  }

  private void diamond(Canvas canvas, double lower, double middle, double upper) {
    canvas.add(
        new Picture.Polygon(
            dot.marker().filled() ? Style.FILLED : Style.HOLLOW,
            List.of(
                point(Math.min(lower, middle - LEAST_DIAMOND), 0),
                point(middle, -DIAMOND),
                point(Math.max(upper, middle + LEAST_DIAMOND), 0),
                point(middle, DIAMOND))));
  }

  private Point point(double x, int up) {
    return new Point(Canvas.round(x), mark + up);
  }

  /** What goes on beyond the axis ends in an arrow. */
  private void arrows(Canvas canvas, Ruler ruler, double[] values) {
    if (DoubleStream.of(values).anyMatch(ruler::isBefore)) {
      canvas.add(new Picture.Outline(Style.ARROW, ruler.from(), mark, ARROW_LEFT));
    }
    if (DoubleStream.of(values).anyMatch(ruler::isBeyond)) {
      canvas.add(new Picture.Outline(Style.ARROW, ruler.to(), mark, ARROW_RIGHT));
    }
  }
}
