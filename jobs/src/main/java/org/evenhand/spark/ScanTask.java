package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.RowPacking;
import org.evenhand.cube.Scale;
import org.evenhand.gate.Gate;
import org.evenhand.schema.Period;

/** What one pass over the export does with every row. */
final class ScanTask implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The field of the case identifier. */
  static final String CASE_ID = "case_id";

  private static final String MONTH = "received_month";

  private final Gate gate;
  private final ArrayList<Counting> countings = new ArrayList<>();
  private final int[] tokens;
  private final Scale[] scales;
  private final int month;
  private final int firstMonth;
  private final int lastMonth;
  private final RowPacking packing;

  /**
   * A set of dimensions to count by.
   *
   * @param coordinates its dimensions
   * @param history whether cases from before the period count
   */
  record Counting(Coordinates coordinates, boolean history) implements Serializable {}

  ScanTask(Gate gate, Tabulation tabulation, Period period) {
    this.gate = gate;
    for (Tabulation.Grouping grouping : tabulation.groupings()) {
      countings.add(new Counting(coordinates(grouping.dimensions()), grouping.history()));
    }
    tokens = tokens(tabulation.tokens());
    scales = gate.fields().stream().map(field -> Fields.scale(field.kind())).toArray(Scale[]::new);
    month = gate.position(MONTH);
    firstMonth = Gate.monthNumber(period.from());
    lastMonth = Gate.monthNumber(period.to());
    Set<String> kept = new LinkedHashSet<>(tabulation.dimensions());
    if (!tabulation.wanted().isEmpty()) {
      kept.add(WantedAlignments.FIELD);
    }
    packing = RowPacking.of(positions(kept), capacities(kept));
  }

  private int[] tokens(List<String> linked) {
    List<Integer> positions = new ArrayList<>();
    positions.add(columnOf(CASE_ID));
    linked.forEach(token -> positions.add(columnOf(token)));
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private int columnOf(String field) {
    int position = gate.position(field);
    return position >= 0 && gate.fields().get(position).column() >= 0 ? position : -1;
  }

  private List<Integer> positions(Iterable<String> fields) {
    List<Integer> positions = new ArrayList<>();
    fields.forEach(field -> positions.add(gate.position(field)));
    return positions;
  }

  private List<Integer> capacities(Iterable<String> fields) {
    List<Integer> capacities = new ArrayList<>();
    fields.forEach(field -> capacities.add(Fields.capacity(gate, field)));
    return capacities;
  }

  /** Coordinates over fields of the gate. */
  Coordinates coordinates(List<String> fields) {
    return Coordinates.of(positions(fields), capacities(fields));
  }

  Gate gate() {
    return gate;
  }

  List<Counting> countings() {
    return countings;
  }

  RowPacking packing() {
    return packing;
  }

  /**
   * Positions in the gate of the fields whose values are hashed: the case identifier first, then
   * the tokens that cases are gathered by; -1 where the export has no column for it.
   */
  int[] tokens() {
    return tokens;
  }

  /** Whether cases have identifiers of their own. */
  boolean isIdentified() {
    return tokens[0] >= 0;
  }

  /** Whether rows are kept beside their counts. */
  boolean keepsRows() {
    return isIdentified() || tokens.length > 1;
  }

  /** Where the case lies in time; a case without a month is taken to be of the period. */
  Time time(int[] row) {
    if (month < 0 || row[month] < 0) {
      return Time.PERIOD;
    }
    if (row[month] > lastMonth) {
      return Time.LATER;
    }
    return row[month] < firstMonth ? Time.EARLIER : Time.PERIOD;
  }

  /** Where a case lies beside the period. */
  enum Time {
    EARLIER,
    PERIOD,
    LATER;

    boolean countsIn(Counting counting) {
      return this == PERIOD || (this == EARLIER && counting.history());
    }
  }

  /** Turns days, counts and months of a row into the places of their scales. */
  void place(int[] row) {
    for (int i = 0; i < row.length; i++) {
      if (scales[i] != null) {
        row[i] = scales[i].place(row[i]);
      }
    }
  }
}
