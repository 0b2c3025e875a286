package org.evenhand.measure.stages;

import static org.evenhand.measure.Admissions.DEPARTMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Admissions;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Measures before a decision, against metafor's rma.mh, and R's median with qbinom. */
class InterimTest {

  private static final int[] FREIREICH = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  private final CubeOfRows rows =
      new CubeOfRows(
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction",
          "interim_measure",
          "interim_days");

  private Asked asked() {
    return Asked.of(Interim.of(Plans.standard()), rows.cube());
  }

  private void suspended(String alignment, String outcome, String days, long cases) {
    String sanction = outcome.equals("sanctioned") ? "training" : "";
    rows.with(cases, "bullying", alignment, outcome, sanction, "suspension", days);
  }

  @Test
  void of_admissions_comparesSuspensionsWithinCategory() {
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                men ? "A1" : "A2",
                department % 2 == 0 ? "pending" : "no_breach",
                "",
                admitted ? "suspension" : "none",
                ""));
    rows.with(50, "bullying", "A1", "pending", "", "", "");
    Asked asked = asked().at("interim_suspension");
    asked.check("A1", Statistic.MH_RATE_RATIO, 0.944905022596, 0.866452232683, 1.030461308827);
    asked.check(
        "A2", Statistic.MH_RATE_RATIO, 1 / 0.944905022596, 1 / 1.030461308827, 1 / 0.866452232683);
    assertEquals(Counts.of(2691, 1198), asked.find("A1", Statistic.RATE).counts());
  }

  @Test
  void of_restrictions_countAsMeasuresAndNotAsSuspensions() {
    rows.with(3, "bullying", "A1", "no_breach", "", "restriction", "9");
    suspended("A1", "no_breach", "9", 2);
    assertEquals(1, asked().at("interim_measure").estimate("A1", Statistic.RATE));
    Asked.close(0.4, asked().at("interim_suspension").estimate("A1", Statistic.RATE));
    assertEquals(Counts.of(2, 2), asked().find("A1", Statistic.MEDIAN_DAYS).counts());
  }

  @Test
  void of_days_givesTheMedianOfSuspensionsInCasesThatEnded() {
    for (int days : FREIREICH) {
      suspended("A1", "no_breach", Integer.toString(days), 1);
    }
    suspended("A1", "pending", "900", 40);
    suspended("A1", "sanctioned", "", 2);
    suspended("A2", "pending", "5", 4);
    Asked asked = asked();
    asked.check("A1", Statistic.MEDIAN_DAYS, 8, 4, 12);
    assertEquals(Counts.of(23, 21), asked.find("A1", Statistic.MEDIAN_DAYS).counts());
    assertEquals(
        "no case with its days recorded",
        English.of(asked.find("A2", Statistic.MEDIAN_DAYS).reason()));
  }

  @Test
  void of_ends_countsThoseDecidedWithoutASanction() {
    suspended("A1", "no_breach", "", 3);
    suspended("A1", "sanctioned", "", 5);
    rows.with(2, "bullying", "A1", "sanctioned", "no_action", "restriction", "");
    suspended("A1", "resigned_or_lapsed", "", 7);
    suspended("A2", "sanctioned", "", 4);
    rows.with(9, "bullying", "A2", "no_breach", "", "none", "");
    rows.with(9, "bullying", "A3", "no_breach", "", "none", "");
    Asked cleared = asked().at("cleared_after_interim");
    assertEquals(Counts.of(10, 5), cleared.find("A1", Statistic.RATE).counts());
    assertEquals(Counts.of(4, 0), cleared.find("A2", Statistic.RATE).counts());
    assertEquals(0.5, cleared.estimate("A1", Statistic.RATE_DIFFERENCE), 1e-12);
    assertTrue(cleared.find("A1", Statistic.RATE_RATIO).reason().isPresent());
    assertEquals(
        "the group has no case that could have taken this step",
        English.of(cleared.find("A3", Statistic.RATE_DIFFERENCE).reason()));
  }
}
