package org.evenhand.disclosure;

/**
 * The name of one number of a table of counts.
 *
 * @param kind what is counted
 * @param stage the outcome of a caseload count, the stage of any other
 * @param category a category's code, or all
 * @param group a group's code, or all
 */
record Count(Kind kind, String stage, String category, String group) {

  enum Kind {
    /** Cases by outcome. */
    CASES,
    /** Decided cases. */
    DECIDED,
    /** Decided cases that were sanctioned at the stage. */
    SANCTIONED,
    /** Decided cases that were not. */
    NOT_SANCTIONED
  }

  Count with(Kind other) {
    return new Count(other, stage, category, group);
  }

  Count of(String other) {
    return new Count(kind, stage, category, other);
  }
}
