package org.evenhand.report;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;

/**
 * Which counts are so small that somebody who knows the organisation could tell the persons behind
 * them. Numbers that rest on one are shown with a sign. A zero has none: there is nobody to tell.
 *
 * @param minimum counts from 1 to one below it are small
 */
public record SmallCount(long minimum) {

  /** Printed behind a number that rests on a small count. */
  public static final String SIGN = "\u00b0";

  /** No count is small. */
  public static final SmallCount NONE = new SmallCount(0);

  /** The sign that goes with an entry, or nothing. */
  public String sign(Entry entry) {
    OptionalLong least = entry.least();
    return least.isPresent() && least.getAsLong() < minimum ? SIGN : "";
  }

  /** What the sign means. */
  public String note() {
    return "fewer than " + Format.count(minimum) + ": keep within the committee";
  }

  /** The smallest of these counts that is not zero. */
  static OptionalLong least(LongStream counts) {
    return counts.filter(count -> count > 0).min();
  }

  /**
   * The smallest count that is not zero and that the numbers of a finding rest on: those of the
   * group and of its reference, and what is left of them where the statistic tells it.
   */
  static OptionalLong least(Finding finding) {
    Counts counts = finding.counts();
    boolean tellsRest = tellsRest(finding.statistic());
    return least(
        Stream.of(
                side(counts.nGroup(), counts.xGroup(), tellsRest),
                counts.nReference().isPresent()
                    ? side(
                        counts.nReference().getAsLong(), counts.xReference().orElse(0), tellsRest)
                    : LongStream.empty())
            .flatMapToLong(side -> side));
  }

  private static LongStream side(long n, long x, boolean tellsRest) {
    return tellsRest ? LongStream.of(n, x, n - x) : LongStream.of(n, x);
  }

  /** Whether shares are compared or stated, so that those in whom nothing happened can be told. */
  private static boolean tellsRest(Statistic statistic) {
    return switch (statistic.unit()) {
      case PROPORTION, RATIO -> true;
      default -> false;
    };
  }
}
