package org.evenhand.measure;

/** Which cases of the export a question looks at. */
public enum CaseScope {
  /** Those received in the period reported. */
  PERIOD,
  /** All that were received up to the end of the period; for what changes over time. */
  HISTORY
}
