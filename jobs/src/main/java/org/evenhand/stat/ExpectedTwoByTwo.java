package org.evenhand.stat;

/**
 * Events among trials in a group and in its reference where some are expected and not counted, so
 * that they need not be whole.
 *
 * @param groupEvents events in the group
 * @param groupTrials trials in the group
 * @param referenceEvents events in the reference
 * @param referenceTrials trials in the reference
 */
public record ExpectedTwoByTwo(
    double groupEvents, double groupTrials, double referenceEvents, double referenceTrials)
    implements TwoProportions {

  /**
   * @throws IllegalArgumentException if a number is negative or NaN or events exceed trials
   */
  public ExpectedTwoByTwo {
    boolean group = groupEvents >= 0 && groupEvents <= groupTrials;
    boolean reference = referenceEvents >= 0 && referenceEvents <= referenceTrials;
    if (!group || !reference) {
      throw new IllegalArgumentException(
          "events must lie between 0 and trials: %s of %s, %s of %s"
              .formatted(groupEvents, groupTrials, referenceEvents, referenceTrials));
    }
  }
}
