package org.evenhand.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cube;
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
      Condition.in(FieldName.OUTCOME, Stage.SANCTIONED)
          .and(Condition.where(FieldName.SANCTION, code -> code.rung().orElse(-1) == FIXED_SUSPENSION));

  private final Plan plan;
  private final double level;

  private SuspensionLength(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, Axis.coreWith(plan.primary().strata(), FieldName.SUSPENSION_DAYS), new SuspensionLength(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition suspended = Condition.decided(plan).and(SUSPENDED);
    Stage recorded = new Stage("suspension_days_recorded", suspended, Condition.recorded(FieldName.SUSPENSION_DAYS));
    Stage stage =
        new Stage("fixed_suspension", suspended.and(Condition.recorded(FieldName.SUSPENSION_DAYS)), Condition.ALWAYS);
    Grades byDays = Grades.of(cube, stage, Grade.days(FieldName.SUSPENSION_DAYS), plan.primary().strata());
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
            new Inquiry(QUESTION, plan.comparator()),
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

  private List<Finding> quantiles(Stage stage, String group, Grades byDays) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    Subject subject = new Subject(QUESTION, stage.name(), Subject.ALL, Subject.ALL, alone);
    long[] counts = byDays.counts(group);
    long n = Arrays.stream(counts).sum();
    return QUANTILES.keySet().stream()
        .sorted()
        .map(
            quantile ->
                Finding.of(
                    subject,
                    quantile,
                    Counts.of(n, n),
                    SampleQuantile.of(byDays.grades(), counts, QUANTILES.get(quantile), level),
                    "quantile type 2, limits by order statistics"))
        .toList();
  }
}
