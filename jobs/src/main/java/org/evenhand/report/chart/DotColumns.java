package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Shape;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;

/**
 * The columns that all pictures of a dot plot share: labels, the axis, words.
 *
 * @param plot what is drawn
 * @param sheet what it is drawn on
 * @param axis the axis
 * @param labels width of the labels
 * @param words width of the words
 */
record DotColumns(DotPlot plot, Sheet sheet, PlotAxis axis, int labels, int words) {

  private static final int ROW = 21;
  private static final int TOP = 6;
  private static final int AXIS = 24;
  private static final int GAP = 24;
  private static final double LETTER = 7.3;
  private static final int TEXT_DROP = 4;
  private static final int TICK_DROP = 17;
  private static final String ARROW_LEFT = "M6,-4l-6,4l6,4";
  private static final String ARROW_RIGHT = "M-6,-4l6,4l-6,4";

  static DotColumns of(DotPlot plot, Sheet sheet) {
    return new DotColumns(
        plot,
        sheet,
        PlotAxis.of(plot),
        widest(plot, sheet, Dot::label),
        widest(plot, sheet, Dot::words));
  }

  private static int widest(DotPlot plot, Sheet sheet, Function<Dot, Message> text) {
    int letters =
        plot.panels().stream()
            .flatMap(panel -> panel.dots().stream())
            .mapToInt(dot -> sheet.say(text.apply(dot)).length())
            .max()
            .orElse(0);
    return (int) Math.round(letters * LETTER) + GAP;
  }

  Picture picture(Panel panel) {
    List<Dot> dots = panel.dots();
    int baseline = TOP + ROW * dots.size();
    List<Shape> shapes = new ArrayList<>();
    addScale(shapes, baseline);
    for (int i = 0; i < dots.size(); i++) {
      addRow(shapes, TOP + ROW * i + ROW / 2, dots.get(i));
    }
    return new Picture(
        panel.title(),
        dots.stream()
            .map(dot -> Message.of("chart.unit", "name", dot.label(), "words", dot.words()))
            .toList(),
        sheet.width(),
        baseline + AXIS,
        shapes);
  }

  private void addScale(List<Shape> shapes, int baseline) {
    plot.band()
        .ifPresent(
            band -> {
              int from = x(band.lower());
              shapes.add(new Picture.Area(Style.BAND, from, 0, x(band.upper()) - from, baseline));
            });
    for (double tick : axis.ticks()) {
      int x = x(tick);
      shapes.add(new Picture.Line(Style.GRID, x, x, TEXT_DROP, baseline));
      shapes.add(new Picture.Text(Style.TICK, x, baseline + TICK_DROP, axis.label(tick)));
    }
    axis.equality()
        .ifPresent(
            value -> {
              int x = x(value);
              shapes.add(new Picture.Line(Style.EQUALITY, x, x, 0, baseline + TEXT_DROP));
            });
  }

  private void addRow(List<Shape> shapes, int y, Dot dot) {
    shapes.add(new Picture.Text(Style.LABEL, 0, y + TEXT_DROP, sheet.say(dot.label())));
    OptionalDouble lower = dot.limits().lower();
    OptionalDouble upper = dot.limits().upper();
    if (lower.isPresent() && upper.isPresent()) {
      addInterval(shapes, y, lower.getAsDouble(), upper.getAsDouble());
    }
    dot.estimate()
        .ifPresent(
            estimate -> {
              if (axis.position(estimate) >= 0 && axis.position(estimate) <= 1) {
                shapes.add(dot.marker().at(x(estimate), y));
              }
            });
    shapes.add(
        new Picture.Text(
            Style.WORDS, sheet.width() - words + GAP, y + TEXT_DROP, sheet.say(dot.words())));
  }

  /** An interval that goes on beyond the axis ends in an arrow. */
  private void addInterval(List<Shape> shapes, int y, double lower, double upper) {
    shapes.add(new Picture.Line(Style.INTERVAL, x(lower), x(upper), y, y));
    if (axis.position(lower) < 0) {
      shapes.add(new Picture.Outline(Style.ARROW, x(lower), y, ARROW_LEFT));
    }
    if (axis.position(upper) > 1) {
      shapes.add(new Picture.Outline(Style.ARROW, x(upper), y, ARROW_RIGHT));
    }
  }

  private int x(double value) {
    double position = Math.min(1, Math.max(0, axis.position(value)));
    return labels + (int) Math.round(position * (sheet.width() - labels - words));
  }
}
