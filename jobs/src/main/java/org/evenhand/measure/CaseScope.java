package org.evenhand.measure;

/** Which cases a question looks at. */
public enum CaseScope {
  /** Those received in the period reported. */
  PERIOD,
  /**
   * All of the export that were received up to the end of the period; for what changes over time.
   */
  HISTORY,
  /**
   * Those of all periods, up to the one reported, that were counted under one plan and one counting
   * rule, whether this export holds them or an earlier result does; for what adds up.
   */
  SEQUENCE
}
