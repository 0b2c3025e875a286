package org.evenhand.draft;

import java.util.List;

/**
 * What a blank cell of a field's column is proposed to mean where another column says more.
 *
 * @param blank the column that is blank
 * @param column the other one
 * @param values of the other one
 * @param code that they are to become; a question mark where none was found
 * @param stands whether it is proposed as it is, and not as a question
 * @param rows how many there are
 * @param remark why
 */
public record DraftedRule(
    String blank,
    String column,
    List<String> values,
    String code,
    boolean stands,
    long rows,
    String remark) {

  /** Copies the values. */
  public DraftedRule {
    values = List.copyOf(values);
  }

  DraftedRule answered(String answer) {
    return new DraftedRule(blank, column, values, answer, true, rows, "answered");
  }
}
