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
