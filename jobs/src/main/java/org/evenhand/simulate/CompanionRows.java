package org.evenhand.simulate;

import java.io.IOException;
import java.util.Map;

/** The rows of one file beside a synthetic export. */
@FunctionalInterface
interface CompanionRows {

  /** Takes rows one after the other. */
  @FunctionalInterface
  interface Sink {

    /** Takes a row: values by field, blank where a field is not named. */
    void row(Map<String, String> values) throws IOException;
  }

  /** Hands all rows to a sink, in order. */
  void to(Sink sink) throws IOException;
}
