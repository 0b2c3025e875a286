package org.evenhand.disclosure;

import org.evenhand.measure.Counts;

/**
 * Decided and sanctioned cases of one cell.
 *
 * @param decided decided cases
 * @param sanctioned those of them that were sanctioned
 */
record Tally(long decided, long sanctioned) {

  static final Tally NONE = new Tally(0, 0);

  static Tally ofGroup(Counts counts) {
    return new Tally(counts.nGroup(), counts.xGroup());
  }

  static Tally ofReference(Counts counts) {
    return new Tally(counts.nReference().orElse(0), counts.xReference().orElse(0));
  }

  Tally plus(Tally other) {
    return new Tally(decided + other.decided, sanctioned + other.sanctioned);
  }

  Tally minus(Tally other) {
    return new Tally(decided - other.decided, sanctioned - other.sanctioned);
  }

  long notSanctioned() {
    return decided - sanctioned;
  }

  /** Whether any of its three counts is below the minimum; none at all is no exception. */
  boolean isBelow(long minimum) {
    return decided < minimum || sanctioned < minimum || notSanctioned() < minimum;
  }
}
