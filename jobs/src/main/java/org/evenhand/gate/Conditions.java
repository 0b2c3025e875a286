package org.evenhand.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.schema.Mapping;

/**
 * Conditions on the cells of a row, in order. A cell is looked up among the values that conditions
 * name for its column; nothing else of it is known.
 */
final class Conditions {

  /** What {@link #first} answers where no condition holds. */
  static final int NONE = -1;

  /** What {@link #first} answers where a cell looks like a named value and is none. */
  static final int UNCLEAR = -2;

  private final int[] columns;
  private final NamedValues[] values;
  private final boolean[][][] holds;
  private final int[] seen;

  /**
   * These conditions.
   *
   * @param places positions of the columns in the export, by name
   */
  Conditions(List<Mapping.Condition> conditions, Map<String, Integer> places) {
    List<String> names =
        List.copyOf(
            conditions.stream()
                .flatMap(condition -> condition.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    this.columns = names.stream().mapToInt(places::get).toArray();
    this.values = new NamedValues[columns.length];
    this.seen = new int[columns.length];
    this.holds = new boolean[conditions.size()][columns.length][];
    for (int i = 0; i < columns.length; i++) {
      place(conditions, names.get(i), i);
    }
  }

  private void place(List<Mapping.Condition> conditions, String name, int column) {
    List<String> named =
        conditions.stream()
            .map(condition -> condition.tests().get(name))
            .filter(Objects::nonNull)
            .flatMap(test -> test.values().stream())
            .distinct()
            .sorted()
            .toList();
    values[column] = new NamedValues(named);
    for (int c = 0; c < conditions.size(); c++) {
      Mapping.Test test = conditions.get(c).tests().get(name);
      if (test != null) {
        holds[c][column] = answers(test, named);
      }
    }
  }

  /** Whether a test holds of each of the named values and, in the last place, of all others. */
  private static boolean[] answers(Mapping.Test test, List<String> named) {
    boolean[] answers = new boolean[named.size() + 1];
    for (int v = 0; v < named.size(); v++) {
      answers[v] = test.values().contains(named.get(v)) != test.negated();
    }
    answers[named.size()] = test.negated();
    return answers;
  }

  /** The first condition that holds of the cells, {@link #NONE} or {@link #UNCLEAR}. */
  int first(Cells cells) {
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      seen[i] = values[i].place(cells.bytes(column), cells.from(column), cells.length(column));
    }
    for (int c = 0; c < holds.length; c++) {
      if (mayHold(holds[c])) {
        return isClear(holds[c]) ? c : UNCLEAR;
      }
    }
    return NONE;
  }

  /** Whether no cell that is clear speaks against a condition. */
  private boolean mayHold(boolean[][] condition) {
    for (int i = 0; i < condition.length; i++) {
      boolean[] answers = condition[i];
      if (answers != null
          && seen[i] != NamedValues.ALIKE
          && !answers[seen[i] == NamedValues.OTHER ? answers.length - 1 : seen[i]]) {
        return false;
      }
    }
    return true;
  }

  private boolean isClear(boolean[][] condition) {
    for (int i = 0; i < condition.length; i++) {
      if (condition[i] != null && seen[i] == NamedValues.ALIKE) {
        return false;
      }
    }
    return true;
  }
}
