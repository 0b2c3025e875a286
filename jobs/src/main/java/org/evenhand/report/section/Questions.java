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
  static final String MEMBER_RATES = "member_rates";
  static final String REGIONAL_FUNNEL = "regional_funnel";
  static final String MEMBER_FUNNEL = "member_funnel";
  static final String COLLECTIVE_SANCTIONS = "collective_sanctions";
  static final String COLLECTIVE_SHARE = "collective_share";
  static final String COMPLAINTS_PER_MEMBER = "complaints_per_member";
  static final String MISSING_ALIGNMENT = "missing_alignment";
  static final String SENSITIVITY = "sensitivity";

  private Questions() {}
}
