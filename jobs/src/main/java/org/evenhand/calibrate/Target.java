package org.evenhand.calibrate;

import org.evenhand.stat.Interval;

/**
 * Where a share should lie.
 *
 * @param lower the least that will do
 * @param upper the most that will do
 */
record Target(double lower, double upper) {

  /** How far a share may lie from where it should be, either way. */
  private static final double TOLERANCE = 0.02;

  /** What the simulation says of a target. */
  enum Standing {
    /** The whole Monte Carlo interval lies inside. */
    MET,
    /** The Monte Carlo interval lies on both sides of the target's edge. */
    OPEN,
    /** The whole Monte Carlo interval lies below. */
    BELOW,
    /** The whole Monte Carlo interval lies above. */
    ABOVE;

    /** Whether the target is broken beyond Monte Carlo error. */
    boolean isBroken() {
      return this == BELOW || this == ABOVE;
    }
  }

  /** An error that must not be more frequent. */
  static Target atMost(double share) {
    return new Target(0, share);
  }

  /** A share that is near this one or above. */
  static Target atLeastAbout(double share) {
    return new Target(share - TOLERANCE, 1);
  }

  /** A share near this one, such as the level of an interval. */
  static Target around(double share) {
    return new Target(share - TOLERANCE, Math.min(1, share + TOLERANCE));
  }

  /** What a share with this Monte Carlo interval says of it. */
  Standing of(Interval share) {
    if (share.upper() < lower) {
      return Standing.BELOW;
    }
    if (share.lower() > upper) {
      return Standing.ABOVE;
    }
    return share.isInside(lower, upper) ? Standing.MET : Standing.OPEN;
  }
}
