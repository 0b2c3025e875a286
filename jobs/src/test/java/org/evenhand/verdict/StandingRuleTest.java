package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.evenhand.fixture.Welsh;
import org.evenhand.schema.Language;
import org.evenhand.verdict.Standing.Call;
import org.junit.jupiter.api.Test;

/** When the standing verdict is called, and that it stands. */
class StandingRuleTest {

  private static Standing standing(QuarterCounts counts, String group) {
    return counts.standings().stream()
        .filter(standing -> standing.comparison().group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static QuarterCounts two() {
    return new QuarterCounts(List.of("c1"), List.of("A", "B"));
  }

  private static List<Call> calls(Standing standing) {
    return standing.looks().stream().map(Standing.Look::standing).toList();
  }

  @Test
  void parity_rangeComesInsideTheMargin_calledThenAndStands() {
    QuarterCounts counts = two();
    for (int quarter = 0; quarter < 3; quarter++) {
      counts.decided(quarter, 0, 0, 120, 400).decided(quarter, 0, 1, 120, 400);
    }
    Standing a = standing(counts, "A");
    assertEquals(List.of(Call.OPEN, Call.PARITY_SHOWN, Call.PARITY_SHOWN), calls(a));
    assertEquals("Parity shown since 2024Q2", a.label().in(Language.ENGLISH));
    assertEquals(
        "Over all cases from 2024Q1 to 2024Q3, A was sanctioned 1.00 times as often as the other declared groups together (between 0.83 and 1.21 times, however often one looks).",
        a.sentence().in(Language.ENGLISH));
  }

  @Test
  void disparity_foundOnce_standsWhateverComesLater() {
    QuarterCounts counts =
        two()
            .decided(0, 0, 0, 150, 250)
            .decided(0, 0, 1, 75, 250)
            .decided(1, 0, 0, 75, 250)
            .decided(1, 0, 1, 150, 250);
    Standing a = standing(counts, "A");
    assertEquals(List.of(Call.DISPARITY_FOUND, Call.DISPARITY_FOUND), calls(a));
    assertEquals(Optional.of("2024Q1"), a.latest().since());
    assertEquals(Call.PARITY_SHOWN, a.latest().reading());
    assertTrue(
        a.sentence()
            .in(Language.ENGLISH)
            .endsWith(
                "; what was called in 2024Q1 stands, though all cases by now would give \u201cparity shown\u201d."),
        a.sentence().in(Language.ENGLISH));
  }

  @Test
  void open_alwaysSaysWhatIsRuledOut() {
    Standing a = standing(two().decided(0, 0, 0, 30, 100).decided(0, 0, 1, 30, 100), "A");
    assertEquals("Open", a.label().in(Language.ENGLISH));
    assertTrue(
        a.sentence()
            .in(Language.ENGLISH)
            .matches(
                "Over all cases of 2024Q1, A was .*; a gap of more than 2\\.\\d\\d times, either way, does not fit these cases\\."),
        a.sentence().in(Language.ENGLISH));
  }

  @Test
  void tooFewCases_nothingIsCalled() {
    Standing few = standing(two().decided(0, 0, 0, 29, 29).decided(0, 0, 1, 100, 900), "A");
    assertEquals(Call.OPEN, few.latest().standing(), "29 decided cases");
    Standing fewer = standing(two().decided(0, 0, 0, 100, 100).decided(0, 0, 1, 61, 100), "A");
    assertEquals(Call.OPEN, fewer.latest().standing(), "19.5 expected without a sanction");
    Standing enough = standing(two().decided(0, 0, 0, 100, 100).decided(0, 0, 1, 60, 100), "A");
    assertEquals(Call.DISPARITY_FOUND, enough.latest().standing(), "20 expected");
  }

  @Test
  void everySentence_isSaidInWelsh() {
    QuarterCounts stands =
        two()
            .decided(0, 0, 0, 150, 250)
            .decided(0, 0, 1, 75, 250)
            .decided(1, 0, 0, 75, 250)
            .decided(1, 0, 1, 150, 250);
    QuarterCounts open = two().decided(0, 0, 0, 30, 100).decided(0, 0, 1, 30, 100);
    QuarterCounts none = two().decided(0, 0, 0, 0, 200).decided(0, 0, 1, 60, 200);
    for (QuarterCounts counts : List.of(stands, open, none)) {
      counts.standings().forEach(standing -> Welsh.of(standing.sentence()));
      counts.standings().forEach(standing -> Welsh.of(standing.label()));
    }
    assertEquals(
        "Anghyfartaledd wedi ei ganfod ers 2024Q1", Welsh.of(standing(stands, "A").label()));
  }

  @Test
  void noSanctionInAGroup_openWithoutARatio() {
    Standing none = standing(two().decided(0, 0, 0, 0, 200).decided(0, 0, 1, 60, 200), "A");
    assertEquals(Call.OPEN, none.latest().standing());
    assertEquals(
        "Over all cases of 2024Q1, no ratio with a range can be stated of A beside the other declared groups together.",
        none.sentence().in(Language.ENGLISH));
  }

  /** A group by itself would be found; beside others without evidence the average is too small. */
  @Test
  void severalGroups_evidenceIsAdjustedOverAllOfThem() {
    QuarterCounts counts = new QuarterCounts(List.of("c1"), List.of("A", "B", "C", "D"));
    counts.decided(0, 0, 0, 108, 250);
    for (int group = 1; group < 4; group++) {
      counts.decided(0, 0, group, 250, 750);
    }
    Standing.Look a = standing(counts, "A").latest();
    assertTrue(a.evidence().getAsDouble() >= Math.log(20), a.toString());
    assertTrue(a.adjusted().getAsDouble() < Math.log(20), a.toString());
    assertEquals(Call.OPEN, a.standing());
  }

  @Test
  void groupThatComesLater_hasLooksFromThenOn() {
    QuarterCounts counts =
        new QuarterCounts(List.of("c1"), List.of("A", "B", "C"))
            .decided(0, 0, 0, 30, 100)
            .decided(0, 0, 1, 30, 100)
            .decided(1, 0, 2, 30, 100);
    assertEquals(2, standing(counts, "A").looks().size());
    assertEquals(1, standing(counts, "C").looks().size());
  }
}
