package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/** Merges codes of dimensions into fewer: months into half-years, numbers into bands. */
public final class Merged {

  private static final Code RECORDED = Code.of("recorded");
  private static final int MONTH = "yyyy-".length();

  private Merged() {}

  /**
   * The counts of a cube with the codes of some fields merged; what travels beside the counts stays
   * behind. Merged codes come in the order of the first code that each of them stands for.
   *
   * @param merged the code that takes the place of a code
   * @throws IllegalArgumentException if the cube lacks a field
   */
  public static Cube of(Cube cube, List<String> fields, UnaryOperator<Code> merged) {
    List<Dimension> dimensions = new ArrayList<>(cube.dimensions());
    Map<CubeAxis, int[]> places = new LinkedHashMap<>();
    for (String field : fields) {
      CubeAxis axis = CubeAxis.of(cube, field);
      List<Code> all = axis.codes().stream().map(merged).toList();
      List<Code> codes = all.stream().distinct().toList();
      dimensions.set(axis.position(), new Dimension(field, codes));
      places.put(axis, all.stream().mapToInt(codes::indexOf).toArray());
    }
    return Cube.of(
        dimensions, () -> cube.cells().stream().map(cell -> moved(cell, places)).iterator());
  }

  private static Cell moved(Cell cell, Map<CubeAxis, int[]> places) {
    List<Integer> codes = new ArrayList<>(cell.codes());
    places.forEach((axis, to) -> codes.set(axis.position(), to[axis.in(cell)]));
    return new Cell(codes, cell.cases());
  }

  /** A day or a count as whether it was recorded. */
  public static Code recorded(Code code) {
    return code.code().equals(Contract.NOT_RECORDED) ? code : RECORDED;
  }

  /** A month as its half-year, such as {@code 2026H2}. */
  public static Code halfYear(Code month) {
    if (month.code().equals(Contract.NOT_RECORDED)) {
      return month;
    }
    String year = month.code().substring(0, MONTH - 1);
    boolean isFirst = Integer.parseInt(month.code().substring(MONTH, MONTH + 2)) <= 6;
    return Code.of(year + (isFirst ? "H1" : "H2"));
  }
}
