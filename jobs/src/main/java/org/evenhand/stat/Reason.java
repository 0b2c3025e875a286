package org.evenhand.stat;

/**
 * Why there is no number. What was counted is not known here; the words for a reader are made where
 * it is.
 */
public enum Reason {
  /** No trial to take a share of. */
  NO_TRIAL,
  /** The group has no trial. */
  EMPTY_GROUP,
  /** The reference has no trial. */
  EMPTY_REFERENCE,
  /** No stratum in which both the group and the reference have a trial. */
  NO_COMMON_STRATUM,
  /** No event at all, or nothing but events. */
  ONE_OUTCOME,
  /** No event at all, or nothing but events, in every comparable stratum. */
  ONE_OUTCOME_IN_EVERY_STRATUM,
  /** No event in the reference, so that no ratio to it exists. */
  NO_EVENT_IN_REFERENCE,
  /** No event in the reference or nothing but events in the group. */
  NO_FINITE_ODDS_RATIO,
  /** The same in every comparable stratum. */
  NO_FINITE_ODDS_RATIO_IN_ANY_STRATUM,
  /** No positive, finite odds ratio is common to the strata. */
  NO_COMMON_ODDS_RATIO,
  /** Fewer than two strata with both groups and both outcomes. */
  TOO_FEW_STRATA_WITH_BOTH_OUTCOMES,
  /** A stratum has no trial of one side, so that its rate is unknown. */
  STRATUM_WITHOUT_RATE,
  /** No event is expected at the reference's rates. */
  NO_EVENT_EXPECTED_AT_REFERENCE_RATES,
  /** No trial has a weight above 0. */
  NO_WEIGHT,
  /** Even the largest possible difference would go unseen with so few trials. */
  NO_DIFFERENCE_SEEN,
  /** No effect of any size was found in most of the simulated samples. */
  NO_EFFECT_SEEN,
  /** The known rates are equal, so that there is nothing to undo. */
  EQUAL_RATES,
  /** No allocation of the missing trials brings the ratio to 1. */
  NO_ALLOCATION,
  /** However missing membership leans to one side, up to the limit, the statement holds. */
  HOLDS_UP_TO_LIMIT(true),
  /** The ratio is 0 or infinite, which nothing could undo. */
  RATIO_WITHOUT_LIMIT,
  /** The estimate has no interval to take a limit of. */
  NO_INTERVAL,
  /** One of two comparisons has no interval. */
  COMPARISON_WITHOUT_INTERVAL,
  /** One side has neither a known nor a missing trial. */
  SIDE_WITHOUT_BOUNDS,
  /** Too few trials of which it is known whether they count. */
  TOO_FEW_KNOWN,
  /** An exact procedure is not run on a table of more trials than the limit. */
  TABLE_TOO_LARGE(true),
  /** An exact procedure is not run on matched sets of more trials than the limit. */
  SETS_TOO_LARGE(true),
  /** There is no step. */
  NO_STEP,
  /** A ratio of 0 has no logarithm. */
  NO_LOGARITHM,
  /** The ratio over all steps is 1, so that its logarithm has no parts. */
  NO_LOGARITHM_TO_SHARE,
  /** No pair. */
  NO_PAIR,
  /** No pair in which just one had the event. */
  NO_DISCORDANT_PAIR,
  /** No pair in which only the reference had the event. */
  NO_PAIR_OF_THE_REFERENCE,
  /** All trials of a side are in one cluster. */
  ONE_CLUSTER,
  /** A group has no more clusters than the test has degrees of freedom. */
  FEW_CLUSTERS,
  /** The estimate has no variance to compare with. */
  NO_VARIANCE,
  /** No unit with two ratings. */
  NO_UNIT_RATED_TWICE,
  /** All ratings are of one category. */
  ONE_CATEGORY,
  /** Fewer than two rows or two columns with a count. */
  TOO_FEW_ROWS_OR_COLUMNS,
  /** No stratum in which both have a value. */
  NO_STRATUM_WITH_BOTH_VALUES,
  /** No stratum in which two rows have a value and the values differ. */
  NO_DIFFERENT_VALUES,
  /** No two units differ in both row and column. */
  ALL_ALIKE,
  /** No value to describe. */
  NO_VALUE,
  /** No value to take the median of. */
  NO_MEDIAN,
  /** No unit to share among. */
  NOBODY_TO_SHARE,
  /** Nothing to be shared. */
  NOTHING_TO_SHARE,
  /** Nobody was observed. */
  NOBODY_OBSERVED,
  /** Nobody was observed for so long. */
  NOBODY_OBSERVED_SO_LONG,
  /** No event was observed, only durations that were cut off. */
  ONLY_CENSORED,
  /** Too few had the event while they were observed. */
  TOO_FEW_OBSERVED_EVENTS,
  /** No event came while both the group and the reference were observed. */
  NO_EVENT_WHILE_BOTH_OBSERVED,
  /** The event had not come when the observation ended. */
  NOT_YET_HAPPENED,
  /** Nothing was due when the observation ended. */
  NOTHING_DUE,
  /** The length of an observation is not recorded. */
  DURATION_NOT_RECORDED,
  /** Nothing arrived. */
  NO_ARRIVAL,
  /** Nothing left of which the length of stay was recorded. */
  NO_STAY_RECORDED,
  /** What was there at the beginning is not known. */
  STOCK_UNKNOWN,
  /** The number of servers is not recorded. */
  SERVERS_NOT_RECORDED,
  /** There is no server. */
  NO_SERVER,
  /** The records of one time give different numbers of servers. */
  SERVERS_CONTRADICTORY,
  /** No exposure to take a rate over. */
  NO_EXPOSURE,
  /** The unit is not among those whose exposure is given. */
  NO_EXPOSURE_LISTED,
  /** The exposure that is given for the unit is 0. */
  NO_EXPOSURE_IN_UNIT,
  /** Exposure is not given for a group of this sort. */
  EXPOSURE_NOT_BY_GROUP,
  /** The exposure is an estimate without a standard error. */
  EXPOSURE_WITHOUT_ERROR,
  /** The exposure of one side is not given, or without a standard error. */
  SIDE_WITHOUT_EXPOSURE,
  /** The size of a unit is not recorded, so that a sum over units is unknown. */
  SIZES_NOT_RECORDED,
  /** A part of the exposure is larger than the whole. */
  EXPOSURE_EXCEEDED,
  /** No event is expected of the unit. */
  NO_EVENT_EXPECTED,
  /** No event in the unit, so that its ratio has no logarithm. */
  NO_EVENT_IN_UNIT,
  /** No event in any unit. */
  NO_EVENT_IN_ANY_UNIT,
  /** The unit has fewer events than the limit. */
  TOO_FEW_EVENTS(true),
  /** The unit could not have differed from the others. */
  CONSTANT_UNIT,
  /** Fewer than two units, so that no spread can be seen. */
  FEWER_THAN_TWO_UNITS,
  /** Fewer than two units to compare. */
  FEWER_THAN_TWO_TO_COMPARE,
  /** Units too small or too far apart to have a common spread. */
  NO_COMMON_SPREAD,
  /** No trial to follow. */
  NO_TRIAL_TO_FOLLOW,
  /** No trial to follow where there were as many earlier ones as the limit. */
  TOO_FEW_EARLIER_TRIALS(true),
  /** No event at any time. */
  NO_EVENT,
  /** There are no more observations than coefficients. */
  TOO_FEW_OBSERVATIONS,
  /** The columns of the design follow from each other. */
  DEPENDENT_COLUMNS,
  /** Rows without an event let a coefficient grow without limit. */
  UNBOUNDED_COEFFICIENT,
  /** The iterations of the fit do not settle. */
  NO_CONVERGENCE,
  /** The fit leaves no residual. */
  NO_RESIDUAL,
  /** The time of the change is not given. */
  NO_CHANGE_DATED,
  /** There is no series to compare with. */
  NO_REFERENCE_SERIES,
  /** Fewer times than the limit before the change or from it on. */
  TOO_FEW_TIMES(true);

  private final boolean limited;

  Reason() {
    this(false);
  }

  Reason(boolean limited) {
    this.limited = limited;
  }

  /** Whether it is about a limit that was not reached or was passed. */
  public boolean hasLimit() {
    return limited;
  }
}
