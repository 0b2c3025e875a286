package org.evenhand.report.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.report.DotPlot;
import org.evenhand.report.DotPlot.Dot;
import org.evenhand.report.DotPlot.Panel;

/**
 * A chart with every coordinate settled, ready for its template. One drawing holds one picture per
 * panel; all have the same width and the same axis.
 *
 * @param title what the chart shows
 * @param reading how to read it
 * @param pictures one per panel
 */
public record Drawing(String title, String reading, List<Picture> pictures) {

  /** Width of a picture, in user units. */
  public static final int WIDTH = 860;

  private static final int ROW = 21;
  private static final int TOP = 6;
  private static final int AXIS = 24;
  private static final int GAP = 24;
  private static final double LETTER = 7.3;

  /**
   * One panel.
   *
   * @param id identifier, unique in the document
   * @param title what it is about
   * @param description its rows in words
   * @param height in user units
   * @param ticks the labelled grid lines
   * @param equality where both rates are equal, if the axis has that point
   * @param band the shaded range, if there is one
   * @param rows one per group
   */
  public record Picture(
      String id,
      String title,
      String description,
      int height,
      List<Tick> ticks,
      OptionalInt equality,
      Optional<Bar> band,
      List<Row> rows) {

    /** Where the grid lines end and their labels begin. */
    public int baseline() {
      return height - AXIS;
    }
  }

  /**
   * A grid line.
   *
   * @param x where it stands
   * @param label what it is labelled
   */
  public record Tick(int x, String label) {}

  /**
   * A group's row.
   *
   * @param y its middle
   * @param label whom it is about
   * @param words estimate and interval in words
   * @param wordsX where the words begin
   * @param bar the interval, if there is one
   * @param symbol the marker, if there is an estimate
   */
  public record Row(
      int y, String label, String words, int wordsX, List<Bar> bar, List<Symbol> symbol) {}

  /**
   * An interval.
   *
   * @param from left end
   * @param to right end
   * @param openLeft whether it goes on beyond the axis
   * @param openRight whether it goes on beyond the axis
   */
  public record Bar(int from, int to, boolean openLeft, boolean openRight) {}

  /**
   * A marker.
   *
   * @param x where it stands
   * @param path its outline around 0, 0
   * @param filled whether it is filled
   */
  public record Symbol(int x, String path, boolean filled) {}

  /** The drawing of a chart. */
  public static Drawing of(DotPlot plot) {
    Frame frame = new Frame(PlotAxis.of(plot), widest(plot, Dot::label), widest(plot, Dot::words));
    String slug = plot.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    List<Panel> panels = plot.panels();
    return new Drawing(
        plot.title(),
        plot.reading(),
        IntStream.range(0, panels.size())
            .mapToObj(i -> frame.picture(slug + "-" + (i + 1), plot, panels.get(i)))
            .toList());
  }

  private static int widest(DotPlot plot, Function<Dot, String> text) {
    int letters =
        plot.panels().stream()
            .flatMap(panel -> panel.dots().stream())
            .mapToInt(dot -> text.apply(dot).length())
            .max()
            .orElse(0);
    return (int) Math.round(letters * LETTER) + GAP;
  }

  /** The columns of a picture: labels, plot, words. */
  private record Frame(PlotAxis axis, int labels, int words) {

    Picture picture(String id, DotPlot plot, Panel panel) {
      List<Row> rows =
          IntStream.range(0, panel.dots().size())
              .mapToObj(i -> row(TOP + ROW * i + ROW / 2, panel.dots().get(i)))
              .toList();
      String description =
          panel.dots().stream()
              .map(dot -> dot.label() + ": " + dot.words())
              .collect(Collectors.joining("; ", "", "."));
      return new Picture(
          id,
          plot.title() + ": " + panel.title(),
          description,
          TOP + ROW * rows.size() + AXIS,
          axis.ticks().stream().map(tick -> new Tick(x(tick), axis.label(tick))).toList(),
          equality(),
          plot.band().map(band -> bar(band.lower(), band.upper())),
          rows);
    }

    private OptionalInt equality() {
      OptionalDouble value = axis.equality();
      return value.isPresent() ? OptionalInt.of(x(value.getAsDouble())) : OptionalInt.empty();
    }

    private Row row(int y, Dot dot) {
      return new Row(y, dot.label(), dot.words(), WIDTH - words + GAP, bar(dot), symbol(dot));
    }

    private List<Bar> bar(Dot dot) {
      OptionalDouble lower = dot.limits().lower();
      OptionalDouble upper = dot.limits().upper();
      if (lower.isEmpty() || upper.isEmpty()) {
        return List.of();
      }
      return List.of(bar(lower.getAsDouble(), upper.getAsDouble()));
    }

    private Bar bar(double lower, double upper) {
      return new Bar(x(lower), x(upper), axis.position(lower) < 0, axis.position(upper) > 1);
    }

    private List<Symbol> symbol(Dot dot) {
      double position = axis.position(dot.estimate().orElse(Double.NaN));
      if (!(position >= 0 && position <= 1)) {
        return List.of();
      }
      return List.of(
          new Symbol(
              x(dot.estimate().getAsDouble()),
              Outline.of(dot.marker().shape()),
              dot.marker().filled()));
    }

    private int x(double value) {
      double position = Math.min(1, Math.max(0, axis.position(value)));
      int width = WIDTH - labels - words;
      return labels + (int) Math.round(position * width);
    }
  }
}
