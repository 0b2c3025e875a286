package org.evenhand.report.section;

import java.util.List;
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
    Ranges ranges = Ranges.of(findings.stream(), equality);
    return new Apart(
        names(labels, ranges.above()), names(labels, ranges.below()), !ranges.known().isEmpty());
  }

  private static List<Message> names(Labels labels, List<Finding> found) {
    return found.stream().map(finding -> labels.compared(finding.key())).toList();
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
