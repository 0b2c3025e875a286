package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cli.Demo;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.ResourceTable;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.report.Results;
import org.evenhand.simulate.SyntheticCompanions;
import org.evenhand.simulate.SyntheticExport;
import org.evenhand.simulate.Truth;
import org.evenhand.simulate.TruthFile;
import org.evenhand.spark.Engine;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claim that the pipeline finds what is planted in the sample exports and nothing else, with
 * the numbers that R finds in them.
 */
@ExtendWith(SharedEngine.class)
class SampleExportsTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final String PLANTED = "abusive_or_insulting_language";
  private static final String GROUP = "A4";
  @TempDir private Path folder;

  private static Judged judge(Path cases, String period) {
    return judge(Request.of(cases.toString(), null, SAMPLES.resolve("plan-example.yaml"), period));
  }

  /** The sample as if no cases shared a person or an incident, as R's tests take them. */
  private Path withoutTokens(Path cases) throws IOException {
    List<String> lines = Files.readAllLines(cases);
    List<String> header = List.of(lines.get(0).split(","));
    int[] kept =
        IntStream.range(0, header.size())
            .filter(column -> !Comparisons.TOKENS.contains(header.get(column)))
            .toArray();
    lines.replaceAll(
        line -> {
          String[] cells = line.split(",", -1);
          return IntStream.of(kept).mapToObj(i -> cells[i]).collect(Collectors.joining(","));
        });
    return Files.write(folder.resolve(cases.getFileName()), lines);
  }

  private static Judged judge(Request request) {
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport intake = ScannedExport.read(engine, request);
      assertTrue(intake.refusal().isEmpty(), () -> intake.refusal().orElseThrow());
      // What the smaller sample lacks is named, and nothing else is left out.
      assertTrue(
          intake.questions().notComputed().stream()
              .allMatch(q -> English.of(q.reason()).startsWith("no field ")));
      assertTrue(
          request.companions().isEmpty() || intake.questions().notComputed().isEmpty(),
          () -> intake.questions().notComputed().toString());
      Results results = Pipeline.answers(intake, History.NONE);
      return new Judged(results.findings(), results.rulings());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026Q2", "2026Q3"})
  void judge_sample_onlyThePlantedDisparity(String period) throws IOException {
    Path cases = SAMPLES.resolve("cases-" + period + ".csv");
    Judged judgement = judge(withoutTokens(cases), period);
    for (Judged one : List.of(judge(cases, period), judgement)) {
      assertEquals(
          List.of(PLANTED + " " + GROUP),
          cells(one, ruling -> ruling.verdict() instanceof Verdict.DisparityFound));
    }
    for (CSVRecord cell : fromR(period)) {
      Finding ratio = find(judgement.findings(), cell, Statistic.MH_RATE_RATIO);
      assertEquals(cell.get("n_group"), String.valueOf(ratio.counts().nGroup()));
      assertEquals(cell.get("x_group"), String.valueOf(ratio.counts().xGroup()));
      assertClose(cell.get("mh_rate_ratio"), ratio.estimate().orElseThrow());
      Finding test = find(judgement.findings(), cell, Statistic.CMH_CHI_SQUARED);
      assertClose(cell.get("p_value"), test.pValue().orElseThrow());
    }
  }

  @Test
  void judge_fullSample_everyQuestionComputedAndOnlyThePlantedDisparity() {
    Judged judgement = judge(Demo.request(SAMPLES));
    assertEquals(
        List.of(PLANTED + " " + GROUP),
        cells(judgement, ruling -> ruling.verdict() instanceof Verdict.DisparityFound));
    long estimated = judgement.findings().stream().filter(f -> f.estimate().isPresent()).count();
    assertTrue(estimated > 4000, "findings with an estimate: " + estimated);
  }

  @Test
  void fullSample_isWhatItsTruthGives() throws IOException {
    Truth truth = TruthFile.read(SAMPLES.resolve("truth-full.yaml")).with(null, 33_000L, null);
    Path cases = folder.resolve("cases.csv.gz");
    new SyntheticExport(truth, 100_000).write(cases);
    try (InputStream made = new GZIPInputStream(Files.newInputStream(cases));
        InputStream kept =
            new GZIPInputStream(Files.newInputStream(SAMPLES.resolve("full/cases.csv.gz")))) {
      assertArrayEquals(made.readAllBytes(), kept.readAllBytes());
    }
    for (Path file : new SyntheticCompanions(truth).write(folder)) {
      assertEquals(-1, Files.mismatch(file, SAMPLES.resolve("full").resolve(file.getFileName())));
    }
  }

  /** Category and group of the rulings of single categories for which the condition holds. */
  private static List<String> cells(Judged judgement, Predicate<Ruling> condition) {
    return judgement.rulings().stream()
        .filter(condition)
        .map(Ruling::key)
        .filter(key -> !key.complaintCategory().equals(FindingKey.ALL))
        .map(key -> key.complaintCategory() + " " + key.comparison().group())
        .distinct()
        .toList();
  }

  /** Cells of R's table in which undeclared cases are left out and categories are the strata. */
  private static List<CSVRecord> fromR(String period) {
    List<CSVRecord> cells =
        ResourceTable.rows("/samples/planted-truth.csv").stream()
            .filter(cell -> cell.get("period").equals(period))
            .filter(cell -> cell.get("undeclared").equals("left out"))
            .filter(cell -> !cell.get("within").equals("severity"))
            .toList();
    assertEquals(40, cells.size());
    return cells;
  }

  private static Finding find(List<Finding> findings, CSVRecord cell, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .filter(finding -> finding.key().question().id().equals("like_for_like"))
        .filter(finding -> finding.key().stage().equals("sanctioned"))
        .filter(f -> f.key().complaintCategory().equals(cell.get("complaint_category")))
        .filter(f -> f.key().comparison().group().equals(cell.get("declared_alignment")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(statistic + " is not there for " + cell));
  }

  private static void assertClose(String expected, double actual) {
    double value = Double.parseDouble(expected);
    assertEquals(value, actual, 1e-8 * Math.abs(value), expected);
  }
}
