package org.evenhand.report.section;

/** The identifiers of the questions that sections read. */
final class Questions {

  static final String CASELOAD = "caseload";
  static final String SANCTION_RATE = "sanction_rate";
  static final String SANCTION_GAP = "sanction_gap";
  static final String LIKE_FOR_LIKE = "like_for_like";
  static final String LIKE_FOR_LIKE_BESIDE = "like_for_like_beside";
  static final String DEPENDENCE_RESPONDENT = "dependence_respondent";
  static final String DEPENDENCE_INCIDENT = "dependence_incident";
  static final String DEPENDENCE_DECIDER = "dependence_decider";
  static final String EXCHANGES = "exchanges";
  static final String DECIDERS = "deciders";
  static final String BLIND_DECISIONS = "blind_decisions";
  static final String OUTSIDE_CONTACT = "outside_contact";
  static final String AGREEMENT = "agreement";
  static final String UNDECLARED = "undeclared";
  static final String CASE_MIX = "case_mix";
  static final String MISSING_ALIGNMENT = "missing_alignment";
  static final String SENSITIVITY = "sensitivity";

  private Questions() {}
}
