package org.evenhand.disclosure;

import java.util.Collection;
import java.util.Map;

/**
 * What all solutions of the equations have in common: which unknown counts have one value in all of
 * them, and which would if one more count were printed.
 */
final class Solutions {

  private final Map<Count, Integer> columns;
  private final long[] one;
  private final long[] another;

  /**
   * @param columns the place of each count that is not known by subtraction
   * @param kernel the equations between them
   */
  Solutions(Map<Count, Integer> columns, Kernel kernel) {
    this.columns = columns;
    this.one = kernel.solution();
    this.another = kernel.solution();
  }

  /** Whether a reader can work this unknown count out. */
  boolean fixes(Count unknown) {
    Integer column = columns.get(unknown);
    return column == null || one[column] == 0 && another[column] == 0;
  }

  /** Whether a reader could work any of these counts out if this one were printed. */
  boolean wouldFixAny(Collection<Count> unknown, Count printed) {
    Integer place = columns.get(printed);
    if (place == null) {
      return unknown.stream().anyMatch(this::fixes);
    }
    return unknown.stream()
        .filter(count -> !count.equals(printed))
        .anyMatch(count -> !columns.containsKey(count) || isZero(columns.get(count), place));
  }

  /** Whether a generic solution in which the printed count is zero is zero here. */
  private boolean isZero(int column, int printed) {
    long left = one[column] * another[printed] % Kernel.PRIME;
    long right = another[column] * one[printed] % Kernel.PRIME;
    return left == right;
  }
}
