package org.evenhand.measure.likeforlike;

import static org.evenhand.measure.Admissions.DEPARTMENTS;
import static org.evenhand.measure.Admissions.outcome;
import static org.evenhand.measure.Admissions.sanction;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Admissions;
import org.evenhand.measure.Asked;
import org.evenhand.measure.Counts;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Conduct aimed at the leadership or at others, against metafor's rma.mh. */
class ByTargetTest {

  private static final String TARGET = "target_role_band";

  /** Men stand for the leadership; departments A to C are of one alignment, D to F of another. */
  private static Cube admissions(String first, String second) {
    CubeOfRows rows =
        new CubeOfRows(
            "complaint_category", "declared_alignment", "outcome", "sanction", "severity", TARGET);
    Admissions.each(
        (men, department, admitted, number) ->
            rows.with(
                number,
                DEPARTMENTS.get(department),
                department < 3 ? first : second,
                outcome(admitted),
                sanction(admitted),
                "3",
                men ? "parliamentary_or_national" : department < 2 ? "staff" : "councillor"));
    rows.with(7, "bullying", first, "no_breach", "", "3", "");
    return rows.cube();
  }

  private static Asked asked(Cube cube) {
    return Asked.of(ByTarget.of(Plans.standard()), cube);
  }

  @Test
  void of_admissions_comparesOverAllAndWithinEachAlignment() {
    Asked asked = asked(admissions("A1", "A2"));
    Asked targets = asked.comparing(TARGET);
    targets
        .in(FindingKey.ALL)
        .check(
            "leadership", Statistic.MH_RATE_RATIO, 0.944905022596, 0.866452232683, 1.030461308827);
    targets
        .in("declared_alignment=A1")
        .check(
            "leadership", Statistic.MH_RATE_RATIO, 0.912204178767, 0.826045566353, 1.007349349303);
    targets
        .in("declared_alignment=A2")
        .check(
            "leadership", Statistic.MH_RATE_RATIO, 0.993403888463, 0.850340789925, 1.160536219485);
    asked
        .comparing("declared_alignment")
        .check(
            "A1",
            Statistic.RATIO_OF_RATE_RATIOS,
            0.918261131610793,
            0.763586720041075,
            1.10426685495758);
    assertEquals(Counts.of(7, 0), targets.find("not_recorded", Statistic.RATE).counts());
  }

  @Test
  void of_undeclaredAccused_haveTheirOwnRowsAndNoPartInTheRest() {
    Asked asked = asked(admissions("A1", "unknown"));
    asked
        .comparing(TARGET)
        .in("declared_alignment=unknown")
        .check(
            "leadership", Statistic.MH_RATE_RATIO, 0.993403888463, 0.850340789925, 1.160536219485);
    Asked apart = asked.comparing("declared_alignment");
    assertEquals(
        List.of("A1"), apart.findings().stream().map(f -> f.key().comparison().group()).toList());
    assertEquals(
        "no kind of case in which both sides have a decided case",
        English.of(apart.find("A1", Statistic.RATIO_OF_RATE_RATIOS).reason()));
  }
}
