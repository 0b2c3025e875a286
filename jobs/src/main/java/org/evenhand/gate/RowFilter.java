package org.evenhand.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.evenhand.schema.Mapping;

/**
 * Which rows of an export are no cases, by the mapping. Immutable.
 *
 * @param exclusions in order; the first that excludes a row counts
 * @param columns positions in the export of the columns that are looked at, by name
 */
public record RowFilter(List<Mapping.Exclusion> exclusions, Map<String, Integer> columns)
    implements Serializable {

  private static final String KEPT = "only_rows";
  private static final String LEFT_OUT = "exclude_rows_";

  /** Copies into types that travel to executors. */
  public RowFilter {
    exclusions = List.copyOf(exclusions);
    columns = new HashMap<>(columns);
  }

  /** The exclusions by the names that they have in the gate account. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    int leftOut = 0;
    for (Mapping.Exclusion exclusion : exclusions) {
      names.add(exclusion.keeps() ? KEPT : LEFT_OUT + ++leftOut);
    }
    return names;
  }

  /** The same filter whose reasons are worded in another way. */
  RowFilter worded(UnaryOperator<String> words) {
    return new RowFilter(
        exclusions.stream()
            .map(e -> new Mapping.Exclusion(e.when(), e.keeps(), words.apply(e.why())))
            .toList(),
        columns);
  }

  /** Starts the work on one partition. */
  Work work() {
    return new Work(this);
  }

  /** The filter at work. Not for use by several threads. */
  static final class Work {

    static final int CASE = -1;
    static final int UNCLEAR = -2;

    private final List<Conditions> conditions;
    private final boolean[] keeps;

    private Work(RowFilter filter) {
      this.conditions =
          filter.exclusions().stream()
              .map(exclusion -> new Conditions(List.of(exclusion.when()), filter.columns()))
              .toList();
      this.keeps = new boolean[conditions.size()];
      for (int i = 0; i < keeps.length; i++) {
        keeps[i] = filter.exclusions().get(i).keeps();
      }
    }

    /**
     * The exclusion that a row falls under; {@link #CASE} where it is a case, {@link #UNCLEAR}
     * where nobody can tell.
     */
    int excludes(Cells cells) {
      for (int i = 0; i < keeps.length; i++) {
        int first = conditions.get(i).first(cells);
        if (first == Conditions.UNCLEAR) {
          return UNCLEAR;
        }
        boolean holds = first == 0;
        if (holds != keeps[i]) {
          return i;
        }
      }
      return CASE;
    }
  }
}
