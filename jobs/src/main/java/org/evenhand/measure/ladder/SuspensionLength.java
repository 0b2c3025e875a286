package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
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

  private static final Predicate<Code> FIXED = code -> code.rung().orElse(-1) == FIXED_SUSPENSION;
  private static final Condition SUSPENDED =
      Condition.in(FieldName.OUTCOME, EventDefinition.SANCTIONED)
          .and(Condition.where(FieldName.SANCTION, FIXED));
  private static final Condition RECORDED = Condition.recorded(FieldName.SUSPENSION_DAYS);

  private SuspensionLength() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Map<String, Coarsening> toldApart = new HashMap<>(EventDefinition.toldApart(plan));
    toldApart.put(FieldName.SANCTION, Coarsening.telling("fixed_suspension", List.of(FIXED)));
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(plan.primary().strata(), FieldName.SUSPENSION_DAYS),
            cube -> answer(plan, cube))
        .tellingApart(toldApart);
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Condition suspended = Condition.decided(plan).and(SUSPENDED);
    ComparisonSet recorded =
        ComparisonSet.of(
                QUESTION,
                plan,
                new EventDefinition("suspension_days_recorded", suspended, RECORDED))
            .counting(
                Counted.named(
                    Message.of("reason.thing_fixed_suspension"),
                    Message.of("reason.taken_length_recorded")));
    EventDefinition stage =
        new EventDefinition("fixed_suspension", suspended.and(RECORDED), Condition.ALWAYS);
    ComparisonSet lengths = ComparisonSet.of(QUESTION, plan, stage);
    Grades byDays =
        Grades.of(cube, stage, Grade.days(FieldName.SUSPENSION_DAYS), plan.primary().strata());
    List<Finding> findings = new ArrayList<>(recorded.rates(cube));
    for (String group : byDays.groups()) {
      findings.addAll(
          quantiles(lengths.about(group), byDays.grades(), byDays.counts(group), plan.level()));
    }
    findings.addAll(
        byDays.compared(
            lengths,
            graded ->
                List.of(
                    graded.superiority(plan.level()),
                    graded.vanElteren(),
                    graded.shift(plan.level()),
                    Stratified.used(),
                    Stratified.excluded())));
    return findings;
  }

  private static List<Finding> quantiles(FindingKey key, long[] days, long[] counts, double level) {
    long n = Arrays.stream(counts).sum();
    return QUANTILES.keySet().stream()
        .sorted()
        .map(
            quantile ->
                Finding.of(
                    key,
                    quantile,
                    Counts.of(n, n),
                    SampleQuantile.of(days, counts, QUANTILES.get(quantile), level),
                    "quantile type 2, limits by order statistics"))
        .toList();
  }
}
