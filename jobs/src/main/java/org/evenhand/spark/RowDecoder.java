package org.evenhand.spark;

import java.util.Arrays;
import org.evenhand.gate.Admission;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Gate;

/**
 * Decodes the rows of one part of an export. Where a column is encoded by a dictionary, a value is
 * decoded once per dictionary and not once per row.
 */
final class RowDecoder {

  private static final int UNSEEN = Integer.MIN_VALUE;

  /** In the place of a column: a field for which more than one cell as it stands is looked at. */
  private static final int SEVERAL = -1;

  private final Admission admission;
  private final boolean[] fixed;
  private final int[] columns;
  private final byte[][][] dictionaries;
  private final int[][] seen;

  RowDecoder(Gate gate, Admission admission) {
    this.admission = admission;
    this.columns =
        gate.fields().stream()
            .mapToInt(field -> field.isOneCell() ? field.column() : SEVERAL)
            .toArray();
    this.fixed = new boolean[columns.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = gate.fields().get(i).isFixed();
    }
    this.dictionaries = new byte[columns.length][][];
    this.seen = new int[columns.length][];
  }

  /** One decoded value per field of the gate, for {@link Admission#admit}. */
  int[] decode(Cells cells) {
    int[] row = admission.row();
    for (int field = 0; field < row.length; field++) {
      if (columns[field] != SEVERAL) {
        row[field] = decode(field, cells);
      } else if (!fixed[field]) {
        row[field] = admission.decode(field, cells);
      }
    }
    return row;
  }

  private int decode(int field, Cells cells) {
    int entry = cells.entry(columns[field]);
    if (entry == Cells.NO_ENTRY) {
      return admission.decode(field, cells);
    }
    byte[][] dictionary = cells.dictionary(columns[field]);
    if (dictionaries[field] != dictionary) {
      dictionaries[field] = dictionary;
      seen[field] = new int[dictionary.length];
      Arrays.fill(seen[field], UNSEEN);
    }
    if (seen[field][entry] == UNSEEN) {
      seen[field][entry] = admission.decode(field, cells);
    }
    return seen[field][entry];
  }
}
