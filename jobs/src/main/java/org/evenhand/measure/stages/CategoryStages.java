package org.evenhand.measure.stages;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
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

  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of(FieldName.COMPLAINT_CATEGORY, FieldName.OUTCOME, FieldName.SANCTION),
              Funnel.days(Funnel.INVESTIGATED, Funnel.CHARGED).stream())
          .toList();

  private CategoryStages() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Funnel funnel = new Funnel(plan);
    List<EventDefinition> stages =
        List.of(
            funnel.step(Funnel.RECEIVED, Funnel.INVESTIGATED),
            funnel.step(Funnel.RECEIVED, Funnel.CHARGED),
            EventDefinition.sanctioned(plan));
    return Measure.of(
            QUESTION,
            FIELDS,
            cube -> {
              Cube small = cube.marginal(FIELDS);
              return stages.stream().flatMap(s -> of(plan, s, small).stream()).toList();
            })
        .tellingApart(Funnel.toldApart(plan));
  }

  private static List<Finding> of(Plan plan, EventDefinition stage, Cube cube) {
    ComparisonSet categories =
        ComparisonSet.of(QUESTION, plan, stage)
            .by(Grouping.each(FieldName.COMPLAINT_CATEGORY), Plan.REST)
            .counting(Counted.STEP);
    return Finding.all(
        categories.rates(cube), List.of(test(categories, cube)), categories.crude(cube));
  }

  /** Whether the shares of all categories together fit one share. */
  private static Finding test(ComparisonSet categories, Cube cube) {
    Tallies tallies = categories.tallies(cube, List.of());
    long[][] counts =
        tallies.groups().stream()
            .skip(1)
            .map(group -> tallies.of(FindingKey.ALL, group))
            .map(tally -> new long[] {tally.sanctioned(), tally.notSanctioned()})
            .toArray(long[][]::new);
    return Finding.of(
            categories.about(FindingKey.ALL),
            Statistic.CHI_SQUARED,
            tallies.of(FindingKey.ALL, FindingKey.ALL).counts(),
            counts.length == 0
                ? Value.notEstimable(Reason.NO_TRIAL)
                : ChiSquaredTest.independence(counts),
            "Pearson, all categories, no continuity correction")
        .counting(Counted.STEP);
  }
}
