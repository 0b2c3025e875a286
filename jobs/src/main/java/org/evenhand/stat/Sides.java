package org.evenhand.stat;

import java.util.function.IntPredicate;

/**
 * Which of several groups are set beside which; a group on neither side takes no part. This type is
 * immutable.
 */
public final class Sides {

  private final boolean[] inGroup;
  private final boolean[] inReference;

  private Sides(boolean[] inGroup, boolean[] inReference) {
    this.inGroup = inGroup;
    this.inReference = inReference;
  }

  /** The groups that meet the one condition beside those that meet the other and not the one. */
  public static Sides of(int groups, IntPredicate group, IntPredicate reference) {
    boolean[] inGroup = new boolean[groups];
    boolean[] inReference = new boolean[groups];
    for (int i = 0; i < groups; i++) {
      inGroup[i] = group.test(i);
      inReference[i] = !inGroup[i] && reference.test(i);
    }
    return new Sides(inGroup, inReference);
  }

  /** One group beside all others. */
  public static Sides rest(int groups, int group) {
    return of(groups, i -> i == group, i -> true);
  }

  /** One group beside another. */
  public static Sides pair(int groups, int group, int reference) {
    return of(groups, i -> i == group, i -> i == reference);
  }

  /** Whether a group is on the side of the group. */
  public boolean inGroup(int group) {
    return inGroup[group];
  }

  /** Whether a group is on the side of the reference. */
  public boolean inReference(int group) {
    return inReference[group];
  }
}
