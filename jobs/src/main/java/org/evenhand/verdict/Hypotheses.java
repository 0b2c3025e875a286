package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.schema.Plan;

/**
 * The questions that the findings of a run raise, in the order of the rulings.
 *
 * @param overall the questions over all categories, whose tests are adjusted together
 * @param byCategory the questions in each category, likewise
 */
record Hypotheses(Family overall, Family byCategory) {

  /** Where findings of different questions are about the same cases. */
  private record Place(String complaintCategory, String stratum, Comparison comparison) {
    static Place of(FindingKey key) {
      return new Place(key.complaintCategory(), key.stratum(), key.comparison());
    }
  }

  /** The questions on which there is a finding of the plan's primary estimand. */
  static Hypotheses of(Plan plan, List<Finding> findings, CodeLabels lexicon) {
    Margin margin = Margin.of(plan);
    Map<Place, List<Finding>> byPlace = new HashMap<>();
    Set<FindingKey> keys = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding.key().stage().equals(Evidence.STAGE)) {
        byPlace.computeIfAbsent(Place.of(finding.key()), place -> new ArrayList<>()).add(finding);
        if (isQuestion(finding, margin)) {
          keys.add(finding.key());
        }
      }
    }
    List<Evidence> questions =
        ordered(keys).stream()
            .map(s -> new Evidence(plan, s, byPlace.get(Place.of(s)), lexicon))
            .toList();
    return new Hypotheses(
        new Family(questions.stream().filter(Evidence::isOverall).toList()),
        new Family(questions.stream().filter(question -> !question.isOverall()).toList()));
  }

  /** Both, in the order of the rulings. */
  List<Family> families() {
    return List.of(overall, byCategory);
  }

  private static boolean isQuestion(Finding finding, Margin margin) {
    return finding.key().question().equals(LikeForLike.QUESTION)
        && finding.key().stratum().equals(FindingKey.ALL)
        && finding.statistic() == margin.estimand();
  }

  private static List<FindingKey> ordered(Set<FindingKey> keys) {
    List<String> categories = keys.stream().map(FindingKey::complaintCategory).distinct().toList();
    Comparator<FindingKey> byCategory =
        Comparator.comparingInt(key -> categories.indexOf(key.complaintCategory()));
    return keys.stream().sorted(byCategory.thenComparing(key -> key.comparison().group())).toList();
  }
}
