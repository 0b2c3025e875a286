package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
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
          SUSPENDED.and(Condition.in(FieldName.OUTCOME, "pending").not()),
          Condition.recorded(FieldName.INTERIM_DAYS));

  private final Plan plan;
  private final double level;
  private final ComparisonSet comparisons;
  private final EventDefinition cleared;

  private Interim(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    cleared =
        new EventDefinition(
            "cleared_after_interim",
            Condition.decided(plan).and(ANY),
            Condition.sanctionedAt(plan.sanctions().rung()).not());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(plan), new Interim(plan)::answer);
  }

  private static Set<String> needs(Plan plan) {
    Set<String> fields = CubeAxis.coreWith(plan.primary().strata());
    fields.addAll(List.of(FieldName.INTERIM_MEASURE, FieldName.INTERIM_DAYS));
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    GroupRates rates = GroupRates.ofSteps(QUESTION, level);
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : List.of(TAKEN, SUSPENSION)) {
      Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
      findings.addAll(rates.overall(stage, tallies));
      findings.addAll(
          Counted.STEP.in(comparisons.overall(stage, tallies, Stratified.counted(level))));
    }
    findings.addAll(medians(cube));
    Tallies ends = Tallies.of(cube, cleared, List.of());
    findings.addAll(rates.overall(cleared, ends));
    findings.addAll(
        Counted.STEP.in(comparisons.overall(cleared, ends, Crude.differenceAndRatio(level))));
    return findings;
  }

  private List<Finding> medians(Cube cube) {
    Tallies tallies = Tallies.of(cube, COMPLETE, List.of());
    CubeAxis groups = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
    return tallies.groups().stream()
        .map(
            group ->
                median(
                    group,
                    tallies.of(FindingKey.ALL, group),
                    days(cube, cell -> isOf(group, groups.code(groups.in(cell))))))
        .toList();
  }

  private static boolean isOf(String group, String code) {
    return group.equals(FindingKey.ALL) || group.equals(code);
  }

  private Finding median(String group, Tally suspended, long[] days) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    return Finding.of(
        new FindingKey(QUESTION, COMPLETE.name(), FindingKey.ALL, FindingKey.ALL, alone),
        Statistic.MEDIAN_DAYS,
        Counts.of(suspended.decided(), suspended.sanctioned()),
        MedianOfCounts.of(days, 0, level),
        "median, limits by order statistics");
  }

  /** How often each number of days occurs among these complete suspensions. */
  private static long[] days(Cube cube, Predicate<Cell> counted) {
    CubeAxis days = CubeAxis.of(cube, FieldName.INTERIM_DAYS);
    Predicate<Cell> complete = COMPLETE.counted().on(cube).and(counted);
    long[] counts = new long[days.codes().size()];
    Stream<Cell> cells = cube.cells().stream().filter(complete);
    cells.forEach(cell -> counts[NumericDimension.DAYS.number(days.in(cell))] += cell.cases());
    return counts;
  }
}
