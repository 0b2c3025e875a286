package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.Words;
import org.evenhand.report.Results;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The report of the sample exports, as a committee gets it. */
@ExtendWith(SharedEngine.class)
class SampleReportTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final List<String> PRINTED =
      List.of("categories", "alignments", "outcomes", "sanctions");

  @Test
  void run_sample_keepsTheWordingRulesAndNamesNoCode() {
    Path cases = SAMPLES.resolve("cases-2026Q2.csv");
    check(answers(Request.of(cases.toString(), null, null, "2026Q2")), "2026Q2");
  }

  @Test
  void run_fullSample_keepsTheWordingRulesAndNamesNoCode() {
    check(FullSample.results(), "2026Q3");
  }

  private static void check(Results results, String period) {
    assertEquals(period, results.facts().period());
    String text = Rendered.text(results);
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

  private static Results answers(Request request) {
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport export = ScannedExport.read(engine, request);
      export.confirm();
      return Pipeline.answers(export, History.NONE);
    }
  }

  private static List<Code> codes(String list) {
    return Contract.v1().codeList(list).codes();
  }
}
