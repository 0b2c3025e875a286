package org.evenhand.report.section;

import java.util.List;
import java.util.function.Predicate;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;

/**
 * Who stands apart from equality, and to which side. One title says it in every case, chosen by
 * {@code direction}: above, below, both, none, or unknown where nothing was compared.
 *
 * @param above those above
 * @param below those below
 * @param isKnown whether there was anything to compare
 */
public record Apart(List<Message> above, List<Message> below, boolean isKnown) {

  /** Copies the lists. */
  public Apart {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  /** Those whose interval lies wholly on one side of this number. */
  public static Apart of(Labels labels, List<Finding> findings, double equality) {
    List<Finding> known =
        findings.stream()
            .filter(finding -> finding.estimate().isPresent() && finding.level().isPresent())
            .toList();
    return new Apart(
        names(labels, known, f -> f.lower().orElse(Double.NEGATIVE_INFINITY) > equality),
        names(labels, known, f -> f.upper().orElse(Double.POSITIVE_INFINITY) < equality),
        !known.isEmpty());
  }

  private static List<Message> names(Labels labels, List<Finding> found, Predicate<Finding> such) {
    return found.stream().filter(such).map(f -> labels.compared(f.key())).toList();
  }

  /** The message of this key, with {@code direction}, {@code above} and {@code below}. */
  public Message title(String key) {
    return Message.of(
        key,
        "direction",
        direction(),
        "above",
        Message.listed(above),
        "below",
        Message.listed(below));
  }

  private String direction() {
    if (!isKnown) {
      return "unknown";
    }
    if (above.isEmpty()) {
      return below.isEmpty() ? "none" : "below";
    }
    return below.isEmpty() ? "above" : "both";
  }
}
