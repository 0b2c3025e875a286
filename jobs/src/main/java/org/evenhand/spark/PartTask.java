package org.evenhand.spark;

import java.io.Serializable;

/**
 * What one pass over an export makes of every part of it.
 *
 * @param <T> what it makes
 */
interface PartTask<T> extends Serializable {

  /** Whether the cells of this column are looked at; a reader may leave out the others. */
  boolean looksAt(int column);

  /** Begins with the part that lies here. */
  RowTaker<T> begin(Place place);
}
