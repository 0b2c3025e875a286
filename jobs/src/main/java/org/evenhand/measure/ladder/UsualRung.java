package org.evenhand.measure.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.schema.FieldName;

/**
 * What the other cases of a kind got: the mean rung of all sanctions of that kind but the case's
 * own. Kinds are combinations of codes; all is whole numbers until it is compared.
 */
final class UsualRung {

  /** Fewer others than this say little about what is usual. */
  private static final long FEWEST_OTHERS = 5;

  private static final long FAR = 2;

  private final CubeAxis sanctions;
  private final List<CubeAxis> kind;
  private final Map<Long, Sum> sums;

  private record Sum(long cases, long rungs) {

    Sum plus(Sum other) {
      return new Sum(cases + other.cases, rungs + other.rungs);
    }
  }

  private UsualRung(CubeAxis sanctions, List<CubeAxis> kind, Map<Long, Sum> sums) {
    this.sanctions = sanctions;
    this.kind = kind;
    this.sums = sums;
  }

  /**
   * What is usual in a cube.
   *
   * @param counted the sanctions that count, each of which has a rung
   * @param fields that make a kind
   * @throws IllegalArgumentException if the cube lacks a field
   */
  static UsualRung of(Cube cube, Condition counted, List<String> fields) {
    UsualRung usual =
        new UsualRung(
            CubeAxis.of(cube, FieldName.SANCTION), CubeAxis.of(cube, fields), new HashMap<>());
    Predicate<Cell> counts = counted.on(cube);
    for (Cell cell : cube.cells()) {
      if (counts.test(cell)) {
        Sum sum = new Sum(cell.cases(), cell.cases() * usual.rung(cell));
        usual.sums.merge(CubeAxis.place(usual.kind, cell), sum, Sum::plus);
      }
    }
    return usual;
  }

  /** Whether there are enough others; only for cells that count. */
  boolean isKnown(Cell cell) {
    Sum sum = sums.get(CubeAxis.place(kind, cell));
    return sum != null && sum.cases > FEWEST_OTHERS;
  }

  /** Whether a case of this cell stands two rungs or more above the mean of the others. */
  boolean isAbove(Cell cell) {
    return departure(cell) >= FAR * others(cell);
  }

  /** Whether a case of this cell stands two rungs or more below the mean of the others. */
  boolean isBelow(Cell cell) {
    return -departure(cell) >= FAR * others(cell);
  }

  private long others(Cell cell) {
    return sums.get(CubeAxis.place(kind, cell)).cases - 1;
  }

  /** The case's rung less the mean of the others, times the number of the others. */
  private long departure(Cell cell) {
    Sum sum = sums.get(CubeAxis.place(kind, cell));
    return sum.cases * rung(cell) - sum.rungs;
  }

  private int rung(Cell cell) {
    return sanctions.code(cell).rung().orElseThrow();
  }
}
