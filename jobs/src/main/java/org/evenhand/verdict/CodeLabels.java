package org.evenhand.verdict;

import java.util.List;
import java.util.Map;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;

/**
 * What people read for codes.
 *
 * @param codes the codes of each dimension with their labels; a code that is in no list stands for
 *     itself
 */
record CodeLabels(Map<String, List<Code>> codes) {

  /** Copies the lists. */
  CodeLabels {
    codes = Map.copyOf(codes);
  }

  /** The label of a code of this dimension. */
  Message label(String dimension, String code) {
    return codes.getOrDefault(dimension, List.of()).stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .map(Message::label)
        .orElseGet(() -> Message.literal(code));
  }

  /** A category as a sentence has it: its label in quotation marks. */
  Message category(FindingKey key) {
    return Message.of(
        "verdict.category",
        "category",
        label(FieldName.COMPLAINT_CATEGORY, key.complaintCategory()));
  }
}
