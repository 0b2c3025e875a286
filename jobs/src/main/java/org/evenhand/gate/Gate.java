package org.evenhand.gate;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.evenhand.schema.InputTable.RowRule;

/**
 * The rules of one run, compiled against the columns of one export. Immutable and serialisable: it
 * travels to every partition, where {@link #admission} starts the work.
 *
 * @param fields the fields that the export gives, in the order of the contract
 * @param rules rules between the fields of one row
 * @param filter which rows are judged at all
 * @param columns number of columns of the export
 * @param ignored how many of them the mapping leaves unused, so that nothing looks at them
 * @param latest the last month in which a case can have been received
 */
public record Gate(
    List<GateField> fields,
    List<BetweenFields> rules,
    RowFilter filter,
    int columns,
    int ignored,
    int latest)
    implements Serializable {

  /** Where nobody says what day it is, no month is held against it. */
  private static final int ANY = Integer.MAX_VALUE;

  /**
   * A rule between fields, by their positions in {@link Gate#fields}.
   *
   * @param rule what a row that breaks it is rejected by
   * @param positions the fields in order
   * @param code of {@link Rule#CONTRADICTION}: the code of the second field with which the first
   *     must hold a value, and without which it must not
   * @param optional of {@link Rule#CONTRADICTION}: a code of the second field with which the first
   *     may hold a value or not; -1 for none
   */
  record BetweenFields(Rule rule, int[] positions, int code, int optional)
      implements Serializable {}

  /** Copies into types that travel to executors. */
  public Gate {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  /**
   * The gate over those fields that an export with these columns gives, whatever else may be wrong
   * with them: so that one pass tells all that is to be repaired.
   *
   * @throws IllegalArgumentException if the mapping is at odds with the contract
   */
  public static Gate over(Terms terms, List<String> columns) {
    List<GateField> fields = terms.fields(columns);
    return new Gate(
        fields,
        rulesBetween(terms, fields),
        terms.filter(columns),
        columns.size(),
        (int) columns.stream().filter(terms.mapping().ignore()::contains).count(),
        ANY);
  }

  /** The position of a field, or -1 where the export does not give it. */
  public int position(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a column of the export is looked at. */
  public boolean looksAt(int column) {
    return filter.columns().containsValue(column)
        || fields.stream().anyMatch(field -> field.columns().containsValue(column));
  }

  /** The same gate where reasons in the organisation's words are worded in another way. */
  public Gate worded(UnaryOperator<String> words) {
    return new Gate(fields, rules, filter.worded(words), columns, ignored, latest);
  }

  /** The same gate for cases that cannot have been received after this month. */
  public Gate until(YearMonth month) {
    return new Gate(fields, rules, filter, columns, ignored, monthNumber(month));
  }

  /** The positions of the coded fields, those together whose codes name the same things. */
  public List<List<Integer>> codedTogether() {
    Map<Set<String>, List<Integer>> together = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).kind().isCoded()) {
        Set<String> names = OwnCodes.together(fields.get(i).name());
        together.computeIfAbsent(names, n -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(together.values());
  }

  /** A month as the gate counts months: it grows by one from month to month. */
  public static int monthNumber(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** Starts the work on one partition. */
  public Admission admission() {
    return new Admission(this);
  }

  private static List<BetweenFields> rulesBetween(Terms terms, List<GateField> fields) {
    List<BetweenFields> compiled = new ArrayList<>();
    List<String> names = fields.stream().map(GateField::name).toList();
    for (RowRule rule : terms.contract().cases().rules()) {
      int[] positions =
          rule.fields().stream()
              .mapToInt(names::indexOf)
              .filter(position -> position >= 0)
              .toArray();
      if (rule.rule().equals("non_decreasing")) {
        compiled.add(new BetweenFields(Rule.DECREASING, positions, -1, -1));
      } else if (positions.length == rule.fields().size()) {
        List<String> codes = fields.get(positions[1]).codes();
        compiled.add(
            new BetweenFields(
                Rule.CONTRADICTION,
                positions,
                codes.indexOf(rule.value()),
                codes.indexOf(rule.optional())));
      }
    }
    return compiled;
  }
}
