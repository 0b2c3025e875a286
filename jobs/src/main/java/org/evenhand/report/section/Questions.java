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
  static final String ROUTES = "routes";
  static final String ROUTE_HELD_FIXED = "route_held_fixed";
  static final String LAWFUL_BASIS = "lawful_basis";
  static final String REPORTERS = "reporters";
  static final String REPORTER_CONCENTRATION = "reporter_concentration";
  static final String COORDINATION = "coordination";
  static final String PILE_ONS = "pile_ons";
  static final String REPEAT_RESPONDENTS = "repeat_respondents";
  static final String JURISDICTION = "jurisdiction";
  static final String IDENTITY_CHECKS = "identity_checks";
  static final String DISCLOSURES = "disclosures";
  static final String DISCLOSURE_TIMING = "disclosure_timing";
  static final String REFERRALS = "referrals";
  static final String REFERRAL_DELAY = "referral_delay";
  static final String MISSING_ALIGNMENT = "missing_alignment";
  static final String SENSITIVITY = "sensitivity";

  private Questions() {}
}
