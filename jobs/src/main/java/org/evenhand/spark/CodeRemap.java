package org.evenhand.spark;

import java.io.Serializable;
import java.util.List;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Dimension;

/**
 * From the codes of a partition to the cells of the whole export: codes as found have a number of
 * their own in each partition.
 */
final class CodeRemap implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] positions;
  private final int[][] codes;
  private final Coordinates cells;

  private CodeRemap(int[] positions, int[][] codes, Coordinates cells) {
    this.positions = positions;
    this.codes = codes;
    this.cells = cells;
  }

  /** The translation of a partition to cells over the dimensions that these facets have. */
  static CodeRemap of(
      ScanTask task,
      List<Variable> facets,
      List<Dimension> dimensions,
      PartitionScan.Summary part) {
    int[] positions = new int[dimensions.size()];
    int[][] codes = new int[dimensions.size()][];
    for (int i = 0; i < positions.length; i++) {
      Dimension dimension = dimensions.get(i);
      positions[i] = task.position(facets.get(i));
      if (!facets.get(i).isCoarse() && task.gate().fields().get(positions[i]).asFound()) {
        codes[i] =
            part.found().get(positions[i]).stream()
                .mapToInt(code -> dimension.indexOf(code.code()))
                .toArray();
      }
    }
    return new CodeRemap(positions, codes, Coordinates.over(dimensions));
  }

  /** The cell of a row that has the partition's codes. */
  long cell(int[] row) {
    int[] global = new int[positions.length];
    translate(row, global);
    return cells.pack(global);
  }

  /** Puts the codes of the dimensions, in their order, at the front of another row. */
  void translate(int[] row, int[] global) {
    for (int i = 0; i < positions.length; i++) {
      global[i] = code(i, row[positions[i]]);
    }
  }

  /** The cell whose codes, in the order of the dimensions, are these of the partition. */
  long cellOf(int[] local) {
    for (int i = 0; i < local.length; i++) {
      local[i] = code(i, local[i]);
    }
    return cells.pack(local);
  }

  private int code(int dimension, int local) {
    return codes[dimension] == null ? local : codes[dimension][local];
  }
}
