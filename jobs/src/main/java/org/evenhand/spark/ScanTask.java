package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.NumericDimension;
import org.evenhand.cube.RowPacking;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;

/** What one pass over the export does with every row. */
final class ScanTask implements PartTask<PartitionScan> {

  private static final long serialVersionUID = 1L;

  private final Gate gate;
  private final ArrayList<Counting> countings = new ArrayList<>();
  private final transient List<Variable> coarse;
  private final int[] coarseOf;
  private final int[][] coarsePlaces;
  private final int[] tokens;
  private final NumericDimension[] scales;
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

  ScanTask(Gate gate, Tabulation tabulation, Map<String, List<Code>> codes, Period period) {
    this.gate = gate;
    coarse = tabulation.dimensions().stream().filter(Variable::isCoarse).toList();
    coarseOf = coarse.stream().mapToInt(facet -> gate.position(facet.field())).toArray();
    coarsePlaces =
        coarse.stream()
            .map(facet -> facet.coarsening().places(codes(facet, codes)))
            .toArray(int[][]::new);
    for (Tabulation.Grouping grouping : tabulation.groupings()) {
      countings.add(new Counting(coordinates(grouping.dimensions()), grouping.history()));
    }
    tokens = tokens(tabulation.tokens());
    scales =
        gate.fields().stream()
            .map(field -> NumericDimension.of(field.kind()).orElse(null))
            .toArray(NumericDimension[]::new);
    month = gate.position(FieldName.RECEIVED_MONTH);
    firstMonth = Gate.monthNumber(period.from());
    lastMonth = Gate.monthNumber(period.to());
    Set<Variable> kept = new LinkedHashSet<>(tabulation.dimensions());
    if (!tabulation.wanted().isEmpty()) {
      kept.add(WantedAlignments.FACET);
    }
    packing = RowPacking.of(positions(kept), capacities(kept));
  }

  private List<Code> codes(Variable facet, Map<String, List<Code>> codes) {
    GateField own = gate.fields().get(gate.position(facet.field()));
    return NumericDimension.of(own.kind())
        .map(NumericDimension::codes)
        .orElseGet(() -> codes.get(own.name()));
  }

  private Coordinates coordinates(List<Variable> facets) {
    return Coordinates.of(positions(facets), capacities(facets));
  }

  private int[] tokens(List<String> linked) {
    return Stream.concat(Stream.of(FieldName.CASE_ID), linked.stream())
        .mapToInt(this::columnOf)
        .toArray();
  }

  private int columnOf(String field) {
    int position = gate.position(field);
    return position >= 0 && gate.fields().get(position).column() >= 0 ? position : -1;
  }

  private List<Integer> positions(Collection<Variable> facets) {
    return facets.stream().map(this::position).toList();
  }

  private List<Integer> capacities(Collection<Variable> facets) {
    return facets.stream().map(facet -> facet.capacity(gate)).toList();
  }

  /** Where a placed row holds what is counted by. */
  int position(Variable facet) {
    return facet.isCoarse()
        ? gate.fields().size() + coarse.indexOf(facet)
        : gate.position(facet.field());
  }

  /** The length of a placed row: the fields of the gate, then what is told apart of some. */
  int width() {
    return gate.fields().size() + coarseOf.length;
  }

  @Override
  public boolean looksAt(int column) {
    return gate.looksAt(column);
  }

  @Override
  public PartitionScan begin(Place place) {
    return new PartitionScan(this, place);
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

    boolean countsIn(boolean history) {
      return this == PERIOD || (this == EARLIER && history);
    }
  }

  /**
   * The row with days, counts and months at the places of their scales, and what is told apart of
   * some fields.
   */
  int[] placed(int[] row) {
    int[] placed = coarseOf.length == 0 ? row : Arrays.copyOf(row, width());
    for (int i = 0; i < row.length; i++) {
      if (scales[i] != null) {
        placed[i] = scales[i].place(row[i]);
      }
    }
    for (int i = 0; i < coarseOf.length; i++) {
      placed[row.length + i] = coarsePlaces[i][placed[coarseOf[i]]];
    }
    return placed;
  }
}
