package org.evenhand.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader who knows that counts add up can work out of those that are printed. */
final class Deduction {

  private static final double ROUNDING = 1e-9;

  private final List<Equation> equations;
  private final Map<Count, List<Equation>> byCount = new HashMap<>();

  Deduction(List<Equation> equations) {
    this.equations = List.copyOf(equations);
    for (Equation equation : equations) {
      for (Count count : equation.counts()) {
        byCount.computeIfAbsent(count, c -> new ArrayList<>()).add(equation);
      }
    }
  }

  /** The equations in which a count stands. */
  List<Equation> with(Count count) {
    return byCount.getOrDefault(count, List.of());
  }

  /**
   * The unknown counts that follow by subtraction, one after the other, each with the equation that
   * gives it away.
   */
  Map<Count, Equation> bySubtraction(Set<Count> unknown) {
    Map<Count, Equation> known = new LinkedHashMap<>();
    Deque<Equation> queue = new ArrayDeque<>(equations);
    while (!queue.isEmpty()) {
      Equation equation = queue.poll();
      Count only = equation.only(count -> unknown.contains(count) && !known.containsKey(count));
      if (only != null) {
        known.put(only, equation);
        queue.addAll(with(only));
      }
    }
    return known;
  }

  /**
   * The unknown counts that follow by solving all equations together, in the order of {@code
   * unknown}. Exactly those have the same value in every real solution.
   */
  Set<Count> bySolving(Set<Count> unknown) {
    Set<Count> known = new LinkedHashSet<>(bySubtraction(unknown).keySet());
    Map<Count, Integer> columns = new LinkedHashMap<>();
    for (Count count : unknown) {
      if (!known.contains(count) && byCount.containsKey(count)) {
        columns.put(count, columns.size());
      }
    }
    List<double[]> rows = reduce(rows(columns), columns.size());
    List<Count> counts = List.copyOf(columns.keySet());
    for (double[] row : rows) {
      int only = onlyEntry(row);
      if (only >= 0) {
        known.add(counts.get(only));
      }
    }
    return unknown.stream()
        .filter(known::contains)
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  private List<double[]> rows(Map<Count, Integer> columns) {
    List<double[]> rows = new ArrayList<>();
    for (Equation equation : equations) {
      double[] row = new double[columns.size()];
      boolean isEmpty = true;
      for (Count count : equation.counts()) {
        Integer column = columns.get(count);
        if (column != null) {
          row[column] += equation.total().contains(count) ? -1 : 1;
          isEmpty = false;
        }
      }
      if (!isEmpty) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Reduced row echelon form. */
  private static List<double[]> reduce(List<double[]> rows, int columns) {
    int rank = 0;
    for (int column = 0; column < columns && rank < rows.size(); column++) {
      int pivot = pivot(rows, rank, column);
      if (Math.abs(rows.get(pivot)[column]) < ROUNDING) {
        continue;
      }
      double[] chosen = rows.get(pivot);
      rows.set(pivot, rows.get(rank));
      rows.set(rank, chosen);
      divide(chosen, chosen[column]);
      for (double[] row : rows) {
        if (row != chosen && row[column] != 0) {
          subtract(row, row[column], chosen);
        }
      }
      rank++;
    }
    return rows.subList(0, rank);
  }

  private static int pivot(List<double[]> rows, int from, int column) {
    int best = from;
    for (int i = from + 1; i < rows.size(); i++) {
      if (Math.abs(rows.get(i)[column]) > Math.abs(rows.get(best)[column])) {
        best = i;
      }
    }
    return best;
  }

  private static void divide(double[] row, double by) {
    for (int i = 0; i < row.length; i++) {
      row[i] /= by;
    }
  }

  private static void subtract(double[] row, double times, double[] other) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= times * other[i];
      if (Math.abs(row[i]) < ROUNDING) {
        row[i] = 0;
      }
    }
  }

  private static int onlyEntry(double[] row) {
    int only = -1;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }
}
