package org.evenhand.stat;

/**
 * Events among trials in a group and in its reference, whole or expected.
 *
 * <p>Procedures that only weigh and add take either: {@link TwoByTwo}, which was counted, or {@link
 * ExpectedTwoByTwo}, of which a part was worked out.
 */
public sealed interface TwoProportions permits TwoByTwo, ExpectedTwoByTwo {

  /** Events in the group. */
  double groupEvents();

  /** Trials in the group. */
  double groupTrials();

  /** Events in the reference. */
  double referenceEvents();

  /** Trials in the reference. */
  double referenceTrials();

  /** Whether both groups have trials, so that rates can be compared. */
  default boolean isComparable() {
    return groupTrials() > 0 && referenceTrials() > 0;
  }

  /** The share of the group's trials that were events; NaN if it has none. */
  default double groupRate() {
    return groupEvents() / groupTrials();
  }

  /** The share of the reference's trials that were events; NaN if it has none. */
  default double referenceRate() {
    return referenceEvents() / referenceTrials();
  }
}
