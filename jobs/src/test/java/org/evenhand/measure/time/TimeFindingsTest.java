package org.evenhand.measure.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Plans;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published tables of durations put through the questions about time: each row of {@code time.csv}
 * is a finding on a table of {@code time_cases.csv}, computed by R.
 */
class TimeFindingsTest {

  @TestFactory
  Stream<DynamicTest> findsWhatRSays() {
    List<CSVRecord> cases = MeasureReference.table("time_cases");
    List<CSVRecord> expected = MeasureReference.findings("time");
    assertTrue(expected.size() > 100, "the reference folder was not read");
    return expected.stream()
        .map(row -> List.of(row.get("table"), row.get("question")))
        .distinct()
        .flatMap(key -> tests(key.get(0), key.get(1), cases, expected));
  }

  private static Stream<DynamicTest> tests(
      String table, String question, List<CSVRecord> cases, List<CSVRecord> expected) {
    Cube cube = cube(cases.stream().filter(row -> row.get("table").equals(table)).toList());
    Measure measure = Catalogue.of(Plans.asking(List.of(question))).get(0);
    List<Finding> findings = measure.findings(cube);
    return expected.stream()
        .filter(row -> row.get("table").equals(table) && row.get("question").equals(question))
        .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row, find(row, findings))));
  }

  private static String name(CSVRecord row) {
    return String.join(
        " ",
        row.get("table"),
        row.get("question"),
        row.get("stage"),
        row.get("group"),
        row.get("statistic"));
  }

  private static Cube cube(List<CSVRecord> cases) {
    CubeOfRows cube =
        new CubeOfRows(
            "complaint_category", "declared_alignment", "outcome", "decided_day", "followed_day");
    for (CSVRecord row : cases) {
      boolean decided = List.of("no_breach", "sanctioned").contains(row.get("outcome"));
      cube.with(
          Long.parseLong(row.get("cases")),
          row.get("category"),
          row.get("alignment"),
          row.get("outcome"),
          decided ? row.get("day") : "",
          row.get("day"));
    }
    return cube.cube();
  }

  private static Finding find(CSVRecord row, List<Finding> findings) {
    Comparison wanted = new Comparison(row.get("compared"), row.get("group"), row.get("reference"));
    List<Finding> found =
        findings.stream()
            .filter(finding -> finding.key().stage().equals(row.get("stage")))
            .filter(finding -> finding.key().comparison().equals(wanted))
            .filter(finding -> finding.statistic().code().equals(row.get("statistic")))
            .toList();
    assertEquals(1, found.size(), "findings that fit the row");
    return found.get(0);
  }

  private static void check(CSVRecord row, Finding finding) {
    compare(row.get("value"), finding.estimate());
    compare(row.get("lower"), finding.lower());
    compare(row.get("upper"), finding.upper());
    compare(row.get("p"), finding.pValue());
  }

  private static void compare(String expected, OptionalDouble actual) {
    assertEquals(expected.isEmpty(), actual.isEmpty(), expected);
    if (actual.isPresent()) {
      double wanted = Double.parseDouble(expected);
      assertEquals(wanted, actual.getAsDouble(), Math.max(1e-9, 1e-6 * Math.abs(wanted)));
    }
  }
}
