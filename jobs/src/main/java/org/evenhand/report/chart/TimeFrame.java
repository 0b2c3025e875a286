package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.TimePlot.Days;
import org.evenhand.report.chart.TimePlot.Level;
import org.evenhand.report.chart.TimePlot.Periods;

/**
 * The drawing of a time plot. On a wide sheet series and levels are named at their right end, on a
 * narrow one above the plot, with a sample of each.
 */
final class TimeFrame {

  private static final int STEPS = 5;
  private static final int WIDE_STEPS = 8;
  private static final int HEIGHT = 210;
  private static final int CURVES = 250;
  private static final int PERIODS = 170;
  private static final int INSET = 18;
  private static final int TOP = 10;
  private static final int MOST_LABEL = 190;
  private static final int DODGE = 6;
  private static final int NEAR = 3;

  private final TimePlot plot;
  private final Sheet sheet;
  private final Canvas canvas;

  TimeFrame(TimePlot plot, Sheet sheet) {
    this.plot = plot;
    this.sheet = sheet;
    this.canvas = new Canvas(sheet);
  }

  Picture picture() {
    boolean isNarrow = sheet.isNarrow();
    List<List<String>> names = names();
    int lines = names.stream().mapToInt(List::size).sum();
    int top = isNarrow ? Legend.draw(canvas, legend(), 0) : 0;
    top += plot.marks().isEmpty() ? TOP : Flags.ROOM;
    int bottom = top + (isNarrow ? HEIGHT : Math.max(wideHeight(), lines * Letters.LEADING));
    Axis upAxis = upAxis();
    Axis acrossAxis = acrossAxis();
    int left = Ruler.margin(upAxis);
    int right = sheet.width() - (isNarrow ? NEAR : Ends.GAP + widest(names));
    int inset = inset(acrossAxis);
    Ruler up = new Ruler(upAxis, bottom, top);
    Ruler across = new Ruler(acrossAxis, left + inset, right - inset);
    ground(up, left, right);
    List<TimeSeries> series = series(across, up);
    series.forEach(each -> each.draw(canvas));
    if (!isNarrow) {
      List<Ends.End> ends = ends(series, names, up, right);
      Ends.name(canvas, ends, right, top - NEAR, bottom + NEAR);
    }
    int foot = label(across, bottom);
    List<Flags.Flag> flags =
        plot.marks().stream()
            .map(mark -> new Flags.Flag(across.at(mark.x()), sheet.say(mark.words())))
            .toList();
    return canvas.picture(
        Message.NONE, plot.words(acrossAxis), Flags.draw(canvas, flags, top, bottom, foot));
  }

  /** Curves lie close together; values of periods do not need so much. */
  private int wideHeight() {
    return plot.across() instanceof Days ? CURVES : PERIODS;
  }

