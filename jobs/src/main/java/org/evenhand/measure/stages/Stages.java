package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
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
import org.evenhand.measure.StratifiedStatistic;
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

  private final Plan plan;
  private final Funnel funnel;
  private final double level;
  private final List<StratifiedStatistic> gap;

  private Stages(Plan plan) {
    this.plan = plan;
    funnel = new Funnel(plan);
    level = 1 - plan.levels().alpha();
    gap = Crude.differenceAndRatio(level);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, fields(), new Stages(plan)::answer)
        .withRecordedOnly(Funnel.daysIn(fields()));
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(CubeAxis.coreWith(List.of()));
    fields.addAll(Funnel.days(Funnel.TRIAGED, Funnel.INVESTIGATED, Funnel.CHARGED));
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    Cube small = Funnel.merged(cube, fields());
    List<Finding> findings = new ArrayList<>();
    List<String> stages = funnel.stages();
    for (String stage : stages.subList(0, stages.size() - 1)) {
      findings.addAll(counts(Statistic.REACHED, small, funnel.reached(stage)));
      findings.addAll(counts(Statistic.PASSED_ON, small, funnel.passedOn(stage)));
      findings.addAll(counts(Statistic.ENDED, small, funnel.ended(stage)));
      findings.addAll(counts(Statistic.PENDING, small, funnel.pending(stage)));
    }
    findings.addAll(counts(Statistic.REACHED, small, funnel.reached(EventDefinition.SANCTIONED)));
    List<List<Contrast>> contrasts = new ArrayList<>();
    for (EventDefinition step : funnel.steps()) {
      Tallies tallies = Tallies.of(small, step, List.of());
      findings.addAll(GroupRates.ofSteps(QUESTION, level).overall(step, tallies));
      findings.addAll(
          Counted.STEP.in(
              new ComparisonSet(QUESTION, plan.comparator()).overall(step, tallies, gap)));
      contrasts.add(tallies.contrasts(FindingKey.ALL, plan.comparator()));
    }
    for (int i = 0; i < contrasts.get(0).size(); i++) {
      int group = i;
      findings.addAll(partsOf(contrasts.stream().map(step -> step.get(group)).toList()));
    }
    return findings;
  }

  private List<Finding> counts(Statistic statistic, Cube cube, EventDefinition stage) {
    Tallies tallies = Tallies.of(cube, stage, List.of());
    List<Finding> findings = new ArrayList<>();
    for (String group : tallies.groups()) {
      Tally tally = tallies.of(FindingKey.ALL, group);
      findings.add(
          Finding.of(
              about(
                  stage.name(),
                  new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE)),
              statistic,
              Counts.of(tally.decided(), tally.sanctioned()),
              Value.of(tally.sanctioned()),
              "count"));
    }
    return findings;
  }

  /** What each step contributes to the ratio over all stages, and that ratio. */
  private List<Finding> partsOf(List<Contrast> steps) {
    List<TwoByTwo> tables = steps.stream().map(step -> step.pooled().table()).toList();
    Comparison comparison = steps.get(0).comparison();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      FindingKey step = about(funnel.stages().get(i + 1), comparison);
      Counts counts = counts(tables.get(i), tables.get(i));
      Value logarithm = StageRatios.logarithm(tables.subList(i, i + 1));
      findings.add(part(step, Statistic.LOG_RATE_RATIO, counts, logarithm, ADDING_UP));
      findings.add(
          part(
              step,
              Statistic.SHARE_OF_LOG_RATIO,
              counts,
              StageRatios.share(tables, i),
              "share in the natural logarithm of the ratio over all stages"));
    }
    FindingKey all = about(OVERALL, comparison);
    Counts ends = counts(tables.get(0), tables.get(tables.size() - 1));
    findings.add(
        part(
            all,
            Statistic.RATE_RATIO,
            ends,
            StageRatios.overall(tables, level),
            "product of the stages' ratios, Greenwood variance"));
    findings.add(
        part(all, Statistic.LOG_RATE_RATIO, ends, StageRatios.logarithm(tables), ADDING_UP));
    return findings;
  }

  private FindingKey about(String stage, Comparison comparison) {
    return new FindingKey(QUESTION, stage, FindingKey.ALL, FindingKey.ALL, comparison);
  }

  private static Counts counts(TwoByTwo first, TwoByTwo last) {
    return Counts.of(first.n1(), last.x1(), first.n2(), last.x2());
  }

  private static Finding part(
      FindingKey key, Statistic statistic, Counts counts, Value value, String method) {
    return Finding.of(key, statistic, counts, value, method).counting(Counted.STEP);
  }
}
