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
  EXPECTED_SANCTIONED(
      "expected_sanctioned", Unit.COUNT, "sanctions expected at the other groups' rates"),
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
  OBSERVED_TO_EXPECTED("observed_to_expected", Unit.RATIO, "observed over expected sanctions"),
  COMPOSITION_EFFECT("composition_effect", Unit.PROPORTION, "part that goes with the mix of cases"),
  RATE_EFFECT("rate_effect", Unit.PROPORTION, "part that goes with rates within categories"),
  SIMPSON_REVERSAL("simpson_reversal", Unit.FLAG, "crude and like-for-like results differ in sign"),
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
