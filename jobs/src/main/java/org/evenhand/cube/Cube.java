package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;

/**
 * Exact counts of cases by their coordinates. Immutable, additive and totally ordered: cells come
 * in the order of their codes whatever the order of the rows or of the partitions.
 *
 * <p>Where a question needs them, the same cases by a token that they share, the companions of the
 * export and the period reported travel with the counts.
 */
public final class Cube {

  private final List<Dimension> dimensions;
  private final Coordinates coordinates;
  private final long[] places;
  private final long[] cases;
  private final Context context;
  private List<Cell> cells;

  private Cube(List<Dimension> dimensions, long[] places, long[] cases, Context context) {
    this.dimensions = List.copyOf(dimensions);
    this.coordinates = Coordinates.over(dimensions);
    this.places = places;
    this.cases = cases;
    this.context = context;
  }

  /** What travels with the counts; the period may be null. */
  private record Context(Period period, List<Clusters> clusters, List<AuxiliaryTable> companions) {
    static final Context NOTHING = new Context(null, List.of(), List.of());
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
    return new Cube(
        dimensions, Arrays.copyOf(places, kept), Arrays.copyOf(cases, kept), Context.NOTHING);
  }

  /** This cube with the period that is reported. */
  public Cube with(Period period) {
    return with(new Context(period, context.clusters, context.companions));
  }

  /** This cube with its cases by a token that they share. */
  public Cube with(Clusters clusters) {
    return with(new Context(context.period, and(context.clusters, clusters), context.companions));
  }

  /** This cube with a companion of the export. */
  public Cube with(AuxiliaryTable companion) {
    return with(new Context(context.period, context.clusters, and(context.companions, companion)));
  }

  /** This cube with these names for its dimensions, in their order. */
  public Cube named(List<String> names) {
    List<Dimension> renamed =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Dimension(names.get(i), dimensions.get(i).codes()))
            .toList();
    return new Cube(renamed, places, cases, context);
  }

  private Cube with(Context other) {
    return new Cube(dimensions, places, cases, other);
  }

  private static <T> List<T> and(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }

  /**
   * The period that is reported.
   *
   * @throws IllegalArgumentException if the cube does not know it
   */
  public Period period() {
    if (context.period == null) {
      throw new IllegalArgumentException("the cube does not know its period");
    }
    return context.period;
  }

  /**
   * The cases by a token that they share.
   *
   * @throws IllegalArgumentException if the cube does not have them
   */
  public Clusters clusters(String token) {
    return named(context.clusters, Clusters::token, token).orElseThrow(() -> lacks(token));
  }

  /**
   * A companion of the export.
   *
   * @throws IllegalArgumentException if the cube does not have it
   */
  public AuxiliaryTable companion(String table) {
    return named(context.companions, AuxiliaryTable::table, table).orElseThrow(() -> lacks(table));
  }

  private static <T> Optional<T> named(List<T> list, Function<T, String> name, String wanted) {
    return list.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
  }

  private static IllegalArgumentException lacks(String name) {
    return new IllegalArgumentException("the cube has no " + name);
  }

  /** The dimensions in the order of the cells' codes. */
  public List<Dimension> dimensions() {
    return dimensions;
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
    return marginal(List.of(name)).cells().stream()
        .map(cell -> codes.get(cell.codes().get(0)))
        .toList();
  }

  /** Number of cases in the cube. */
  public long cases() {
    return Arrays.stream(cases).sum();
  }

  /**
   * The cases of these months; what is counted beside the cells stays behind.
   *
   * @param months a dimension on the scale of months
   * @throws IllegalArgumentException if the cube lacks the dimension
   */
  public Cube during(String months, Period period) {
    int position = position(months);
    CellCounts counts = new CellCounts();
    for (int i = 0; i < places.length; i++) {
      int place = coordinates.unpack(places[i])[position];
      if (NumericDimension.MONTHS.isRecorded(place)
          && period.contains(NumericDimension.month(NumericDimension.MONTHS.number(place)))) {
        counts.add(places[i], cases[i]);
      }
    }
    return of(dimensions, counts, new CellCounts()).with(period);
  }

  /**
   * The cube over fewer dimensions, in the order given. A token among the names keeps the cases by
   * that token, and {@code table.field} that field of a companion; all others are left behind.
   *
   * @throws IllegalArgumentException if the cube lacks one of them
   */
  public Cube marginal(List<String> names) {
    List<String> kept = names.stream().filter(name -> dimension(name).isPresent()).toList();
    List<Dimension> fewer = kept.stream().map(name -> dimension(name).orElseThrow()).toList();
    Coordinates projected =
        Coordinates.of(
            kept.stream().map(this::position).toList(),
            fewer.stream().map(dimension -> dimension.codes().size()).toList());
    CellCounts counts = new CellCounts();
    for (int i = 0; i < places.length; i++) {
      counts.add(projected.pack(coordinates.unpack(places[i])), cases[i]);
    }
    List<String> others = names.stream().filter(name -> !kept.contains(name)).toList();
    return of(fewer, counts, new CellCounts()).with(contextOver(others, fewer));
  }

  private Context contextOver(List<String> names, List<Dimension> fewer) {
    List<Clusters> clustersKept =
        names.stream()
            .filter(name -> name.indexOf('.') < 0)
            .map(token -> clusters(token).marginal(fewer))
            .toList();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    names.stream()
        .map(name -> name.split("\\.", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> fields.computeIfAbsent(parts[0], t -> new ArrayList<>()).add(parts[1]));
    List<AuxiliaryTable> companionsKept = new ArrayList<>();
    fields.forEach((table, own) -> companionsKept.add(companion(table).marginal(own)));
    return new Context(context.period, clustersKept, companionsKept);
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
