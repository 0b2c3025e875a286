package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every measure, whatever it measures. Random cubes are drawn from a fixed seed. */
class CatalogueLawsTest {

  private static final Set<Statistic> PLAIN_COUNTS =
      Set.of(Statistic.CASES, Statistic.STRATA_USED, Statistic.STRATA_EXCLUDED);
  private static final String[] ALL_ALIGNMENTS = {"A", "B", "C", "declined", "unknown"};
  private static final int ROWS = 9_000;
  private static final RandomExport EXPORT = RandomExport.of(ROWS, ALL_ALIGNMENTS);
  private static final RandomExport SHUFFLED = EXPORT.shuffled();
  private static final RandomExport MANY = EXPORT.times(100);
  private static final RandomExport TWICE_AS_MANY = EXPORT.times(200);
  private static final RandomExport TWO_GROUPS = RandomExport.of(ROWS, "A", "B", "unknown");

  static Stream<Measure> measures() {
    Plan.Primary ratio = Plans.standard().primary();
    Plan.Primary difference =
        new Plan.Primary("mh_rate_difference", ratio.strata(), ratio.further());
    Plan.Primary fine =
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category", "severity"), List.of());
    return Stream.of(Plans.standard(), Plans.of(difference), Plans.of(fine))
        .flatMap(plan -> Catalogue.of(plan).stream());
  }

  /** The measures about sanctions alone, on which more can be said. */
  static Stream<Measure> measuresOfSanctions() {
    Set<String> fields =
        Set.of("complaint_category", "severity", "declared_alignment", "outcome", "sanction");
    return measures()
        .filter(measure -> fields.containsAll(measure.needs()))
        .filter(measure -> !measure.question().id().equals("pending_bounds"));
  }

  private static Cases drawn() {
    return RandomCases.of(new Random(RandomCases.SEED), 20, ALL_ALIGNMENTS);
  }

  @Test
  void identifiersAreUniqueAndQuestionsAreQuestions() {
    List<Measure> catalogue = Catalogue.of(Plans.standard());
    assertEquals(
        Plans.QUESTIONS, catalogue.stream().map(measure -> measure.question().id()).toList());
    assertEquals(
        Plans.QUESTIONS.size(), catalogue.stream().map(Measure::question).distinct().count());
    assertTrue(catalogue.stream().allMatch(measure -> measure.question().text().endsWith("?")));
  }

