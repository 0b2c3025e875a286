package org.evenhand.cube;

import java.util.Arrays;

/**
 * The combinations of cells that clusters have, as plain numbers: each with how often it occurs and
 * with its entries, a cell and the cases that one such cluster has there. Combinations come in the
 * order of their cells, and the entries of one follow on those of the one before.
 *
 * <p>A cell is named by its position in {@link Clusters#linked}, so that what a question makes of a
 * cell is worked out once per cell and looked up for every entry.
 */
public final class Combinations {

  private final int[] starts;
  private final int[] cells;
  private final long[] cases;
  private final long[] times;

  Combinations(int[] starts, int[] cells, long[] cases, long[] times) {
    this.starts = starts;
    this.cells = cells;
    this.cases = cases;
    this.times = times;
  }

  /** How many different combinations there are. */
  public int size() {
    return times.length;
  }

  /** How many entries they have together. */
  public int entries() {
    return cells.length;
  }

  /** The combination that an entry is of. */
  public int combination(int entry) {
    int place = Arrays.binarySearch(starts, entry);
    return place < 0 ? -place - 2 : place;
  }

  /** How many clusters have a combination. */
  public long times(int combination) {
    return times[combination];
  }

  /** Where the entries of a combination start. */
  public int start(int combination) {
    return starts[combination];
  }

  /** Where the entries of a combination end; the place itself is no longer one of them. */
  public int end(int combination) {
    return starts[combination + 1];
  }

  /** The cell of an entry. */
  public int cell(int entry) {
    return cells[entry];
  }

  /** The cases of an entry. */
  public long cases(int entry) {
    return cases[entry];
  }
}
