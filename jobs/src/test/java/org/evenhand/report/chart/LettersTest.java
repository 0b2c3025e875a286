package org.evenhand.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.evenhand.report.Picture.Style;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void width_accents_areAsWideAsTheirLetters() {
    assertEquals(Letters.width(Style.LABEL, "w"), Letters.width(Style.LABEL, "ŵ"));
  }

  @Test
  void wrap_anyText_losesNothingAndFits() {
    Random random = new Random(14);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int j = random.nextInt(80); j > 0; j--) {
        text.appendCodePoint(random.nextInt(6) == 0 ? ' ' : 'a' + random.nextInt(26));
      }
      int width = 20 + random.nextInt(200);
      List<String> lines = Letters.wrap(Style.LABEL, text.toString(), width);
      assertEquals(text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""));
      assertTrue(lines.stream().allMatch(line -> Letters.width(Style.LABEL, line) <= width));
    }
  }
}
