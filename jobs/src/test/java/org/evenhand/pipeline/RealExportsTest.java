package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.ResourceTable;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The claim that mapping and plan alone reproduce the tables that come with the public data sets,
 * to every printed decimal. The data are not part of the project: {@code evenhand.real.data} names
 * their folder.
 */
@ExtendWith(SharedEngine.class)
class RealExportsTest {

  private static final String FOLDER = "evenhand.real.data";
  private static final Path SAMPLES = Path.of("..", "data-samples");

  /** Columns of a comparison and the statistics that they hold. */
  private static final List<Statistic> COMPARISONS =
      List.of(
          Statistic.RATE_RATIO,
          Statistic.MH_RATE_RATIO,
          Statistic.MH_ODDS_RATIO,
          Statistic.CMH_CHI_SQUARED,
          Statistic.STRATA_USED);

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return Stream.of(DynamicTest.dynamicTest("public data sets", RealExportsTest::skip));
    }
    Map<String, List<CSVRecord>> runs = new LinkedHashMap<>();
    for (CSVRecord row : ResourceTable.rows("/real/tables.csv")) {
      String run = row.get("data_set") + ", " + row.get("mapping") + ", " + row.get("plan");
      runs.merge(
          run, List.of(row), (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
    }
    return runs.entrySet().stream()
        .map(run -> DynamicTest.dynamicTest(run.getKey(), () -> check(folder, run.getValue())));
  }

  private static void skip() {
    Assumptions.abort("skipped: set -D" + FOLDER + " to the folder of the public data sets");
  }

  private static void check(String folder, List<CSVRecord> rows) {
    List<Finding> findings = findings(folder, rows.get(0));
    for (CSVRecord row : rows) {
      Finding rate = find(findings, row, Statistic.RATE);
      assertEquals(row.get("decided"), String.valueOf(rate.counts().nGroup()), row.toString());
      assertEquals(row.get("adverse"), String.valueOf(rate.counts().xGroup()), row.toString());
      assertEquals(row.get("rate"), printed(rate, row.get("rate")), row.toString());
      for (Statistic statistic : COMPARISONS) {
        String value = row.get(statistic.code());
        if (!value.isEmpty()) {
          Statistic printed = isLinked(findings) ? taken(statistic) : statistic;
          assertEquals(value, printed(find(findings, row, printed), value), row.toString());
        }
      }
    }
  }

  private static boolean isLinked(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.statistic() == Statistic.CMH_INDEPENDENT);
  }

  /** The published tables take every case by itself. */
  private static Statistic taken(Statistic statistic) {
    return statistic == Statistic.CMH_CHI_SQUARED ? Statistic.CMH_INDEPENDENT : statistic;
  }

  private static List<Finding> findings(String folder, CSVRecord run) {
    Request request =
        Request.of(
            Path.of(folder, run.get("data_set"), "cases.csv.gz").toString(),
            SAMPLES.resolve("mappings").resolve(run.get("mapping") + ".yaml"),
            SAMPLES.resolve("plans").resolve(run.get("plan") + ".yaml"),
            run.get("period"));
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport intake = ScannedExport.read(engine, request);
      assertTrue(intake.refusal().isEmpty(), () -> intake.refusal().orElseThrow());
      return intake.findings();
    }
  }

  private static Finding find(List<Finding> findings, CSVRecord row, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .filter(finding -> finding.key().stage().equals(stage(findings)))
        .filter(finding -> finding.key().stratum().equals(FindingKey.ALL))
        .filter(f -> f.key().complaintCategory().equals(row.get("complaint_category")))
        .filter(f -> f.key().comparison().group().equals(row.get("group_code")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(statistic + " is not there for " + row));
  }

  /** The stage that carries the verdict: the first one for which there is a rate. */
  private static String stage(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.statistic() == Statistic.RATE)
        .findFirst()
        .orElseThrow()
        .key()
        .stage();
  }

  /** The estimate with as many decimals as the printed value has. */
  private static String printed(Finding finding, String like) {
    int decimals = like.contains(".") ? like.length() - like.indexOf('.') - 1 : 0;
    return new BigDecimal(finding.estimate().orElseThrow())
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
