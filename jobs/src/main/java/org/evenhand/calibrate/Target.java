package org.evenhand.calibrate;

import org.evenhand.stat.Interval;

/**
 * Where a share should lie.
 *
 * @param lower the least that will do
 * @param upper the most that will do
 */
record Target(double lower, double upper) {

  /** How far an interval may miss its level either way. */
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

  /** Coverage near the level of an interval. */
  static Target around(double level) {
    return new Target(level - TOLERANCE, Math.min(1, level + TOLERANCE));
  }

  /** Coverage of a range that allows for the worst: too wide is as it should be. */
  static Target atLeastAbout(double level) {
    return new Target(level - TOLERANCE, 1);
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
