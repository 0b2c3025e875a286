package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole tables, such as the Berkeley admissions of 1973, put through every measure: each row of a
 * {@code tables.csv} is a finding on a table of {@code tables_cases.csv}, and no number in it comes
 * from this project.
 */
class ReferenceFindingsTest {

  @TestFactory
  Stream<DynamicTest> findsWhatPublicationsAndRSay() {
    Map<String, List<Finding>> findings = findingsByTable();
    List<CSVRecord> expected = MeasureReference.findings("tables");
    assertTrue(expected.size() > 600, "the reference folder was not read");
    return expected.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    name(row), () -> check(row, find(row, findings.get(row.get("table"))))));
  }

  private static String name(CSVRecord row) {
    return String.join(
        " ",
        row.get("table"),
        row.get("question"),
        row.get("category"),
        row.get("group"),
        row.get("statistic"),
        row.get("level"),
        row.get("source"));
  }

  private static Map<String, List<Finding>> findingsByTable() {
    Map<String, Cases> tables = new LinkedHashMap<>();
    for (CSVRecord row : MeasureReference.table("tables_cases")) {
      Cases cases = tables.computeIfAbsent(row.get("table"), id -> new Cases(categories()));
      add(cases, row, "A", "a", "an");
      add(cases, row, "B", "b", "bn");
      add(cases, row, "unknown", "u", "un");
    }
    List<String> fields =
        new Cases("k1").dimensions().stream().map(dimension -> dimension.name()).toList();
    List<Measure> catalogue =
        Catalogue.of(Plans.standard()).stream()
            .filter(measure -> fields.containsAll(measure.needs()))
            .toList();
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    tables.forEach(
        (id, cases) ->
            findings.put(
                id,
                catalogue.stream()
                    .flatMap(measure -> measure.findings(cases.cube()).stream())
                    .toList()));
    return findings;
  }

  private static String[] categories() {
    return Stream.iterate(1, k -> k + 1).limit(13).map(k -> "k" + k).toArray(String[]::new);
  }

  private static void add(Cases cases, CSVRecord row, String alignment, String x, String n) {
    cases.decided(
        row.get("category"),
        row.get("severity"),
        alignment,
        Long.parseLong(row.get(n)),
        Long.parseLong(row.get(x)));
  }

  private static Finding find(CSVRecord row, List<Finding> findings) {
    List<Finding> found =
        findings.stream()
            .filter(finding -> finding.key().question().id().equals(row.get("question")))
            .filter(finding -> finding.key().stage().equals("sanctioned"))
            .filter(finding -> finding.key().complaintCategory().equals(row.get("category")))
            .filter(finding -> isBetween(row, finding.key().comparison()))
            .filter(finding -> finding.statistic().code().equals(row.get("statistic")))
            .filter(finding -> hasLevel(row, finding))
            .toList();
    assertEquals(1, found.size(), "findings that fit the row");
    return found.get(0);
  }

  private static boolean isBetween(CSVRecord row, Comparison comparison) {
    return comparison.group().equals(row.get("group"))
        && comparison.reference().equals(row.get("reference"));
  }

  private static boolean hasLevel(CSVRecord row, Finding finding) {
    String level = row.get("level");
    return level.isEmpty()
        || finding.level().isPresent()
            && Math.abs(finding.level().getAsDouble() - Double.parseDouble(level)) < 1e-12;
  }

  private static void check(CSVRecord row, Finding finding) {
    compare(row, "value", finding.estimate());
    compare(row, "lower", finding.lower());
    compare(row, "upper", finding.upper());
    compare(row, "p", finding.pValue());
  }

  private static void compare(CSVRecord row, String column, OptionalDouble actual) {
    String expected = row.get(column);
    if (!expected.isEmpty()) {
      double wanted = Double.parseDouble(expected);
      double allowed =
          row.get("tolerance").equals("printed")
              ? new BigDecimal(expected).ulp().doubleValue() * (0.5 + 1e-9)
              : Math.max(1e-9, Math.abs(wanted) * Double.parseDouble(row.get("tolerance")));
      double given = actual.orElseThrow(() -> new AssertionError(column + " is absent"));
      assertTrue(
          given == wanted || Math.abs(given - wanted) <= allowed,
          column + " expected " + expected + " but was " + given);
    }
  }
}
