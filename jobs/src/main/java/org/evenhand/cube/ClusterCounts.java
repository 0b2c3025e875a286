package org.evenhand.cube;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Clusters by the packed coordinates of their cases, put together one after the other. Those with
 * the same cells become one combination when they are counted.
 */
public final class ClusterCounts {

  private static final int SMALLEST = 64;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] cells = new long[SMALLEST];
  private long[] cases = new long[SMALLEST];
  private int[] ends = new int[SMALLEST];
  private long[] times = new long[SMALLEST];
  private int filled;
  private int size;

  /** Adds cases, at least one, to the cluster that is being put together. */
  public void add(long cell, long number) {
    if (filled == cells.length) {
      cells = Arrays.copyOf(cells, 2 * filled);
      cases = Arrays.copyOf(cases, 2 * filled);
    }
    cells[filled] = cell;
    cases[filled++] = number;
  }

  /** Ends a cluster that occurs so often; one without a case is none. */
  public void end(long occurring) {
    int start = start(size);
    if (filled == start) {
      return;
    }
    if (!isAscending(start)) {
      sort(start);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
    }
    ends[size] = filled;
    times[size++] = occurring;
  }

  private int start(int cluster) {
    return cluster == 0 ? 0 : ends[cluster - 1];
  }

  private boolean isAscending(int start) {
    for (int i = start + 1; i < filled; i++) {
      if (cells[i] <= cells[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Puts the cells of the last cluster in order and adds up those that are the same. */
  private void sort(int start) {
    long[] ordered = Arrays.stream(cells, start, filled).sorted().distinct().toArray();
    long[] sums = new long[ordered.length];
    for (int i = start; i < filled; i++) {
      int place = Arrays.binarySearch(ordered, cells[i]);
      sums[place] = Math.addExact(sums[place], cases[i]);
    }
    System.arraycopy(ordered, 0, cells, start, ordered.length);
    System.arraycopy(sums, 0, cases, start, ordered.length);
    filled = start + ordered.length;
  }

  /** The cases of all clusters by cell. */
  CellCounts total() {
    CellCounts total = new CellCounts();
    for (int cluster = 0; cluster < size; cluster++) {
      for (int i = start(cluster); i < ends[cluster]; i++) {
        total.add(cells[i], Math.multiplyExact(cases[i], times[cluster]));
      }
    }
    return total;
  }

  /**
   * Every combination once, in the order of its cells.
   *
   * @param places the numbers of all cells that occur, ascending
   */
  Combinations combinations(long[] places) {
    addUp();
    int[] order = IntStream.range(0, size).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
    int[] starts = new int[size + 1];
    int[] positions = new int[filled];
    long[] numbers = new long[filled];
    long[] occurring = new long[size];
    int kinds = 0;
    for (int own : order) {
      int to = starts[kinds];
      for (int from = start(own); from < ends[own]; from++) {
        positions[to] = Arrays.binarySearch(places, cells[from]);
        numbers[to++] = cases[from];
      }
      occurring[kinds++] = times[own];
      starts[kinds] = to;
    }
    return new Combinations(
        Arrays.copyOf(starts, kinds + 1),
        Arrays.copyOf(positions, starts[kinds]),
        Arrays.copyOf(numbers, starts[kinds]),
        Arrays.copyOf(occurring, kinds));
  }

  /** Leaves of the clusters with the same cells the first, and how often they occur together. */
  private void addUp() {
    int[] known = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
    int kinds = 0;
    for (int own = 0; own < size; own++) {
      int slot = slot(own, known);
      if (known[slot] > 0) {
        int first = known[slot] - 1;
        times[first] = Math.addExact(times[first], times[own]);
      } else {
        keep(own, kinds++);
        known[slot] = kinds;
      }
    }
    size = kinds;
    filled = start(kinds);
  }

  /** Where a cluster like this one is known, as its number and one more, or the free place. */
  private int slot(int own, int[] known) {
    int hash = 0;
    for (int i = start(own); i < ends[own]; i++) {
      hash = 31 * (31 * hash + Long.hashCode(cells[i] * SPREAD)) + Long.hashCode(cases[i]);
    }
    int slot = (hash ^ hash >>> 16) & known.length - 1;
    while (known[slot] > 0 && compare(known[slot] - 1, own) != 0) {
      slot = slot + 1 & known.length - 1;
    }
    return slot;
  }

  private void keep(int own, int kind) {
    int from = start(own);
    int length = ends[own] - from;
    System.arraycopy(cells, from, cells, start(kind), length);
    System.arraycopy(cases, from, cases, start(kind), length);
    times[kind] = times[own];
    ends[kind] = start(kind) + length;
  }

  private int compare(int a, int b) {
    int other = start(b);
    for (int i = start(a); i < ends[a]; i++, other++) {
      if (other == ends[b]) {
        return 1;
      }
      int compared = Long.compare(cells[i], cells[other]);
      compared = compared == 0 ? Long.compare(cases[i], cases[other]) : compared;
      if (compared != 0) {
        return compared;
      }
    }
    return other < ends[b] ? -1 : 0;
  }
}
