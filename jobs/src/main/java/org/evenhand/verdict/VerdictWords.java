package org.evenhand.verdict;

import java.util.Locale;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;

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
  static String about(double expected) {
    if (expected == 0) {
      return "none";
    }
    return expected < 1 ? "fewer than 1" : "about " + number(expected, 0);
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
  static String couldHaveBeenSeen(OptionalDouble ratio) {
    return ratio.isPresent()
        ? "a ratio of %s would probably have been found".formatted(number(ratio.getAsDouble(), 2))
        : "even the largest possible difference would probably have gone unseen";
  }

  /** A difference per 100, such as {@code 4.3 more}. */
  static String moreOrFewer(double difference) {
    String size = perHundred(difference);
    if (size.equals("0")) {
      return size;
    }
    return size + (difference > 0 ? " more" : " fewer");
  }

  /** The interval of a difference; the limit nearer to zero first where both lie on one side. */
  static String rangeOfDifference(Finding difference) {
    double lower = difference.lower().orElseThrow();
    double upper = difference.upper().orElseThrow();
    boolean bothFewer = upper < 0;
    return "between %s and %s"
        .formatted(moreOrFewer(bothFewer ? upper : lower), moreOrFewer(bothFewer ? lower : upper));
  }

  /** The interval of a ratio. */
  static String rangeOfRatio(Finding ratio) {
    String lower = number(ratio.lower().orElseThrow(), 2);
    OptionalDouble upper = ratio.upper();
    return upper.isEmpty()
        ? "at least %s times".formatted(lower)
        : "between %s and %s times".formatted(lower, number(upper.getAsDouble(), 2));
  }
}
