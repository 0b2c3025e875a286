package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.StageRatios;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * The funnel from receipt to sanction by group: at each stage the cases that came in, went on,
 * ended and are pending, which add up; of the cases of which a step is known, the share that took
 * it; and each declared group's share set beside its reference, the relative rate index.
 *
 * <p>The indices of all steps multiply to the ratio over all stages, so that their logarithms add
 * up and each step has a share. As pending cases are left out of the step that they may yet take,
 * the ratio over all stages is that of the two product-limit estimates; without pending cases it is
 * that of the shares of received cases that were sanctioned.
 */
public final class Stages {

  public static final Question QUESTION =
      new Question("stages", "At which stage, if at any, did the groups' cases part ways?");

  /** All steps together. */
  static final String OVERALL = "received_to_sanctioned";

  private static final String ADDING_UP = "natural logarithm of the ratio of rates";
  private static final List<String> FIELDS =
      Stream.concat(
              CubeAxis.coreWith(List.of()).stream(),
              Funnel.days(Funnel.TRIAGED, Funnel.INVESTIGATED, Funnel.CHARGED).stream())
          .toList();

  private Stages() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube.marginal(FIELDS)))
        .tellingApart(Funnel.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Funnel funnel = new Funnel(plan);
    List<Finding> findings = new ArrayList<>();
    List<String> stages = funnel.stages();
    for (String stage : stages.subList(0, stages.size() - 1)) {
      findings.addAll(counts(Statistic.REACHED, cube, funnel.reached(stage)));
      findings.addAll(counts(Statistic.PASSED_ON, cube, funnel.passedOn(stage)));
      findings.addAll(counts(Statistic.ENDED, cube, funnel.ended(stage)));
      findings.addAll(counts(Statistic.PENDING, cube, funnel.pending(stage)));
    }
    findings.addAll(counts(Statistic.REACHED, cube, funnel.reached(EventDefinition.SANCTIONED)));
    List<List<Contrast>> contrasts = new ArrayList<>();
    for (EventDefinition stage : funnel.steps()) {
      ComparisonSet step = ComparisonSet.of(QUESTION, plan, stage).counting(Counted.STEP);
      findings.addAll(step.rates(cube));
      findings.addAll(step.crude(cube));
      contrasts.add(step.contrasts(cube, List.of()));
    }
    for (int i = 0; i < contrasts.get(0).size(); i++) {
      int group = i;
      List<Contrast> steps = contrasts.stream().map(step -> step.get(group)).toList();
      findings.addAll(Counted.STEP.in(partsOf(funnel, steps, plan.level())));
    }
    return findings;
  }

  private static List<Finding> counts(Statistic statistic, Cube cube, EventDefinition stage) {
    Tallies tallies = Tallies.of(cube, stage, List.of());
    return tallies.groups().stream()
        .map(
            group -> {
              Tally tally = tallies.of(FindingKey.ALL, group);
              return Finding.count(
                  QUESTION.about(stage.name(), FieldName.DECLARED_ALIGNMENT, group),
                  statistic,
                  tally.decided(),
                  tally.sanctioned());
            })
        .toList();
  }

  /** What each step contributes to the ratio over all stages, and that ratio. */
  private static List<Finding> partsOf(Funnel funnel, List<Contrast> steps, double level) {
    List<TwoByTwo> tables = steps.stream().map(step -> step.pooled().table()).toList();
    Comparison comparison = steps.get(0).comparison();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      FindingKey step = QUESTION.about(funnel.stages().get(i + 1), comparison);
      Counts counts = counts(tables.get(i), tables.get(i));
      Value logarithm = StageRatios.logarithm(tables.subList(i, i + 1));
      findings.add(Finding.of(step, Statistic.LOG_RATE_RATIO, counts, logarithm, ADDING_UP));
      findings.add(
          Finding.of(
              step,
              Statistic.SHARE_OF_LOG_RATIO,
              counts,
              StageRatios.share(tables, i),
              "share in the natural logarithm of the ratio over all stages"));
    }
    FindingKey all = QUESTION.about(OVERALL, comparison);
    Counts ends = counts(tables.get(0), tables.get(tables.size() - 1));
    findings.add(
        Finding.of(
            all,
            Statistic.RATE_RATIO,
            ends,
            StageRatios.overall(tables, level),
            "product of the stages' ratios, Greenwood variance"));
    findings.add(
        Finding.of(all, Statistic.LOG_RATE_RATIO, ends, StageRatios.logarithm(tables), ADDING_UP));
    return findings;
  }

  private static Counts counts(TwoByTwo first, TwoByTwo last) {
    return Counts.of(first.n1(), last.x1(), first.n2(), last.x2());
  }
}
