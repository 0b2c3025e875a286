package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.report.Fixture;
import org.junit.jupiter.api.Test;

/**
 * The whole report of the made-up quarter, compared with the file that was reviewed. Run with
 * {@code -Dgolden.update=true} to write it anew, and review the difference.
 */
class GoldenReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/report.html");

  @Test
  void render_fixture_equalsReviewedFile() throws IOException {
    String html = HtmlRenderer.withDefaults().render(Fixture.results());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, html);
    }
    assertEquals(Files.readString(GOLDEN), html);
  }
}
