package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Counts that add up, as any reader knows: the parts sum to the total, which is either a count of
 * its own or a number that a reader can work out.
 *
 * @param counts the parts, and at the end the total where it is a count of its own
 * @param hasTotal whether the last count is the total
 */
record Equation(List<Count> counts, boolean hasTotal) {

  /** Copies the list. */
  Equation {
    counts = List.copyOf(counts);
  }

  static Equation of(List<Count> parts, Count total) {
    List<Count> counts = new ArrayList<>(parts);
    counts.add(total);
    return new Equation(counts, true);
  }

  static Equation known(List<Count> parts) {
    return new Equation(parts, false);
  }

  /** What is added. */
  List<Count> parts() {
    return hasTotal ? counts.subList(0, counts.size() - 1) : counts;
  }

  /** What they add up to; empty where it is known without being a count of its own. */
  List<Count> total() {
    return hasTotal ? counts.subList(counts.size() - 1, counts.size()) : List.of();
  }

  /** The count that is among these and not among those, if there is exactly one; else null. */
  Count onlyOf(Set<Count> these, Set<Count> those) {
    Count only = null;
    for (Count count : counts) {
      if (these.contains(count) && !those.contains(count)) {
        if (only != null) {
          return null;
        }
        only = count;
      }
    }
    return only;
  }

  /** The same equation between other counts. */
  Equation map(UnaryOperator<Count> to) {
    return new Equation(counts.stream().map(to).toList(), hasTotal);
  }
}
