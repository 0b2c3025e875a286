package org.evenhand.report.section.robustness;

import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.report.section.Labels;

/** Whom a verdict is about, in one line. */
final class Subject {

  private Subject() {}

  static Message of(Labels labels, FindingKey key) {
    return key.complaintCategory().equals(FindingKey.ALL)
        ? labels.group(key)
        : Message.of(
            "robustness.subject", "group", labels.group(key), "category", labels.category(key));
  }
}
