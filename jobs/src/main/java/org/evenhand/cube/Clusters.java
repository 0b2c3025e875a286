package org.evenhand.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The cases of a cube by tokens that some of them share, such as that of the accused person, or
 * that and the incident's at once. No token is kept: clusters with the same cells are one
 * combination and counted. A case that lacks one of the tokens is in no cluster and stands for
 * itself.
 *
 * <p>Immutable. Kept as plain numbers, as the combinations can be nearly as many as the cases; the
 * lists of {@link Cluster} and {@link Cell} are made when they are first asked for.
 */
public final class Clusters {

  /** The place of cases that are left behind. */
  static final long NOWHERE = -1;

  private final List<String> tokens;
  private final Cube linked;
  private final Cube unlinked;
  private final Combinations combinations;
  private List<Cluster> clusters;

  private Clusters(List<String> tokens, Cube linked, Cube unlinked, Combinations combinations) {
    this.tokens = List.copyOf(tokens);
    this.linked = linked;
    this.unlinked = unlinked;
    this.combinations = combinations;
  }

  /**
   * Clusters by the packed coordinates of their cells, with no case beside them.
   *
   * @param tokens the fields that hold the tokens, in the order of the gate
   * @param dimensions the dimensions of the cells
   */
  public static Clusters of(List<String> tokens, List<Dimension> dimensions, ClusterCounts counts) {
    return of(tokens, counts, Cube.of(dimensions, List.of()));
  }

  /**
   * Clusters of these cells; those with the same cells are added up.
   *
   * @param tokens the fields that hold the tokens, in the order of the gate
   * @param dimensions the dimensions of the cells
   * @param unlinked cells of the cases that are in no cluster
   */
  public static Clusters of(
      List<String> tokens,
      List<Dimension> dimensions,
      List<Cluster> clusters,
      List<Cell> unlinked) {
    Coordinates coordinates = Coordinates.over(dimensions);
    ClusterCounts counts = new ClusterCounts();
    for (Cluster cluster : clusters) {
      cluster.cells().forEach(cell -> counts.add(coordinates.pack(cell), cell.cases()));
      counts.end(cluster.times());
    }
    return of(tokens, counts, Cube.of(dimensions, unlinked));
  }

  private static Clusters of(List<String> tokens, ClusterCounts counts, Cube unlinked) {
    CellCounts total = counts.total();
    Cube linked = Cube.of(unlinked.dimensions(), total, new CellCounts());
    return new Clusters(tokens, linked, unlinked, counts.combinations(total.cells()));
  }

  /**
   * The sets of tokens that a variance in several ways at once gathers cases by: each alone, and
   * each pair.
   */
  public static List<List<String>> aloneAndInPairs(List<String> tokens) {
    List<List<String>> sets = new ArrayList<>(tokens.stream().map(List::of).toList());
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 1; j < tokens.size(); j++) {
        sets.add(List.of(tokens.get(i), tokens.get(j)));
      }
    }
    return sets;
  }

  /**
   * These clusters beside the cases of a cube over the same dimensions that are in none of them.
   */
  public Clusters within(Cube cube) {
    Cube own = linked.named(cube.dimensions().stream().map(Dimension::name).toList());
    return new Clusters(tokens, own, cube.without(own), combinations);
  }

  /** The fields that hold the tokens, in the order of the gate. */
  public List<String> tokens() {
    return tokens;
  }

  /** The dimensions of the cells. */
  public List<Dimension> dimensions() {
    return linked.dimensions();
  }

  /** Every combination that occurs, in the order of its cells. */
  public synchronized List<Cluster> clusters() {
    if (clusters == null) {
      List<Cluster> made = new ArrayList<>();
      for (int c = 0; c < combinations.size(); c++) {
        List<Cell> own = new ArrayList<>();
        for (int entry = combinations.start(c); entry < combinations.end(c); entry++) {
          Cell cell = linked.cells().get(combinations.cell(entry));
          own.add(new Cell(cell.codes(), combinations.cases(entry)));
        }
        made.add(new Cluster(own, combinations.times(c)));
      }
      clusters = List.copyOf(made);
    }
    return clusters;
  }

  /** The same as {@link #clusters}, as plain numbers. */
  public Combinations combinations() {
    return combinations;
  }

  /** Cells of the cases that are in a cluster. */
  public List<Cell> linked() {
    return linked.cells();
  }

  /** Cells of the cases that are in no cluster. */
  public List<Cell> unlinked() {
    return unlinked.cells();
  }

  /** Number of clusters. */
  public long size() {
    long size = 0;
    for (int c = 0; c < combinations.size(); c++) {
      size = Math.addExact(size, combinations.times(c));
    }
    return size;
  }

  /**
   * The same clusters where cases lie elsewhere.
   *
   * @param others the dimensions that they are moved to
   * @param place the number of the cell there for the number of a cell here, or {@link #NOWHERE}
   */
  Clusters moved(List<Dimension> others, LongUnaryOperator place) {
    long[] places = linked.places().map(place).toArray();
    ClusterCounts counts = new ClusterCounts();
    for (int c = 0; c < combinations.size(); c++) {
      for (int entry = combinations.start(c); entry < combinations.end(c); entry++) {
        long to = places[combinations.cell(entry)];
        if (to != NOWHERE) {
          counts.add(to, combinations.cases(entry));
        }
      }
      counts.end(combinations.times(c));
    }
    return of(tokens, counts, unlinked.moved(others, place));
  }
}
