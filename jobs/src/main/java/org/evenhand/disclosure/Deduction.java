package org.evenhand.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader who knows that counts add up can work out of those that are printed. */
final class Deduction {

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
      Count only = equation.onlyOf(unknown, known.keySet());
      if (only != null) {
        known.put(only, equation);
        queue.addAll(with(only));
      }
    }
    return known;
  }

  /** What follows for the unknown counts from all equations together. */
  Solutions solutions(Set<Count> unknown) {
    Set<Count> known = bySubtraction(unknown).keySet();
    Map<Count, Integer> columns = new LinkedHashMap<>();
    for (Count count : unknown) {
      if (!known.contains(count)) {
        columns.put(count, columns.size());
      }
    }
    List<Map<Integer, Long>> rows = new ArrayList<>();
    for (Equation equation : equations) {
      Map<Integer, Long> row = new HashMap<>();
      addTo(row, equation.parts(), columns, 1);
      addTo(row, equation.total(), columns, Kernel.PRIME - 1);
      rows.add(row);
    }
    return new Solutions(columns, new Kernel(rows, columns.size()));
  }

  private static void addTo(
      Map<Integer, Long> row, List<Count> counts, Map<Count, Integer> columns, long coefficient) {
    for (Count count : counts) {
      if (columns.containsKey(count)) {
        row.put(columns.get(count), coefficient);
      }
    }
  }
}
