package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Crude;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ChiSquaredTest;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Each complaint category set beside all others, whatever the alignment: of the cases received, the
 * share investigated and the share charged; of the cases decided, the share sanctioned. A pending
 * case that may yet take a step is not in its denominator.
 */
public final class CategoryStages {

  public static final Question QUESTION =
      new Question(
          "category_stages",
          "How often were complaints of each category taken forward and upheld?");

  private static final Grouping CATEGORIES = Grouping.each(FieldName.COMPLAINT_CATEGORY);

  private final List<EventDefinition> stages;
  private final double level;
  private final List<StratifiedStatistic> gap;

  private CategoryStages(Plan plan) {
    Funnel funnel = new Funnel(plan);
    stages =
        List.of(
            funnel.step(Funnel.RECEIVED, Funnel.INVESTIGATED),
            funnel.step(Funnel.RECEIVED, Funnel.CHARGED),
            EventDefinition.sanctioned(plan));
    level = 1 - plan.levels().alpha();
    gap = Crude.differenceAndRatio(level);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, fields(), new CategoryStages(plan)::answer)
        .withRecordedOnly(Funnel.daysIn(fields()));
  }

  private static List<String> fields() {
    List<String> fields =
        new ArrayList<>(
            List.of(FieldName.COMPLAINT_CATEGORY, FieldName.OUTCOME, FieldName.SANCTION));
    fields.addAll(Funnel.days(Funnel.INVESTIGATED, Funnel.CHARGED));
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    Cube small = Funnel.merged(cube, fields());
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : stages) {
      Tallies tallies = Tallies.of(small, CATEGORIES, stage, List.of());
      findings.addAll(GroupRates.ofSteps(QUESTION, level).overall(stage, tallies));
      findings.add(test(stage, tallies));
      findings.addAll(
          Counted.STEP.in(new ComparisonSet(QUESTION, Plan.REST).overall(stage, tallies, gap)));
    }
    return findings;
  }

  /** Whether the shares of all categories together fit one share. */
  private Finding test(EventDefinition stage, Tallies tallies) {
    List<String> groups = tallies.groups().subList(1, tallies.groups().size());
    long[][] counts =
        groups.stream()
            .map(group -> tallies.of(FindingKey.ALL, group))
            .map(tally -> new long[] {tally.sanctioned(), tally.notSanctioned()})
            .toArray(long[][]::new);
    Tally all = tallies.of(FindingKey.ALL, FindingKey.ALL);
    return Finding.of(
            new FindingKey(
                QUESTION,
                stage.name(),
                FindingKey.ALL,
                FindingKey.ALL,
                new Comparison(FieldName.COMPLAINT_CATEGORY, FindingKey.ALL, Comparison.NONE)),
            Statistic.CHI_SQUARED,
            Counts.of(all.decided(), all.sanctioned()),
            tested(counts),
            "Pearson, all categories, no continuity correction")
        .counting(Counted.STEP);
  }

  private static Value tested(long[][] counts) {
    return counts.length == 0
        ? Value.notEstimable(Reason.NO_TRIAL)
        : ChiSquaredTest.independence(counts);
  }
}
