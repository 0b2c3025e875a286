package org.evenhand.cube;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where a case lies in the cube: the codes of its dimensions packed into one number.
 *
 * <p>Each dimension takes the bits that its largest code needs, the first one the highest, so
 * packing is exact, can be undone, and numbers have the order of the codes.
 */
public final class Coordinates implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Bits of a number that stays positive. */
  static final int BITS = 63;

  private final int[] positions;
  private final int[] shifts;
  private final long[] masks;

  private Coordinates(int[] positions, int[] shifts, long[] masks) {
    this.positions = positions;
    this.shifts = shifts;
    this.masks = masks;
  }

  /**
   * Coordinates over these dimensions.
   *
   * @param positions where a row holds the code of each dimension
   * @param capacities the number of codes that each dimension can have
   * @throws IllegalArgumentException if they do not fit into one number
   */
  public static Coordinates of(List<Integer> positions, List<Integer> capacities) {
    int[] shifts = new int[positions.size()];
    long[] masks = new long[positions.size()];
    int shift = 0;
    for (int i = shifts.length - 1; i >= 0; i--) {
      int bits = bits(capacities.get(i));
      shifts[i] = shift;
      masks[i] = (1L << bits) - 1;
      shift += bits;
    }
    if (shift > BITS) {
      throw new IllegalArgumentException(
          "the plan holds too many fields fixed at once: name fewer strata");
    }
    return new Coordinates(positions.stream().mapToInt(Integer::intValue).toArray(), shifts, masks);
  }

  /** Bits that this many codes take. */
  static int bits(int capacity) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, capacity - 1));
  }

  /** The number of a row's cell. */
  public long pack(int[] row) {
    long packed = 0;
    for (int i = 0; i < positions.length; i++) {
      packed |= (long) row[positions[i]] << shifts[i];
    }
    return packed;
  }

  /** The number of the cell with these codes, by the number of the dimension. */
  long pack(IntUnaryOperator code) {
    long packed = 0;
    for (int i = 0; i < shifts.length; i++) {
      packed |= (long) code.applyAsInt(i) << shifts[i];
    }
    return packed;
  }

  /** The number of a cell whose codes lie side by side. */
  long pack(Cell cell) {
    return pack(cell.codes()::get);
  }

  /** Coordinates over the dimensions of a cube, whose codes lie side by side. */
  public static Coordinates over(List<Dimension> dimensions) {
    return of(
        IntStream.range(0, dimensions.size()).boxed().toList(),
        dimensions.stream().map(dimension -> dimension.codes().size()).toList());
  }

  /** The codes of a cell, one per dimension. */
  public int[] unpack(long packed) {
    int[] codes = new int[positions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(packed, i);
    }
    return codes;
  }

  /** Puts the codes of a cell back to where a row holds them. */
  void unpackInto(long packed, int[] row) {
    for (int i = 0; i < positions.length; i++) {
      row[positions[i]] = code(packed, i);
    }
  }

  /** The same as a list. */
  List<Integer> codes(long packed) {
    Integer[] codes = new Integer[positions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(packed, i);
    }
    return List.of(codes);
  }

  /** The code of a cell in one dimension. */
  int code(long packed, int dimension) {
    return (int) ((packed >>> shifts[dimension]) & masks[dimension]);
  }
}
