package org.evenhand.spark;

import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;
import org.evenhand.schema.Remark;

/**
 * Takes the rows of one part of an export as a reader finds them, one after the other.
 *
 * @param <T> what is made of them
 */
interface RowTaker<T> {

  /** Takes a row. */
  void row(Cells cells);

  /** Takes a line that cannot be taken apart. */
  void reject(Rule rule);

  /** Passes over a row without a value: it has a number, and is counted apart. */
  void empty();

  /** Passes over a line before the first row: it has a number and is nothing else. */
  void skip();

  /** Enters what a reader has to say beside the rows. */
  void remark(Remark remark, long count);

  /** Enters what is wrong with the file itself: it is no row, and the rule closes the gate. */
  void spoilt(Rule rule);

  /** What was made of the rows. */
  T finish();
}
