package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Thresholds;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/** The cells of simulated periods: where a kind, a group and an end lie in a cube. Immutable. */
final class PeriodCounts {

  private final Layout layout;
  private final List<Dimension> dimensions;
  private final long[][][] cells;

  /**
   * The cells of a layout.
   *
   * @param thresholds the plan's; a case ends at none, at the lowest, and so on
   */
  PeriodCounts(Layout layout, Thresholds thresholds, Plan plan) {
    this.layout = layout;
    dimensions = dimensions(layout, thresholds, plan);
    Coordinates coordinates = Coordinates.over(dimensions);
    int ends = thresholds.rungs().size() + 1;
    cells = new long[layout.kinds()][layout.groups()][ends];
    for (int kind = 0; kind < layout.kinds(); kind++) {
      for (int group = 0; group < layout.groups(); group++) {
        for (int end = 0; end < ends; end++) {
          cells[kind][group][end] = coordinates.pack(codes(kind, group, end));
        }
      }
    }
  }

  private static List<Dimension> dimensions(Layout layout, Thresholds thresholds, Plan plan) {
    List<Dimension> dimensions = new ArrayList<>(layout.fields().fixed());
    dimensions.add(layout.fields().alignment());
    String other =
        plan.decided().stream().filter(code -> !code.equals("sanctioned")).findFirst().orElse("");
    dimensions.add(
        new Dimension(FieldName.OUTCOME, List.of(Code.of(other), Code.of("sanctioned"))));
    List<Code> rungs = new ArrayList<>(List.of(Code.of("not_applicable")));
    thresholds
        .rungs()
        .forEach(rung -> rungs.add(new Code("rung_" + rung, "", Map.of("rung", rung.toString()))));
    dimensions.add(new Dimension(FieldName.SANCTION, rungs));
    return dimensions;
  }

  /** The codes of a case. */
  int[] codes(int kind, int group, int end) {
    int[] fixed = layout.kind(kind);
    int[] codes = new int[fixed.length + 3];
    System.arraycopy(fixed, 0, codes, 0, fixed.length);
    codes[fixed.length] = layout.place(group);
    codes[fixed.length + 1] = end == 0 ? 0 : 1;
    codes[fixed.length + 2] = end;
    return codes;
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** Empty counts by kind, group and end. */
  long[][][] none() {
    return new long[cells.length][cells[0].length][cells[0][0].length];
  }

  /** The cube of these counts. */
  Cube cube(long[][][] counts) {
    CellCounts all = new CellCounts(cells.length * cells[0].length);
    for (int kind = 0; kind < cells.length; kind++) {
      for (int group = 0; group < cells[kind].length; group++) {
        for (int end = 0; end < cells[kind][group].length; end++) {
          if (counts[kind][group][end] > 0) {
            all.add(cells[kind][group][end], counts[kind][group][end]);
          }
        }
      }
    }
    return Cube.of(dimensions, all, new CellCounts());
  }
}
