package org.evenhand.simulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row in the making: what has been drawn of it so far, its alignment being the true one until the
 * end. Later draws look at it; it is used again for the next row.
 */
final class CaseDraft {

  private final Map<String, Integer> places = new HashMap<>();
  private final String[] values;
  private final long[] ranks;
  private long number;
  private long respondent;
  private long incident;

  /** A draft with these columns. */
  CaseDraft(List<String> columns) {
    columns.forEach(column -> places.put(column, places.size()));
    this.values = new String[columns.size()];
    this.ranks = new long[columns.size()];
  }

  /** Starts a row: all values are blank. */
  void begin(long row, long respondentNumber, long incidentNumber) {
    Arrays.fill(values, "");
    number = row;
    respondent = respondentNumber;
    incident = incidentNumber;
  }

  /** Number of the row. */
  long number() {
    return number;
  }

  /** The first row against the same respondent. */
  long respondent() {
    return respondent;
  }

  /** The first row of the same incident. */
  long incident() {
    return incident;
  }

  /** All values in the order of the columns; blank for none. */
  String[] values() {
    return values;
  }

  String value(Column column) {
    return values[column.ordinal()];
  }

  void set(Column column, String value) {
    values[column.ordinal()] = value;
  }

  String value(String field) {
    return values[places.get(field)];
  }

  void set(String field, String value) {
    values[places.get(field)] = value;
  }

  /** The place of a token among all of its kind, from 0; a truth speaks of the first of them. */
  long rank(String field) {
    return ranks[places.get(field)];
  }

  void set(String field, String token, long rank) {
    int place = places.get(field);
    values[place] = token;
    ranks[place] = rank;
  }

  /** Whether a decision was made, as the dates of the row have it. */
  boolean isDecided() {
    return !value(Column.DECIDED_DAY).isEmpty();
  }
}
