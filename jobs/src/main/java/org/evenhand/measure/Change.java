package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * How far the like-for-like gap of a group in later cases lies from that in earlier ones, over all
 * categories and in each. The two must have no case in common: the variances of both are added.
 */
public final class Change {

  private static final Question QUESTION =
      new Question("change", "How far did the gap of a group move?");

  private Change() {}

  /**
   * A ratio of two ratios and a difference of two differences, later over earlier, for every group
   * and category that both have.
   *
   * @param plan the plan under which both are compared
   * @param earlier counts that have the plan's strata
   * @param later likewise
   * @throws IllegalArgumentException if one of the two lacks a field
   */
  public static List<Finding> between(Plan plan, Cube earlier, Cube later) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies before = Tallies.of(earlier, stage, plan.primary().strata());
    Tallies after = Tallies.of(later, stage, plan.primary().strata());
    List<String> both = new ArrayList<>(after.categories());
    both.retainAll(before.categories());
    ComparisonSet comparisons = ComparisonSet.of(QUESTION, plan, stage);
    List<Finding> findings = new ArrayList<>();
    for (String category : both) {
      Map<Comparison, Contrast> then =
          before.contrasts(category, plan.comparator()).stream()
              .collect(Collectors.toMap(Contrast::comparison, Function.identity()));
      for (Contrast now : after.contrasts(category, plan.comparator())) {
        if (then.containsKey(now.comparison())) {
          findings.addAll(
              comparisons.of(
                  category,
                  now,
                  Interaction.over(then.get(now.comparison()), "later", "earlier", plan.level())));
        }
      }
    }
    return findings;
  }
}
