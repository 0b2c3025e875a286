package org.evenhand.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Catalogue;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Interim;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/**
 * What is hidden hangs on counts, never on names: whatever the groups are called, the same cells
 * are hidden of the same counts. Small tables full of equal counts, where every order of the groups
 * is tried.
 */
class GroupSymmetryTest {

  private static final long SEED = 20260721;
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");
  private static final List<String> DECLARED = List.of("A", "B", "C");

  /** Few values, so that most choices are between equals; 5 is the minimum. */
  private static final long[] VALUES = {0, 2, 5, 5, 6, 6, 12};

  /** What is hidden of one finding: its place, and why its counts and its result are not shown. */
  private record Shown(List<Object> place, List<Object> cells) {}

  @Test
  void tablesOfCases_everyOrderOfTheGroups_sameCellsHidden() {
    everyOrder(Plans.standard(), DECLARED, 60);
  }

  @Test
  void tablesOfCasesWithANamedReference_everyOrderOfTheOthers_sameCellsHidden() {
    everyOrder(Plans.withReference("A"), List.of("B", "C", "D"), 30);
  }

  private static void everyOrder(Plan plan, List<String> exchanged, int tables) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    long complements = 0;
    for (int i = 0; i < tables; i++) {
      long[][][] counts = drawn(random);
      Set<Shown> before = shown(release(plan, counts, UnaryOperator.identity()));
      complements += before.stream().filter(GroupSymmetryTest::isComplement).count();
      int number = i;
      for (List<String> order : orders(exchanged)) {
        UnaryOperator<String> names =
            code -> exchanged.contains(code) ? order.get(exchanged.indexOf(code)) : code;
        assertEquals(
            renamed(before, names),
            shown(release(plan, counts, names)),
            () -> "table " + number + ", order " + order);
      }
    }
    assertTrue(complements > 0);
  }

  /** Cases by category, group and kind; in every third table two groups are the same throughout. */
  private static long[][][] drawn(Random random) {
    long[][][] counts = new long[CATEGORIES.size()][groups().size()][4];
    for (long[][] category : counts) {
      for (long[] group : category) {
        for (int kind = 0; kind < group.length; kind++) {
          group[kind] = VALUES[random.nextInt(VALUES.length)];
        }
      }
    }
    if (random.nextInt(3) == 0) {
      int one = random.nextInt(4);
      int other = (one + 1 + random.nextInt(3)) % 4;
      for (long[][] category : counts) {
        category[one] = category[other].clone();
      }
    }
    return counts;
  }

  private static List<String> groups() {
    return List.of("A", "B", "C", "D", "unknown");
  }

  private static Release release(Plan plan, long[][][] counts, UnaryOperator<String> names) {
    CubeOfCases cases = new CubeOfCases(CATEGORIES, groups());
    for (int i = 0; i < CATEGORIES.size(); i++) {
      for (int j = 0; j < groups().size(); j++) {
        String category = CATEGORIES.get(i);
        String group = names.apply(groups().get(j));
        long[] own = counts[i][j];
        cases.decided(category, group, 0, own[0]);
        cases.sanctioned(category, group, "formal_warning", own[1]);
        cases.sanctioned(category, group, "fixed_suspension", own[2]);
        cases.pending(category, group, own[3]);
      }
    }
    Cube cube = cases.build();
    List<Finding> findings =
        Catalogue.of(plan).stream().flatMap(measure -> measure.findings(cube).stream()).toList();
    return CommitteeRule.of(plan).of(findings, List.of(), RateFindings.FACTS, cases.codes());
  }

  @Test
  void linesBesideTheTables_everyOrderOfTheGroups_sameRowsHidden() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      List<Finding> findings = lines(random);
      Set<Shown> before = shown(released(findings));
      int number = i;
      for (List<String> order : orders(groups().subList(0, 4))) {
        UnaryOperator<String> names =
            code -> groups().indexOf(code) < 0 ? code : place(order, groups().indexOf(code));
        List<Finding> others =
            new ArrayList<>(findings.stream().map(finding -> renamed(finding, names)).toList());
        others.sort((a, b) -> group(a).compareTo(group(b)));
        assertEquals(
            renamed(before, names),
            shown(released(others)),
            () -> "lines " + number + ", order " + order);
      }
    }
  }

  private static String place(List<String> order, int index) {
    return index < order.size() ? order.get(index) : groups().get(index);
  }

  private static String group(Finding finding) {
    return finding.subject().comparison().group();
  }

  private static Release released(List<Finding> findings) {
    return CommitteeRule.of(Plans.standard()).of(findings, List.of(), RateFindings.FACTS, Map.of());
  }

  /** Rates and numbers of cases of each group at two stages, some of them missing. */
  private static List<Finding> lines(Random random) {
    List<Finding> findings = new ArrayList<>();
    for (String group : groups()) {
      for (String stage : List.of("suspended", "restricted")) {
        for (Statistic statistic : List.of(Statistic.RATE, Statistic.CASES, Statistic.CLUSTERS)) {
          long x = VALUES[random.nextInt(VALUES.length)];
          long n = x + VALUES[random.nextInt(VALUES.length)];
          if (random.nextInt(8) > 0) {
            findings.add(line(stage, group, statistic, Counts.of(n, x)));
          }
        }
      }
    }
    return findings;
  }

  private static Finding line(String stage, String group, Statistic statistic, Counts counts) {
    Comparison alone = new Comparison("declared_alignment", group, Comparison.NONE);
    Subject subject = new Subject(Interim.QUESTION, stage, Subject.ALL, Subject.ALL, alone);
    return Finding.of(subject, statistic, counts, Value.of(0.5), "by hand");
  }

  private static Finding renamed(Finding finding, UnaryOperator<String> names) {
    String group = names.apply(group(finding));
    return line(finding.subject().stage(), group, finding.statistic(), finding.counts());
  }

  private static Set<Shown> shown(Release release) {
    Set<Shown> shown = new HashSet<>();
    for (ReleasedFinding finding : release.findings()) {
      Subject subject = finding.subject();
      Comparison comparison = subject.comparison();
      shown.add(
          new Shown(
              List.of(
                  comparison.group(),
                  comparison.reference(),
                  subject.question(),
                  subject.stage(),
                  subject.complaintCategory(),
                  subject.stratum(),
                  finding.statistic(),
                  finding.level()),
              List.of(
                  finding.nGroup(),
                  finding.xGroup(),
                  finding.nReference(),
                  finding.xReference(),
                  finding.estimate(),
                  finding.lower(),
                  finding.upper())));
    }
    assertEquals(release.findings().size(), shown.size());
    return shown;
  }

  private static boolean isComplement(Shown shown) {
    return shown.cells().contains(Cell.suppressed(Cell.Cause.COMPLEMENT));
  }

  private static Set<Shown> renamed(Set<Shown> shown, UnaryOperator<String> names) {
    Set<Shown> renamed = new HashSet<>();
    for (Shown one : shown) {
      List<Object> place = new ArrayList<>(one.place());
      place.set(0, names.apply((String) place.get(0)));
      place.set(1, names.apply((String) place.get(1)));
      renamed.add(new Shown(place, one.cells()));
    }
    return renamed;
  }

  private static List<List<String>> orders(List<String> names) {
    if (names.isEmpty()) {
      return List.of(List.of());
    }
    return names.stream()
        .flatMap(
            first ->
                orders(names.stream().filter(name -> !name.equals(first)).toList()).stream()
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()))
        .toList();
  }
}
