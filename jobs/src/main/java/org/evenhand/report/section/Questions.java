package org.evenhand.report.section;

/** The identifiers of the questions that sections read. */
final class Questions {

  static final String CASELOAD = "caseload";
  static final String SANCTION_RATE = "sanction_rate";
  static final String SANCTION_GAP = "sanction_gap";
  static final String LIKE_FOR_LIKE = "like_for_like";
  static final String LIKE_FOR_LIKE_BESIDE = "like_for_like_beside";
  static final String UNDECLARED = "undeclared";
  static final String CASE_MIX = "case_mix";
  static final String CASE_MIX_FACTORS = "case_mix_factors";
  static final String POLICY_CHANGE = "policy_change";
  static final String VOTE_WINDOWS = "vote_windows";
  static final String MONITORING = "monitoring";
  static final String PENDING_BOUNDS = "pending_bounds";
  static final String REPORTING_PROPENSITY = "reporting_propensity";
  static final String MISSING_ALIGNMENT = "missing_alignment";
  static final String SENSITIVITY = "sensitivity";

  private Questions() {}
}
