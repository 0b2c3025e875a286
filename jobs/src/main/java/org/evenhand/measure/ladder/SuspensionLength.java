package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Step;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.SampleQuantile;

/**
 * How long fixed suspensions are, in days: median and quartiles of each group, and a comparison of
 * ranks within strata. Suspensions without a recorded length are counted and in no quantile; longer
 * ones, without a fixed end, stand at a rung of their own and are not here.
 */
public final class SuspensionLength {

  public static final Question QUESTION =
      new Question("suspension_length", "Were fixed suspensions equally long?");

  private static final int FIXED_SUSPENSION = 7;
  private static final Map<Statistic, Double> QUANTILES =
      Map.of(Statistic.LOWER_QUARTILE, 0.25, Statistic.MEDIAN, 0.5, Statistic.UPPER_QUARTILE, 0.75);

  private static final Condition SUSPENDED =
      Condition.in(FieldName.OUTCOME, EventDefinition.SANCTIONED)
          .and(
              Condition.where(
                  FieldName.SANCTION, code -> code.rung().orElse(-1) == FIXED_SUSPENSION));

  private final Plan plan;
  private final double level;

  private SuspensionLength(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(plan.primary().strata(), FieldName.SUSPENSION_DAYS),
        new SuspensionLength(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition suspended = Condition.decided(plan).and(SUSPENDED);
    EventDefinition recorded =
        new EventDefinition(
            "suspension_days_recorded", suspended, Condition.recorded(FieldName.SUSPENSION_DAYS));
    EventDefinition stage =
        new EventDefinition(
            "fixed_suspension",
            suspended.and(Condition.recorded(FieldName.SUSPENSION_DAYS)),
            Condition.ALWAYS);
    Grades byDays =
        Grades.of(cube, stage, Grade.days(FieldName.SUSPENSION_DAYS), plan.primary().strata());
    List<Finding> findings =
        new ArrayList<>(
            GroupRates.of(
                    QUESTION,
                    level,
                    new Step(recorded, "fixed suspension", "recorded with its length"))
                .overall(recorded, Tallies.of(cube, recorded, List.of())));
    byDays.groups().forEach(group -> findings.addAll(quantiles(stage, group, byDays)));
    findings.addAll(
        GradeProcedure.ask(
            new ComparisonSet(QUESTION, plan.comparator()),
            stage,
            byDays.contrasts(plan.comparator()),
            procedures()));
    return findings;
  }

  private List<GradeProcedure> procedures() {
    List<GradeProcedure> procedures = new ArrayList<>();
    procedures.add(GradeProcedure.superiority(level));
    procedures.add(GradeProcedure.vanElteren());
    procedures.add(GradeProcedure.shift(level));
    procedures.addAll(GradeProcedure.strata());
    return procedures;
  }

  private List<Finding> quantiles(EventDefinition stage, String group, Grades byDays) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    FindingKey key = new FindingKey(QUESTION, stage.name(), FindingKey.ALL, FindingKey.ALL, alone);
    long[] counts = byDays.counts(group);
    long n = Arrays.stream(counts).sum();
    return QUANTILES.keySet().stream()
        .sorted()
        .map(
            quantile ->
                Finding.of(
                    key,
                    quantile,
                    Counts.of(n, n),
                    SampleQuantile.of(byDays.grades(), counts, QUANTILES.get(quantile), level),
                    "quantile type 2, limits by order statistics"))
        .toList();
  }
}
