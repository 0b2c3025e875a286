package org.evenhand.report.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.schema.Language;

/**
 * A picture of a chart ready for its template.
 *
 * @param id identifier of its words, which both sizes share
 * @param size {@code wide} or {@code narrow}
 * @param title what it shows, with the chart's own title
 * @param description what is drawn, in words
 * @param picture what is drawn
 */
public record Figure(String id, String size, String title, String description, Picture picture) {

  /** The figures of a chart, drawn for a page and for a narrow screen. */
  public static List<List<Figure>> of(Chart chart, String id, Language language) {
    List<Picture> wide = chart.pictures(Sheet.wide(language));
    List<Picture> narrow = chart.pictures(Sheet.narrow(language));
    return IntStream.range(0, wide.size())
        .mapToObj(
            i ->
                List.of(
                    figure(chart, id + "-" + (i + 1), "wide", wide.get(i), language),
                    figure(chart, id + "-" + (i + 1), "narrow", narrow.get(i), language)))
        .toList();
  }

  private static Figure figure(
      Chart chart, String id, String size, Picture picture, Language language) {
    String title = chart.title().in(language);
    return new Figure(
        id,
        size,
        picture.title().equals(Message.NONE) ? title : title + ": " + picture.title().in(language),
        description(picture, language),
        picture);
  }

  /** Whether its words stand in it; a narrow one has those of the wide one before it. */
  public boolean isNamed() {
    return size.equals("wide");
  }

  /** What is drawn, in words. */
  static String description(Picture picture, Language language) {
    return picture.words().stream()
        .map(words -> words.in(language))
        .collect(Collectors.joining("; ", "", "."));
  }

  /** Its shapes as they are written. */
  public List<Layer> layers() {
    return Layer.of(picture.shapes());
  }
}
