package org.evenhand.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;
import org.evenhand.stat.SampleQuantile;

/**
 * How long fixed suspensions are, in days: median and quartiles of each group, and a comparison of
 * ranks within strata. Suspensions without a recorded length are counted and in no quantile; longer
 * ones, without a fixed end, stand at a rung of their own and are not here.
 */
final class SuspensionLength implements Measure {

  private static final String DAYS = "suspension_days";
  private static final int FIXED_SUSPENSION = 7;
  private static final Map<Statistic, Double> QUANTILES =
      Map.of(Statistic.LOWER_QUARTILE, 0.25, Statistic.MEDIAN, 0.5, Statistic.UPPER_QUARTILE, 0.75);

  private static final Condition SUSPENDED =
      Condition.in(Axis.OUTCOME, Stage.SANCTIONED)
          .and(Condition.where(Axis.SANCTION, code -> code.rung().orElse(-1) == FIXED_SUSPENSION));

  private final Plan plan;
  private final double level;

  SuspensionLength(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "suspension_length";
  }

  @Override
  public String question() {
    return "Were fixed suspensions equally long?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(plan.primary().strata(), DAYS);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Condition suspended = Condition.decided(plan).and(SUSPENDED);
    Stage recorded = new Stage("suspension_days_recorded", suspended, Condition.recorded(DAYS));
    Stage stage =
        new Stage("fixed_suspension", suspended.and(Condition.recorded(DAYS)), Condition.ALWAYS);
    Grades byDays = Grades.of(cube, stage, Grade.days(DAYS), plan.primary().strata());
    List<Finding> findings =
        new ArrayList<>(
            GroupRates.of(
                    id(), level, new Step(recorded, "fixed suspension", "recorded with its length"))
                .overall(recorded, Tallies.of(cube, recorded, List.of())));
    byDays.groups().forEach(group -> findings.addAll(quantiles(stage, group, byDays)));
    findings.addAll(
        GradeProcedure.ask(
            new Inquiry(id(), plan.comparator()),
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
    Comparison alone = new Comparison(Axis.ALIGNMENT, group, Comparison.NONE);
    Subject subject = new Subject(id(), stage.name(), Subject.ALL, Subject.ALL, alone);
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
                    Wording.of(
                        SampleQuantile.of(byDays.grades(), counts, QUANTILES.get(quantile), level)),
                    "quantile type 2, limits by order statistics"))
        .toList();
  }
}
