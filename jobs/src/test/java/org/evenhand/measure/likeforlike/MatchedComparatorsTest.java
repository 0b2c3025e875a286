package org.evenhand.measure.likeforlike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Matched sets against binom.test, clogit and McNemar's arithmetic. */
class MatchedComparatorsTest {

  private static final String GROUP = "office_holders";

  private final CubeOfRows rows =
      new CubeOfRows(
          "received_month",
          "complaint_category",
          "severity",
          "channel",
          "role_band",
          "outcome",
          "sanction");
  private int year = 1950;

  private Asked asked() {
    return Asked.of(MatchedComparators.of(Plans.standard()), rows.cube());
  }

  private void cases(String month, String role, long sanctioned, long decided) {
    rows.with(sanctioned, month, "bullying", "2", "print", role, "sanctioned", "training");
    rows.with(decided - sanctioned, month, "bullying", "2", "print", role, "no_breach", "");
  }

  /** A set of its own half-year, its two sides in different months of it. */
  private void set(long x1, long n1, long x2, long n2) {
    cases(year + "-07", "local_officer", x1, n1);
    cases(year + "-12", "ordinary", x2, n2);
    year++;
  }

  /** R: binom.test(7, 9), and (7 - 2)^2 / 9 for McNemar's statistic without correction. */
  @Test
  void of_pairs_isMcNemar() {
    for (int i = 0; i < 7; i++) {
      set(1, 1, 0, 1);
    }
    for (int i = 0; i < 3; i++) {
      set(1, 1, 1, 1);
    }
    for (int i = 0; i < 2; i++) {
      set(0, 1, 1, 1);
    }
    for (int i = 0; i < 5; i++) {
      set(0, 1, 0, 1);
    }
    cases("2001-06", "councillor", 1, 4);
    cases("2001-07", "ordinary", 1, 6);
    Asked asked = asked();
    asked.check(GROUP, Statistic.EXACT_ODDS_RATIO, 3.5);
    asked.check(GROUP, Statistic.MH_ODDS_RATIO, 3.5);
    asked.check(GROUP, Statistic.CMH_CHI_SQUARED, 25.0 / 9);
    Asked.close(0.1796875, asked.find(GROUP, Statistic.EXACT_ODDS_RATIO).pValue().orElseThrow());
    assertEquals(17, asked.estimate(GROUP, Statistic.STRATA_USED));
    assertEquals(9, asked.estimate(GROUP, Statistic.DISCORDANT_SETS));
    assertEquals(7, asked.estimate(GROUP, Statistic.SETS_HIGHER));
    assertEquals(2, asked.estimate(GROUP, Statistic.SETS_LOWER));
    Finding found = asked.at("comparator_found").find(GROUP, Statistic.RATE);
    assertEquals(Counts.of(21, 17), found.counts());
    Asked.close(17.0 / 21, found.estimate().orElseThrow());
  }

  /** R: mantelhaen.test(exact = TRUE) and clogit(event ~ group + strata(set), method = "exact"). */
  @Test
  void of_setsOfAnySize_isConditionalLogisticRegression() {
    set(1, 1, 2, 5);
    set(0, 1, 1, 3);
    set(1, 2, 0, 4);
    set(2, 3, 4, 9);
    set(1, 1, 3, 8);
    set(0, 2, 2, 4);
    Asked asked = asked();
    asked.check(
        GROUP, Statistic.EXACT_ODDS_RATIO, 1.97724845394237, 0.373738687874939, 11.3056464514235);
    Asked.close(
        0.46581088664422, asked.find(GROUP, Statistic.EXACT_ODDS_RATIO).pValue().orElseThrow());
    assertEquals(6, asked.estimate(GROUP, Statistic.DISCORDANT_SETS));
    assertEquals(4, asked.estimate(GROUP, Statistic.SETS_HIGHER));
  }

  @Test
  void of_noMatch_saysWhy() {
    cases("2026-06", "local_officer", 1, 2);
    cases("2026-07", "ordinary", 1, 2);
    Asked asked = asked();
    assertEquals(0, asked.at("comparator_found").estimate(GROUP, Statistic.RATE));
    assertEquals(0, asked.estimate(GROUP, Statistic.STRATA_USED));
    assertEquals(
        "no kind of case in which both sides have a decided case",
        English.of(asked.find(GROUP, Statistic.EXACT_ODDS_RATIO).reason()));
  }

  @Test
  void of_noDecidedOfficeHolder_saysWhy() {
    rows.with(2, "2026-07", "bullying", "2", "print", "councillor", "pending", "");
    assertEquals(
        "no decided case of an office-holder",
        English.of(asked().at("comparator_found").find(GROUP, Statistic.RATE).reason()));
  }
}
