package org.evenhand.measure.likeforlike;

import static org.evenhand.measure.Admissions.DEPARTMENTS;
import static org.evenhand.measure.Admissions.outcome;
import static org.evenhand.measure.Admissions.sanction;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Admissions;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Office-holders beside ordinary members, against metafor's rma.mh and mantelhaen.test. */
class ByRoleTest {

  private static final String ROLE = "role_band";

  private static CubeOfRows rows() {
    return new CubeOfRows(
        "complaint_category", "declared_alignment", "outcome", "sanction", "severity", ROLE);
  }

  /** Men stand for office-holders; every case is of alignment A1. */
  private static CubeOfRows admissions() {
    CubeOfRows rows = rows();
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                "A1",
                outcome(admitted),
                sanction(admitted),
                "1",
                men ? "councillor" : "ordinary"));
    return rows;
  }

  private static Asked asked(CubeOfRows rows) {
    return Asked.of(ByRole.of(Plans.standard()), rows.cube());
  }

  @Test
  void of_admissions_comparesWithinCategoryAndSeverity() {
    Asked roles = asked(admissions()).comparing(ROLE);
    roles.check(
        "office_holders", Statistic.MH_RATE_RATIO, 0.944905022596, 0.866452232683, 1.030461308827);
    roles.check(
        "office_holders",
        Statistic.MH_RATE_DIFFERENCE,
        -0.0184251961909,
        -0.0474824353465,
        0.0106320429648);
    roles.check("office_holders", Statistic.CMH_CHI_SQUARED, 1.52460666044);
    roles.check("office_holders", Statistic.BRESLOW_DAY, 18.82551);
    assertEquals(Counts.of(2691, 1198), roles.find("office_holders", Statistic.RATE).counts());
    assertEquals(Counts.of(1835, 557), roles.find("ordinary_members", Statistic.RATE).counts());
  }

  @Test
  void of_rolesThatAreNeither_standBesideAndChangeNothing() {
    List<Finding> before = asked(admissions()).comparing(ROLE).findings();
    CubeOfRows more =
        admissions()
            .with(9, "harassment", "A1", "sanctioned", "advice", "1", "staff")
            .with(4, "harassment", "A1", "no_breach", "", "1", "");
    Asked after = asked(more).comparing(ROLE);
    assertEquals(Counts.of(9, 9), after.find("staff", Statistic.RATE).counts());
    assertEquals(Counts.of(4, 0), after.find("not_recorded", Statistic.RATE).counts());
    assertTrue(
        after
            .findings()
            .containsAll(
                before.stream().filter(f -> !f.key().comparison().group().equals("all")).toList()));
  }

  /** Departments A to C among office-holders, D to F among ordinary members. */
  @Test
  void of_gapsBetweenAlignments_setsTheTwoRatiosBesideEachOther() {
    CubeOfRows rows = rows();
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                men ? "A1" : "A2",
                outcome(admitted),
                sanction(admitted),
                "1",
                department < 3 ? "local_officer" : "ordinary"));
    Asked gaps = asked(rows).comparing("declared_alignment");
    gaps.in("role_band=office_holders")
        .check("A1", Statistic.MH_RATE_RATIO, 0.912204178767, 0.826045566353, 1.007349349303);
    gaps.in("role_band=ordinary_members")
        .check("A1", Statistic.MH_RATE_RATIO, 0.993403888463, 0.850340789925, 1.160536219485);
    Asked all = gaps.in(FindingKey.ALL);
    all.check(
        "A1",
        Statistic.RATIO_OF_RATE_RATIOS,
        0.918261131610793,
        0.763586720041075,
        1.10426685495758);
    all.check(
        "A2",
        Statistic.RATIO_OF_RATE_RATIOS,
        1 / 0.918261131610793,
        1 / 1.10426685495758,
        1 / 0.763586720041075);
    assertEquals(
        Counts.of(2691, 1198, 1835, 557), all.find("A1", Statistic.RATIO_OF_RATE_RATIOS).counts());
  }

  @Test
  void of_nothingToCompareWith_saysWhy() {
    Asked alone =
        asked(
            rows()
                .with(5, "bullying", "A1", "no_breach", "", "1", "councillor")
                .with(5, "bullying", "A2", "pending", "", "1", "ordinary"));
    assertEquals(
        "no kind of case in which both sides have a decided case",
        English.of(alone.comparing(ROLE).find("office_holders", Statistic.MH_RATE_RATIO).reason()));
    assertTrue(
        alone.in(FindingKey.ALL).find("A1", Statistic.RATIO_OF_RATE_RATIOS).reason().isPresent());
  }

  @Test
  void of_severityThatDiffers_isNoLikeConduct() {
    Asked apart =
        asked(
            rows()
                .with(5, "bullying", "A1", "sanctioned", "advice", "1", "councillor")
                .with(5, "bullying", "A1", "no_breach", "", "2", "ordinary"));
    assertEquals(2, apart.comparing(ROLE).estimate("office_holders", Statistic.STRATA_EXCLUDED));
  }
}
