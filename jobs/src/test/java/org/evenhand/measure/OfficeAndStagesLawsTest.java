package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.likeforlike.Allegations;
import org.evenhand.measure.likeforlike.ByRole;
import org.evenhand.measure.likeforlike.ByTarget;
import org.evenhand.measure.likeforlike.MatchedComparators;
import org.evenhand.measure.stages.CategoryStages;
import org.evenhand.measure.stages.Interim;
import org.evenhand.measure.stages.Stages;
import org.evenhand.schema.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every question about stages, office, targets and allegations. */
class OfficeAndStagesLawsTest {

  private static final long SEED = 20260319;
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("complaint_category", List.of("bullying", "harassment")),
          Map.entry("declared_alignment", List.of("A1", "A2", "A3", "declined", "unknown")),
          Map.entry("severity", List.of("1", "2", "")),
          Map.entry("role_band", List.of("ordinary", "local_officer", "councillor", "staff", "")),
          Map.entry("target_role_band", List.of("ordinary", "parliamentary_or_national", "")),
          Map.entry("channel", List.of("print", "online_public")),
          Map.entry("received_month", List.of("2026-02", "2026-07", "2026-09")),
          Map.entry("triaged_day", List.of("", "3")),
          Map.entry("investigated_day", List.of("", "30", "41")),
          Map.entry("charged_day", List.of("", "", "80")),
          Map.entry("interim_measure", List.of("none", "suspension", "restriction", "")),
          Map.entry("interim_days", List.of("", "5", "12", "40")),
          Map.entry("n_allegations", List.of("", "1", "1", "2", "5")));
  private static final List<List<String>> ENDS =
      List.of(
          List.of("no_breach", ""),
          List.of("sanctioned", "advice"),
          List.of("sanctioned", "expulsion"),
          List.of("pending", ""),
          List.of("withdrawn_by_reporter", ""));

  static Stream<Measure> measures() {
    Plan plan = Plans.standard();
    return Stream.of(
        Stages.of(plan),
        CategoryStages.of(plan),
        Interim.of(plan),
        Allegations.of(plan),
        ByRole.of(plan),
        MatchedComparators.of(plan),
        ByTarget.of(plan));
  }

  /** Random cases over the fields of a measure, with some alignments renamed. */
  private static Cube drawn(Measure measure, int cases, Map<String, String> renamed) {
    List<String> fields = List.copyOf(new TreeSet<>(measure.needs()));
    CubeOfRows rows = new CubeOfRows(fields.toArray(String[]::new));
    Random random = new Random(SEED);
    for (int i = 0; i < cases; i++) {
      List<String> end = ENDS.get(random.nextInt(ENDS.size()));
      long number = 1 + random.nextInt(5);
      String[] values =
          fields.stream()
              .map(field -> value(field, end, random))
              .map(value -> renamed.getOrDefault(value, value))
              .toArray(String[]::new);
      rows.with(number, values);
    }
    return rows.cube();
  }

  private static String value(String field, List<String> end, Random random) {
    if (field.equals("outcome") || field.equals("sanction")) {
      return end.get(field.equals("outcome") ? 0 : 1);
    }
    List<String> values = VALUES.get(field);
    return values.get(random.nextInt(values.size()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void needs_sufficeAndNoneCanBeSpared(Measure measure) {
    Cube cube = drawn(measure, 300, Map.of());
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(needs)));
    for (String field : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_swappedAlignments_swapsNamesAndNothingElse(Measure measure) {
    Set<String> before = written(measure.findings(drawn(measure, 300, Map.of())), Map.of());
    Map<String, String> swap = Map.of("A1", "A3", "A3", "A1");
    assertEquals(before, written(measure.findings(drawn(measure, 300, swap)), swap));
  }

  private static Set<String> written(List<Finding> findings, Map<String, String> names) {
    return findings.stream()
        .map(
            finding -> {
              FindingKey subject = finding.key();
              String stratum = subject.stratum();
              String alignment = stratum.substring(stratum.indexOf('=') + 1);
              String group = subject.comparison().group();
              return List.of(
                      subject.stage(),
                      stratum.replace(alignment, names.getOrDefault(alignment, alignment)),
                      names.getOrDefault(group, group),
                      subject.comparison().reference(),
                      finding.statistic(),
                      finding.counts(),
                      finding.value())
                  .toString();
            })
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_anyCases_givesEachFindingOnceWithReasonsInTheCommitteesWords(Measure measure) {
    System.out.println("seed " + SEED);
    for (int cases : List.of(1, 4, 12, 40, 200)) {
      Set<List<Object>> keys = new HashSet<>();
      for (Finding finding : measure.findings(drawn(measure, cases, Map.of()))) {
        assertEquals(measure.question(), finding.key().question());
        assertTrue(keys.add(List.of(finding.key(), finding.statistic())), finding.toString());
        String reason = English.of(finding.reason());
        assertFalse(
            reason.matches(".*\\b(trials?|events?|stratum|strata|empty|infinite)\\b.*"), reason);
      }
    }
    assertTrue(measure.question().text().endsWith("?"));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_noCase_findsNothingOrSaysWhy(Measure measure) {
    Cube none = drawn(measure, 0, Map.of());
    for (Finding finding : measure.findings(none)) {
      assertEquals(0, finding.counts().nGroup());
      boolean isCount = finding.statistic().unit() == Unit.COUNT;
      assertTrue(isCount || finding.reason().isPresent(), finding.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void of_everyCaseTwice_leavesEstimatesAndNarrowsIntervals(Measure measure) {
    Cube cube = drawn(measure, 4000, Map.of());
    Cube twice =
        Cube.of(
            cube.dimensions(),
            cube.cells().stream()
                .map(cell -> new org.evenhand.cube.Cell(cell.codes(), 2 * cell.cases()))
                .toList());
    List<Finding> once = measure.findings(cube);
    List<Finding> doubled = measure.findings(twice);
    assertEquals(once.size(), doubled.size());
    for (int i = 0; i < once.size(); i++) {
      assertEquals(once.get(i).key(), doubled.get(i).key());
      Duplication.check(once.get(i), doubled.get(i));
    }
  }
}
