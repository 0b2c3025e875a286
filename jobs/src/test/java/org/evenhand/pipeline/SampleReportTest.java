package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import org.evenhand.cli.Demo;
import org.evenhand.fixture.Words;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the sample exports, as a committee gets it. */
class SampleReportTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final List<String> PRINTED =
      List.of("categories", "alignments", "outcomes", "sanctions");

  @TempDir private Path out;

  @Test
  void run_sample_keepsTheWordingRulesAndNamesNoCode() throws IOException {
    Path cases = SAMPLES.resolve("cases-2026Q2.csv");
    check(text(Request.of(cases.toString(), null, null, "2026Q2")));
  }

  @Test
  void run_fullSample_keepsTheWordingRulesAndNamesNoCode() throws IOException {
    check(text(Demo.request(SAMPLES)));
  }

  private static void check(String text) {
    Matcher matcher = Words.AVOIDED.matcher(text);
    assertFalse(matcher.find(), () -> "found: " + matcher.group());
    for (Code code : codes("categories")) {
      boolean isCode = code.code().contains("_");
      assertFalse(isCode && text.contains(code.code()), code.code());
    }
    assertTrue(text.contains("\u201cAbusive or insulting language\u201d"));
  }

  @Test
  void codeLists_printedLabels_keepTheWordingRules() {
    for (String list : PRINTED) {
      for (Code code : codes(list)) {
        assertFalse(Words.AVOIDED.matcher(code.label()).find(), code.label());
      }
    }
  }

  private String text(Request request) throws IOException {
    try (Engine engine = Engine.start("local[2]")) {
      Pipeline.Outcome outcome =
          new Pipeline(engine, Clock.systemUTC(), step -> {}).run(request, out.toString(), false);
      assertEquals(request.period().label(), outcome.facts().period());
      return Files.readString(Path.of(outcome.folder(), "report.html"))
          .replaceAll("(?s)<style>.*?</style>", "")
          .replaceAll("<[^>]*>", " ");
    }
  }

  private static List<Code> codes(String list) {
    return Contract.v1().codeList(list).codes();
  }
}
