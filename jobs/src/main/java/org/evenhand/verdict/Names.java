package org.evenhand.verdict;

import java.util.List;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.schema.Plan;

/**
 * What a sentence calls the two groups.
 *
 * @param group the group
 * @param reference its reference
 */
record Names(Message group, Message reference) {

  static Names of(FindingKey key, CodeLabels lexicon) {
    Comparison comparison = key.comparison();
    return new Names(
        lexicon.label(comparison.compared(), comparison.group()),
        comparison.reference().equals(Plan.REST)
            ? Message.of("verdict.rest")
            : lexicon.label(comparison.compared(), comparison.reference()));
  }

  /**
   * Categories one after the other, such as {@code “Bullying”, “Harassment” and “Safeguarding”}.
   */
  static Message list(List<FindingKey> keys, CodeLabels lexicon) {
    return Message.listed(keys.stream().map(lexicon::category).toList());
  }
}
