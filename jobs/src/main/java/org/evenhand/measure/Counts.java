package org.evenhand.measure;

import java.util.OptionalLong;
import org.evenhand.stat.Durations;

/**
 * The counts a finding rests on: decided and sanctioned cases of the group and of its reference.
 *
 * @param nGroup denominator of the group
 * @param xGroup numerator of the group
 * @param nReference denominator of the reference; absent where there is none
 * @param xReference numerator of the reference; absent where there is none
 */
public record Counts(long nGroup, long xGroup, OptionalLong nReference, OptionalLong xReference) {

  /** The counts of one group alone. */
  public static Counts of(long n, long x) {
    return new Counts(n, x, OptionalLong.empty(), OptionalLong.empty());
  }

  /** Those of whom it is known how long they waited and, among them, whose wait ended by a day. */
  public static Counts upTo(Durations durations, int day) {
    return of(durations.keys(), durations.eventsUpTo(day));
  }

  /** The counts of a group and its reference. */
  public static Counts of(long n, long x, long nReference, long xReference) {
    return new Counts(n, x, OptionalLong.of(nReference), OptionalLong.of(xReference));
  }
}
