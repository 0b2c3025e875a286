package org.evenhand.cube;

import java.io.Serializable;
import java.util.stream.IntStream;

/** Counts by packed coordinates: an open-addressing map of primitive numbers, additive. */
public final class CellCounts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int SMALLEST = 64;

  private long[] keys;
  private long[] counts;
  private int size;

  /** No counts yet. */
  public CellCounts() {
    this(0);
  }

  /**
   * No counts yet, and room for as many cells. Cells that come in the order of another map's slots
   * crowd together in a smaller one, so room for all of them is what makes adding up maps cheap.
   */
  public CellCounts(int cells) {
    int slots = SMALLEST;
    while (isCrowded(cells, slots)) {
      slots *= 2;
    }
    keys = new long[slots];
    counts = new long[slots];
  }

  private static boolean isCrowded(int cells, int slots) {
    return 4L * cells > 3L * slots;
  }

  /** Number of cells that hold a case. */
  public int size() {
    return size;
  }

  /** Adds cases, at least one, to a cell. */
  public void add(long cell, long cases) {
    int slot = slot(cell);
    if (counts[slot] == 0) {
      keys[slot] = cell;
      size++;
    }
    counts[slot] = Math.addExact(counts[slot], cases);
    if (isCrowded(size, keys.length)) {
      grow();
    }
  }

  /** Takes a cell's number and its cases. */
  @FunctionalInterface
  public interface Visitor {
    /** Visits one cell. */
    void cell(long cell, long cases);
  }

  /** Visits every cell that holds a case, in no particular order. */
  public void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        visitor.cell(keys[i], counts[i]);
      }
    }
  }

  /** The cases of one cell. */
  public long cases(long cell) {
    return counts[slot(cell)];
  }

  /** The numbers of the cells that hold a case, in ascending order. */
  public long[] cells() {
    return IntStream.range(0, keys.length)
        .filter(i -> counts[i] > 0)
        .mapToLong(i -> keys[i])
        .sorted()
        .toArray();
  }

  private int slot(long cell) {
    int mask = keys.length - 1;
    int slot = (int) ((cell * SPREAD) >>> 40) & mask;
    while (counts[slot] != 0 && keys[slot] != cell) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new long[2 * oldCounts.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
