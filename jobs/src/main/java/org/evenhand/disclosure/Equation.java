package org.evenhand.disclosure;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Counts that add up, as any reader knows: the parts sum to the total, which is either a count of
 * its own or a number that a reader can work out.
 *
 * @param parts what is added
 * @param total what they add up to; empty where it is known without being a count of its own
 */
record Equation(List<Count> parts, List<Count> total) {

  /** Copies the lists. */
  Equation {
    parts = List.copyOf(parts);
    total = List.copyOf(total);
  }

  static Equation of(List<Count> parts, Count total) {
    return new Equation(parts, List.of(total));
  }

  static Equation known(List<Count> parts) {
    return new Equation(parts, List.of());
  }

  /** All counts, the total last. */
  List<Count> counts() {
    return Stream.concat(parts.stream(), total.stream()).toList();
  }

  /** The counts of which it holds, if there is exactly one; else null. */
  Count only(Predicate<Count> such) {
    Count only = null;
    for (Count count : counts()) {
      if (such.test(count)) {
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
    return new Equation(parts.stream().map(to).toList(), total.stream().map(to).toList());
  }
}
