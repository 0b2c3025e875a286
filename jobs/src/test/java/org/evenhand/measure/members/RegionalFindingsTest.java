package org.evenhand.measure.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.fixture.RegionalCases;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Plans;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of {@code members/regions.csv} is what R finds in the regions' cases and members. */
class RegionalFindingsTest {
  private static final List<String> QUESTIONS =
      List.of(
          "member_rates",
          "regional_funnel",
          "member_funnel",
          "collective_sanctions",
          "collective_share",
          "complaints_per_member");

  @TestFactory
  Stream<DynamicTest> findsWhatRFinds() {
    var cube = RegionalCases.cube();
    List<Finding> findings =
        Catalogue.of(Plans.asking(QUESTIONS)).stream()
            .flatMap(measure -> measure.findings(cube).stream())
            .toList();
    List<CSVRecord> expected = MeasureReference.findings("regions");
    assertTrue(expected.size() > 400, "the reference file was not read");
    return expected.stream()
        .map(row -> DynamicTest.dynamicTest(row.toMap().toString(), () -> check(row, findings)));
  }

  private static void check(CSVRecord row, List<Finding> findings) {
    List<Finding> found = findings.stream().filter(finding -> isAbout(row, finding)).toList();
    assertEquals(1, found.size(), "findings that fit the row");
    close(row.get("value"), found.get(0).estimate());
    close(row.get("lower"), found.get(0).lower());
    close(row.get("upper"), found.get(0).upper());
    close(row.get("p"), found.get(0).pValue());
  }

  private static boolean isAbout(CSVRecord row, Finding finding) {
    FindingKey key = finding.key();
    return key.question().id().equals(row.get("question"))
        && key.stage().equals(row.get("stage"))
        && key.stratum().equals(FindingKey.ALL)
        && key.comparison().compared().equals(row.get("compared"))
        && key.comparison().group().equals(row.get("group"))
        && finding.statistic().code().equals(row.get("statistic"))
        && (row.get("level").isEmpty()
            || Math.abs(finding.level().orElse(0) - Double.parseDouble(row.get("level"))) < 1e-9);
  }

  private static void close(String expected, OptionalDouble actual) {
    if (!expected.isEmpty()) {
      double wanted = Double.parseDouble(expected);
      assertEquals(wanted, actual.orElseThrow(), 1e-6 * Math.abs(wanted) + 1e-12);
    }
  }
}