  private Axis upAxis() {
    double[] values =
        IntStream.range(0, plot.series().size())
            .boxed()
            .flatMap(i -> plot.drawn(i).stream())
            .flatMapToDouble(point -> point.y().stream())
            .toArray();
    double[] limits =
        plot.series().stream()
            .flatMap(series -> series.points().stream())
            .flatMap(point -> Stream.of(point.limits().lower(), point.limits().upper()))
            .flatMapToDouble(limit -> limit.stream().filter(Double::isFinite))
            .toArray();
    double[] levels = plot.levels().stream().mapToDouble(Level::y).toArray();
    double[] band = plot.band().stream().flatMapToDouble(DotPlot.Band::ends).toArray();
    return switch (plot.up()) {
      case RATIO ->
          Axis.ratios(
              DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(levels)).toArray(),
              limits);
      case PERCENT -> Axis.linear(Axis.Unit.PERCENT, STEPS, values, limits, levels, band);
      case COUNT -> Axis.linear(Axis.Unit.COUNT, STEPS, values, limits, levels, band);
      case SCORE -> Axis.linear(Axis.Unit.NUMBER, STEPS, values, limits, levels, band);
    };
  }

  private Axis acrossAxis() {
    if (plot.across() instanceof Days days) {
      int steps = sheet.isNarrow() ? STEPS - 1 : WIDE_STEPS;
      return Axis.between(Axis.Unit.COUNT, steps, 0, days.last());
    }
    int last = ((Periods) plot.across()).names().size() - 1;
    return new Axis(Axis.Unit.COUNT, last == 0 ? List.of(-1.0, 1.0) : List.of(0.0, (double) last));
  }

  private int inset(Axis across) {
    return plot.across() instanceof Days && !sheet.isNarrow()
        ? 0
        : Math.max(INSET, Ruler.overhang(across));
  }

  private void ground(Ruler up, int left, int right) {
    plot.band()
        .ifPresent(
            band -> canvas.area(Style.BAND, left, up.at(band.upper()), right, up.at(band.lower())));
    up.up(canvas, left, right);
    up.axis()
        .equality()
        .ifPresent(one -> canvas.line(Style.EQUALITY, left, up.at(one), right, up.at(one)));
    for (Level level : plot.levels()) {
      canvas.line(Style.LEVEL, left, up.at(level.y()), right, up.at(level.y()));
    }
  }

  /** Series with ranges at the same places stand beside each other. */
  private List<TimeSeries> series(Ruler across, Ruler up) {
    List<Integer> dodging =
        IntStream.range(0, plot.series().size())
            .filter(i -> plot.series().get(i).shape().hasWhiskers())
            .filter(i -> plot.series().get(i).hasRange())
            .boxed()
            .toList();
    return IntStream.range(0, plot.series().size())
        .mapToObj(
            i -> {
              int place = dodging.indexOf(i);
              double shift = place < 0 ? 0 : (place - (dodging.size() - 1) / 2.0) * DODGE;
              return new TimeSeries(plot, i, shift, across, up);
            })
        .toList();
  }

  /** The names of all series, then those of all levels, in lines. */
  private List<List<String>> names() {
    return Stream.concat(
            plot.series().stream().map(TimePlot.Series::name),
            plot.levels().stream().map(Level::words))
        .map(name -> Letters.wrap(Style.LABEL, sheet.say(name), MOST_LABEL))
        .toList();
  }

  private static int widest(List<List<String>> names) {
    return names.stream()
        .flatMap(List::stream)
        .mapToInt(line -> Letters.width(Style.LABEL, line))
        .max()
        .orElse(0);
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < plot.series().size(); i++) {
      int position = i;
      entries.add(
          new Legend.Entry(
              (on, from, to, middle) -> TimeSeries.sample(plot, position, on, from, to, middle),
              sheet.say(plot.series().get(i).name())));
    }
    for (Level level : plot.levels()) {
      entries.add(
          new Legend.Entry(
              (on, from, to, middle) -> on.line(Style.LEVEL, from, middle, to, middle),
              sheet.say(level.words())));
    }
    return entries;
  }

  /** What ends at the right: series at their last value, and levels. */
  private List<Ends.End> ends(
      List<TimeSeries> series, List<List<String>> names, Ruler up, int right) {
    List<Ends.End> ends = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      List<String> name = names.get(i);
      series.get(i).end().ifPresent(end -> ends.add(new Ends.End(end, name)));
    }
    for (int i = 0; i < plot.levels().size(); i++) {
      int y = Canvas.round(up.at(plot.levels().get(i).y()));
      ends.add(new Ends.End(new Picture.Point(right, y), names.get(series.size() + i)));
    }
    return ends;
  }

  /** The labels of the axis that runs across. Returns where they end. */
  private int label(Ruler across, int bottom) {
    if (plot.across() instanceof Days days) {
      across.label(canvas, bottom + Ruler.BELOW);
      List<String> name = Letters.wrap(Style.WORDS, sheet.say(days.name()), across.to());
      int y = bottom + Ruler.BELOW + Letters.LEADING;
      canvas.lines(Style.WORDS, Anchor.END, across.to(), y, name);
      return y + name.size() * Letters.LEADING;
    }
    List<String> names = ((Periods) plot.across()).names().stream().map(sheet::say).toList();
    across.label(canvas, bottom + Ruler.BELOW, names);
    return bottom + Ruler.FOOT;
  }
}
