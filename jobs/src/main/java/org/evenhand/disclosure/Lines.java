package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.evenhand.measure.Subject;

/** The rows and columns of a table of counts along which counts add up to a margin. */
final class Lines {

  private static final UnaryOperator<Count> OVER_STAGES =
      c -> new Count(c.kind(), Subject.ALL, c.category(), c.group());
  private static final UnaryOperator<Count> OVER_CATEGORIES =
      c -> new Count(c.kind(), c.stage(), Subject.ALL, c.group());
  private static final UnaryOperator<Count> OVER_GROUPS =
      c -> new Count(c.kind(), c.stage(), c.category(), Subject.ALL);

  private Lines() {}

  /** An equation for each margin that is among the counts, with its parts in their order. */
  static List<Equation> of(Collection<Count> counts) {
    List<Equation> lines = new ArrayList<>();
    lines.addAll(along(counts, OVER_GROUPS, Count::group));
    lines.addAll(along(counts, OVER_CATEGORIES, Count::category));
    lines.addAll(along(counts, OVER_STAGES, Count::stage));
    return lines;
  }

  private static List<Equation> along(
      Collection<Count> counts, UnaryOperator<Count> margin, Function<Count, String> code) {
    Map<Count, List<Count>> parts = new LinkedHashMap<>();
    for (Count count : counts) {
      if (!code.apply(count).equals(Subject.ALL)) {
        parts.computeIfAbsent(margin.apply(count), total -> new ArrayList<>()).add(count);
      }
    }
    List<Equation> lines = new ArrayList<>();
    parts.forEach(
        (total, summed) -> {
          if (counts.contains(total)) {
            lines.add(Equation.of(summed, total));
          }
        });
    return lines;
  }
}
