package org.evenhand.measure.reports;

import java.util.Arrays;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.ChiSquaredTest;

/**
 * Cases by two fields at once; codes that take no part in comparisons are left out.
 *
 * @param rows the field compared
 * @param counts a row for each of its codes, a column for each code of the other field
 */
record CrossTabulation(Grouping rows, long[][] counts) {

  /**
   * The table of a cube.
   *
   * @throws IllegalArgumentException if the cube lacks a field
   */
  static CrossTabulation of(Cube cube, Grouping rows, Grouping columns) {
    CubeAxis down = CubeAxis.of(cube, rows.field());
    CubeAxis across = CubeAxis.of(cube, columns.field());
    boolean[] takesRow = down.where(rows.takesPart());
    boolean[] takesColumn = across.where(columns.takesPart());
    long[][] counts = new long[takesRow.length][takesColumn.length];
    for (Cell cell : cube.cells()) {
      int row = down.in(cell);
      int column = across.in(cell);
      if (takesRow[row] && takesColumn[column]) {
        counts[row][column] = Math.addExact(counts[row][column], cell.cases());
      }
    }
    return new CrossTabulation(rows, counts);
  }

  /** The test whether the two fields have to do with each other. */
  Finding independence(Question question, String stage) {
    long cases = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    return Finding.of(
            question.about(stage, rows.field(), FindingKey.ALL),
            Statistic.CHI_SQUARED,
            Counts.of(cases, cases),
            ChiSquaredTest.independence(counts),
            "Pearson, no continuity correction")
        .counting(Counted.SHARE);
  }
}
