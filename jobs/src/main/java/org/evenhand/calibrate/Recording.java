package org.evenhand.calibrate;

import java.util.SplittableRandom;

/** Where a case comes to stand in the export. Implementations are immutable. */
@FunctionalInterface
interface Recording {

  /** Every case stands where it belongs. */
  Recording FAITHFUL = (cell, isSanctioned, random) -> cell;

  /**
   * The cell that a case is recorded in.
   *
   * @param cell where it belongs, {@code kind * groups + group}
   */
  int cell(int cell, boolean isSanctioned, SplittableRandom random);

  /**
   * Cases of declared groups lose their alignment, sanctioned ones more often than others. All of
   * them stay decided cases of the period.
   *
   * @param ofSanctioned probability that a sanctioned case loses its alignment
   * @param ofOthers probability that any other does
   */
  static Recording undeclared(Layout layout, double ofSanctioned, double ofOthers) {
    int groups = layout.groups();
    return (cell, isSanctioned, random) -> {
      boolean isLost = random.nextDouble() < (isSanctioned ? ofSanctioned : ofOthers);
      boolean isDeclared = cell % groups < layout.declared();
      return isLost && isDeclared ? cell / groups * groups + layout.missing() : cell;
    };
  }

  /**
   * The severity of one group's cases is coded a band too high in a share of them.
   *
   * @param raised for each kind the one that differs by a band more of severity
   */
  static Recording raised(Layout layout, int[] raised, int group, double share) {
    int groups = layout.groups();
    return (cell, isSanctioned, random) -> {
      boolean isRaised = random.nextDouble() < share && cell % groups == group;
      return isRaised ? raised[cell / groups] * groups + group : cell;
    };
  }
}
