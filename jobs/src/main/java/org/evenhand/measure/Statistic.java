package org.evenhand.measure;

/** What a finding states: the field's name for it, its unit and the words for it in a report. */
public enum Statistic {
  CASES("cases", Unit.COUNT, "cases"),
  RATE("rate", Unit.PROPORTION, "sanction rate"),
  RATE_DIFFERENCE("rate_difference", Unit.PROPORTION, "difference of sanction rates"),
  RATE_RATIO("rate_ratio", Unit.RATIO, "ratio of sanction rates"),
  ODDS_RATIO("odds_ratio", Unit.RATIO, "odds ratio"),
  EXACT_ODDS_RATIO("exact_odds_ratio", Unit.RATIO, "exact conditional odds ratio"),
  CHI_SQUARED("chi_squared", Unit.CHI_SQUARED, "chi-squared test"),
  FISHER_EXACT("fisher_exact", Unit.PROBABILITY, "Fisher's exact test"),
  MH_RATE_RATIO("mh_rate_ratio", Unit.RATIO, "like-for-like ratio of sanction rates"),
  MH_RATE_DIFFERENCE(
      "mh_rate_difference", Unit.PROPORTION, "like-for-like difference of sanction rates"),
  MH_ODDS_RATIO("mh_odds_ratio", Unit.RATIO, "like-for-like odds ratio"),
  CMH_CHI_SQUARED("cmh_chi_squared", Unit.CHI_SQUARED, "Cochran-Mantel-Haenszel test"),
  CMH_CHI_SQUARED_CORRECTED(
      "cmh_chi_squared_corrected",
      Unit.CHI_SQUARED,
      "Cochran-Mantel-Haenszel test, continuity corrected"),
  BRESLOW_DAY("breslow_day", Unit.CHI_SQUARED, "Breslow-Day test of homogeneous odds ratios"),
  BRESLOW_DAY_TARONE(
      "breslow_day_tarone", Unit.CHI_SQUARED, "Breslow-Day test with Tarone's correction"),
  STRATA_USED("strata_used", Unit.COUNT, "strata in which both groups occur"),
  STRATA_EXCLUDED("strata_excluded", Unit.COUNT, "strata excluded because one group is absent"),
  LOG_RATE_RATIO("log_rate_ratio", Unit.LOG_RATIO, "logarithm of the ratio of rates"),
  SHARE_OF_LOG_RATIO(
      "share_of_log_ratio", Unit.PROPORTION, "share in the logarithm of the ratio over all stages"),
  REACHED("reached", Unit.COUNT, "cases that reached the stage"),
  PASSED_ON("passed_on", Unit.COUNT, "cases that went on to the next stage"),
  ENDED("ended", Unit.COUNT, "cases that ended at the stage"),
  PENDING("pending", Unit.COUNT, "cases that are pending at the stage"),
  DISCORDANT_SETS("discordant_sets", Unit.COUNT, "matched sets in which outcomes differ"),
  SETS_HIGHER("sets_higher", Unit.COUNT, "matched sets in which the group's rate is higher"),
  SETS_LOWER("sets_lower", Unit.COUNT, "matched sets in which the group's rate is lower"),
  MEDIAN_DAYS("median_days", Unit.DAYS, "median number of days"),
  EXPECTED_SANCTIONED(
      "expected_sanctioned", Unit.COUNT, "sanctions expected at the other groups' rates"),
  PROBABILITY_OF_SUPERIORITY(
      "probability_of_superiority",
      Unit.PROPORTION,
      "share of pairs of like cases in which the group's is the higher, ties counted half"),
  VAN_ELTEREN("van_elteren", Unit.CHI_SQUARED, "van Elteren's test of ranks within strata"),
  MEAN_SCORE_CHI_SQUARED(
      "mean_score_chi_squared", Unit.CHI_SQUARED, "Cochran-Mantel-Haenszel test of mean scores"),
  GENERAL_ASSOCIATION(
      "general_association_chi_squared",
      Unit.CHI_SQUARED,
      "Cochran-Mantel-Haenszel test of any association"),
  GAMMA("gamma", Unit.COEFFICIENT, "Goodman and Kruskal's gamma, nothing held fixed"),
  MEAN_RUNG("mean_rung", Unit.SCORE, "mean rung of the sanctions"),
  EXPECTED_RUNG("expected_rung", Unit.SCORE, "mean rung of decided cases, 0 without a sanction"),
  MEDIAN("median", Unit.DAYS, "median"),
  LOWER_QUARTILE("lower_quartile", Unit.DAYS, "lower quartile"),
  UPPER_QUARTILE("upper_quartile", Unit.DAYS, "upper quartile"),
  HODGES_LEHMANN(
      "hodges_lehmann", Unit.DAYS, "middle difference of pairs of like cases, Hodges-Lehmann"),
  DECIDED_CASES("decided_cases", Unit.COUNT, "decided cases"),
  CLUSTERS("clusters", Unit.COUNT, "persons, incidents or panels with a decided case"),
  LARGEST_CLUSTER("largest_cluster", Unit.COUNT, "decided cases that hang together at most"),
  UNLINKED_CASES("unlinked_cases", Unit.COUNT, "decided cases without a token"),
  DESIGN_EFFECT("design_effect", Unit.RATIO, "design effect"),
  EFFECTIVE_SAMPLE_SIZE("effective_sample_size", Unit.COUNT, "effective number of cases"),
  EXCHANGES("exchanges", Unit.COUNT, "exchanges"),
  DISCORDANT_GROUP(
      "discordant_group", Unit.COUNT, "exchanges in which only the group's case was sanctioned"),
  DISCORDANT_REFERENCE(
      "discordant_reference", Unit.COUNT, "exchanges in which only the other case was sanctioned"),
  PAIRED_DIFFERENCE(
      "paired_difference", Unit.PROPORTION, "difference of sanction rates within exchanges"),
  PAIRED_ODDS_RATIO("paired_odds_ratio", Unit.RATIO, "odds ratio within exchanges"),
  MCNEMAR_EXACT("mcnemar_exact", Unit.PROBABILITY, "McNemar's exact test"),
  DECIDERS("deciders", Unit.COUNT, "deciders with a decided case"),
  DECIDERS_COMPARED("deciders_compared", Unit.COUNT, "deciders with enough cases to compare"),
  OUTSIDE_95("outside_95_limits", Unit.COUNT, "deciders outside of the 95% limits"),
  OUTSIDE_998("outside_998_limits", Unit.COUNT, "deciders outside of the 99.8% limits"),
  OUTSIDE_95_ADJUSTED(
      "outside_95_limits_adjusted",
      Unit.COUNT,
      "deciders outside of the 95% limits that allow for their usual spread"),
  OUTSIDE_998_ADJUSTED(
      "outside_998_limits_adjusted",
      Unit.COUNT,
      "deciders outside of the 99.8% limits that allow for their usual spread"),
  BETWEEN_DECIDER_SD(
      "between_decider_sd",
      Unit.PROPORTION,
      "standard deviation of sanction rates between deciders"),
  HETEROGENEITY_Q("heterogeneity_q", Unit.CHI_SQUARED, "test that deciders differ by chance alone"),
  I_SQUARED("i_squared", Unit.COEFFICIENT, "share of the variation beyond chance"),
  RATIO_OF_RATE_RATIOS("ratio_of_rate_ratios", Unit.RATIO, "ratio of two like-for-like ratios"),
  DIFFERENCE_OF_RATE_DIFFERENCES(
      "difference_of_rate_differences",
      Unit.PROPORTION,
      "difference of two like-for-like differences"),
  RATE_LOWEST("rate_lowest", Unit.PROPORTION, "rate if no unknown case counted"),
  RATE_HIGHEST("rate_highest", Unit.PROPORTION, "rate if every unknown case counted"),
  AGREEMENT("agreement", Unit.PROPORTION, "cases coded alike"),
  COHEN_KAPPA("cohen_kappa", Unit.COEFFICIENT, "Cohen's kappa"),
  WEIGHTED_KAPPA("weighted_kappa", Unit.COEFFICIENT, "kappa with quadratic weights"),
  KRIPPENDORFF_ALPHA("krippendorff_alpha", Unit.COEFFICIENT, "Krippendorff's alpha"),
  STANDARDISED_RATE("standardised_rate", Unit.PROPORTION, "directly standardised sanction rate"),
  STANDARDISED_RATE_DIFFERENCE(
      "standardised_rate_difference",
      Unit.PROPORTION,
      "difference of directly standardised sanction rates"),
  MEDIAN_WAIT("median_wait", Unit.DAYS, "days until half had ended"),
  LOWER_QUARTILE_WAIT("lower_quartile_wait", Unit.DAYS, "days until a quarter had ended"),
  UPPER_QUARTILE_WAIT("upper_quartile_wait", Unit.DAYS, "days until three quarters had ended"),
  STILL_WAITING("still_waiting", Unit.PROPORTION, "share still waiting"),
  RESTRICTED_MEAN_WAIT("restricted_mean_wait", Unit.DAYS, "mean days waited within the span"),
  RESTRICTED_MEAN_WAIT_DIFFERENCE(
      "restricted_mean_wait_difference",
      Unit.DAYS,
      "difference of the mean days waited within the span"),
  LOG_RANK("log_rank", Unit.CHI_SQUARED, "log-rank test"),
  EXPECTED_ENDINGS(
      "expected_endings", Unit.COUNT, "endings expected if both sides had waited alike"),
  CUMULATIVE_INCIDENCE("cumulative_incidence", Unit.PROPORTION, "share ended in this way"),
  CUMULATIVE_INCIDENCE_DIFFERENCE(
      "cumulative_incidence_difference",
      Unit.PROPORTION,
      "difference of the shares ended in this way"),
  NOT_FOLLOWED("not_followed", Unit.COUNT, "cases left out because a day was not recorded"),
  APPEALS_WAITING("appeals_waiting", Unit.COUNT, "appeals that wait"),
  OPEN_CASES("open_cases", Unit.COUNT, "open cases of this age"),
  MEDIAN_AGE("median_age", Unit.DAYS, "median age in days"),
  AGED_SHARE("aged_share", Unit.PROPORTION, "share open for longer"),
  AGED_SHARE_DIFFERENCE(
      "aged_share_difference", Unit.PROPORTION, "difference of the shares open for longer"),
  AGED_SHARE_RATIO("aged_share_ratio", Unit.RATIO, "ratio of the shares open for longer"),
  OPEN_AT_START("open_at_start", Unit.COUNT, "cases open at the start"),
  NEWLY_RECEIVED("newly_received", Unit.COUNT, "cases received"),
  CLOSED("closed", Unit.COUNT, "cases ended"),
  OPEN_AT_END("open_at_end", Unit.COUNT, "cases open at the end"),
  WITHOUT_END_MONTH("without_end_month", Unit.COUNT, "ended cases without a month"),
  CLEARANCE_RATIO("clearance_ratio", Unit.RATIO, "cases ended for each one received"),
  OPEN_PER_HANDLER("open_per_handler", Unit.SCORE, "open cases for each handler"),
  STEADY_STATE_WAIT("steady_state_wait", Unit.DAYS, "days expected from the number open"),
  MEAN_DAYS_OPEN("mean_days_open", Unit.DAYS, "mean days open of the cases ended"),
  ON_TIME("on_time", Unit.PROPORTION, "share delivered on time"),
  MEDIAN_LAG("median_lag", Unit.MONTHS, "months until half were delivered"),
  LAG("lag", Unit.MONTHS, "months from promise to delivery"),
  OBSERVED_TO_EXPECTED("observed_to_expected", Unit.RATIO, "observed over expected sanctions"),
  COMPOSITION_EFFECT("composition_effect", Unit.PROPORTION, "part that goes with the mix of cases"),
  RATE_EFFECT("rate_effect", Unit.PROPORTION, "part that goes with rates within categories"),
  MEMBER_YEARS("member_years", Unit.COUNT, "member-years"),
  MEMBER_RATE("member_rate", Unit.PER_THOUSAND_YEARS, "per 1,000 member-years"),
  MEMBER_RATE_RATIO("member_rate_ratio", Unit.RATIO, "ratio of rates per member"),
  MEMBER_RATE_DIFFERENCE(
      "member_rate_difference", Unit.PER_THOUSAND_YEARS, "difference of rates per member"),
  STANDARDISED_MEMBER_RATE(
      "standardised_member_rate",
      Unit.PER_THOUSAND_YEARS,
      "indirectly standardised per 1,000 member-years"),
  CASES_WITHOUT_MEMBERS(
      "cases_without_members", Unit.COUNT, "sanctions without members to set them against"),
  EXPECTED_AT_ALL("expected_at_all", Unit.COUNT, "expected at the rates of all regions together"),
  FUNNEL_LIMITS("funnel_limits", Unit.RATIO, "limits that chance leaves"),
  FUNNEL_LIMITS_ADJUSTED(
      "funnel_limits_adjusted", Unit.RATIO, "limits that chance and ordinary spread leave"),
  FUNNEL_SCORE("funnel_score", Unit.SCORE, "standard deviations from expected"),
  FUNNEL_SCORE_ADJUSTED(
      "funnel_score_adjusted",
      Unit.SCORE,
      "standard deviations from expected, ordinary spread allowed for"),
  FUNNEL_SCORE_ADJUSTED_LOG(
      "funnel_score_adjusted_log",
      Unit.SCORE,
      "standard deviations from expected, ordinary spread allowed for, logarithms"),
  OUTSIDE_LIMITS_95("outside_limits_95", Unit.FLAG, "outside the adjusted 95% limits"),
  OUTSIDE_LIMITS_998("outside_limits_998", Unit.FLAG, "outside the adjusted 99.8% limits"),
  OVER_DISPERSION("over_dispersion", Unit.SCORE, "over-dispersion, phi"),
  BETWEEN_VARIANCE("between_variance", Unit.SCORE, "variance between regions, tau squared"),
  OVER_DISPERSION_LOG("over_dispersion_log", Unit.SCORE, "over-dispersion, phi, logarithms"),
  BETWEEN_VARIANCE_LOG(
      "between_variance_log", Unit.SCORE, "variance between regions, tau squared, logarithms"),
  SHRUNKEN_RATIO("shrunken_ratio", Unit.RATIO, "observed over expected, drawn to the mean"),
  SHRUNKEN_RATE("shrunken_rate", Unit.PROPORTION, "sanction rate, drawn to the mean"),
  COLLECTIVE_ACTIONS("collective_actions", Unit.COUNT, "collective actions"),
  COLLECTIVE_MEMBERS("collective_members", Unit.COUNT, "members affected"),
  COLLECTIVE_LENGTH("collective_length", Unit.DAYS, "length"),
  COLLECTIVE_DAYS("collective_days", Unit.DAYS, "days in the period"),
  COLLECTIVE_MEMBER_DAYS("collective_member_days", Unit.COUNT, "member-days in the period"),
  COLLECTIVE_SHARE(
      "collective_share", Unit.PER_THOUSAND, "member-days under suspension per 1,000 member-days"),
  LEVEL_CHANGE("level_change", Unit.RATIO, "step at the month of the change"),
  SLOPE_CHANGE("slope_change", Unit.RATIO, "change of the trend per month"),
  TREND_BEFORE("trend_before", Unit.RATIO, "trend per month before the change"),
  GAP_CHANGE("gap_change", Unit.RATIO, "step of the ratio between the groups"),
  DISPERSION("dispersion", Unit.SCORE, "dispersion"),
  MONTHS_BEFORE("months_before", Unit.COUNT, "months before the change"),
  MONTHS_AFTER("months_after", Unit.COUNT, "months from the change on"),
  EXACT_RATE_RATIO("exact_rate_ratio", Unit.RATIO, "exact ratio of rates"),
  EXPECTED_EARLIER(
      "expected_at_earlier_rates", Unit.COUNT, "sanctions expected at the group's earlier rates"),
  DECISIONS_NOT_FOLLOWED(
      "decisions_not_followed", Unit.COUNT, "decisions without earlier ones to go by"),
  CUSUM_RISE("cusum_rise", Unit.SCORE, "highest value of the chart for a rise"),
  CUSUM_RISE_LIMIT("cusum_rise_limit", Unit.SCORE, "limit of the chart for a rise"),
  CUSUM_RISE_SIGNAL("cusum_rise_signal", Unit.FLAG, "the chart for a rise passed its limit"),
  CUSUM_FALL("cusum_fall", Unit.SCORE, "highest value of the chart for a fall"),
  CUSUM_FALL_LIMIT("cusum_fall_limit", Unit.SCORE, "limit of the chart for a fall"),
  CUSUM_FALL_SIGNAL("cusum_fall_signal", Unit.FLAG, "the chart for a fall passed its limit"),
  PENDING_RATE_LOWEST(
      "pending_rate_lowest",
      Unit.PROPORTION,
      "sanction rate if no pending case ends in a sanction"),
  PENDING_RATE_HIGHEST(
      "pending_rate_highest",
      Unit.PROPORTION,
      "sanction rate if every pending case ends in a sanction"),
  PENDING_DIFFERENCE_LOWEST(
      "pending_difference_lowest",
      Unit.PROPORTION,
      "difference with the pending cases of both sides where they lower it most"),
  PENDING_DIFFERENCE_HIGHEST(
      "pending_difference_highest",
      Unit.PROPORTION,
      "difference with the pending cases of both sides where they raise it most"),
  REPORTING_RATIO(
      "reporting_ratio", Unit.RATIO, "difference in reporting that would make the ratio"),
  SIMPSON_REVERSAL("simpson_reversal", Unit.FLAG, "crude and like-for-like results differ in sign"),
  PERSONS("persons", Unit.COUNT, "persons"),
  PERSONS_LEFT_OUT("persons_left_out", Unit.COUNT, "persons left out"),
  CASES_PER_PERSON("cases_per_person", Unit.RATIO, "cases per person"),
  TOP_FIVE_SHARE("top_5_share", Unit.PROPORTION, "share of the five with the most"),
  TOP_PERCENT_SHARE(
      "top_1_percent_share", Unit.PROPORTION, "share of the one in a hundred with the most"),
  GINI("gini", Unit.COEFFICIENT, "Gini coefficient"),
  EFFECTIVE_SIZE("effective_size", Unit.COUNT, "cases that would tell as much as these reports"),
  BOUND_LOWEST(
      "bound_lowest",
      Unit.RATIO,
      "ratio with undeclared cases at the lower extreme of every stratum"),
  BOUND_HIGHEST(
      "bound_highest",
      Unit.RATIO,
      "ratio with undeclared cases at the upper extreme of every stratum"),
  DIFFERENCE_BOUND_LOWEST(
      "difference_bound_lowest",
      Unit.PROPORTION,
      "difference with undeclared cases at the lower extreme of every stratum"),
  DIFFERENCE_BOUND_HIGHEST(
      "difference_bound_highest",
      Unit.PROPORTION,
      "difference with undeclared cases at the upper extreme of every stratum"),
  TIPPING_POINT("tipping_point", Unit.COUNT, "undeclared cases that would bring the ratio to 1"),
  E_VALUE("e_value", Unit.RATIO, "E-value of the estimate"),
  E_VALUE_LIMIT("e_value_limit", Unit.RATIO, "E-value of the interval's nearer limit"),
  SMALLEST_DETECTABLE(
      "smallest_detectable_difference", Unit.PROPORTION, "smallest difference that could be seen");

  private final String column;
  private final Unit unit;
  private final String label;

  Statistic(String column, Unit unit, String label) {
    this.column = column;
    this.unit = unit;
    this.label = label;
  }

  /** The name that stands in the column {@code statistic}. */
  public String column() {
    return column;
  }

  /** The unit of the estimate and of its limits. */
  public Unit unit() {
    return unit;
  }

  /** What a report calls it. */
  public String label() {
    return label;
  }
}
