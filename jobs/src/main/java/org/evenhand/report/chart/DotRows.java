package org.evenhand.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;
import org.evenhand.report.chart.DotPlot.Role;

/**
 * What all pictures of a dot plot share.
 *
 * @param plot what is drawn
 * @param sheet what it is drawn on
 * @param rows the columns
 * @param ruler the axis, where it lies
 */
record DotRows(DotPlot plot, Sheet sheet, Rows rows, Ruler ruler) {

  private static final int TOP = 6;
  private static final int MARK = 16;
  private static final int INDENT = 14;
  private static final int APART = 10;
  private static final int MANY = 16;
  private static final int STEPS = 5;
  private static final double WIDE_DIFFERENCE = 0.5;

  static DotRows of(DotPlot plot, Sheet sheet) {
    List<Dot> dots = plot.panels().stream().flatMap(panel -> panel.dots().stream()).toList();
    Axis axis = axis(plot, dots);
    Rows rows =
        Rows.of(sheet, dots.stream().map(dot -> item(dot, sheet)).toList(), Ruler.overhang(axis));
    return new DotRows(plot, sheet, rows, new Ruler(axis, rows.from(), rows.to()));
  }

  private static Rows.Item item(Dot dot, Sheet sheet) {
    return new Rows.Item(
        dot.role() == Role.SUMMARY ? Style.STRONG : Style.LABEL,
        dot.role() == Role.MEMBER ? INDENT : 0,
        sheet.say(dot.label()),
        sheet.say(dot.words()),
        MARK,
        dot.role() == Role.SUMMARY ? APART : 0);
  }

  private static Axis axis(DotPlot plot, List<Dot> dots) {
    double[] estimates = finite(dots.stream().map(Dot::estimate));
    double[] limits =
        finite(
            dots.stream()
                .map(Dot::limits)
                .flatMap(limit -> Stream.of(limit.lower(), limit.upper())));
    double[] band = plot.band().stream().flatMapToDouble(DotPlot.Band::ends).toArray();
    return switch (plot.scale()) {
      case RATIO -> Axis.ratios(estimates, limits);
      case TIMES -> Axis.times(estimates);
      case PAIRS ->
          Axis.pairs(
              STEPS,
              DoubleStream.concat(DoubleStream.of(estimates), DoubleStream.of(limits)).toArray());
      case PERCENT -> Axis.linear(Axis.Unit.PERCENT, STEPS, estimates, limits);
      case POINTS -> Axis.linear(Axis.Unit.POINTS, STEPS, estimates, held(limits), band);
    };
  }

  private static double[] finite(Stream<OptionalDouble> values) {
    return values.flatMapToDouble(OptionalDouble::stream).filter(Double::isFinite).toArray();
  }

  /** Where an interval is very wide, it runs off the axis so that the others can be told apart. */
  private static double[] held(double[] limits) {
    return DoubleStream.of(limits)
        .map(limit -> Math.max(-WIDE_DIFFERENCE, Math.min(WIDE_DIFFERENCE, limit)))
        .toArray();
  }

  Picture picture(Panel panel) {
    Canvas canvas = new Canvas(sheet);
    List<Dot> dots = panel.dots();
    boolean isLong = dots.size() >= MANY;
    int top = isLong ? Ruler.FOOT : 0;
    List<Rows.Row> laid = rows.lay(dots.stream().map(dot -> item(dot, sheet)).toList(), top + TOP);
    int bottom = Rows.bottom(laid, top + TOP);
    if (sheet.isNarrow()) {
      laid.forEach(row -> ruler.ground(canvas, plot.band(), row.top(), row.foot()));
    } else {
      ruler.ground(canvas, plot.band(), top, bottom);
    }
    if (isLong) {
      ruler.label(canvas, Ruler.FOOT / 2.0);
    }
    ruler.label(canvas, bottom + Ruler.BELOW);
    for (int i = 0; i < dots.size(); i++) {
      rows.write(canvas, laid.get(i));
      new DotMark(dots.get(i), laid.get(i).middle()).draw(canvas, ruler);
    }
    return canvas.picture(
        panel.title(),
        dots.stream().map(dot -> Canvas.unit(dot.label(), dot.words())).toList(),
        bottom + Ruler.FOOT);
  }
}
