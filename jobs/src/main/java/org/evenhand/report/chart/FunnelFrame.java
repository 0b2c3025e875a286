package org.evenhand.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.FunnelPlot.Dot;
import org.evenhand.report.chart.Placement.Box;
import org.evenhand.report.chart.Placement.Placed;
import org.evenhand.report.chart.Placement.Segment;
import org.evenhand.report.chart.Placement.Spot;

/**
 * The drawing of a funnel plot. On a narrow sheet only units outside the limits are named. Below
 * the plot it is said which of those found no room for their name, and that others are not named.
 */
final class FunnelFrame {

  private static final int HEIGHT = 260;
  private static final int STEPS = 6;
  private static final int NARROW_STEPS = 4;
  private static final int MOST_NAME = 170;
  private static final double HIGHEST_RATIO = 5;
  private static final int ABOVE = 10;

  private final FunnelPlot plot;
  private final Sheet sheet;
  private final Canvas canvas;
  private final List<Dot> dots;
  private final Ruler across;
  private final Ruler up;
  private final List<Segment> curves = new ArrayList<>();

  /** Where the plot begins: below the name of the axis that runs up. */
  private final int top;

  FunnelFrame(FunnelPlot plot, Sheet sheet) {
    this.plot = plot;
    this.sheet = sheet;
    this.canvas = new Canvas(sheet);
    this.dots =
        plot.dots().stream()
            .filter(Dot::isDrawn)
            .sorted(
                Comparator.comparingDouble((Dot dot) -> dot.expected().getAsDouble())
                    .thenComparing(dot -> dot.ratio().getAsDouble())
                    .thenComparing(dot -> sheet.say(dot.label())))
            .toList();
    Axis upAxis = Axis.linear(Axis.Unit.NUMBER, STEPS, ratios(), limits(), new double[] {2});
    Axis acrossAxis =
        Axis.linear(
            Axis.Unit.NUMBER,
            sheet.isNarrow() ? NARROW_STEPS : STEPS,
            dots.stream().mapToDouble(dot -> dot.expected().getAsDouble()).toArray());
    List<String> name = Letters.wrap(Style.WORDS, sheet.say(plot.up()), sheet.width());
    this.top = name.size() * Letters.LEADING + ABOVE;
    int right = sheet.width() - Ruler.overhang(acrossAxis);
    this.across = new Ruler(acrossAxis, Ruler.margin(upAxis), right);
    this.up = new Ruler(upAxis, top + HEIGHT, top);
    canvas.lines(Style.WORDS, Anchor.START, 0, Letters.LEADING / 2, name);
  }

  private double[] ratios() {
    return dots.stream().mapToDouble(dot -> dot.ratio().getAsDouble()).toArray();
  }

  /** Where a limit is very high, it runs along the end of the axis. */
  private double[] limits() {
    return dots.stream()
        .flatMapToDouble(dot -> dot.inner().upper().stream())
        .map(limit -> Math.min(HIGHEST_RATIO, limit))
        .toArray();
  }

  Picture picture() {
    int bottom = up.from();
    across.ground(canvas, Optional.empty(), top, bottom);
    across.label(canvas, bottom + Ruler.BELOW);
    up.up(canvas, across.from(), across.to());
    int one = Canvas.round(up.at(1));
    canvas.line(Style.EQUALITY, across.from(), one, across.to(), one);
    curves.add(new Segment(across.from(), one, across.to(), one));
    curve(Style.OUTER, dot -> dot.outer().lower());
    curve(Style.INNER, dot -> dot.inner().lower());
    curve(Style.INNER, dot -> dot.inner().upper());
    curve(Style.OUTER, dot -> dot.outer().upper());
    List<Message> unnamed = name();
    List<String> name = Letters.wrap(Style.WORDS, sheet.say(plot.across()), across.to());
    int y = bottom + Ruler.BELOW + Letters.LEADING;
    canvas.lines(Style.WORDS, Anchor.END, across.to(), y, name);
    y += name.size() * Letters.LEADING;
    for (Message note : unnamed) {
      List<String> lines = Letters.wrap(Style.WORDS, sheet.say(note), sheet.width());
      canvas.lines(Style.WORDS, Anchor.START, 0, y, lines);
      y += lines.size() * Letters.LEADING;
    }
    return canvas.picture(
        Message.NONE,
        plot.dots().stream().map(dot -> Canvas.unit(dot.label(), dot.words())).toList(),
        y);
  }

  /** A limit from unit to unit; it is known at their expected events only, so not for one unit. */
  private void curve(Style style, Function<Dot, OptionalDouble> limit) {
    List<Picture.Point> points =
        dots.stream()
            .filter(dot -> limit.apply(dot).isPresent())
            .map(dot -> at(dot, limit.apply(dot).getAsDouble()))
            .toList();
    canvas.curve(style, points);
    for (int i = 1; i < points.size(); i++) {
      Picture.Point from = points.get(i - 1);
      Picture.Point to = points.get(i);
      curves.add(new Segment(from.x(), from.y(), to.x(), to.y()));
    }
  }

  private Picture.Point at(Dot dot, double ratio) {
    return new Picture.Point(
        Canvas.round(across.at(dot.expected().getAsDouble())), Canvas.round(up.at(ratio)));
  }

  /** Marks the units and names those that have room. Returns what is to be said of the others. */
  private List<Message> name() {
    List<Spot> spots = dots.stream().map(this::spot).toList();
    List<Spot> wanted =
        spots.stream().filter(spot -> spot.comesFirst() || !sheet.isNarrow()).toList();
    Box frame = new Box(across.from(), top, sheet.width(), up.from());
    List<Placed> placed = Placement.of(frame, spots, wanted, curves);
    placed.stream()
        .flatMap(each -> each.leader().stream())
        .forEach(line -> canvas.line(Style.LEADER, line.x1(), line.y1(), line.x2(), line.y2()));
    for (Dot dot : dots) {
      Picture.Point at = at(dot, dot.ratio().getAsDouble());
      canvas.add(new Marker(Marker.Shape.CIRCLE, dot.outside()).at(at.x(), at.y()));
    }
    for (Placed each : placed) {
      int first = each.box().top() + Letters.LEADING / 2;
      boolean isLeft = each.box().right() <= each.spot().x();
      canvas.lines(
          Style.LABEL,
          isLeft ? Anchor.END : Anchor.START,
          isLeft ? each.box().right() : each.box().left(),
          first,
          each.spot().name());
    }
    return unnamed(spots, placed.stream().map(Placed::spot).toList());
  }

  private Spot spot(Dot dot) {
    Picture.Point at = at(dot, dot.ratio().getAsDouble());
    return Spot.of(
        Letters.wrap(Style.LABEL, sheet.say(dot.label()), MOST_NAME),
        at.x(),
        at.y(),
        dot.outside());
  }

  private List<Message> unnamed(List<Spot> spots, List<Spot> named) {
    List<Message> outside = new ArrayList<>();
    int within = 0;
    for (int i = 0; i < spots.size(); i++) {
      boolean isNamed = named.contains(spots.get(i));
      if (!isNamed && dots.get(i).outside()) {
        outside.add(dots.get(i).label());
      }
      within += isNamed || dots.get(i).outside() ? 0 : 1;
    }
    return Stream.of(
            outside.isEmpty()
                ? Message.NONE
                : Message.of("chart.also_outside", "names", Message.listed(outside)),
            within == 0 ? Message.NONE : Message.of("chart.not_named", "count", within))
        .filter(note -> !note.equals(Message.NONE))
        .toList();
  }
}
