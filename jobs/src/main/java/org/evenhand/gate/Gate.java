package org.evenhand.gate;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.schema.InputTable.RowRule;

/**
 * The rules of one run, compiled against the columns of one export. Immutable and serialisable: it
 * travels to every partition, where {@link #admission} starts the work.
 *
 * @param fields the fields that the export gives, in the order of the contract
 * @param rules rules between the fields of one row
 * @param columns number of columns of the export
 */
public record Gate(List<GateField> fields, List<BetweenFields> rules, int columns)
    implements Serializable {

  /**
   * A rule between fields, by their positions in {@link Gate#fields}.
   *
   * @param rule what a row that breaks it is rejected by
   * @param positions the fields in order
   * @param code of {@link Rule#CONTRADICTION}: the code of the second field with which the first
   *     must hold a value, and without which it must not
   */
  record BetweenFields(Rule rule, int[] positions, int code) implements Serializable {}

  /** Copies into types that travel to executors. */
  public Gate {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  /**
   * Opens the gate for an export with these columns.
   *
   * @param terms contract and mapping
   * @param columns the export's column names in order
   * @throws Refusal if a column is unknown, missing or repeated
   * @throws IllegalArgumentException if the mapping is at odds with the contract
   */
  public static Gate open(Terms terms, List<String> columns) {
    refuseRepeated(columns);
    List<GateField> fields = terms.fields(columns);
    List<String> wrong = new ArrayList<>();
    unknown(terms, columns, fields).ifPresent(wrong::add);
    missing(terms, fields).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      throw new Refusal(String.join("; ", wrong));
    }
    return new Gate(fields, rulesBetween(terms, fields), columns.size());
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

  /** A month as the gate counts months: it grows by one from month to month. */
  public static int monthNumber(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** Starts the work on one partition. */
  public Admission admission() {
    return new Admission(this);
  }

  private static void refuseRepeated(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!seen.add(columns.get(i))) {
        throw new Refusal(
            "column %d of the header has the name of an earlier one: give every column a name of its own"
                .formatted(i + 1));
      }
    }
  }

  private static Optional<String> unknown(
      Terms terms, List<String> columns, List<GateField> fields) {
    Set<String> known = new HashSet<>(terms.mapping().ignore());
    fields.forEach(field -> known.add(field.source()));
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!known.contains(columns.get(i))) {
        unknown.add(Terms.named(columns.get(i), i));
      }
    }
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "unknown column: %s: map it to a field of the contract, or list it under ignore in the mapping"
                .formatted(String.join(", ", unknown)));
  }

  private static Optional<String> missing(Terms terms, List<GateField> fields) {
    List<String> missing = new ArrayList<>(terms.required());
    fields.forEach(field -> missing.remove(field.name()));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "missing column: %s: add it to the export, or name its source in the mapping"
                .formatted(String.join(", ", missing)));
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
        compiled.add(new BetweenFields(Rule.DECREASING, positions, -1));
      } else if (positions.length == rule.fields().size()) {
        int code = fields.get(positions[1]).codes().indexOf(rule.value());
        compiled.add(new BetweenFields(Rule.CONTRADICTION, positions, code));
      }
    }
    return compiled;
  }
}
