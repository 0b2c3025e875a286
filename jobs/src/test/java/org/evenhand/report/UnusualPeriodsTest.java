package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Rendered;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods in which nothing, everything or hardly anything happened have a report too. */
class UnusualPeriodsTest {

  private static final List<String> QUESTIONS =
      List.of(
          "caseload",
          "sanction_rate",
          "sanction_gap",
          "like_for_like",
          "undeclared",
          "case_mix",
          "missing_alignment",
          "sensitivity",
          "pending_bounds");
  private static final List<String> CATEGORIES = List.of("c1", "c2");
  private static final List<String> GROUPS = List.of("A1", "A2", "A3", "unknown");

  /** A period with a name that a failing test shows. */
  private record Period(String name, CubeOfCases cases) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static CubeOfCases empty() {
    return new CubeOfCases(CATEGORIES, GROUPS);
  }

  private static CubeOfCases each(long sanctioned, long decided, long pending) {
    CubeOfCases cases = empty();
    for (String category : CATEGORIES) {
      for (String group : GROUPS) {
        cases.decided(category, group, sanctioned, decided).pending(category, group, pending);
      }
    }
    return cases;
  }

  static Stream<Period> periods() {
    return Stream.of(
        new Period("nobody sanctioned", each(0, 100, 5)),
        new Period("nothing but sanctions", each(100, 100, 0)),
        new Period("nothing decided", each(0, 0, 40)),
        new Period("one row, not sanctioned", empty().decided("c1", "A1", 0, 1)),
        new Period("one row, sanctioned", empty().decided("c1", "A1", 1, 1)),
        new Period("one row, pending", empty().pending("c1", "A1", 1)),
        new Period("two rows of one group", empty().decided("c1", "A1", 1, 2)),
        new Period(
            "two rows of two groups", empty().decided("c1", "A1", 0, 1).decided("c2", "A2", 1, 1)),
        new Period("one group", empty().decided("c1", "A1", 30, 100)));
  }

  private static Results results(CubeOfCases cases) {
    Plan plan = Fixture.plan(QUESTIONS);
    Judged judged = Judged.of(plan, cases.build(), cases.codes());
    return new Results(
        judged.findings(),
        judged.rulings(),
        List.of(),
        Fixture.results(List.of()).facts(),
        cases.codes(),
        plan);
  }

  @ParameterizedTest
  @MethodSource
  void periods(Period period) {
    Results results = results(period.cases);
    assertFalse(
        results.rulings().stream()
            .anyMatch(ruling -> ruling.verdict() instanceof Verdict.DisparityFound));
    String html = Rendered.html(results);
    for (String chapter : List.of("verdicts", "caseload", "sanction-rates")) {
      assertTrue(html.contains(" id=\"" + chapter + "\""), chapter);
    }
    assertFalse(html.contains("NaN") || html.contains("Infinity") || html.contains("null"));
  }

  @Test
  void oneRow_undeclared_saysThatThereIsNobodyToCompare() {
    String html = Rendered.html(results(empty().decided("c1", "unknown", 1, 1)));
    assertFalse(html.contains(" id=\"like-for-like\""));
    assertTrue(html.contains("no case to ask it of"));
    assertTrue(html.contains(" id=\"caseload\""));
  }

  @Test
  void fortyCategoriesAndSixGroups_takeLessThanThreeMegabytes() {
    String html = Rendered.html(manyCells(40, 6));
    assertTrue(html.length() < 3_000_000, () -> html.length() + " characters");
  }

  /** As many kinds of complaint and groups as an export found by its codes may have. */
  @Test
  @Timeout(60)
  void categoriesAndGroups_aGreatMany_areReportedInTime() {
    Results results = manyCells(200, 20);
    assertEquals(20 * 201, results.rulings().size());
    String html = Rendered.html(results);
    assertTrue(html.contains("c199") && html.contains("A19"));
  }

  private static Results manyCells(int kinds, int sides) {
    List<String> categories = IntStream.range(0, kinds).mapToObj("c%03d"::formatted).toList();
    List<String> groups = IntStream.range(0, sides).mapToObj("A%02d"::formatted).toList();
    CubeOfCases cases = new CubeOfCases(categories, groups);
    Random random = new Random(20260320);
    for (String category : categories) {
      for (String group : groups) {
        int decided = random.nextInt(40);
        cases.decided(category, group, random.nextInt(decided + 1), decided);
        cases.pending(category, group, random.nextInt(3));
      }
    }
    return results(cases);
  }
}
