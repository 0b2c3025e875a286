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
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.FindingKey;
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
    static Place of(FindingKey subject) {
      return new Place(subject.complaintCategory(), subject.stratum(), subject.comparison());
    }
  }

  /** The questions on which there is a finding of the plan's primary estimand. */
  static Hypotheses of(Plan plan, List<Finding> findings, CodeLabels lexicon) {
    Margin margin = Margin.of(plan);
    Map<Place, List<Finding>> byPlace = new HashMap<>();
    Set<FindingKey> subjects = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding.subject().stage().equals(Evidence.STAGE)) {
        byPlace
            .computeIfAbsent(Place.of(finding.subject()), place -> new ArrayList<>())
            .add(finding);
        if (isQuestion(finding, margin)) {
          subjects.add(finding.subject());
        }
      }
    }
    List<Evidence> questions =
        ordered(subjects).stream()
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
    return finding.subject().question().equals(LikeForLike.QUESTION)
        && finding.subject().stratum().equals(FindingKey.ALL)
        && finding.statistic() == margin.estimand();
  }

  private static List<FindingKey> ordered(Set<FindingKey> subjects) {
    List<String> categories = subjects.stream().map(FindingKey::complaintCategory).distinct().toList();
    Comparator<FindingKey> byCategory =
        Comparator.comparingInt(subject -> categories.indexOf(subject.complaintCategory()));
    return subjects.stream()
        .sorted(byCategory.thenComparing(subject -> subject.comparison().group()))
        .toList();
  }
}
