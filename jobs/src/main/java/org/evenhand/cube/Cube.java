package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.schema.Code;

/**
 * Exact counts of cases by their coordinates. Immutable, additive and totally ordered: cells come
 * in the order of their codes whatever the order of the rows or of the partitions.
 */
public final class Cube {

  private final List<Dimension> dimensions;
  private final Coordinates coordinates;
  private final long[] places;
  private final long[] cases;
  private List<Cell> cells;

  private Cube(List<Dimension> dimensions, long[] places, long[] cases) {
    this.dimensions = List.copyOf(dimensions);
    this.coordinates = Coordinates.over(dimensions);
    this.places = places;
    this.cases = cases;
  }

  /**
   * A cube of these cells; cells with the same codes are added up.
   *
   * @throws IllegalArgumentException if a cell does not fit the dimensions
   */
  public static Cube of(List<Dimension> dimensions, Iterable<Cell> cells) {
    Coordinates coordinates = Coordinates.over(dimensions);
    CellCounts counts = new CellCounts();
    for (Cell cell : cells) {
      refuseMisfit(dimensions, cell);
      int[] codes = cell.codes().stream().mapToInt(Integer::intValue).toArray();
      counts.add(coordinates.pack(codes), cell.cases());
    }
    return of(dimensions, counts, new CellCounts());
  }

  /**
   * A cube of counts by packed coordinates over its own dimensions.
   *
   * @param without cases to take away from the counts again
   */
  public static Cube of(List<Dimension> dimensions, CellCounts counts, CellCounts without) {
    long[] places = counts.cells();
    long[] cases = new long[places.length];
    int kept = 0;
    for (long place : places) {
      long left = counts.cases(place) - without.cases(place);
      if (left > 0) {
        places[kept] = place;
        cases[kept++] = left;
      }
    }
    return new Cube(dimensions, Arrays.copyOf(places, kept), Arrays.copyOf(cases, kept));
  }

  /** The dimensions in the order of the cells' codes. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** Number of cells that hold at least one case. */
  public int size() {
    return places.length;
  }

  /** The cells that hold at least one case, in total order; made when they are first asked for. */
  public synchronized List<Cell> cells() {
    if (cells == null) {
      List<Cell> made = new ArrayList<>(places.length);
      for (int i = 0; i < places.length; i++) {
        List<Integer> codes = Arrays.stream(coordinates.unpack(places[i])).boxed().toList();
        made.add(new Cell(codes, cases[i]));
      }
      cells = List.copyOf(made);
    }
    return cells;
  }

  /** The dimension of this name, if the cube has it. */
  public Optional<Dimension> dimension(String name) {
    return dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
  }

  /**
   * The codes of a dimension that at least one case has, in their order.
   *
   * @throws IllegalArgumentException if the cube lacks the dimension
   */
  public List<Code> occupied(String name) {
    List<Code> codes = dimensions.get(position(name)).codes();
    return over(List.of(name)).cells().stream()
        .map(cell -> codes.get(cell.codes().get(0)))
        .toList();
  }

  /** Number of cases in the cube. */
  public long cases() {
    return Arrays.stream(cases).sum();
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
    Coordinates projected =
        Coordinates.of(
            Arrays.stream(kept).boxed().toList(),
            fewer.stream().map(dimension -> dimension.codes().size()).toList());
    CellCounts counts = new CellCounts();
    for (int i = 0; i < places.length; i++) {
      counts.add(projected.pack(coordinates.unpack(places[i])), cases[i]);
    }
    return of(fewer, counts, new CellCounts());
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
