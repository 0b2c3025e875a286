package org.evenhand.measure;

/** The unit of an estimate. Percent exists only where a report formats a proportion. */
public enum Unit {
  PROPORTION,
  RATIO,
  COUNT,
  CHI_SQUARED,
  PROBABILITY,
  FLAG;

  /** The name that stands in the column {@code unit}. */
  public String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
