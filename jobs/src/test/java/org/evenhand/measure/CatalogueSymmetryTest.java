package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exchanging codes of alignments in an export exchanges the names in the findings of every measure
 * and changes nothing else, to the last digit: every pair of codes, three in a circle and back, a
 * code with cases and one without, with the reference group of the plan exchanged too. Exports with
 * many cases and with few are drawn from fixed seeds.
 */
class CatalogueSymmetryTest {

  private static final List<String> CODES = List.of("A", "B", "C", "D");
  private static final List<List<String>> EXCHANGES =
      List.of(
          List.of("B", "A", "C", "D"),
          List.of("C", "B", "A", "D"),
          List.of("A", "C", "B", "D"),
          List.of("D", "B", "C", "A"),
          List.of("A", "D", "C", "B"),
          List.of("A", "B", "D", "C"),
          List.of("B", "C", "A", "D"),
          List.of("C", "A", "B", "D"));

  private static final List<RandomExport> EXPORTS =
      List.of(
          RandomExport.drawn(20260801, 800, "A", "B", "C", "declined", "unknown"),
          RandomExport.drawn(20260802, 400, "A", "B", "C", "D", "D", "D", "unknown"),
          RandomExport.drawn(20260803, 60, "A", "A", "A", "B", "C", "D", "declined"));

  private static final long START = System.nanoTime();

  /** Each export as it is after each exchange, so that measures share its cubes. */
  private static final Map<List<Object>, RandomExport> RENAMED = new LinkedHashMap<>();

  /** A measure by its place in the catalogue of a plan. */
  private record Asked(Plan plan, int place) {

    Measure measure() {
      return Catalogue.of(plan).get(place);
    }

    /** The same question where the plan's reference group goes by another name. */
    Measure measure(UnaryOperator<String> names) {
      return Catalogue.of(renamed(plan, names)).get(place);
    }

    private static Plan renamed(Plan plan, UnaryOperator<String> names) {
      return plan.comparator().equals(Plan.REST)
          ? plan
          : Plans.comparedWith(names.apply(plan.comparator()));
    }

    @Override
    public String toString() {
      return measure().question().id()
          + " in "
          + plan.primary().strata()
          + ", "
          + plan.comparator();
    }
  }

  /** Every measure under each plan; under one that changes nothing of what it finds, not again. */
  static Stream<Asked> everyMeasure() {
    Set<List<Finding>> found = new HashSet<>();
    Plan.Primary fine =
        new Plan.Primary("mh_rate_ratio", List.of("complaint_category", "severity"), List.of());
    return Stream.of(Plans.standard(), Plans.of(fine), Plans.comparedWith("B"))
        .flatMap(
            plan ->
                IntStream.range(0, Catalogue.of(plan).size())
                    .mapToObj(place -> new Asked(plan, place)))
        .filter(asked -> found.add(findings(asked.measure())));
  }

  private static List<Finding> findings(Measure measure) {
    return EXPORTS.stream()
        .flatMap(export -> measure.findings(export.cube(measure)).stream())
        .toList();
  }

  @AfterAll
  static void howLong() {
    System.out.println(
        "exchanges of codes in every measure: " + (System.nanoTime() - START) / 1_000_000 + " ms");
  }

  @ParameterizedTest
  @MethodSource("everyMeasure")
  void exchangingCodes_exchangesNamesAndNothingElse(Asked asked) {
    for (RandomExport export : EXPORTS) {
      List<Finding> before = asked.measure().findings(export.cube(asked.measure()));
      assertFalse(before.isEmpty());
      for (List<String> exchange : EXCHANGES) {
        UnaryOperator<String> names =
            code -> CODES.contains(code) ? exchange.get(CODES.indexOf(code)) : code;
        RandomExport after =
            RENAMED.computeIfAbsent(List.of(export, exchange), key -> export.renamed(names));
        Measure measure = asked.measure(names);
        Set<Finding> renamed =
            before.stream().map(finding -> renamed(finding, names)).collect(Collectors.toSet());
        assertEquals(
            renamed,
            new HashSet<>(measure.findings(after.cube(measure))),
            () -> "ABCD as " + exchange + " in export " + EXPORTS.indexOf(export));
      }
    }
  }

  private static Finding renamed(Finding finding, UnaryOperator<String> names) {
    FindingKey subject = finding.key();
    Comparison comparison = subject.comparison();
    Comparison other =
        new Comparison(
            comparison.compared(),
            names.apply(comparison.group()),
            names.apply(comparison.reference()));
    return Finding.of(
            new FindingKey(
                subject.window(),
                subject.question(),
                subject.stage(),
                subject.complaintCategory(),
                renamed(subject.stratum(), names),
                other),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }

  /** A stratum may name an alignment, such as {@code declared_alignment=A}. */
  private static String renamed(String stratum, UnaryOperator<String> names) {
    return Arrays.stream(stratum.split(";"))
        .map(part -> part.split("="))
        .map(part -> part.length < 2 ? part[0] : part[0] + "=" + names.apply(part[1]))
        .collect(Collectors.joining(";"));
  }
}
