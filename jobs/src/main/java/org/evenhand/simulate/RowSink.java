package org.evenhand.simulate;

import java.io.IOException;

/** Takes the rows of a synthetic export one after the other; a file format is one of these. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes a row.
   *
   * @param values in the order of {@link SyntheticCases#columns}; blank for no value. Do not keep
   *     it.
   */
  void row(String[] values) throws IOException;
}
