package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;

/**
 * In which categories a group's rate differed from its reference's, and which way.
 *
 * <p>With many categories some interval lies off equal rates by chance alone. A category therefore
 * takes part only where the p-value of its test, adjusted by Holm's method over all categories and
 * groups together, is at most alpha.
 *
 * @param higher where the group's rate was the higher one, in the order of the questions
 * @param lower where it was the lower one
 */
record Directions(List<FindingKey> higher, List<FindingKey> lower) {

  /** Copies the lists. */
  Directions {
    higher = List.copyOf(higher);
    lower = List.copyOf(lower);
  }

  /**
   * The directions of all comparisons.
   *
   * @param byCategory the family of questions by category
   * @param alpha limit of the adjusted p-values
   */
  static Directions of(Family byCategory, double alpha) {
    List<FindingKey> higher = new ArrayList<>();
    List<FindingKey> lower = new ArrayList<>();
    List<OptionalDouble> adjusted = byCategory.adjusted();
    for (int i = 0; i < adjusted.size(); i++) {
      Evidence question = byCategory.questions().get(i);
      if (adjusted.get(i).isPresent() && adjusted.get(i).getAsDouble() <= alpha) {
        int direction = question.margin().direction(question.primary());
        if (direction != 0) {
          (direction > 0 ? higher : lower).add(question.key());
        }
      }
    }
    return new Directions(higher, lower);
  }

  /** Those of one comparison. */
  Directions of(Comparison comparison) {
    return new Directions(in(higher, comparison), in(lower, comparison));
  }

  /** Whether one category stands against another. */
  boolean areOpposite() {
    return !higher.isEmpty() && !lower.isEmpty();
  }

  private static List<FindingKey> in(List<FindingKey> keys, Comparison comparison) {
    return keys.stream().filter(key -> key.comparison().equals(comparison)).toList();
  }
}
