package org.evenhand.calibrate;

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

  /** Stands for the group that is set apart, whichever it is in a period. */
  static final String SET_APART = "set_apart";

  /** Stands for all groups together. */
  static final String ALL = "all";

  /**
   * What a share is of.
   *
   * @param quantity what is counted
   * @param question identifier of the measure; blank for verdicts
   * @param stage of the process; blank for verdicts
   * @param statistic its name; blank for verdicts
   * @param scope {@code all} for results over all categories, {@code each} for those by category
   * @param group code of the group, {@link #ALL} or {@link #SET_APART}
   * @param level of the intervals; absent for verdicts
   */
  record About(
      Quantity quantity,
      String question,
      String stage,
      String statistic,
      String scope,
      String group,
      OptionalDouble level) {

    /** The same of all groups together. */
    About pooled() {
      return of(ALL);
    }

    /** The same of one group. */
    About of(String other) {
      return new About(quantity, question, stage, statistic, scope, other, level);
    }

    static About verdict(Quantity quantity, String scope, String group) {
      return new About(quantity, "", "", "", scope, group, OptionalDouble.empty());
    }
  }

  /** What is counted. */
  enum Quantity {
    FALSE_DISPARITY,
    PARITY_AT_MARGIN,
    PARITY_SHOWN,
    DISPARITY_FOUND,
    WRONG_DIRECTION,
    NOT_ASSESSABLE,
    NOT_ENOUGH_EVIDENCE,
    COVERAGE;

    /** The name that stands in the column {@code quantity}. */
    String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
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

  /**
   * Whether its target is judged: over all groups, and where one group is treated unlike the others
   * by the condition itself, for that group.
   */
  boolean isJudged() {
    return about.group().equals(ALL)
        || (about.group().equals(SET_APART) && condition == Scenario.CODED_SEVERITY);
  }

  /** What the simulation says of the target. */
  Optional<Target.Standing> standing() {
    return target.filter(t -> trials > 0).map(t -> t.of(interval()));
  }
}
