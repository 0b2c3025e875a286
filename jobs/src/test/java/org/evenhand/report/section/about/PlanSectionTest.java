package org.evenhand.report.section.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.evenhand.fixture.Adherences;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.report.Adherence;
import org.evenhand.report.Fixture;
import org.junit.jupiter.api.Test;

/** What a report says of how the run kept to its plan. */
class PlanSectionTest {

  private static final String SEEN_LATER = "a plan that was not shown to have been fixed before";

  private static String text(Adherence adherence) {
    return Rendered.text(Fixture.results(adherence)).replaceAll("\\s+", " ");
  }

  private static String onTheFirstPage(Adherence adherence) {
    return WholeReport.of(Fixture.results(adherence)).facts().stream()
        .filter(fact -> English.of(fact.name()).equals("Departures from the plan"))
        .map(fact -> English.of(fact.meaning()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void write_nothingDeparts_oneSentence() {
    String text = text(Adherences.whole());
    assertEquals("none", onTheFirstPage(Adherences.whole()));
    assertTrue(text.contains("Departures from the plan None: the plan was locked before"), text);
    assertTrue(text.contains("under another plan. Changes since the last period No results"), text);
    assertTrue(text.contains("Locked on 2026-06-26 (universal time), for any period"), text);
    assertTrue(text.contains("question that the plan fixed before the data were seen."));
    assertFalse(text.contains(SEEN_LATER));
  }

  @Test
  void write_noLock_saidOnTheFirstPageAndInTheChapter() {
    String text = text(Adherences.unlocked());
    assertEquals(
        "1, listed in the annex under \u201cThe plan\u201d", onTheFirstPage(Adherences.unlocked()));
    assertTrue(text.contains("Locked no "), text);
    assertTrue(text.contains("Departures from the plan The plan was not locked."), text);
    assertFalse(text.contains("None: the plan"), text);
    assertTrue(text.contains("The results of 2026Q2 in the folder of this report do not record"));
    assertTrue(text.contains(SEEN_LATER));
  }

  @Test
  void write_departures_everyOneIsListed() {
    Adherence departing = Adherences.departing();
    String text = text(departing);
    assertEquals("7, listed in the annex under \u201cThe plan\u201d", onTheFirstPage(departing));
    departing.departures().forEach(one -> assertTrue(text.contains(English.of(one.sentence()))));
    departing.remarks().forEach(remark -> assertTrue(text.contains(English.of(remark))));
    assertTrue(text.contains("Hash when it was locked " + Adherences.LOCKED_HASH));
    assertTrue(text.contains("margins.rate_ratio [0.8, 1.25] [0.7, 1.4]"));
    assertTrue(text.contains("Key In 2026Q2 Now levels.alpha 0.05 0.01"));
  }

  @Test
  void write_longLists_onlyWhatTheyDoNotShare() {
    String text = text(Adherences.departing());
    assertTrue(
        text.contains(
            "questions 41 entries; only here: caseload 42 entries; only here: sensitivity, stages"),
        text);
    assertTrue(
        text.contains(
            "decided 10 entries; the same in another order 10 entries; the same in another order"),
        text);
    assertTrue(text.contains("novelty no such key blank period blank 2026Q3"), text);
    assertFalse(text.contains("question_1"), text);
  }

  @Test
  void write_wording_keepsTheRules() {
    assertFalse(Words.AVOIDED.matcher(text(Adherences.departing())).find());
    assertFalse(Words.AVOIDED.matcher(text(Adherences.unlocked())).find());
  }
}
