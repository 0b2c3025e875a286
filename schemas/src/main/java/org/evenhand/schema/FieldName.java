package org.evenhand.schema;

/**
 * The names of the fields that come in, each once, so that code spells none of them. Where several
 * tables have a field of one name it stands with the first of them.
 */
public final class FieldName {

  // Case export
  public static final String CASE_ID = "case_id";
  public static final String RECEIVED_MONTH = "received_month";
  public static final String COMPLAINT_CATEGORY = "complaint_category";
  public static final String DECLARED_ALIGNMENT = "declared_alignment";
  public static final String OUTCOME = "outcome";
  public static final String SANCTION = "sanction";
  public static final String SANCTIONS = "sanctions";
  public static final String ALIGNMENT_SOURCE = "alignment_source";
  public static final String SEVERITY = "severity";
  public static final String REGION = "region";
  public static final String ROLE_BAND = "role_band";
  public static final String RESPONDENT_STATUS = "respondent_status";
  public static final String IDENTITY_VERIFIED = "identity_verified";
  public static final String MEMBERSHIP_LENGTH_BAND = "membership_length_band";
  public static final String PRIOR_UPHELD_BAND = "prior_upheld_band";
  public static final String INITIATION_ROUTE = "initiation_route";
  public static final String EVIDENCE_SOURCE = "evidence_source";
  public static final String LAWFUL_BASIS_RECORDED = "lawful_basis_recorded";
  public static final String N_REPORTS = "n_reports";
  public static final String N_DISTINCT_REPORTERS = "n_distinct_reporters";
  public static final String REPORT_SPAN_DAYS = "report_span_days";
  public static final String COORDINATED_FLAG = "coordinated_flag";
  public static final String REPORTER_ALIGNMENT = "reporter_alignment";
  public static final String REPORTER_TOKEN = "reporter_token";
  public static final String TARGET_ROLE_BAND = "target_role_band";
  public static final String TARGET_ALIGNMENT = "target_alignment";
  public static final String TARGET_TYPE = "target_type";
  public static final String CHANNEL = "channel";
  public static final String CATEGORY_ASSESSED = "category_assessed";
  public static final String PROTECTED_CHARACTERISTIC = "protected_characteristic";
  public static final String N_ALLEGATIONS = "n_allegations";
  public static final String SEVERITY_BLIND = "severity_blind";
  public static final String ASSESSOR_BLIND = "assessor_blind";
  public static final String PRIOR_DISCLOSURE = "prior_disclosure";
  public static final String OUTSIDE_CONTACT = "outside_contact";
  public static final String DECIDER_TOKEN = "decider_token";
  public static final String RESPONDENT_TOKEN = "respondent_token";
  public static final String INCIDENT_ID = "incident_id";
  public static final String LINKED_GROUP = "linked_group";
  public static final String ORDER_IN_EXCHANGE = "order_in_exchange";
  public static final String DAYS_TO_CONTEST_BAND = "days_to_contest_band";
  public static final String TRIAGED_DAY = "triaged_day";
  public static final String INVESTIGATED_DAY = "investigated_day";
  public static final String CHARGED_DAY = "charged_day";
  public static final String DECIDED_DAY = "decided_day";
  public static final String APPEALED_DAY = "appealed_day";
  public static final String APPEAL_DECIDED_DAY = "appeal_decided_day";
  public static final String APPEAL_OUTCOME = "appeal_outcome";
  public static final String REINSTATED = "reinstated";
  public static final String INTERIM_MEASURE = "interim_measure";
  public static final String INTERIM_DAYS = "interim_days";
  public static final String SUSPENSION_DAYS = "suspension_days";
  public static final String FOLLOWED_DAY = "followed_day";
  public static final String ENDED_MONTH = "ended_month";
  public static final String GUIDELINE_LOW = "guideline_low";
  public static final String GUIDELINE_HIGH = "guideline_high";
  public static final String DISCLOSURE_DAYS = "disclosure_days";
  public static final String EXTERNAL_REFERRAL = "external_referral";
  public static final String TARGET_TOKEN = "target_token";
  public static final String HANDLER_FTE_POOL = "handler_fte_pool";
  public static final String COUNTING_RULE = "counting_rule";

  // Membership
  public static final String PERIOD = "period";
  public static final String MEMBER_DAYS = "member_days";
  public static final String MEMBERS_AT_START = "members_at_start";
  public static final String MEMBERS_AT_END = "members_at_end";
  public static final String SOURCE = "source";
  public static final String STANDARD_ERROR = "standard_error";

  // Policy events
  public static final String CODE = "code";
  public static final String ANNOUNCED_MONTH = "announced_month";
  public static final String ADOPTED_MONTH = "adopted_month";
  public static final String IN_FORCE_MONTH = "in_force_month";
  public static final String PROMISED_MONTH = "promised_month";
  public static final String DELIVERED_MONTH = "delivered_month";

  // Double coding
  public static final String RATER_TOKEN = "rater_token";
  public static final String BLIND = "blind";
  public static final String SAMPLING_PROBABILITY = "sampling_probability";

  // Collective actions
  public static final String UNIT_TOKEN = "unit_token";
  public static final String TYPE = "type";
  public static final String START_MONTH = "start_month";
  public static final String LENGTH_DAYS = "length_days";
  public static final String MEMBERS_AFFECTED = "members_affected";

  private FieldName() {}
}
