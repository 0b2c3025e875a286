package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Holm;
import org.evenhand.stat.RatioHomogeneity;

/**
 * Whether categories answer alike: in which of them a disparity was found, and which way; and
 * whether its ratios differ between categories by more than chance and by more than the margin
 * could hide.
 *
 * @param higher where a disparity was found with the group's rate the higher one, by the group's
 *     code, in the order of the categories
 * @param lower where with the lower one
 * @param differing the groups whose results differ in size between categories
 */
record Agreement(
    Map<String, List<FindingKey>> higher,
    Map<String, List<FindingKey>> lower,
    Set<String> differing) {

  /**
   * What is true of the categories.
   *
   * @param byCategory the decisions in each category
   */
  static Agreement of(Plan plan, Comparisons comparisons, List<Decision> byCategory) {
    Map<String, List<FindingKey>> higher = new LinkedHashMap<>();
    Map<String, List<FindingKey>> lower = new LinkedHashMap<>();
    for (Decision decision : byCategory) {
      Evidence evidence = decision.evidence();
      if (decision.verdict() instanceof Verdict.DisparityFound) {
        (evidence.direction() > 0 ? higher : lower)
            .computeIfAbsent(evidence.group(), group -> new ArrayList<>())
            .add(evidence.key());
      }
    }
    return new Agreement(higher, lower, differing(plan, comparisons));
  }

  /** The same where it is not asked: within one category. */
  static final Agreement WITHIN = new Agreement(Map.of(), Map.of(), Set.of());

  private static Set<String> differing(Plan plan, Comparisons comparisons) {
    double width = Math.log(plan.margins().rateRatio().get(1));
    List<Comparison> tested = new ArrayList<>();
    List<RatioHomogeneity> spreads = new ArrayList<>();
    for (LinkedContrast contrast : comparisons.overall().contrasts()) {
      RatioHomogeneity between = comparisons.betweenCategories(contrast.comparison());
      if (between.pValue().isPresent()) {
        tested.add(contrast.comparison());
        spreads.add(between);
      }
    }
    double[] adjusted =
        Holm.adjust(spreads.stream().mapToDouble(one -> one.pValue().getAsDouble()).toArray());
    return IntStream.range(0, adjusted.length)
        .filter(i -> adjusted[i] < plan.levels().homogeneity())
        .filter(i -> ((Estimated) spreads.get(i).spread().deviation()).value() > width / 2)
        .mapToObj(i -> tested.get(i).group())
        .collect(Collectors.toSet());
  }

  /** Whether one category stands against another for this group. */
  boolean isInBothDirections(String group) {
    return higher.containsKey(group) && lower.containsKey(group);
  }
}
