package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.Scale;
import org.evenhand.schema.Code;

/** Merges codes of one dimension into fewer: months into half-years, numbers into bands. */
final class Merged {

  private static final Code RECORDED = Code.of("recorded");
  private static final int MONTH = "yyyy-".length();

  private Merged() {}

  /**
   * The counts of a cube with the codes of one field merged; what travels beside the counts stays
   * behind. Merged codes come in the order of the first code that each of them stands for.
   *
   * @param merged the code that takes the place of a code
   * @throws IllegalArgumentException if the cube lacks the field
   */
  static Cube of(Cube cube, String field, UnaryOperator<Code> merged) {
    Axis axis = Axis.of(cube, field);
    List<Code> codes = axis.codes().stream().map(merged).distinct().toList();
    int[] places = axis.codes().stream().map(merged).mapToInt(codes::indexOf).toArray();
    List<Dimension> dimensions = new ArrayList<>(cube.dimensions());
    dimensions.set(axis.position(), new Dimension(field, codes));
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : cube.cells()) {
      List<Integer> moved = new ArrayList<>(cell.codes());
      moved.set(axis.position(), places[axis.in(cell)]);
      cells.add(new Cell(moved, cell.cases()));
    }
    return Cube.of(dimensions, cells);
  }

  /** A day or a count as whether it was recorded. */
  static Code recorded(Code code) {
    return code.code().equals(Scale.NOT_RECORDED) ? code : RECORDED;
  }

  /** A month as its half-year, such as {@code 2026H2}. */
  static Code halfYear(Code month) {
    if (month.code().equals(Scale.NOT_RECORDED)) {
      return month;
    }
    String year = month.code().substring(0, MONTH - 1);
    boolean isFirst = Integer.parseInt(month.code().substring(MONTH, MONTH + 2)) <= 6;
    return Code.of(year + (isFirst ? "H1" : "H2"));
  }
}
