package org.evenhand.report.render;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Picture;
import org.evenhand.report.Sheet;
import org.evenhand.report.chart.Heading;
import org.evenhand.schema.Language;

/**
 * A chart as one SVG file that needs no page about it: its title, how it is read, and its pictures
 * below each other, drawn and styled as on a wide page.
 *
 * @param title what it shows
 * @param description what is drawn, in words
 * @param width in units of about a pixel
 * @param height in the same units
 * @param parts what is drawn
 * @param language of its words
 */
public record Drawing(
    String title, String description, int width, int height, List<Part> parts, Language language) {

  private static final int APART = 16;

  /** Copies the list. */
  public Drawing {
    parts = List.copyOf(parts);
  }

  /**
   * A picture where it lies.
   *
   * @param top how far below the upper edge
   * @param layers what is drawn
   */
  public record Part(int top, List<Layer> layers) {

    /** Copies the list. */
    public Part {
      layers = List.copyOf(layers);
    }
  }

  /** A chart as it is drawn. */
  public static Drawing of(Chart chart, Language language) {
    Sheet sheet = Sheet.wide(language);
    List<Picture> pictures = chart.pictures(sheet);
    List<Part> parts = new ArrayList<>();
    int bottom = place(parts, 0, Heading.of(chart.title(), chart.reading(), sheet));
    for (Picture picture : pictures) {
      bottom = place(parts, bottom, Heading.of(picture.title(), Message.NONE, sheet));
      bottom = place(parts, bottom, picture) + APART;
    }
    return new Drawing(
        chart.title().in(language),
        pictures.stream()
            .map(picture -> Figure.description(picture, language))
            .collect(Collectors.joining(" ")),
        sheet.width(),
        bottom,
        parts,
        language);
  }

  private static int place(List<Part> parts, int top, Picture picture) {
    parts.add(new Part(top, Layer.of(picture.shapes())));
    return top + picture.height();
  }

  /** The text of the SVG file; the same chart gives the same text. */
  public String svg() {
    StringOutput output = new StringOutput();
    HtmlRenderer.TEMPLATES.render("svg.jte", this, output);
    return output.toString();
  }
}
