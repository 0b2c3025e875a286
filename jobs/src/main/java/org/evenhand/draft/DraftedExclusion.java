package org.evenhand.draft;

import java.util.List;

/**
 * Rows that are proposed to be left out as test records.
 *
 * @param column that tells them
 * @param values of it
 * @param stands whether it is proposed as it is, and not as a question
 * @param rows how many there are
 */
public record DraftedExclusion(String column, List<String> values, boolean stands, long rows) {

  /** Copies the values. */
  public DraftedExclusion {
    values = List.copyOf(values);
  }
}
