package org.evenhand.cube;

import java.util.List;

/**
 * Cases that share a token, or several at once, by their cells, and how often just this combination
 * occurs.
 *
 * @param cells the cells of one such cluster in their order; {@link Cell#cases()} are the cases
 *     that the cluster has in the cell
 * @param times number of clusters that have these cells, at least 1
 */
public record Cluster(List<Cell> cells, long times) {

  /**
   * @throws IllegalArgumentException if it holds no case or does not occur
   */
  public Cluster {
    cells = List.copyOf(cells);
    if (cells.isEmpty() || times < 1) {
      throw new IllegalArgumentException("a cluster holds at least one case and occurs");
    }
  }

  /** Number of cases in one such cluster. */
  public long cases() {
    return cells.stream().mapToLong(Cell::cases).sum();
  }
}
