package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;
import org.evenhand.stat.Interval;

/**
 * The standing verdict on one group: what all periods of one plan and counting rule show together.
 * What was called once stands, because the error rate holds for all looks together.
 *
 * @param comparison the group and what it is set beside
 * @param looks one for each period, the earliest first; at least one
 * @param sentence the last of them in one sentence
 */
public record Standing(Comparison comparison, List<Look> looks, Message sentence) {

  /** Copies the list. */
  public Standing {
    looks = List.copyOf(looks);
  }

  /** What can be called. */
  public enum Call {
    PARITY_SHOWN(Verdict.ParityShown.COLUMN, "verdict.parity"),
    DISPARITY_FOUND(Verdict.DisparityFound.COLUMN, "verdict.disparity"),
    /** Neither of the two so far. */
    OPEN(Verdict.NotEnoughEvidence.COLUMN, "verdict.open");

    private final String column;
    private final String key;

    Call(String column, String key) {
      this.column = column;
      this.key = key;
    }

    /** The name that stands in the column {@code verdict}. */
    public String column() {
      return column;
    }

    /** What a report calls it. */
    public Message label() {
      return Message.of(key);
    }
  }

  /**
   * All cases from the first period to one of them.
   *
   * @param upTo label of the last period
   * @param ratio the ratio with its interval of level 1 - alpha
   * @param parity its interval of level 1 - 2 alpha
   * @param evidence logarithm of the e-value of equal rates
   * @param adjusted the same, adjusted over all groups
   * @param reading what these cases would have called by themselves
   * @param standing what stands after this look
   * @param since label of the period in which that was called; empty while it is open
   */
  public record Look(
      String upTo,
      Finding ratio,
      Optional<Interval> parity,
      OptionalDouble evidence,
      OptionalDouble adjusted,
      Call reading,
      Call standing,
      Optional<String> since) {

    /** The lower limit that parity is read from, where there is one. */
    public OptionalDouble parityLower() {
      return parity.stream().mapToDouble(Interval::lower).findFirst();
    }

    /** The upper limit likewise. */
    public OptionalDouble parityUpper() {
      return parity.stream().mapToDouble(Interval::upper).findFirst();
    }
  }

  /** The look at all cases so far. */
  public Look latest() {
    return looks.get(looks.size() - 1);
  }

  /** What a report calls the verdict, and since when it stands. */
  public Message label() {
    Message called = latest().standing().label();
    return latest()
        .since()
        .map(since -> Message.of("verdict.since", "verdict", called, "period", since))
        .orElse(called);
  }
}
