package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
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

  private final Plan plan;
  private final double level;

  private ReferralDelay(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(FieldName.OUTCOME, FieldName.EXTERNAL_REFERRAL, FieldName.DECIDED_DAY),
        new ReferralDelay(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Grouping referral = Grouping.each(FieldName.EXTERNAL_REFERRAL);
    EventDefinition decided =
        new EventDefinition("decided", Condition.ALWAYS, Condition.decided(plan));
    ComparisonSet comparisons = new ComparisonSet(QUESTION, plan.comparator());
    Shares shares = new Shares(comparisons, decided, referral, level);
    List<Finding> findings = new ArrayList<>(shares.byGroup(cube));
    for (Code code : cube.occupied(FieldName.EXTERNAL_REFERRAL)) {
      findings.add(median(cube, shares.key(code.code())));
    }
    return findings;
  }

  private Finding median(Cube cube, FindingKey key) {
    String code = key.comparison().group();
    Predicate<Cell> decided =
        Condition.in(FieldName.EXTERNAL_REFERRAL, code).and(Condition.decided(plan)).on(cube);
    Predicate<Cell> dated = Condition.recorded(FieldName.DECIDED_DAY).on(cube);
    CubeAxis days = CubeAxis.of(cube, FieldName.DECIDED_DAY);
    long[] counts = new long[days.codes().size()];
    long all = 0;
    for (Cell cell : cube.cells()) {
      if (decided.test(cell)) {
        all += cell.cases();
      }
      if (decided.and(dated).test(cell)) {
        counts[days.in(cell)] += cell.cases();
      }
    }
    return Finding.of(
        key,
        Statistic.MEDIAN_DAYS,
        Counts.of(all, Arrays.stream(counts).sum()),
        MedianOfCounts.of(counts, NumericDimension.DAYS.number(0), level),
        "median of the decided, limits by rank");
  }
}
