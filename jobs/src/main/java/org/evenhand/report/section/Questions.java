package org.evenhand.report.section;

/** The identifiers of the questions that sections read. */
final class Questions {

  static final String CASELOAD = "caseload";
  static final String STAGES = "stages";
  static final String CATEGORY_STAGES = "category_stages";
  static final String INTERIM = "interim";
  static final String SANCTION_RATE = "sanction_rate";
  static final String SANCTION_GAP = "sanction_gap";
  static final String LIKE_FOR_LIKE = "like_for_like";
  static final String LIKE_FOR_LIKE_BESIDE = "like_for_like_beside";
  static final String ALLEGATIONS = "allegations";
  static final String BY_ROLE = "by_role";
  static final String MATCHED_COMPARATORS = "matched_comparators";
  static final String BY_TARGET = "by_target";
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
  static final String RUNGS = "rungs";
  static final String SANCTION_SEVERITY = "sanction_severity";
  static final String SANCTION_SEVERITY_BESIDE = "sanction_severity_beside";
  static final String SUSPENSION_LENGTH = "suspension_length";
  static final String GUIDELINE_RANGE = "guideline_range";
  static final String USUAL_RANGE = "usual_range";
  static final String APPEALS = "appeals";
  static final String REINSTATEMENT = "reinstatement";
  static final String WAITING_TIME = "waiting_time";
  static final String CATEGORY_TIME = "category_time";
  static final String LEAVING = "leaving";
  static final String OPEN_CASES = "open_cases";
  static final String APPEAL_WAITING = "appeal_waiting";
  static final String BACKLOG = "backlog";
  static final String PROMISES = "promises";
  static final String MEMBER_RATES = "member_rates";
  static final String REGIONAL_FUNNEL = "regional_funnel";
  static final String MEMBER_FUNNEL = "member_funnel";
  static final String COLLECTIVE_SANCTIONS = "collective_sanctions";
  static final String COLLECTIVE_SHARE = "collective_share";
  static final String COMPLAINTS_PER_MEMBER = "complaints_per_member";
  static final String CASE_MIX_FACTORS = "case_mix_factors";
  static final String ROLLING_WINDOWS = "rolling_windows";
  static final String POLICY_CHANGE = "policy_change";
  static final String VOTE_WINDOWS = "vote_windows";
  static final String MONITORING = "monitoring";
  static final String PENDING_BOUNDS = "pending_bounds";
  static final String REPORTING_PROPENSITY = "reporting_propensity";
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
