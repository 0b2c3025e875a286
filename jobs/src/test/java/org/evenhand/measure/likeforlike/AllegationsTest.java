package org.evenhand.measure.likeforlike;

import static org.evenhand.measure.Admissions.DEPARTMENTS;
import static org.evenhand.measure.Admissions.outcome;
import static org.evenhand.measure.Admissions.sanction;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.measure.Admissions;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** The lead-allegation rule and its alternatives, against metafor's rma.mh on the same tables. */
class AllegationsTest {

  private static final double[] ALL = {0.944905022596, 0.866452232683, 1.030461308827};
  private static final double[] WITHOUT_FIRST = {1.020364219608, 0.913185090717, 1.140122797929};

  private static CubeOfRows rows() {
    return new CubeOfRows(
        "complaint_category", "declared_alignment", "outcome", "sanction", "n_allegations");
  }

  private static Asked admissions(IntFunction<String> allegations) {
    CubeOfRows rows = rows();
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                men ? "A1" : "A2",
                outcome(admitted),
                sanction(admitted),
                allegations.apply(department)));
    return asked(rows);
  }

  private static Asked asked(CubeOfRows rows) {
    return Asked.of(Allegations.of(Plans.standard()), rows.cube());
  }

  private static Asked gaps(Asked asked) {
    return asked.comparing("declared_alignment");
  }

  @Test
  void of_singleAllegations_everyRuleGivesTheSame() {
    Asked gaps = gaps(admissions(department -> "1"));
    gaps.at("sanctioned").in(FindingKey.ALL).check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.in("n_allegations=1").check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.at("sanctioned_within_number").check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.at("allegations_sanctioned").check("A1", Statistic.MH_RATE_RATIO, ALL[0]);
  }

  @Test
  void of_twoAllegationsInOneCategory_countsThemTwiceOrLeavesThemOut() {
    Asked asked = admissions(department -> department == 0 ? "2" : "1");
    Asked gaps = gaps(asked);
    gaps.at("sanctioned").in(FindingKey.ALL).check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.in("n_allegations=1").check("A1", Statistic.MH_RATE_RATIO, WITHOUT_FIRST);
    Asked each = gaps.at("allegations_sanctioned");
    each.check("A1", Statistic.MH_RATE_RATIO, 0.902673828006);
    each.check("A1", Statistic.MH_RATE_DIFFERENCE, -0.03744733200699);
    Finding ratio = each.find("A1", Statistic.MH_RATE_RATIO);
    assertTrue(ratio.lower().isEmpty());
    assertEquals(Counts.of(2691 + 825, 1198 + 512, 1835 + 108, 557 + 89), ratio.counts());
  }

  @Test
  void of_casesWithoutANumber_areInThePlansOwnResultOnly() {
    Asked gaps = gaps(admissions(department -> department == 0 ? "" : "1"));
    gaps.at("sanctioned").in(FindingKey.ALL).check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.at("sanctioned_within_number").check("A1", Statistic.MH_RATE_RATIO, ALL);
    gaps.in("n_allegations=1").check("A1", Statistic.MH_RATE_RATIO, WITHOUT_FIRST);
    gaps.at("allegations_sanctioned").check("A1", Statistic.MH_RATE_RATIO, WITHOUT_FIRST[0]);
  }

  /** Men with several allegations, women with one. */
  @Test
  void of_severalBesideOne_comparesWithinCategory() {
    CubeOfRows rows = rows();
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                "unknown",
                outcome(admitted),
                sanction(admitted),
                men ? Integer.toString(2 + department) : "1"));
    rows.with(5, "bullying", "A1", "no_breach", "", "0");
    Asked numbers = asked(rows).comparing("n_allegations");
    numbers.check("several_allegations", Statistic.MH_RATE_RATIO, ALL);
    assertEquals(Counts.of(1835, 557), numbers.find("one_allegation", Statistic.RATE).counts());
  }

  /** Three and more are one band, two is another. */
  @Test
  void of_bands_holdTheNumberFixed() {
    CubeOfRows rows = rows();
    rows.with(4, "bullying", "A1", "sanctioned", "advice", "3");
    rows.with(4, "bullying", "A2", "no_breach", "", "7");
    rows.with(4, "bullying", "A2", "no_breach", "", "2");
    Asked sameNumber = gaps(asked(rows)).at("sanctioned_within_number");
    assertEquals(1, sameNumber.estimate("A1", Statistic.STRATA_USED));
    assertEquals(1, sameNumber.estimate("A1", Statistic.STRATA_EXCLUDED));
    assertEquals(
        Counts.of(4, 4, 4, 0), sameNumber.find("A1", Statistic.MH_RATE_DIFFERENCE).counts());
  }
}
