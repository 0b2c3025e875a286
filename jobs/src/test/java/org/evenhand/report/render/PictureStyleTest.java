package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.report.Picture;
import org.junit.jupiter.api.Test;

class PictureStyleTest {

  private static final String SHEET = read();
  private static final String PLAIN = SHEET.substring(0, SHEET.indexOf("@media"));

  private static String read() {
    try {
      return Files.readString(Path.of("src/main/jte/picture.jte"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A name looks as all text does; everything else has a look of its own. */
  @Test
  void styles_all_haveALook() {
    List<Picture.Style> without =
        Stream.of(Picture.Style.values())
            .filter(style -> style != Picture.Style.LABEL)
            .filter(style -> !Pattern.compile(rule(style)).matcher(PLAIN).find())
            .toList();
    assertEquals(List.of(), without);
  }

  private static String rule(Picture.Style style) {
    return "\\." + style.name().toLowerCase(Locale.ROOT) + "\\b";
  }

  /** The layout counts on both. */
  @Test
  void sizes_textAndStripes_areThoseOfTheLayout() {
    assertTrue(PLAIN.contains("svg { font-size: 13px;"));
    assertEquals(1, SHEET.split("font-size", -1).length - 1);
    assertTrue(PLAIN.contains("{ stroke-width: " + Picture.BAR + "; }"));
  }

  /** Renderers other than browsers know no custom properties. */
  @Test
  void colours_ofPaper_areLiteral() {
    assertFalse(PLAIN.contains("var(") || PLAIN.contains("currentColor"));
  }
}
