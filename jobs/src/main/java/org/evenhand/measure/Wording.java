package org.evenhand.measure;

import java.util.Locale;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.stat.Interval;
import org.evenhand.stat.NotEstimable;

/**
 * Says in the committee's words why there is no number. A textbook procedure has never heard of a
 * case: it speaks of trials and events where a committee reads decided and sanctioned cases.
 */
final class Wording {

  private Wording() {}

  /** The reason, about what was counted; a phrase without a stop. */
  static Message of(NotEstimable none, Counted counted) {
    return switch (none.reason()) {
      case NO_TRIAL -> about("reason.no_trial", counted);
      case EMPTY_GROUP -> about("reason.empty_group", counted);
      case EMPTY_REFERENCE -> about("reason.empty_reference", counted);
      case NO_COMMON_STRATUM -> about("reason.no_common_stratum", counted);
      case ONE_OUTCOME -> about("reason.one_outcome", counted);
      case ONE_OUTCOME_IN_EVERY_STRATUM -> about("reason.one_outcome_in_every_stratum", counted);
      case NO_EVENT_IN_REFERENCE -> about("reason.no_event_in_reference", counted);
      case NO_FINITE_ODDS_RATIO -> about("reason.no_finite_odds_ratio", counted);
      case NO_FINITE_ODDS_RATIO_IN_ANY_STRATUM ->
          about("reason.no_finite_odds_ratio_in_any_stratum", counted);
      case NO_COMMON_ODDS_RATIO -> Message.of("reason.no_common_odds_ratio");
      case TOO_FEW_STRATA_WITH_BOTH_OUTCOMES ->
          Message.of("reason.too_few_strata_with_both_outcomes");
      case STRATUM_WITHOUT_RATE -> Message.of("reason.stratum_without_rate");
      case NO_EVENT_EXPECTED_AT_REFERENCE_RATES ->
          Message.of("reason.no_event_expected_at_reference_rates");
      case NO_WEIGHT -> about("reason.no_weight", counted);
      case NO_DIFFERENCE_SEEN -> Message.of("reason.no_difference_seen");
      case NO_EFFECT_SEEN -> Message.of("reason.no_effect_seen");
      case EQUAL_RATES -> Message.of("reason.equal_rates");
      case NO_ALLOCATION -> Message.of("reason.no_allocation");
      case HOLDS_UP_TO_LIMIT -> limited("reason.holds_up_to_limit", none);
      case RATIO_WITHOUT_LIMIT -> Message.of("reason.ratio_without_limit");
      case NO_INTERVAL -> Message.of("reason.no_interval");
      case COMPARISON_WITHOUT_INTERVAL -> Message.of("reason.comparison_without_interval");
      case SIDE_WITHOUT_BOUNDS -> Message.of("reason.side_without_bounds");
      case TOO_FEW_KNOWN -> Message.of("reason.too_few_known");
      case TABLE_TOO_LARGE -> limited("reason.table_too_large", none);
      case SETS_TOO_LARGE -> limited("reason.sets_too_large", none);
      case NO_STEP -> Message.of("reason.no_step");
      case NO_LOGARITHM -> Message.of("reason.no_logarithm");
      case NO_LOGARITHM_TO_SHARE -> Message.of("reason.no_logarithm_to_share");
      case NO_PAIR -> Message.of("reason.no_pair");
      case NO_DISCORDANT_PAIR -> Message.of("reason.no_discordant_pair");
      case NO_PAIR_OF_THE_REFERENCE -> Message.of("reason.no_pair_of_the_reference");
      case ONE_CLUSTER -> Message.of("reason.one_cluster");
      case FEW_CLUSTERS -> Message.of("reason.few_clusters");
      case NO_VARIANCE -> Message.of("reason.no_variance");
      case NO_UNIT_RATED_TWICE -> Message.of("reason.no_unit_rated_twice");
      case ONE_CATEGORY -> Message.of("reason.one_category");
      case TOO_FEW_ROWS_OR_COLUMNS -> Message.of("reason.too_few_rows_or_columns");
      case NO_STRATUM_WITH_BOTH_VALUES -> Message.of("reason.no_stratum_with_both_values");
      case NO_DIFFERENT_VALUES -> Message.of("reason.no_different_values");
      case ALL_ALIKE -> Message.of("reason.all_alike");
      case NO_VALUE -> Message.of("reason.no_value");
      case NO_MEDIAN -> Message.of("reason.no_median");
      case NOBODY_TO_SHARE -> Message.of("reason.nobody_to_share");
      case NOTHING_TO_SHARE -> Message.of("reason.nothing_to_share");
      case NOBODY_OBSERVED -> about("reason.nobody_observed", counted);
      case NOBODY_OBSERVED_SO_LONG -> Message.of("reason.nobody_observed_so_long");
      case ONLY_CENSORED -> about("reason.only_censored", counted);
      case TOO_FEW_OBSERVED_EVENTS -> about("reason.too_few_observed_events", counted);
      case NO_EVENT_WHILE_BOTH_OBSERVED -> Message.of("reason.no_event_while_both_observed");
      case NOT_YET_HAPPENED -> Message.of("reason.not_yet_happened");
      case NOTHING_DUE -> Message.of("reason.nothing_due");
      case DURATION_NOT_RECORDED -> Message.of("reason.duration_not_recorded");
      case NO_ARRIVAL -> Message.of("reason.no_arrival");
      case NO_STAY_RECORDED -> Message.of("reason.no_stay_recorded");
      case STOCK_UNKNOWN -> Message.of("reason.stock_unknown");
      case SERVERS_NOT_RECORDED -> Message.of("reason.servers_not_recorded");
      case NO_SERVER -> Message.of("reason.no_server");
      case SERVERS_CONTRADICTORY -> Message.of("reason.servers_contradictory");
      case NO_EXPOSURE -> Message.of("reason.no_exposure");
      case NO_EXPOSURE_LISTED -> Message.of("reason.no_exposure_listed");
      case NO_EXPOSURE_IN_UNIT -> Message.of("reason.no_exposure_in_unit");
      case EXPOSURE_NOT_BY_GROUP -> Message.of("reason.exposure_not_by_group");
      case EXPOSURE_WITHOUT_ERROR -> Message.of("reason.exposure_without_error");
      case SIDE_WITHOUT_EXPOSURE -> Message.of("reason.side_without_exposure");
      case SIZES_NOT_RECORDED -> Message.of("reason.sizes_not_recorded");
      case EXPOSURE_EXCEEDED -> Message.of("reason.exposure_exceeded");
      case NO_EVENT_EXPECTED -> Message.of("reason.no_event_expected");
      case NO_EVENT_IN_UNIT -> Message.of("reason.no_event_in_unit");
      case NO_EVENT_IN_ANY_UNIT -> Message.of("reason.no_event_in_any_unit");
      case TOO_FEW_EVENTS -> limited("reason.too_few_events", none);
      case CONSTANT_UNIT -> Message.of("reason.constant_unit");
      case FEWER_THAN_TWO_UNITS -> Message.of("reason.fewer_than_two_units");
      case FEWER_THAN_TWO_TO_COMPARE -> Message.of("reason.fewer_than_two_to_compare");
      case NO_COMMON_SPREAD -> Message.of("reason.no_common_spread");
      case NO_TRIAL_TO_FOLLOW -> Message.of("reason.no_trial_to_follow");
      case TOO_FEW_EARLIER_TRIALS -> limited("reason.too_few_earlier_trials", none);
      case NO_EVENT -> Message.of("reason.no_event");
      case TOO_FEW_OBSERVATIONS -> Message.of("reason.too_few_observations");
      case DEPENDENT_COLUMNS -> Message.of("reason.dependent_columns");
      case UNBOUNDED_COEFFICIENT -> Message.of("reason.unbounded_coefficient");
      case NO_RESIDUAL -> Message.of("reason.no_residual");
      case NO_CONVERGENCE -> Message.of("reason.no_convergence");
      case NO_CHANGE_DATED -> Message.of("reason.no_change_dated");
      case NO_REFERENCE_SERIES -> Message.of("reason.no_reference_series");
      case TOO_FEW_TIMES -> limited("reason.too_few_times", none);
    };
  }

  private static Message about(String key, Counted counted) {
    return Message.of(
        key, "kind", counted.kind().code(), "one", counted.one(), "taken", counted.taken());
  }

  private static Message limited(String key, NotEstimable none) {
    return Message.of(key, "limit", String.format(Locale.ROOT, "%,d", none.limit().orElseThrow()));
  }

  /** Why an end of an interval does not exist; empty where both do. */
  static Optional<Message> ofOpenEnd(Interval interval) {
    boolean isBelow = Double.isInfinite(interval.lower());
    boolean isAbove = Double.isInfinite(interval.upper());
    if (!isBelow && !isAbove) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(
            isBelow && isAbove
                ? "reason.no_limit"
                : isAbove ? "reason.no_upper_limit" : "reason.no_lower_limit"));
  }

  /** Why an estimate is no number. */
  static Message ofBoundless() {
    return Message.of("reason.no_estimate");
  }

  /** Why a ratio has no range. */
  static Message ofRatioWithoutRange() {
    return Message.of("reason.ratio_of_zero");
  }
}
