package org.evenhand.calibrate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * One share of a calibration.
 *
 * @param condition under which the periods were drawn
 * @param effect what was true of them
 * @param about what the share is of
 * @param events how often it came about
 * @param trials how often it could have
 * @param periods simulated periods; questions of one period hang together, so that the Monte Carlo
 *     error is reckoned as if each period had been one trial
 * @param target where the share should lie, if anywhere
 */
record CalibrationResult(
    Scenario condition,
    EffectSize effect,
    About about,
    long events,
    long trials,
    long periods,
    Optional<Target> target) {

  /** Level of the Monte Carlo interval. */
  static final double LEVEL = 0.95;

  /** Stands for all groups together. */
  static final String ALL = "all";

  /**
   * What a share is of.
   *
   * @param quantity what is counted
   * @param scope {@code all} for results over all categories, {@code each} for those by category
   * @param group code of the group that was set apart, or {@link #ALL}
   * @param level of the intervals; absent where none are counted
   */
  record About(Quantity quantity, String scope, String group, OptionalDouble level) {}

  /** What is counted. */
  enum Quantity {
    /** Periods without a disparity in which one is found for any group. */
    FALSE_DISPARITY,
    /** Periods in which a group is named that is like all others but the one set apart. */
    WRONG_GROUP,
    /** Periods in which two groups are told apart that are alike. */
    WRONG_PAIR,
    /** Parity shown of a group at the margin. */
    PARITY_AT_MARGIN,
    /** Parity shown of any other group that is set apart, or of one where none is. */
    PARITY_SHOWN,
    /** The group that is set apart is named, in the direction that is true. */
    DISPARITY_FOUND,
    /** It is named, and not so. */
    WRONG_DIRECTION,
    /** No answer on it. */
    NOT_ENOUGH_EVIDENCE,
    /** Its true gap is one that is said not to fit the counts. */
    RULED_OUT_WRONGLY,
    /** The interval of level 1 - alpha holds its true gap. */
    COVERAGE,
    /** That of level 1 - 2 alpha. */
    COVERAGE_OF_PARITY,
    /** Its own test, not adjusted, falls below alpha. */
    DETECTED,
    /** A standing disparity of any group, in quarters without one. */
    STANDING_DISPARITY,
    /** A standing parity of the group that is set apart, at the margin. */
    STANDING_PARITY_AT_MARGIN,
    /** A standing parity of it, where there is no disparity. */
    STANDING_PARITY,
    /** A standing disparity of it, where there is one, by the fourth quarter. */
    STANDING_FOUND,
    /** The limits of level 1 - alpha hold its true ratio at every look. */
    STANDING_COVERAGE;

    /** The name that stands in the column {@code quantity}. */
    String column() {
      return (this == COVERAGE_OF_PARITY ? COVERAGE : this).name().toLowerCase(Locale.ROOT);
    }
  }

  /** The share; 0 where there was no trial. */
  double share() {
    return trials == 0 ? 0 : (double) events / trials;
  }

  /** The Monte Carlo interval of the share. */
  Interval interval() {
    Value wilson = WilsonInterval.of(Math.round(share() * periods), periods, LEVEL);
    return wilson instanceof Estimated estimated
        ? estimated.interval().orElseThrow()
        : new Interval(0, 1, LEVEL);
  }

  /** Whether it is of all groups together; only then is its target judged. */
  boolean isPooled() {
    return about.group().equals(ALL);
  }

  /** What the simulation says of the target. */
  Optional<Target.Standing> standing() {
    return target.filter(t -> trials > 0).map(t -> t.of(interval()));
  }

  /** Whether the target is broken beyond Monte Carlo error. */
  boolean isBroken() {
    return isPooled() && standing().filter(Target.Standing::isBroken).isPresent();
  }
}
