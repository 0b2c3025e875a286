package org.evenhand.measure.stages;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.MedianOfCounts;

/**
 * Measures before a decision, which are no sanctions: how often they were taken in cases of the
 * same kind, by alignment; how long a suspension lasted in cases that have ended; and how many of
 * those under a measure were later decided without a sanction. Cases of which it was not recorded
 * whether there was a measure are in no share.
 */
public final class Interim {

  public static final Question QUESTION =
      new Question(
          "interim",
          "How often were people suspended before a decision, for how long, and with what end?");

  private static final Condition KNOWN = Condition.recorded(FieldName.INTERIM_MEASURE);
  private static final Condition ANY =
      KNOWN.and(Condition.in(FieldName.INTERIM_MEASURE, "none").not());
  private static final Condition SUSPENDED = Condition.in(FieldName.INTERIM_MEASURE, "suspension");

  private static final EventDefinition TAKEN =
      new EventDefinition(FieldName.INTERIM_MEASURE, KNOWN, ANY);
  private static final EventDefinition SUSPENSION =
      new EventDefinition("interim_suspension", KNOWN, SUSPENDED);

  /** Suspensions in cases that have ended, whose days are complete. */
  private static final EventDefinition COMPLETE =
      new EventDefinition(
          "interim_suspension",
          SUSPENDED.and(TimeToEvent.PENDING.not()),
          Condition.recorded(FieldName.INTERIM_DAYS));

  /** Days are looked at by group alone, and by day there are many cells. */
  private static final List<String> LENGTHS =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.INTERIM_MEASURE,
          FieldName.INTERIM_DAYS);

  private Interim() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strata();
    List<StratifiedStatistic> within = Stratified.counted(plan.level());
    ComparisonSet taken = ComparisonSet.of(QUESTION, plan, TAKEN).counting(Counted.STEP);
    ComparisonSet cleared =
        taken.at(
            new EventDefinition(
                "cleared_after_interim",
                Condition.decided(plan).and(ANY),
                Condition.sanctionedAt(plan.sanctions().rung()).not()));
    List<String> cases = CubeAxis.coreWith(strata, FieldName.INTERIM_MEASURE);
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(strata, FieldName.INTERIM_MEASURE, FieldName.INTERIM_DAYS),
            all -> {
              Cube cube = all.part(cases);
              return Finding.all(
                  taken.all(cube, strata, within),
                  taken.at(SUSPENSION).all(cube, strata, within),
                  medians(plan, all.part(LENGTHS)),
                  cleared.rates(cube),
                  cleared.crude(cube));
            })
        .inParts(List.of(cases, LENGTHS))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> medians(Plan plan, Cube cube) {
    ComparisonSet complete = ComparisonSet.of(QUESTION, plan, COMPLETE);
    Tallies tallies = Tallies.overall(cube, Grouping.ALIGNMENT, COMPLETE);
    return tallies.groups().stream()
        .map(
            group ->
                Finding.of(
                    complete.about(group),
                    Statistic.MEDIAN_DAYS,
                    tallies.of(FindingKey.ALL, group).counts(),
                    MedianOfCounts.of(
                        days(cube, group), NumericDimension.DAYS.number(0), plan.level()),
                    "median, limits by order statistics"))
        .toList();
  }

  /** How often each number of days occurs among the complete suspensions of a group. */
  private static long[] days(Cube cube, String group) {
    Condition own =
        Condition.where(
            FieldName.DECLARED_ALIGNMENT,
            code -> group.equals(FindingKey.ALL) || group.equals(code.code()));
    return CubeAxis.of(cube, FieldName.INTERIM_DAYS).counts(cube, COMPLETE.counted().and(own));
  }
}
