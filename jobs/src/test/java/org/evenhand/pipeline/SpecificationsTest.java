package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.settings.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that each row of the specification table is what a run under a plan with that one
 * difference would have said, and that nothing is followed over time across two counting rules.
 * Each run asks only what these claims are about.
 */
@ExtendWith(SharedEngine.class)
class SpecificationsTest {

  private static final Path CASES = Runs.SAMPLES.resolve("full").resolve("cases.csv.gz");
  private static final String QUESTIONS =
      "questions: [caseload, sanction_rate, sanction_gap, like_for_like, missing_alignment,"
          + " rolling_windows]\n";
  private static final String VARIANTS =
      "variants: {estimands: [mh_rate_difference], strata: [[], [severity]],"
          + " comparators: [A2, A9], windows: [rolling4, rolling40]}\n";

  /** What each declared variant is as a plan of its own. */
  private static final Map<String, String> AS_PLANS =
      new LinkedHashMap<>(
          Map.of(
              "estimand mh_rate_difference", "primary: {estimand: mh_rate_difference}",
              "threshold 4", "sanctions: {rung: 4}",
              "threshold 7", "sanctions: {rung: 7}",
              "strata ", "primary: {strata: []}",
              "strata severity", "primary: {strata: [severity]}",
              "strata complaint_category + severity",
                  "primary: {strata: [complaint_category, severity]}",
              "comparator A2", "comparator: A2",
              "window rolling4", "window: rolling4"));

  @TempDir private Path folder;

  private Path run(Path cases, String plan, String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), QUESTIONS + plan);
    return Runs.run(cases, null, file, "2026Q3", folder.resolve(name));
  }

  private static String way(Map<String, String> row) {
    return row.get("aspect") + " " + row.get("value");
  }

  /** What a row says, without what names the run or the way. */
  private static Map<String, String> said(Map<String, String> row) {
    return row.entrySet().stream()
        .filter(
            cell ->
                List.of(
                        "complaint_category",
                        "group_code",
                        "reference_code",
                        "estimand",
                        "n_group",
                        "x_group",
                        "n_reference",
                        "x_reference",
                        "estimate",
                        "ci_lower",
                        "ci_upper",
                        "parity_lower",
                        "parity_upper",
                        "p_value",
                        "p_value_adjusted",
                        "differs_from",
                        "remark",
                        "ruled_out",
                        "detectable_ratio",
                        "gamma_turning",
                        "verdict",
                        "reason")
                    .contains(cell.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void everyDeclaredWay_sameAsARunOfItsOwn() throws IOException {
    List<Map<String, String>> rows = Runs.table(run(CASES, VARIANTS, "declared"), "specifications");
    Map<String, List<Map<String, String>>> ways =
        rows.stream().collect(Collectors.groupingBy(SpecificationsTest::way));
    assertEquals(
        "no case of the period has a declared alignment of this code",
        ways.remove("comparator A9").get(0).get("reason"));
    assertEquals(
        "the export has no case of 2016Q4", ways.remove("window rolling40").get(0).get("reason"));
    assertEquals(AS_PLANS.keySet(), ways.keySet());
    for (Map.Entry<String, String> plan : AS_PLANS.entrySet()) {
      List<Map<String, String>> own =
          Runs.table(
              run(CASES, plan.getValue() + "\n", plan.getKey().replaceAll("\\W+", "-")),
              "verdicts");
      assertEquals(
          own.stream().map(SpecificationsTest::said).toList(),
          ways.get(plan.getKey()).stream().map(SpecificationsTest::said).toList(),
          plan.getKey());
      assertFalse(own.isEmpty());
    }
  }

  /** The sample with a counting rule in every row, another one up to a month. */
  private Path counted(String until, String before, String after) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CASES)), StandardCharsets.UTF_8))) {
      String[] header = reader.readLine().split(",", -1);
      int month = List.of(header).indexOf("received_month");
      int rule = List.of(header).indexOf("counting_rule");
      lines.add(String.join(",", header));
      reader
          .lines()
          .map(line -> line.split(",", -1))
          .forEach(
              cells -> {
                cells[rule] = cells[month].compareTo(until) <= 0 ? before : after;
                lines.add(String.join(",", cells));
              });
    }
    return Files.write(folder.resolve("cases-" + until + after + ".csv"), lines);
  }

  private static boolean isTrend(Map<String, String> row) {
    return row.get("question").equals("rolling_windows");
  }

  @Test
  void oneCountingRule_trendShownAndRuleNamed() throws IOException {
    Path out = run(counted("2025-12", "v2", "v2"), "", "one");
    assertTrue(Runs.table(out, "findings").stream().anyMatch(SpecificationsTest::isTrend));
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertTrue(manifest.contains("\"counting_rules\" : [ \"v2\" ]"), manifest);
    assertTrue(
        Files.readString(out.resolve("report.html")).contains("counted under counting rule v2."));
  }

  @Test
  void twoCountingRules_noTrendAndNoWindowAcrossThem() throws IOException {
    Path cases = counted("2025-12", "v1", "v2");
    Path out = run(cases, "", "two");
    assertTrue(Runs.table(out, "findings").stream().noneMatch(SpecificationsTest::isTrend));
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(
        report.contains("<dd>the cases from 2024-01 to 2026-09 were counted"),
        "the refusal is in the report");
    List<Map<String, String>> windows =
        Runs.table(out, "specifications").stream()
            .filter(row -> row.get("aspect").equals("window"))
            .toList();
    assertEquals(List.of("not_computed"), windows.stream().map(r -> r.get("verdict")).toList());
    assertTrue(windows.get(0).get("reason").contains("several counting rules (v1 and v2)"));
    String refused =
        assertThrows(ConfigurationException.class, () -> run(cases, "window: rolling4\n", "window"))
            .getMessage();
    assertTrue(refused.startsWith("plan key window: "), refused);
    assertTrue(refused.contains("v1 and v2"), refused);
    // Three quarters back the rule was the present one already.
    assertTrue(Files.exists(run(cases, "window: rolling3\n", "three").resolve("report.html")));
  }

  @Test
  void twoCountingRulesWithinThePeriod_reportWarns() throws IOException {
    Path out = run(counted("2026-07", "v1", ""), "", "within");
    assertTrue(
        Files.readString(out.resolve("report.html"))
            .contains("several counting rules (one that is not recorded and v1)"));
  }

  @Test
  void windowThatTheExportDoesNotReach_oneLine() {
    String refused =
        assertThrows(ConfigurationException.class, () -> run(CASES, "window: rolling40\n", "long"))
            .getMessage();
    assertEquals(
        "plan key window: the export has no case of 2016Q4; report the period by itself", refused);
  }
}
