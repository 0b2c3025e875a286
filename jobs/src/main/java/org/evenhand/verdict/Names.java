package org.evenhand.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;
import org.evenhand.schema.Plan;

/**
 * What a sentence calls the two groups and where they are compared.
 *
 * @param group the group
 * @param reference its reference
 * @param place where they are compared
 */
record Names(String group, String reference, String place) {

  static Names of(FindingKey key, CodeLabels lexicon) {
    Comparison comparison = key.comparison();
    boolean overall = key.complaintCategory().equals(FindingKey.ALL);
    return new Names(
        lexicon.label(comparison.compared(), comparison.group()),
        comparison.reference().equals(Plan.REST)
            ? "the other declared groups"
            : lexicon.label(comparison.compared(), comparison.reference()),
        overall ? "over all categories" : "in the category " + lexicon.category(key));
  }

  /**
   * Categories one after the other, such as {@code “Bullying”, “Harassment” and “Safeguarding”}.
   */
  static String list(List<FindingKey> keys, CodeLabels lexicon) {
    return enumerated(keys.stream().map(lexicon::category).toList());
  }

  /** Names one after the other, such as {@code A1, A2 and A3}. */
  static String enumerated(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
  }
}
