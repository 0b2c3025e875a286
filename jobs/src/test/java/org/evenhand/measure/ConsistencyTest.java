package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.ConsistencyRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The questions about dependence and consistency on the made-up cases of {@code consistency.R},
 * which also computed what to expect; and what must hold whatever the numbers.
 */
class ConsistencyTest {

  private static final List<String> QUESTIONS =
      List.of(
          "dependence_respondent",
          "dependence_incident",
          "dependence_decider",
          "exchanges",
          "deciders",
          "blind_decisions",
          "outside_contact",
          "agreement");

  private static List<Measure> measures() {
    return Catalogue.of(Plans.asking(QUESTIONS));
  }

  private static List<Finding> findings(Cube cube) {
    return measures().stream().flatMap(measure -> measure.findings(cube).stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> findsWhatRSays() {
    List<Finding> findings = findings(ConsistencyRows.cube(1, code -> code));
    List<CSVRecord> expected = MeasureReference.findings("consistency");
    assertTrue(expected.size() > 200, "the reference folder was not read");
    return expected.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" ", row.values()), () -> check(row, findings)));
  }

  private static void check(CSVRecord row, List<Finding> findings) {
    List<Finding> found = findings.stream().filter(finding -> fits(row, finding)).toList();
    assertEquals(1, found.size(), "findings that fit the row");
    compare(row, "value", found.get(0).estimate());
    compare(row, "lower", found.get(0).lower());
    compare(row, "upper", found.get(0).upper());
    compare(row, "p", found.get(0).pValue());
  }

  private static boolean fits(CSVRecord row, Finding finding) {
    FindingKey key = finding.key();
    return Stream.of("question", "stage", "stratum", "group", "reference", "statistic")
        .map(row::get)
        .toList()
        .equals(
            List.of(
                key.question().id(),
                key.stage(),
                key.stratum(),
                key.comparison().group(),
                key.comparison().reference(),
                finding.statistic().code()));
  }

  private static void compare(CSVRecord row, String column, OptionalDouble actual) {
    if (!row.get(column).isEmpty()) {
      double wanted = Double.parseDouble(row.get(column));
      double allowed = Math.max(1e-9, Math.abs(wanted) * Double.parseDouble(row.get("tolerance")));
      assertEquals(wanted, actual.orElseThrow(), allowed, column);
    }
  }

  @Test
  void of_cubeWithoutOneOfTheNeeds_refuses() {
    Cube all = ConsistencyRows.cube(1, code -> code);
    for (Measure measure : measures()) {
      assertFalse(measure.findings(all.marginal(List.copyOf(measure.needs()))).isEmpty());
      for (String need : measure.needs()) {
        List<String> others = measure.needs().stream().filter(n -> !n.equals(need)).toList();
        Cube lacking = all.marginal(others);
        assertThrows(
            IllegalArgumentException.class,
            () -> measure.findings(lacking),
            measure.question().id() + " without " + need);
      }
    }
  }

  @Test
  void of_alignmentsExchanged_exchangesNamesAndNothingElse() {
    UnaryOperator<String> exchange =
        code -> code.equals("A1") ? "A2" : code.equals("A2") ? "A1" : code;
    List<String> before = new ArrayList<>();
    for (Finding finding : findings(ConsistencyRows.cube(1, exchange))) {
      before.add(written(finding, exchange));
    }
    List<String> after =
        findings(ConsistencyRows.cube(1, code -> code)).stream()
            .map(finding -> written(finding, code -> code))
            .toList();
    assertEquals(after.stream().sorted().toList(), before.stream().sorted().toList());
  }

  private static String written(Finding finding, UnaryOperator<String> names) {
    FindingKey key = finding.key();
    String stratum = key.stratum();
    String field = "declared_alignment=";
    String renamed =
        stratum.startsWith(field)
            ? field + names.apply(stratum.substring(field.length()))
            : stratum;
    return String.join(
        " ",
        key.question().id(),
        key.stage(),
        renamed,
        names.apply(key.comparison().group()),
        key.comparison().reference(),
        finding.statistic().code(),
        finding.counts().toString(),
        rounded(finding.estimate()),
        rounded(finding.lower()),
        rounded(finding.upper()),
        English.of(finding.reason()));
  }

  private static String rounded(OptionalDouble number) {
    return number.isPresent() ? String.format("%.9g", number.getAsDouble() + 0.0) : "";
  }

  @Test
  void of_everyCaseTwice_keepsEstimatesAndDesignEffects() {
    List<Finding> once = findings(ConsistencyRows.cube(1, code -> code));
    List<Finding> twice = findings(ConsistencyRows.cube(2, code -> code));
    for (int i = 0; i < once.size(); i++) {
      Statistic statistic = once.get(i).statistic();
      if (statistic.unit() == Unit.RATIO || statistic == Statistic.RATE) {
        double allowed = statistic == Statistic.DESIGN_EFFECT ? 0.15 : 1e-9;
        double estimate = once.get(i).estimate().orElse(0);
        assertEquals(estimate, twice.get(i).estimate().orElse(0), allowed, once.get(i).toString());
      }
    }
  }

  @Test
  void of_fieldsInAnotherOrder_findsTheSameToTheLastDigit() {
    Cube all = ConsistencyRows.cube(1, code -> code);
    for (Measure measure : measures()) {
      List<String> names = new ArrayList<>(measure.needs());
      Cube cube = all.marginal(names);
      Collections.reverse(names);
      assertEquals(
          measure.findings(cube), measure.findings(cube.marginal(names)), measure.question().id());
    }
  }

  @Test
  void of_cubeWithoutAnyCase_givesReasonsInWordsAboutCases() {
    Cube all = ConsistencyRows.cube(1, code -> code);
    Cube none = Cube.of(all.dimensions(), List.of()).with(all.period());
    for (String token : ConsistencyRows.tokens()) {
      none = none.with(Clusters.of(List.of(token), all.dimensions(), List.of(), List.of()));
    }
    none = none.with(new AuxiliaryTable("double_coding", ConsistencyRows.CODING, List.of()));
    Set<String> reasons = new TreeSet<>();
    for (Measure measure : measures()) {
      measure
          .findings(none)
          .forEach(finding -> finding.reason().map(English::of).ifPresent(reasons::add));
    }
    assertTrue(reasons.size() > 3, reasons.toString());
    for (String reason : reasons) {
      assertFalse(
          reason.matches(".*\\b(trials?|events?|cluster|pair|unit|stratum|rater)s?\\b.*"), reason);
    }
  }

  @Test
  void of_anyMeasure_namesNoToken() {
    String all = findings(ConsistencyRows.cube(1, code -> code)).toString();
    assertFalse(all.matches("(?s).*\\b[rdx][0-9]{2,3}\\b.*"));
  }
}
