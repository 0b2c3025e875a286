package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exact counts of cases by their coordinates. Immutable, additive and totally ordered: cells come
 * in the order of their codes whatever the order of the rows or of the partitions.
 */
public final class Cube {

  private static final Comparator<List<Integer>> BY_CODES =
      (left, right) -> {
        for (int i = 0; i < left.size(); i++) {
          int order = Integer.compare(left.get(i), right.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private final List<Dimension> dimensions;
  private final List<Cell> cells;

  private Cube(List<Dimension> dimensions, List<Cell> cells) {
    this.dimensions = List.copyOf(dimensions);
    this.cells = List.copyOf(cells);
  }

  /**
   * A cube of these cells; cells with the same codes are added up.
   *
   * @throws IllegalArgumentException if a cell does not fit the dimensions
   */
  public static Cube of(List<Dimension> dimensions, Iterable<Cell> cells) {
    Map<List<Integer>, Long> counts = new TreeMap<>(BY_CODES);
    for (Cell cell : cells) {
      refuseMisfit(dimensions, cell);
      counts.merge(cell.codes(), cell.cases(), Math::addExact);
    }
    List<Cell> ordered = new ArrayList<>(counts.size());
    counts.forEach((codes, cases) -> ordered.add(new Cell(codes, cases)));
    return new Cube(dimensions, ordered);
  }

  /**
   * A cube of counts by packed coordinates over its own dimensions.
   *
   * @param without cases to take away from the counts again
   */
  public static Cube of(List<Dimension> dimensions, CellCounts counts, CellCounts without) {
    Coordinates coordinates = Coordinates.over(dimensions);
    List<Cell> ordered = new ArrayList<>();
    for (long packed : counts.cells()) {
      long cases = counts.cases(packed) - without.cases(packed);
      if (cases > 0) {
        List<Integer> codes = new ArrayList<>(dimensions.size());
        for (int code : coordinates.unpack(packed)) {
          codes.add(code);
        }
        ordered.add(new Cell(codes, cases));
      }
    }
    return new Cube(dimensions, ordered);
  }

  /** The dimensions in the order of the cells' codes. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The cells that hold at least one case, in total order. */
  public List<Cell> cells() {
    return cells;
  }

  /** The dimension of this name, if the cube has it. */
  public Optional<Dimension> dimension(String name) {
    return dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
  }

  /** Number of cases in the cube. */
  public long cases() {
    return cells.stream().mapToLong(Cell::cases).sum();
  }

  /**
   * The cube over fewer dimensions, in the order given.
   *
   * @throws IllegalArgumentException if the cube lacks one of them
   */
  public Cube over(List<String> names) {
    int[] kept = names.stream().mapToInt(this::position).toArray();
    List<Dimension> fewer = new ArrayList<>();
    for (int position : kept) {
      fewer.add(dimensions.get(position));
    }
    List<Cell> projected = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      List<Integer> codes = new ArrayList<>(kept.length);
      for (int position : kept) {
        codes.add(cell.codes().get(position));
      }
      projected.add(new Cell(codes, cell.cases()));
    }
    return of(fewer, projected);
  }

  private static void refuseMisfit(List<Dimension> dimensions, Cell cell) {
    boolean fits = cell.codes().size() == dimensions.size();
    for (int i = 0; fits && i < dimensions.size(); i++) {
      int code = cell.codes().get(i);
      fits = code >= 0 && code < dimensions.get(i).codes().size();
    }
    if (!fits) {
      throw new IllegalArgumentException("a cell needs one code of each dimension");
    }
  }

  private int position(String name) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the cube has no dimension " + name);
  }
}
