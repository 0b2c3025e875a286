package org.evenhand.report.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;

/**
 * A picture of a chart ready for its template.
 *
 * @param id identifier, unique in the document
 * @param title what it shows, with the chart's own title
 * @param picture what is drawn
 */
public record Figure(String id, String title, Picture picture) {

  /** The figures of a chart. */
  public static List<Figure> of(Chart chart) {
    List<Picture> pictures = chart.pictures();
    String id = chart.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return IntStream.range(0, pictures.size())
        .mapToObj(
            i ->
                pictures.get(i).title().isEmpty()
                    ? new Figure(id, chart.title(), pictures.get(i))
                    : new Figure(
                        id + "-" + (i + 1),
                        chart.title() + ": " + pictures.get(i).title(),
                        pictures.get(i)))
        .toList();
  }

  /** What is drawn, in words. */
  public String description() {
    return String.join("; ", picture.words()) + ".";
  }

  /** The class of a shape in the style sheet. */
  public static String style(Picture.Shape shape) {
    String style = shape.style().name().toLowerCase(Locale.ROOT);
    return shape instanceof Picture.Curve ? "limit " + style : style;
  }

  /** The points of a curve, as SVG writes them. */
  public static String points(Picture.Curve curve) {
    return curve.points().stream()
        .map(point -> point.x() + "," + point.y())
        .collect(Collectors.joining(" "));
  }
}
