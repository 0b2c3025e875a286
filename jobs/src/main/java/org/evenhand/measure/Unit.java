package org.evenhand.measure;

/** The unit of an estimate. Percent exists only where a report formats a proportion. */
public enum Unit {
  PROPORTION,
  RATIO,
  COUNT,
  CHI_SQUARED,
  PROBABILITY,
  /** Whole or fractional days. */
  DAYS,
  /** Whole or fractional months. */
  MONTHS,
  /** Events per thousand member-years. */
  PER_THOUSAND_YEARS,
  /** A part of a thousand of the same. */
  PER_THOUSAND,
  /** A coefficient of agreement or concentration, at most 1. */
  COEFFICIENT,
  /** A natural logarithm of a ratio. */
  LOG_RATIO,
  /** A standardised deviation, a chart's statistic or a mean rank: a number without a unit. */
  SCORE,
  FLAG;

  /** The name that stands in the column {@code unit}. */
  public String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
