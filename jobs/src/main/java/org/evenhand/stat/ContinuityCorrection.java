package org.evenhand.stat;

/** Whether a chi-squared statistic of one degree of freedom is drawn towards zero. */
public enum ContinuityCorrection {
  /** The statistic as it is. SAS and statsmodels do this unless told otherwise. */
  NONE,
  /**
   * One half is taken off the absolute deviation of the observed from the expected count. R does
   * this unless told otherwise.
   */
  YATES
}
