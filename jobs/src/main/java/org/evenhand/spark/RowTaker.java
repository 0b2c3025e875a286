package org.evenhand.spark;

import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;

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

  /** Passes over an empty line: it is no row, but it has a number. */
  void skip();

  /** Enters that the file ends too early. */
  void truncated();

  /** What was made of the rows. */
  T finish();
}