  @Test
  void unknownQuestionIsNamedWithTheKnownOnes() {
    Plan plan = Plans.asking(List.of("caseload", "sanction_rates"));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Catalogue.of(plan)).getMessage();
    assertTrue(message.contains("questions") && message.contains("sanction_rates"), message);
    assertTrue(message.contains(String.join(", ", Plans.QUESTIONS)), message);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void findingsAreTheMeasuresOwnAndNoneStandsTwice(Measure measure) {
    List<Finding> findings = measure.findings(EXPORT.cube(measure));
    assertFalse(findings.isEmpty());
    Set<List<Object>> keys = new HashSet<>();
    for (Finding finding : findings) {
      assertEquals(measure.question(), finding.key().question());
      assertFalse(finding.method().isBlank());
      assertTrue(
          keys.add(List.of(finding.key(), finding.statistic(), finding.level())),
          finding.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void someFindingIsEstimated(Measure measure) {
    assertTrue(
        measure.findings(EXPORT.cube(measure)).stream().anyMatch(f -> f.estimate().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void orderOfCasesIsIrrelevant(Measure measure) {
    assertEquals(measure.findings(EXPORT.cube(measure)), measure.findings(SHUFFLED.cube(measure)));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void orderOfDimensionsIsIrrelevant(Measure measure) {
    Cube cube = EXPORT.cube(measure);
    List<String> names = new ArrayList<>(measure.fields());
    Collections.reverse(names);
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(names)));
  }

  /** Measures that tell less apart than the codes of their fields, or look at them in parts. */
  static Stream<Measure> measuresOfFewCells() {
    return measures()
        .filter(measure -> !measure.toldApart().isEmpty() || measure.parts().size() > 1)
        .filter(measure -> measure.needs().stream().noneMatch(RandomExport::isToken));
  }

  @ParameterizedTest
  @MethodSource("measuresOfFewCells")
  void whatIsNotToldApartIsIrrelevant(Measure measure) {
    Cube cube = EXPORT.cube(measure);
    Cube needed = cube.marginal(List.copyOf(measure.needs()));
    assertEquals(measure.findings(needed), measure.findings(inParts(measure, cube)));
  }

  /** The parts of a cube, each with no more codes than the measure tells apart. */
  private static Cube inParts(Measure measure, Cube cube) {
    List<Cube> parts =
        measure.parts().stream()
            .map(part -> part.stream().filter(field -> field.indexOf('.') < 0).toList())
            .map(fields -> cube.marginal(fields).coarser(measure.toldApart()).with(cube.period()))
            .toList();
    Cube first = parts.get(0);
    for (Cube other : parts.subList(1, parts.size())) {
      first = first.with(other);
    }
    for (String field : measure.needs()) {
      if (field.indexOf('.') >= 0) {
        first = first.with(cube.companion(field.substring(0, field.indexOf('.'))));
      }
    }
    return first;
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theFieldsNeededSufficeAndNoneCanBeSpared(Measure measure) {
    Cube cube = EXPORT.cube(measure);
    List<String> needs = List.copyOf(measure.needs());
    List<String> fields = List.copyOf(measure.fields());
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(fields)));
    assertFalse(measure.findings(cube.marginal(needs)).isEmpty());
    for (String field : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  @ParameterizedTest
  @MethodSource("measuresOfSanctions")
  void aGroupWithoutDecidedCasesIsNotEstimable(Measure measure) {
    Cases cases = drawn().with(7, "k1", "1", "D", "pending", "not_applicable");
    List<Finding> about =
        measure.findings(cases.cube()).stream()
            .filter(finding -> finding.key().comparison().group().equals("D"))
            .filter(finding -> !PLAIN_COUNTS.contains(finding.statistic()))
            .filter(finding -> !finding.key().question().id().equals("missing_alignment"))
            .toList();
    for (Finding finding : about) {
      assertTrue(finding.reason().isPresent(), finding.toString());
      assertEquals(0, finding.counts().nGroup());
    }
    boolean takesNoPart =
        Set.of("caseload", "missing_alignment", "undeclared").contains(measure.question().id());
    assertTrue(takesNoPart || !about.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aCodeWithoutCasesIsLeftOut(Measure measure) {
    for (Finding finding : measure.findings(EXPORT.cube(measure))) {
      assertFalse(finding.key().comparison().group().equals("D"), finding.toString());
      assertFalse(finding.key().complaintCategory().equals("never"), finding.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("measuresOfSanctions")
  void anEmptyStratumAndUndecidedCasesChangeNothing(Measure measure) {
    Cube without = drawn().cube();
    Cube with = drawn().with(9, "never", "2", "B", "pending", "not_applicable").cube();
    if (!measure.question().id().equals("caseload")) {
      List<Finding> others =
          measure.findings(with).stream()
              .filter(finding -> !finding.key().complaintCategory().equals("never"))
              .toList();
      assertEquals(measure.findings(without), others);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void duplicatingEveryCaseLeavesEstimatesAndNarrowsIntervals(Measure measure) {
    if (measure.needs().stream().anyMatch(need -> need.indexOf('.') >= 0)) {
      // The cases are doubled, what stands in a companion is not.
      return;
    }
    List<Finding> once = measure.findings(MANY.cube(measure));
    List<Finding> doubled = measure.findings(TWICE_AS_MANY.cube(measure));
    assertEquals(once.size(), doubled.size());
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).key(), doubled.get(i).key());
      assertEquals(2 * once.get(i).counts().nGroup(), doubled.get(i).counts().nGroup());
      Duplication.check(once.get(i), doubled.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void twoGroupsSeeEachOtherInTheMirror(Measure measure) {
    List<Finding> findings = measure.findings(TWO_GROUPS.cube(measure));
    for (Finding finding : findings) {
      Comparison comparison = finding.key().comparison();
      boolean hasMirror =
          comparison.compared().equals("declared_alignment")
              && !comparison.reference().equals(Comparison.NONE)
              && !Set.of("undeclared", "reporters").contains(measure.question().id());
      if (hasMirror) {
        Mirror.of(finding).ifPresent(mirror -> mirror.check(findings));
      }
    }
  }
}
