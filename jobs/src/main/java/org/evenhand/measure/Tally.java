package org.evenhand.measure;

/**
 * Decided cases and, among them, sanctioned ones.
 *
 * @param decided cases in the denominator of the rate
 * @param sanctioned cases in its numerator
 */
public record Tally(long decided, long sanctioned) {

  public static final Tally NONE = new Tally(0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        Math.addExact(decided, other.decided), Math.addExact(sanctioned, other.sanctioned));
  }

  /** So many times as many cases. */
  public Tally times(long times) {
    return new Tally(Math.multiplyExact(decided, times), Math.multiplyExact(sanctioned, times));
  }

  /** Decided and sanctioned cases as the counts of a finding. */
  public Counts counts() {
    return Counts.of(decided, sanctioned);
  }

  public long notSanctioned() {
    return decided - sanctioned;
  }
}
