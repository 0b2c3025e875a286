package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every measure, whatever it measures. Random cubes are drawn from a fixed seed. */
class CatalogueLawsTest {

  private static final Set<Statistic> PLAIN_COUNTS =
      Set.of(Statistic.CASES, Statistic.STRATA_USED, Statistic.STRATA_EXCLUDED);
  private static final String[] ALL_ALIGNMENTS = {"A", "B", "C", "declined", "unknown"};

  static Stream<Measure> measures() {
    Plan.Primary ratio = Plans.standard().primary();
    Plan.Primary difference =
        new Plan.Primary("mh_rate_difference", ratio.strata(), ratio.beside());
    Plan.Primary fine =
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category", "severity"), List.of());
    return Stream.of(Plans.standard(), Plans.of(difference), Plans.of(fine))
        .flatMap(plan -> Catalogue.of(plan).stream());
  }

  private static Cases drawn() {
    return RandomCases.of(new Random(RandomCases.SEED), 20, ALL_ALIGNMENTS);
  }

  @Test
  void identifiersAreUniqueAndQuestionsAreQuestions() {
    List<Measure> catalogue = Catalogue.of(Plans.standard());
    assertEquals(Plans.QUESTIONS, catalogue.stream().map(Measure::id).toList());
    assertEquals(
        Plans.QUESTIONS.size(), catalogue.stream().map(Measure::question).distinct().count());
    assertTrue(catalogue.stream().allMatch(measure -> measure.question().endsWith("?")));
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
    List<Finding> findings = measure.of(drawn().cube());
    assertFalse(findings.isEmpty());
    Set<List<Object>> keys = new HashSet<>();
    for (Finding finding : findings) {
      assertEquals(measure.id(), finding.subject().question());
      assertFalse(finding.method().isBlank());
      assertTrue(keys.add(List.of(finding.subject(), finding.statistic(), finding.level())));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void orderAndPartitionOfCellsAreIrrelevant(Measure measure) {
    Cases cases = drawn();
    List<Cell> parts = new ArrayList<>();
    for (Cell cell : cases.cells()) {
      parts.add(new Cell(cell.codes(), 1));
      if (cell.cases() > 1) {
        parts.add(new Cell(cell.codes(), cell.cases() - 1));
      }
    }
    Collections.shuffle(parts, new Random(RandomCases.SEED));
    assertEquals(measure.of(cases.cube()), measure.of(Cube.of(cases.dimensions(), parts)));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void orderOfDimensionsIsIrrelevant(Measure measure) {
    Cube cube = drawn().cube();
    List<String> names = new ArrayList<>(cube.dimensions().stream().map(Dimension::name).toList());
    Collections.reverse(names);
    assertEquals(measure.of(cube), measure.of(cube.over(names)));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theFieldsNeededSufficeAndNoneCanBeSpared(Measure measure) {
    Cube cube = drawn().cube();
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.of(cube), measure.of(cube.over(needs)));
    for (String field : needs) {
      Cube lacking = cube.over(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.of(lacking));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void swappingTwoCodesSwapsTheirNamesAndNothingElse(Measure measure) {
    Cases cases = drawn();
    Map<String, String> swap = Map.of("A", "C", "C", "A");
    int place = 2;
    List<Cell> swapped = new ArrayList<>();
    for (Cell cell : cases.cells()) {
      List<Integer> codes = new ArrayList<>(cell.codes());
      codes.set(place, List.of(2, 1, 0, 3, 4, 5).get(codes.get(place)));
      swapped.add(new Cell(codes, cell.cases()));
    }
    Set<Finding> renamed =
        measure.of(cases.cube()).stream()
            .map(finding -> renamed(finding, code -> swap.getOrDefault(code, code)))
            .collect(Collectors.toSet());
    assertEquals(renamed, new HashSet<>(measure.of(Cube.of(cases.dimensions(), swapped))));
  }

  private static Finding renamed(Finding finding, UnaryOperator<String> names) {
    Subject subject = finding.subject();
    Comparison comparison = subject.comparison();
    Comparison other =
        new Comparison(
            comparison.compared(),
            names.apply(comparison.group()),
            names.apply(comparison.reference()));
    return Finding.of(
        new Subject(
            subject.question(),
            subject.stage(),
            subject.complaintCategory(),
            subject.stratum(),
            other),
        finding.statistic(),
        finding.counts(),
        finding.value(),
        finding.method());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aGroupWithoutDecidedCasesIsNotEstimable(Measure measure) {
    Cases cases = drawn().with(7, "k1", "1", "D", "pending", "not_applicable");
    List<Finding> about =
        measure.of(cases.cube()).stream()
            .filter(finding -> finding.subject().comparison().group().equals("D"))
            .filter(finding -> !PLAIN_COUNTS.contains(finding.statistic()))
            .filter(finding -> !finding.subject().question().equals("missing_alignment"))
            .toList();
    for (Finding finding : about) {
      assertTrue(finding.reason().isPresent(), finding.toString());
      assertEquals(0, finding.counts().nGroup());
    }
    boolean takesNoPart =
        Set.of("caseload", "missing_alignment", "undeclared").contains(measure.id());
    assertTrue(takesNoPart || !about.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aCodeWithoutCasesIsLeftOut(Measure measure) {
    for (Finding finding : measure.of(drawn().cube())) {
      assertFalse(finding.subject().comparison().group().equals("D"));
      assertFalse(finding.subject().complaintCategory().equals("never"));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void anEmptyStratumAndUndecidedCasesChangeNothing(Measure measure) {
    Cube without = drawn().cube();
    Cube with = drawn().with(9, "never", "2", "B", "pending", "not_applicable").cube();
    if (!measure.id().equals("caseload")) {
      List<Finding> others =
          measure.of(with).stream()
              .filter(finding -> !finding.subject().complaintCategory().equals("never"))
              .toList();
      assertEquals(measure.of(without), others);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void duplicatingEveryCaseLeavesEstimatesAndNarrowsIntervals(Measure measure) {
    Cases cases = RandomCases.of(new Random(RandomCases.SEED), 400, ALL_ALIGNMENTS);
    List<Cell> twice =
        cases.cells().stream().map(cell -> new Cell(cell.codes(), 2 * cell.cases())).toList();
    List<Finding> once = measure.of(cases.cube());
    List<Finding> doubled = measure.of(Cube.of(cases.dimensions(), twice));
    assertEquals(once.size(), doubled.size());
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).subject(), doubled.get(i).subject());
      assertEquals(2 * once.get(i).counts().nGroup(), doubled.get(i).counts().nGroup());
      Duplication.check(once.get(i), doubled.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void twoGroupsSeeEachOtherInTheMirror(Measure measure) {
    Cases cases = RandomCases.of(new Random(RandomCases.SEED), 30, "A", "B", "unknown");
    List<Finding> findings = measure.of(cases.cube());
    boolean hasMirror = !measure.id().equals("undeclared");
    for (Finding finding : hasMirror ? findings : List.<Finding>of()) {
      Mirror.of(finding).ifPresent(mirror -> mirror.check(findings));
    }
  }
}
