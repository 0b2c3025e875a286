package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.MedianOfCounts;

/**
 * Referral delay: the median days from receipt to the internal decision, of cases that were
 * referred to an external body and of those that were not, beside the share that has a decision.
 *
 * <p>The median is that of decided cases with a day. Cases that still wait are not in it, so that
 * it is too short where many wait; read it only beside the share decided.
 */
public final class ReferralDelay {

  public static final Question QUESTION =
      new Question(
          "referral_delay", "Did referred cases wait longer for the organisation's own decision?");

  private ReferralDelay() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(FieldName.OUTCOME, FieldName.EXTERNAL_REFERRAL, FieldName.DECIDED_DAY),
        cube -> answer(plan, cube));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    EventDefinition decided = EventDefinition.of("decided", Condition.decided(plan));
    ComparisonSet shares =
        ComparisonSet.of(QUESTION, plan, decided)
            .by(Grouping.each(FieldName.EXTERNAL_REFERRAL))
            .counting(Counted.SHARE);
    List<Finding> findings = new ArrayList<>(shares.ratesByGroup(cube));
    for (Code code : cube.occupied(FieldName.EXTERNAL_REFERRAL)) {
      findings.add(median(plan, cube, shares.about(code.code())));
    }
    return findings;
  }

  private static Finding median(Plan plan, Cube cube, FindingKey key) {
    Condition decided =
        Condition.in(FieldName.EXTERNAL_REFERRAL, key.comparison().group())
            .and(Condition.decided(plan));
    long[] days =
        CubeAxis.of(cube, FieldName.DECIDED_DAY)
            .counts(cube, decided.and(Condition.recorded(FieldName.DECIDED_DAY)));
    return Finding.of(
        key,
        Statistic.MEDIAN_DAYS,
        Counts.of(decided.count(cube), Arrays.stream(days).sum()),
        MedianOfCounts.of(days, NumericDimension.DAYS.number(0), plan.level()),
        "median of the decided, limits by rank");
  }
}
