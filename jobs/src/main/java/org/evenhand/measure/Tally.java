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

  public long notSanctioned() {
    return decided - sanctioned;
  }
}
