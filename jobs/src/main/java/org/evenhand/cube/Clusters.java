package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * The cases of a cube by a token that some of them share, such as that of the accused person. No
 * token is kept: clusters with the same cells are one combination and counted, so that this grows
 * with the number of different combinations and not with the number of cases.
 *
 * @param token the field that holds the token
 * @param dimensions the dimensions of the cells
 * @param clusters every combination that occurs, in the order of its cells
 * @param unlinked cells of the cases without a token, each of which stands for itself
 */
public record Clusters(
    String token, List<Dimension> dimensions, List<Cluster> clusters, List<Cell> unlinked) {

  private static final Comparator<Cell> BY_CELL =
      Comparator.comparing(Cell::codes, Clusters::compareCodes).thenComparingLong(Cell::cases);

  /** Puts the clusters in order and adds up those with the same cells. */
  public Clusters {
    dimensions = List.copyOf(dimensions);
    clusters = merged(clusters);
    unlinked = Cube.of(dimensions, unlinked).cells();
  }

  /**
   * These clusters beside the cases of a cube over the same dimensions that are in none of them.
   */
  public Clusters within(Cube cube) {
    Coordinates coordinates = Coordinates.over(dimensions);
    CellCounts all = new CellCounts();
    CellCounts linked = new CellCounts();
    cube.cells().forEach(cell -> all.add(coordinates.pack(codes(cell)), cell.cases()));
    for (Cluster cluster : clusters) {
      for (Cell cell : cluster.cells()) {
        linked.add(
            coordinates.pack(codes(cell)), Math.multiplyExact(cell.cases(), cluster.times()));
      }
    }
    return new Clusters(token, dimensions, clusters, Cube.of(dimensions, all, linked).cells());
  }

  private static int[] codes(Cell cell) {
    return cell.codes().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Number of clusters. */
  public long size() {
    return clusters.stream().mapToLong(Cluster::times).sum();
  }

  /** The clusters over the dimensions of another cube, which must be among its own. */
  Clusters marginal(List<Dimension> fewer) {
    int[] kept = fewer.stream().mapToInt(this::position).toArray();
    List<Cluster> projected =
        clusters.stream()
            .map(c -> new Cluster(project(c.cells(), kept, fewer), c.times()))
            .toList();
    return new Clusters(token, fewer, projected, project(unlinked, kept, fewer));
  }

  private int position(Dimension dimension) {
    return dimensions.stream().map(Dimension::name).toList().indexOf(dimension.name());
  }

  private static List<Cell> project(List<Cell> cells, int[] kept, List<Dimension> fewer) {
    List<Cell> projected = new ArrayList<>();
    for (Cell cell : cells) {
      List<Integer> codes = new ArrayList<>();
      for (int position : kept) {
        codes.add(cell.codes().get(position));
      }
      projected.add(new Cell(codes, cell.cases()));
    }
    return Cube.of(fewer, projected).cells();
  }

  private static List<Cluster> merged(List<Cluster> clusters) {
    TreeMap<List<Cell>, Long> times = new TreeMap<>(Clusters::compareCells);
    clusters.forEach(cluster -> times.merge(cluster.cells(), cluster.times(), Math::addExact));
    List<Cluster> merged = new ArrayList<>();
    times.forEach((cells, count) -> merged.add(new Cluster(cells, count)));
    return List.copyOf(merged);
  }

  private static int compareCells(List<Cell> a, List<Cell> b) {
    return compare(a, b, BY_CELL);
  }

  private static int compareCodes(List<Integer> a, List<Integer> b) {
    return compare(a, b, Comparator.naturalOrder());
  }

  private static <T> int compare(List<T> a, List<T> b, Comparator<T> order) {
    Iterator<T> other = b.iterator();
    for (T one : a) {
      if (!other.hasNext()) {
        return 1;
      }
      int compared = order.compare(one, other.next());
      if (compared != 0) {
        return compared;
      }
    }
    return other.hasNext() ? -1 : 0;
  }
}
