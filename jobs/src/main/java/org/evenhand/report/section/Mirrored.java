package org.evenhand.report.section;

/**
 * Numbers by which groups are put in order. Of two groups set beside each other, each has the
 * result of the other turned round, but for the last digits: which of them is told first must not
 * hang on these, since then it could hang on a name.
 */
public final class Mirrored {

  private static final double SAME = 1e9;

  private Mirrored() {}

  /** A number without the digits in which results that mirror each other may differ. */
  public static double rounded(double value) {
    return Math.rint(value * SAME) / SAME;
  }
}
