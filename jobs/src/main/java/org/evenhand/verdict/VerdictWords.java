package org.evenhand.verdict;

import java.util.Locale;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.message.Message;

/** Numbers as a sentence says them: natural frequencies per 100, ranges in words. */
final class VerdictWords {

  private static final double SMALL = 9.95;

  private VerdictWords() {}

  /** A number with a fixed number of decimals. */
  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A gap as a ratio: two decimals, none from ten on. */
  static String gap(double ratio) {
    return number(ratio, ratio < 10 ? 2 : 0);
  }

  /** A whole count. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** An expected count, which is a whole number only by chance: {@code about 537}. */
  static Message about(double expected) {
    if (expected == 0) {
      return Message.of("verdict.expected_none");
    }
    return expected < 1
        ? Message.of("verdict.expected_few")
        : Message.of("verdict.expected_about", "number", number(expected, 0));
  }

  /** A p-value with its sign, never zero. */
  static String pValue(double p) {
    return p < 0.001 ? "< 0.001" : "= " + number(p, 3);
  }

  /** The size of a proportion per 100: one decimal below ten, none above. */
  static String perHundred(double proportion) {
    double size = Math.abs(100 * proportion);
    String written = number(size, size < SMALL ? 1 : 0);
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }

  /** What could have been found, such as {@code a ratio of 1.43 would probably have been found}. */
  static Message couldHaveBeenSeen(OptionalDouble ratio) {
    return ratio.isPresent()
        ? Message.of("verdict.detectable", "ratio", number(ratio.getAsDouble(), 2))
        : Message.of("verdict.undetectable");
  }

  /** A difference per 100, such as {@code 4.3 more}. */
  static Message moreOrFewer(double difference) {
    return Message.of(
        "verdict.amount", "direction", direction(difference), "size", perHundred(difference));
  }

  /** Which way a difference points once it is rounded, as messages call it. */
  static String direction(double difference) {
    if (perHundred(difference).equals("0")) {
      return "none";
    }
    return difference > 0 ? "more" : "fewer";
  }

  /** The interval of a difference; the limit nearer to zero first where both lie on one side. */
  static Message rangeOfDifference(Finding difference) {
    double lower = difference.lower().orElseThrow();
    double upper = difference.upper().orElseThrow();
    boolean bothFewer = upper < 0;
    return Message.of(
        "verdict.between",
        "lower",
        moreOrFewer(bothFewer ? upper : lower),
        "upper",
        moreOrFewer(bothFewer ? lower : upper));
  }

  /** The interval of a ratio. */
  static Message rangeOfRatio(Finding ratio) {
    String lower = number(ratio.lower().orElseThrow(), 2);
    OptionalDouble upper = ratio.upper();
    return upper.isEmpty()
        ? Message.of("verdict.at_least", "lower", lower)
        : Message.of(
            "verdict.between_times", "lower", lower, "upper", number(upper.getAsDouble(), 2));
  }
}
