package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
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

  private static final Compared CATEGORIES = Compared.each(FieldName.COMPLAINT_CATEGORY);

  private final List<Stage> stages;
  private final double level;
  private final List<Procedure> gap;

  private CategoryStages(Plan plan) {
    Funnel funnel = new Funnel(plan);
    stages =
        List.of(
            funnel.step(Funnel.RECEIVED, Funnel.INVESTIGATED),
            funnel.step(Funnel.RECEIVED, Funnel.CHARGED),
            Stage.sanctioned(plan));
    level = 1 - plan.levels().alpha();
    gap = SanctionGap.differenceAndRatio(level);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, fields(), new CategoryStages(plan)::answer)
        .withRecordedOnly(Funnel.daysIn(fields()));
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(List.of(FieldName.COMPLAINT_CATEGORY, FieldName.OUTCOME, FieldName.SANCTION));
    fields.addAll(Funnel.days(Funnel.INVESTIGATED, Funnel.CHARGED));
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    Cube small = Funnel.merged(cube, fields());
    List<Finding> findings = new ArrayList<>();
    for (Stage stage : stages) {
      Tallies tallies = Tallies.of(small, CATEGORIES, stage, List.of());
      findings.addAll(GroupRates.ofSteps(QUESTION, level).overall(stage, tallies));
      findings.add(test(stage, tallies));
      findings.addAll(Counted.STEP.in(new Inquiry(QUESTION, Plan.REST).overall(stage, tallies, gap)));
    }
    return findings;
  }

  /** Whether the shares of all categories together fit one share. */
  private Finding test(Stage stage, Tallies tallies) {
    List<String> groups = tallies.groups().subList(1, tallies.groups().size());
    long[][] counts =
        groups.stream()
            .map(group -> tallies.of(Subject.ALL, group))
            .map(tally -> new long[] {tally.sanctioned(), tally.notSanctioned()})
            .toArray(long[][]::new);
    Tally all = tallies.of(Subject.ALL, Subject.ALL);
    return Finding.of(
            new Subject(
                QUESTION,
                stage.name(),
                Subject.ALL,
                Subject.ALL,
                new Comparison(FieldName.COMPLAINT_CATEGORY, Subject.ALL, Comparison.NONE)),
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
