package org.evenhand.cube;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * All codes of a row that some question looks at, packed into as few numbers as hold them: so that
 * a row can be kept while the export is read and be counted, or taken out again, in any way later.
 */
public final class RowPacking implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Coordinates> words = new ArrayList<>();

  private RowPacking() {}

  /**
   * A packing of these codes.
   *
   * @param positions where a row holds them
   * @param capacities the number of codes that each can have
   */
  public static RowPacking of(List<Integer> positions, List<Integer> capacities) {
    RowPacking packing = new RowPacking();
    int from = 0;
    int bits = 0;
    for (int i = 0; i < positions.size(); i++) {
      int own = Coordinates.bits(capacities.get(i));
      if (bits + own > Coordinates.BITS) {
        packing.add(positions.subList(from, i), capacities.subList(from, i));
        from = i;
        bits = 0;
      }
      bits += own;
    }
    packing.add(
        positions.subList(from, positions.size()), capacities.subList(from, positions.size()));
    return packing;
  }

  private void add(List<Integer> positions, List<Integer> capacities) {
    words.add(Coordinates.of(positions, capacities));
  }

  /** How many numbers a row takes. */
  public int words() {
    return words.size();
  }

  /** The words of a row. */
  public long[] pack(int[] row) {
    return words.stream().mapToLong(word -> word.pack(row)).toArray();
  }

  /** Packs a row into the word of each column, at a place. */
  public void pack(int[] row, long[][] columns, int place) {
    for (int w = 0; w < columns.length; w++) {
      columns[w][place] = words.get(w).pack(row);
    }
  }

  /** Puts the codes back to where the row held them. */
  public void unpack(long[] packed, int[] row) {
    for (int w = 0; w < packed.length; w++) {
      words.get(w).unpackInto(packed[w], row);
    }
  }
}
