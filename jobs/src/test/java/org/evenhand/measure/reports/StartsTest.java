package org.evenhand.measure.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How cases start and who reports whom: every finding on made-up rows is the number that R works
 * out of the same rows one by one, and R finds what the measures find, no more and no less.
 */
class StartsTest {

  private static Starts rows;
  private static Map<String, List<CSVRecord>> expected;

  @BeforeAll
  static void read() throws IOException {
    rows = Starts.read();
    expected = Starts.findings();
  }

  static List<String> questions() {
    return Starts.QUESTIONS;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void findsWhatRFinds(String question) {
    Measure measure = Starts.measure(question);
    Map<String, Finding> found = new LinkedHashMap<>();
    for (Finding finding : measure.findings(rows.cube(measure))) {
      found.put(key(finding), finding);
    }
    List<CSVRecord> wanted = expected.get(question);
    assertEquals(
        new TreeSet<>(wanted.stream().map(StartsTest::key).toList()),
        new TreeSet<>(found.keySet()));
    wanted.forEach(row -> check(row, found.get(key(row))));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theFieldsNeededSufficeInAnyOrderAndNoneCanBeSpared(String question) {
    Measure measure = Starts.measure(question);
    List<String> reversed = new ArrayList<>(measure.needs());
    Collections.reverse(reversed);
    Cube cube = rows.cube(measure);
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(reversed)));
    for (String field : measure.needs()) {
      Cube lacking = cube.marginal(reversed.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  private static String key(Finding finding) {
    FindingKey subject = finding.key();
    assertEquals(FindingKey.ALL, subject.complaintCategory());
    assertFalse(finding.method().isBlank());
    return String.join(
        " ",
        subject.stage(),
        subject.stratum(),
        subject.comparison().compared(),
        subject.comparison().group(),
        subject.comparison().reference(),
        finding.statistic().code());
  }

  private static String key(CSVRecord row) {
    return String.join(
        " ",
        row.get("stage"),
        row.get("stratum"),
        row.get("compared"),
        row.get("group"),
        row.get("reference"),
        row.get("statistic"));
  }

  private static void check(CSVRecord row, Finding finding) {
    if (row.get("value").equals("none")) {
      assertTrue(finding.reason().isPresent(), finding.toString());
      return;
    }
    compare(row, "value", finding.estimate());
    compare(row, "lower", finding.lower());
    compare(row, "upper", finding.upper());
    compare(row, "p", finding.pValue());
  }

  private static void compare(CSVRecord row, String column, OptionalDouble actual) {
    String wanted = row.get(column);
    if (!wanted.isEmpty()) {
      double number = Double.parseDouble(wanted);
      double allowed = Math.max(1e-9, 1e-6 * Math.abs(number));
      assertTrue(actual.isPresent(), () -> row + " has none");
      assertEquals(number, actual.getAsDouble(), allowed, () -> row.toString());
    }
  }
}
