package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A generic solution of homogeneous linear equations, modulo a prime.
 *
 * <p>A variable has one value in all solutions of a system exactly if it is zero in all solutions
 * of the homogeneous one, and then it is zero in a generic one. Arithmetic modulo the prime 2^31 -
 * 1 is exact, so that no rounding decides. The free variables get numbers drawn with a fixed seed;
 * a variable that is not fixed comes out as zero with a chance of one in two thousand million, and
 * then a count is hidden that need not be.
 *
 * <p>Elimination takes the shortest row first and in it the rarest variable, which keeps rows
 * short.
 */
final class Kernel {

  static final long PRIME = Integer.MAX_VALUE;

  private static final long SEED = 1;

  /** A row that was solved for one of its variables. */
  private record Pivot(int variable, Map<Integer, Long> row) {}

  private final List<Map<Integer, Long>> active;
  private final List<Set<Integer>> rowsOf = new ArrayList<>();
  private final List<Pivot> pivots = new ArrayList<>();
  private final int variables;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * @param rows each row's coefficients by variable, none of them zero
   * @param variables number of variables
   */
  Kernel(List<Map<Integer, Long>> rows, int variables) {
    this.variables = variables;
    active = new ArrayList<>();
    rows.forEach(row -> active.add(new HashMap<>(row)));
    for (int i = 0; i < variables; i++) {
      rowsOf.add(new HashSet<>());
    }
    for (int i = 0; i < active.size(); i++) {
      for (int variable : active.get(i).keySet()) {
        rowsOf.get(variable).add(i);
      }
    }
    for (int row = shortest(); row >= 0; row = shortest()) {
      eliminate(row);
    }
  }

  /** A generic solution, another one at each call. */
  long[] solution() {
    long[] solution = new long[variables];
    for (int i = 0; i < variables; i++) {
      solution[i] = random.nextLong(PRIME);
    }
    for (int i = pivots.size() - 1; i >= 0; i--) {
      Pivot pivot = pivots.get(i);
      long sum = 0;
      for (Map.Entry<Integer, Long> entry : pivot.row.entrySet()) {
        if (entry.getKey() != pivot.variable) {
          sum = (sum + entry.getValue() * solution[entry.getKey()]) % PRIME;
        }
      }
      solution[pivot.variable] =
          (PRIME - sum) % PRIME * inverse(pivot.row.get(pivot.variable)) % PRIME;
    }
    return solution;
  }

  private int shortest() {
    int shortest = -1;
    for (int i = 0; i < active.size(); i++) {
      int size = active.get(i).size();
      if (size > 0 && (shortest < 0 || size < active.get(shortest).size())) {
        shortest = i;
      }
    }
    return shortest;
  }

  private void eliminate(int row) {
    Map<Integer, Long> pivotRow = active.get(row);
    int variable = rarest(pivotRow);
    long inverse = inverse(pivotRow.get(variable));
    active.set(row, Map.of());
    pivotRow.keySet().forEach(other -> rowsOf.get(other).remove(row));
    for (int other : List.copyOf(rowsOf.get(variable))) {
      long times = active.get(other).get(variable) * inverse % PRIME;
      pivotRow.forEach((column, value) -> subtract(other, column, times * value % PRIME));
    }
    pivots.add(new Pivot(variable, pivotRow));
  }

  private void subtract(int row, int variable, long value) {
    long before = active.get(row).getOrDefault(variable, 0L);
    long after = (before + PRIME - value) % PRIME;
    if (after == 0) {
      active.get(row).remove(variable);
      rowsOf.get(variable).remove(row);
    } else {
      active.get(row).put(variable, after);
      rowsOf.get(variable).add(row);
    }
  }

  private int rarest(Map<Integer, Long> row) {
    int rarest = -1;
    for (int variable : row.keySet()) {
      if (rarest < 0 || rowsOf.get(variable).size() < rowsOf.get(rarest).size()) {
        rarest = variable;
      }
    }
    return rarest;
  }

  /** The inverse by Fermat: the power of order prime - 2. */
  private static long inverse(long value) {
    long inverse = 1;
    long base = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        inverse = inverse * base % PRIME;
      }
      base = base * base % PRIME;
    }
    return inverse;
  }
}
