package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;

/**
 * The layout that all pictures of a dot plot share. On a wide sheet a row has its label at the left
 * and its words at the right of its mark; on a narrow one they stand above it.
 *
 * @param plot what is drawn
 * @param sheet what it is drawn on
 * @param ruler the axis, where it lies
 * @param labels the room for labels
 * @param words the room for words
 */
record DotRows(DotPlot plot, Sheet sheet, Ruler ruler, int labels, int words) {

  private static final int TOP = 6;
  private static final int ROW = 22;
  private static final int MARK = 18;
  private static final int GAP = 24;
  private static final int APART = 10;
  private static final int MOST_LABEL = 240;
  private static final int MOST_WORDS = 270;
  private static final int MANY = 16;
  private static final int STEPS = 5;
  private static final double WIDE_DIFFERENCE = 0.5;

  static DotRows of(DotPlot plot, Sheet sheet) {
    List<Dot> dots = plot.panels().stream().flatMap(panel -> panel.dots().stream()).toList();
    Axis axis = axis(plot, dots);
    int hang = Ruler.overhang(axis);
    if (sheet.isNarrow()) {
      return new DotRows(
          plot, sheet, new Ruler(axis, hang, sheet.width() - hang), sheet.width(), sheet.width());
    }
    int labels = dots.stream().mapToInt(dot -> DotRow.labelWidth(dot, sheet)).max().orElse(0);
    int words = dots.stream().mapToInt(dot -> DotRow.wordsWidth(dot, sheet)).max().orElse(0);
    labels = Math.min(labels, MOST_LABEL);
    words = Math.min(words, MOST_WORDS);
    Ruler ruler = new Ruler(axis, labels + GAP, sheet.width() - words - GAP);
    return new DotRows(plot, sheet, ruler, labels, words);
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
      case PERCENT -> Axis.linear(Axis.Unit.PERCENT, STEPS, estimates, limits, band);
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
    boolean isLong = panel.dots().size() >= MANY;
    int top = isLong ? Ruler.FOOT : 0;
    List<DotRow> rows = rows(panel, top + TOP);
    int bottom = rows.isEmpty() ? top + TOP : rows.get(rows.size() - 1).bottom();
    plot.band()
        .ifPresent(
            band ->
                canvas.area(
                    Style.BAND, ruler.at(band.lower()), top, ruler.at(band.upper()), bottom));
    ruler.across(canvas, top, bottom);
    if (isLong) {
      ruler.label(canvas, Ruler.FOOT / 2.0);
    }
    ruler.axis().equality().ifPresent(value -> ruler.upright(canvas, value, top, bottom));
    rows.forEach(row -> add(canvas, row));
    return canvas.picture(
        panel.title(),
        panel.dots().stream().map(dot -> Canvas.unit(dot.label(), dot.words())).toList(),
        bottom + Ruler.FOOT);
  }

  private List<DotRow> rows(Panel panel, int top) {
    List<DotRow> rows = new ArrayList<>();
    boolean isBeside = panel.dots().stream().allMatch(this::hasRoomBeside);
    int y = top;
    for (Dot dot : panel.dots()) {
      if (dot.role() == DotPlot.Role.SUMMARY && !rows.isEmpty()) {
        y += APART;
      }
      DotRow row = row(dot, y, isBeside);
      rows.add(row);
      y = row.bottom();
    }
    return rows;
  }

  private boolean hasRoomBeside(Dot dot) {
    return DotRow.labelWidth(dot, sheet) + GAP + DotRow.wordsWidth(dot, sheet) <= sheet.width();
  }

  private DotRow row(Dot dot, int top, boolean isBeside) {
    List<String> label =
        Letters.wrap(DotRow.style(dot), sheet.say(dot.label()), labels - DotRow.indent(dot));
    List<String> said = Letters.wrap(Style.WORDS, sheet.say(dot.words()), words);
    int text = Letters.LEADING;
    if (sheet.isNarrow()) {
      int first = top + text / 2;
      int wordsAt = isBeside ? first : first + label.size() * text;
      int mark = top + (label.size() + (isBeside ? 0 : said.size())) * text + MARK / 2;
      return new DotRow(dot, label, said, first, wordsAt, mark, mark + MARK / 2 + APART);
    }
    int height = ROW + (Math.max(label.size(), said.size()) - 1) * text;
    int mark = top + height / 2;
    return new DotRow(
        dot,
        label,
        said,
        mark - (label.size() - 1) * text / 2,
        mark - (said.size() - 1) * text / 2,
        mark,
        top + height);
  }

  private void add(Canvas canvas, DotRow row) {
    Dot dot = row.dot();
    canvas.lines(DotRow.style(dot), Anchor.START, DotRow.indent(dot), row.labelAt(), row.label());
    boolean isBelow = sheet.isNarrow() && row.wordsAt() > row.labelAt();
    if (isBelow) {
      canvas.lines(Style.WORDS, Anchor.START, DotRow.indent(dot), row.wordsAt(), row.words());
    } else {
      canvas.lines(Style.WORDS, Anchor.END, sheet.width(), row.wordsAt(), row.words());
    }
    row.draw(canvas, ruler);
  }
}
