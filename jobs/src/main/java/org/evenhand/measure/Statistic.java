package org.evenhand.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Contract;

/**
 * What a finding states: a statistic of the contract's dictionary, which gives its unit, its label
 * and its definition. A new one is a row there and a constant here; the constant names its kind a
 * second time, so that the compiler asks for one, and a test holds the two to each other.
 */
public enum Statistic {
  CASES("cases", Kind.COUNT),
  RATE("rate", Kind.SHARE),
  RATE_DIFFERENCE("rate_difference", Kind.DIFFERENCE),
  RATE_RATIO("rate_ratio", Kind.RATIO),
  ODDS_RATIO("odds_ratio", Kind.ODDS_RATIO),
  EXACT_ODDS_RATIO("exact_odds_ratio", Kind.ODDS_RATIO),
  CHI_SQUARED("chi_squared", Kind.TEST),
  FISHER_EXACT("fisher_exact", Kind.TEST),
  MH_RATE_RATIO("mh_rate_ratio", Kind.RATIO),
  MH_RATE_DIFFERENCE("mh_rate_difference", Kind.DIFFERENCE),
  MH_ODDS_RATIO("mh_odds_ratio", Kind.ODDS_RATIO),
  CMH_CHI_SQUARED("cmh_chi_squared", Kind.TEST),
  CMH_CHI_SQUARED_CORRECTED("cmh_chi_squared_corrected", Kind.TEST),
  BRESLOW_DAY("breslow_day", Kind.TEST),
  BRESLOW_DAY_TARONE("breslow_day_tarone", Kind.TEST),
  POOLED_RATIO("pooled_ratio", Kind.RATIO),
  PROBABILITY_ABOVE_MARGIN("probability_above_margin", Kind.INDEX),
  PROBABILITY_BELOW_MARGIN("probability_below_margin", Kind.INDEX),
  STRATA_USED("strata_used", Kind.COUNT),
  STRATA_EXCLUDED("strata_excluded", Kind.COUNT),
  LOG_RATE_RATIO("log_rate_ratio", Kind.RATIO),
  SHARE_OF_LOG_RATIO("share_of_log_ratio", Kind.SHARE),
  REACHED("reached", Kind.COUNT),
  PASSED_ON("passed_on", Kind.COUNT),
  ENDED("ended", Kind.COUNT),
  PENDING("pending", Kind.COUNT),
  DISCORDANT_SETS("discordant_sets", Kind.COUNT),
  SETS_HIGHER("sets_higher", Kind.COUNT),
  SETS_LOWER("sets_lower", Kind.COUNT),
  MEDIAN_DAYS("median_days", Kind.TIME),
  EXPECTED_SANCTIONED("expected_sanctioned", Kind.EXPECTED),
  PROBABILITY_OF_SUPERIORITY("probability_of_superiority", Kind.SHARE),
  VAN_ELTEREN("van_elteren", Kind.TEST),
  MEAN_SCORE_CHI_SQUARED("mean_score_chi_squared", Kind.TEST),
  GENERAL_ASSOCIATION("general_association_chi_squared", Kind.TEST),
  GAMMA("gamma", Kind.INDEX),
  MEAN_RUNG("mean_rung", Kind.MEAN),
  EXPECTED_RUNG("expected_rung", Kind.MEAN),
  MEDIAN("median", Kind.TIME),
  LOWER_QUARTILE("lower_quartile", Kind.TIME),
  UPPER_QUARTILE("upper_quartile", Kind.TIME),
  HODGES_LEHMANN("hodges_lehmann", Kind.TIME),
  DECIDED_CASES("decided_cases", Kind.COUNT),
  CLUSTERS("clusters", Kind.COUNT),
  LARGEST_CLUSTER("largest_cluster", Kind.COUNT),
  UNLINKED_CASES("unlinked_cases", Kind.COUNT),
  DESIGN_EFFECT("design_effect", Kind.INDEX),
  EFFECTIVE_SAMPLE_SIZE("effective_sample_size", Kind.INDEX),
  EXCHANGES("exchanges", Kind.COUNT),
  DISCORDANT_GROUP("discordant_group", Kind.COUNT),
  DISCORDANT_REFERENCE("discordant_reference", Kind.COUNT),
  PAIRED_DIFFERENCE("paired_difference", Kind.DIFFERENCE),
  PAIRED_ODDS_RATIO("paired_odds_ratio", Kind.ODDS_RATIO),
  MCNEMAR_EXACT("mcnemar_exact", Kind.TEST),
  DECIDERS("deciders", Kind.COUNT),
  DECIDERS_COMPARED("deciders_compared", Kind.COUNT),
  OUTSIDE_95("outside_95_limits", Kind.COUNT),
  OUTSIDE_998("outside_998_limits", Kind.COUNT),
  OUTSIDE_95_ADJUSTED("outside_95_limits_adjusted", Kind.COUNT),
  OUTSIDE_998_ADJUSTED("outside_998_limits_adjusted", Kind.COUNT),
  BETWEEN_DECIDER_SD("between_decider_sd", Kind.MAGNITUDE),
  HETEROGENEITY_Q("heterogeneity_q", Kind.TEST),
  I_SQUARED("i_squared", Kind.INDEX),
  RATIO_OF_RATE_RATIOS("ratio_of_rate_ratios", Kind.RATIO),
  DIFFERENCE_OF_RATE_DIFFERENCES("difference_of_rate_differences", Kind.DIFFERENCE),
  RATE_LOWEST("rate_lowest", Kind.SHARE),
  RATE_HIGHEST("rate_highest", Kind.SHARE),
  AGREEMENT("agreement", Kind.SHARE),
  COHEN_KAPPA("cohen_kappa", Kind.INDEX),
  WEIGHTED_KAPPA("weighted_kappa", Kind.INDEX),
  KRIPPENDORFF_ALPHA("krippendorff_alpha", Kind.INDEX),
  STANDARDISED_RATE("standardised_rate", Kind.SHARE),
  STANDARDISED_RATE_DIFFERENCE("standardised_rate_difference", Kind.DIFFERENCE),
  MEDIAN_WAIT("median_wait", Kind.TIME),
  LOWER_QUARTILE_WAIT("lower_quartile_wait", Kind.TIME),
  UPPER_QUARTILE_WAIT("upper_quartile_wait", Kind.TIME),
  STILL_WAITING("still_waiting", Kind.SHARE),
  RESTRICTED_MEAN_WAIT("restricted_mean_wait", Kind.TIME),
  RESTRICTED_MEAN_WAIT_DIFFERENCE("restricted_mean_wait_difference", Kind.DIFFERENCE),
  LOG_RANK("log_rank", Kind.TEST),
  EXPECTED_ENDINGS("expected_endings", Kind.EXPECTED),
  CUMULATIVE_INCIDENCE("cumulative_incidence", Kind.SHARE),
  CUMULATIVE_INCIDENCE_DIFFERENCE("cumulative_incidence_difference", Kind.DIFFERENCE),
  NOT_FOLLOWED("not_followed", Kind.COUNT),
  APPEALS_WAITING("appeals_waiting", Kind.COUNT),
  OPEN_CASES("open_cases", Kind.COUNT),
  MEDIAN_AGE("median_age", Kind.TIME),
  AGED_SHARE("aged_share", Kind.SHARE),
  AGED_SHARE_DIFFERENCE("aged_share_difference", Kind.DIFFERENCE),
  AGED_SHARE_RATIO("aged_share_ratio", Kind.RATIO),
  OPEN_AT_START("open_at_start", Kind.COUNT),
  NEWLY_RECEIVED("newly_received", Kind.COUNT),
  CLOSED("closed", Kind.COUNT),
  OPEN_AT_END("open_at_end", Kind.COUNT),
  WITHOUT_END_MONTH("without_end_month", Kind.COUNT),
  CLEARANCE_RATIO("clearance_ratio", Kind.RATIO),
  OPEN_PER_HANDLER("open_per_handler", Kind.MEAN),
  STEADY_STATE_WAIT("steady_state_wait", Kind.TIME),
  MEAN_DAYS_OPEN("mean_days_open", Kind.TIME),
  ON_TIME("on_time", Kind.SHARE),
  MEDIAN_LAG("median_lag", Kind.TIME),
  LAG("lag", Kind.TIME),
  OBSERVED_TO_EXPECTED("observed_to_expected", Kind.STANDARDISED_RATIO),
  COMPOSITION_EFFECT("composition_effect", Kind.DIFFERENCE),
  RATE_EFFECT("rate_effect", Kind.DIFFERENCE),
  MEMBER_YEARS("member_years", Kind.COUNT),
  MEMBER_RATE("member_rate", Kind.RATE),
  MEMBER_RATE_RATIO("member_rate_ratio", Kind.RATIO),
  MEMBER_RATE_DIFFERENCE("member_rate_difference", Kind.DIFFERENCE),
  STANDARDISED_MEMBER_RATE("standardised_member_rate", Kind.RATE),
  CASES_WITHOUT_MEMBERS("cases_without_members", Kind.COUNT),
  EXPECTED_AT_ALL("expected_at_all", Kind.EXPECTED),
  FUNNEL_LIMITS("funnel_limits", Kind.STANDARDISED_RATIO),
  FUNNEL_LIMITS_ADJUSTED("funnel_limits_adjusted", Kind.STANDARDISED_RATIO),
  FUNNEL_SCORE("funnel_score", Kind.INDEX),
  FUNNEL_SCORE_ADJUSTED("funnel_score_adjusted", Kind.INDEX),
  FUNNEL_SCORE_ADJUSTED_LOG("funnel_score_adjusted_log", Kind.INDEX),
  OUTSIDE_LIMITS_95("outside_limits_95", Kind.FLAG),
  OUTSIDE_LIMITS_998("outside_limits_998", Kind.FLAG),
  OVER_DISPERSION("over_dispersion", Kind.INDEX),
  BETWEEN_VARIANCE("between_variance", Kind.VARIANCE),
  OVER_DISPERSION_LOG("over_dispersion_log", Kind.INDEX),
  BETWEEN_VARIANCE_LOG("between_variance_log", Kind.VARIANCE),
  SHRUNKEN_RATIO("shrunken_ratio", Kind.STANDARDISED_RATIO),
  SHRUNKEN_RATE("shrunken_rate", Kind.SHARE),
  COLLECTIVE_ACTIONS("collective_actions", Kind.COUNT),
  COLLECTIVE_MEMBERS("collective_members", Kind.COUNT),
  COLLECTIVE_LENGTH("collective_length", Kind.TIME),
  COLLECTIVE_DAYS("collective_days", Kind.TIME),
  COLLECTIVE_MEMBER_DAYS("collective_member_days", Kind.COUNT),
  COLLECTIVE_SHARE("collective_share", Kind.SHARE),
  LEVEL_CHANGE("level_change", Kind.RATIO),
  SLOPE_CHANGE("slope_change", Kind.RATIO),
  TREND_BEFORE("trend_before", Kind.RATIO),
  GAP_CHANGE("gap_change", Kind.RATIO),
  DISPERSION("dispersion", Kind.INDEX),
  LAG_ONE_CORRELATION("lag_one_correlation", Kind.INDEX),
  LJUNG_BOX("ljung_box", Kind.TEST),
  MONTHS_BEFORE("months_before", Kind.COUNT),
  MONTHS_AFTER("months_after", Kind.COUNT),
  EXACT_RATE_RATIO("exact_rate_ratio", Kind.RATIO),
  EXPECTED_EARLIER("expected_at_earlier_rates", Kind.EXPECTED),
  DECISIONS_NOT_FOLLOWED("decisions_not_followed", Kind.COUNT),
  SHIFT_SCORE("shift_score", Kind.INDEX),
  SHIFT_LIMIT("shift_limit", Kind.INDEX),
  SHIFT_SIGNAL("shift_signal", Kind.FLAG),
  SHIFT_MONTHS("shift_months", Kind.INDEX),
  SHIFT_ODDS_RATIO("shift_odds_ratio", Kind.ODDS_RATIO),
  PENDING_RATE_LOWEST("pending_rate_lowest", Kind.SHARE),
  PENDING_RATE_HIGHEST("pending_rate_highest", Kind.SHARE),
  PENDING_DIFFERENCE_LOWEST("pending_difference_lowest", Kind.DIFFERENCE),
  PENDING_DIFFERENCE_HIGHEST("pending_difference_highest", Kind.DIFFERENCE),
  REPORTING_RATIO("reporting_ratio", Kind.RATIO),
  SIMPSON_REVERSAL("simpson_reversal", Kind.FLAG),
  PERSONS("persons", Kind.COUNT),
  PERSONS_LEFT_OUT("persons_left_out", Kind.COUNT),
  CASES_PER_PERSON("cases_per_person", Kind.MEAN),
  TOP_FIVE_SHARE("top_5_share", Kind.SHARE),
  TOP_PERCENT_SHARE("top_1_percent_share", Kind.SHARE),
  GINI("gini", Kind.INDEX),
  EFFECTIVE_SIZE("effective_size", Kind.INDEX),
  BOUND_LOWEST("bound_lowest", Kind.RATIO),
  BOUND_HIGHEST("bound_highest", Kind.RATIO),
  DIFFERENCE_BOUND_LOWEST("difference_bound_lowest", Kind.DIFFERENCE),
  DIFFERENCE_BOUND_HIGHEST("difference_bound_highest", Kind.DIFFERENCE),
  TIPPING_POINT("tipping_point", Kind.INDEX),
  STANDING_RATIO("standing_ratio", Kind.RATIO),
  SEQUENTIAL_LOG_E_VALUE("sequential_log_e_value", Kind.INDEX),
  E_VALUE("e_value", Kind.INDEX),
  E_VALUE_LIMIT("e_value_limit", Kind.INDEX),
  CMH_INDEPENDENT("cmh_chi_squared_independent", Kind.TEST),
  ALL_GROUPS_TEST("all_groups_test", Kind.TEST),
  RATIO_HOMOGENEITY("ratio_homogeneity", Kind.TEST),
  RATIO_OUTLIER("ratio_outlier", Kind.TEST),
  BETWEEN_CATEGORY_SD("between_category_sd", Kind.INDEX),
  DETECTABLE_RATIO("detectable_ratio", Kind.INDEX);

  private final Code entry;
  private final Unit unit;
  private final Kind kind;

  Statistic(String code, Kind kind) {
    this.entry =
        Dictionary.STATISTICS
            .find(code)
            .orElseThrow(() -> new IllegalStateException("the dictionary lacks " + code));
    this.unit = Unit.valueOf(entry.attribute("unit", "").toUpperCase(Locale.ROOT));
    this.kind = kind;
  }

  /** The statistic that goes by this name in the tables, if there is one. */
  public static Optional<Statistic> withCode(String code) {
    return Arrays.stream(values()).filter(statistic -> statistic.code().equals(code)).findFirst();
  }

  /** The name that stands in the column {@code statistic}. */
  public String code() {
    return entry.code();
  }

  /** The unit of the estimate and of its limits. */
  public Unit unit() {
    return unit;
  }

  /** What sort of number it is. */
  public Kind kind() {
    return kind;
  }

  /** What a report calls it. */
  public Message label() {
    return Message.label(entry);
  }

  /** What it is, in one line and in words of the field. */
  public String definition() {
    return entry.attribute("definition", "");
  }

  /** Constants of an enum are made before its static fields are. */
  private static final class Dictionary {
    static final CodeList STATISTICS = Contract.statistics();
  }
}
