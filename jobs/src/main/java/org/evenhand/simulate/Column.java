package org.evenhand.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns that every synthetic export has, in their order; what a truth asks for follows. */
enum Column {
  CASE_ID,
  INCIDENT_ID,
  RESPONDENT_TOKEN,
  RECEIVED_MONTH,
  REGION,
  DECLARED_ALIGNMENT,
  ALIGNMENT_SOURCE,
  ROLE_BAND,
  INITIATION_ROUTE,
  REPORTER_ALIGNMENT,
  COMPLAINT_CATEGORY,
  SEVERITY,
  OUTCOME,
  SANCTION,
  TRIAGED_DAY,
  INVESTIGATED_DAY,
  CHARGED_DAY,
  DECIDED_DAY,
  APPEALED_DAY,
  APPEAL_DECIDED_DAY,
  APPEAL_OUTCOME;

  /** The days on which a case passes its stages, in their order. */
  static final List<Column> STAGES =
      List.of(
          TRIAGED_DAY,
          INVESTIGATED_DAY,
          CHARGED_DAY,
          DECIDED_DAY,
          APPEALED_DAY,
          APPEAL_DECIDED_DAY);

  /** The field of the contract. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fields of all columns. */
  static Stream<String> fields() {
    return Stream.of(values()).map(Column::field);
  }
}
