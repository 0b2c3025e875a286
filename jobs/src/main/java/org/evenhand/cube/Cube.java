package org.evenhand.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;

/**
 * Exact counts of cases by their coordinates. Immutable, additive and totally ordered: cells come
 * in the order of their codes whatever the order of the rows or of the partitions.
 *
 * <p>Where a question needs them, the same cases by tokens that they share, the companions of the
 * export and the period reported travel with the counts.
 */
public final class Cube {

  private final List<Dimension> dimensions;
  private final Coordinates coordinates;
  private final Counts counts;
  private final Context context;

  private Cube(List<Dimension> dimensions, Counts counts, Context context) {
    this.dimensions = List.copyOf(dimensions);
    this.coordinates = Coordinates.over(dimensions);
    this.counts = counts;
    this.context = context;
  }

  /** Cases by place, in the order of the places; the cells are made when they are asked for. */
  private static final class Counts {
    private final long[] places;
    private final long[] cases;
    private List<Cell> cells;

    Counts(long[] places, long[] cases) {
      this.places = places;
      this.cases = cases;
    }

    synchronized List<Cell> cells(Coordinates coordinates) {
      if (cells == null) {
        Cell[] made = new Cell[places.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = new Cell(coordinates.codes(places[i]), cases[i]);
        }
        cells = List.of(made);
      }
      return cells;
    }
  }

  /** What travels with the counts; the period may be null. */
  private record Context(
      Period period, List<Clusters> clusters, List<AuxiliaryTable> companions, List<Cube> parts) {
    static final Context NOTHING = new Context(null, List.of(), List.of(), List.of());
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
      counts.add(coordinates.pack(cell), cell.cases());
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
    return of(dimensions, places, cases, kept);
  }

  private static Cube of(List<Dimension> dimensions, long[] places, long[] cases, int kept) {
    return new Cube(
        dimensions,
        new Counts(Arrays.copyOf(places, kept), Arrays.copyOf(cases, kept)),
        Context.NOTHING);
  }

  /** This cube with the period that is reported. */
  public Cube with(Period period) {
    return with(new Context(period, context.clusters, context.companions, context.parts));
  }

  /** This cube with its cases by tokens that they share, over the same dimensions. */
  public Cube with(Clusters clusters) {
    return with(
        new Context(
            context.period, and(context.clusters, clusters), context.companions, context.parts));
  }

  /** This cube with a companion of the export. */
  public Cube with(AuxiliaryTable companion) {
    return with(
        new Context(
            context.period, context.clusters, and(context.companions, companion), context.parts));
  }

  /** This cube with the same cases counted by other fields. */
  public Cube with(Cube part) {
    return with(
        new Context(
            context.period, context.clusters, context.companions, and(context.parts, part)));
  }

  /** This cube with these names for its dimensions, in their order. */
  public Cube named(List<String> names) {
    List<Dimension> renamed =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Dimension(names.get(i), dimensions.get(i).codes()))
            .toList();
    return new Cube(renamed, counts, context);
  }

  private Cube with(Context other) {
    return new Cube(dimensions, counts, other);
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
   * The cases by these tokens, in whatever order they are named: those that share all of them are
   * one cluster.
   *
   * @throws IllegalArgumentException if the cube does not have them
   */
  public Clusters clusters(Collection<String> tokens) {
    Set<String> wanted = Set.copyOf(tokens);
    return context.clusters.stream()
        .filter(own -> wanted.equals(Set.copyOf(own.tokens())))
        .findFirst()
        .orElseThrow(() -> lacks(String.join(" and ", tokens)));
  }

  /** The ways in which the cases are gathered by tokens that they share. */
  public List<Clusters> clusterings() {
    return context.clusters;
  }

  /**
   * A companion of the export.
   *
   * @throws IllegalArgumentException if the cube does not have it
   */
  public AuxiliaryTable companion(String table) {
    return context.companions.stream()
        .filter(own -> own.table().equals(table))
        .findFirst()
        .orElseThrow(() -> lacks(table));
  }

  private static IllegalArgumentException lacks(String name) {
    return new IllegalArgumentException("the cube has no " + name);
  }

  /** The dimensions in the order of the cells' codes. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The cells that hold at least one case, in total order; made when they are first asked for. */
  public List<Cell> cells() {
    return counts.cells(coordinates);
  }

  /** Number of cells that hold at least one case. */
  public int size() {
    return counts.places.length;
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
    List<Code> codes = dimensions.get(new Places(dimensions).position(name)).codes();
    return marginal(List.of(name)).cells().stream()
        .map(cell -> codes.get(cell.codes().get(0)))
        .toList();
  }

  /** Number of cases in the cube. */
  public long cases() {
    return Arrays.stream(counts.cases).sum();
  }

  /** The numbers of the cells, ascending. */
  LongStream places() {
    return Arrays.stream(counts.places);
  }

  /** The cases that are not among those of a cube over the same dimensions. */
  Cube without(Cube other) {
    long[] places = new long[size()];
    long[] cases = new long[size()];
    int kept = 0;
    int theirs = 0;
    for (int i = 0; i < counts.places.length; i++) {
      while (theirs < other.size() && other.counts.places[theirs] < counts.places[i]) {
        theirs++;
      }
      boolean isShared = theirs < other.size() && other.counts.places[theirs] == counts.places[i];
      long left = counts.cases[i] - (isShared ? other.counts.cases[theirs] : 0);
      if (left > 0) {
        places[kept] = counts.places[i];
        cases[kept++] = left;
      }
    }
    return of(dimensions, places, cases, kept);
  }

  /**
   * The same cases elsewhere, without what travels with them.
   *
   * @param others the dimensions that they are moved to
   * @param place as {@link Clusters#moved} has it
   */
  Cube moved(List<Dimension> others, LongUnaryOperator place) {
    long[] places = new long[size()];
    long[] cases = new long[size()];
    int kept = 0;
    boolean isAscending = true;
    for (int i = 0; i < counts.places.length; i++) {
      long to = place.applyAsLong(counts.places[i]);
      if (to != Clusters.NOWHERE) {
        isAscending = isAscending && (kept == 0 || to > places[kept - 1]);
        places[kept] = to;
        cases[kept++] = counts.cases[i];
      }
    }
    if (isAscending) {
      return of(others, places, cases, kept);
    }
    CellCounts sums = new CellCounts();
    for (int i = 0; i < kept; i++) {
      sums.add(places[i], cases[i]);
    }
    return of(others, sums, new CellCounts());
  }

  /**
   * The cases of these months, and what of each cluster falls into them; companions stay behind.
   *
   * @param months a dimension on the scale of months
   * @throws IllegalArgumentException if the cube lacks the dimension
   */
  public Cube during(String months, Period period) {
    LongUnaryOperator place = new Places(dimensions).during(months, period);
    List<Clusters> during = clusterings(context.clusters, dimensions, place);
    return moved(dimensions, place).with(new Context(period, during, List.of(), List.of()));
  }

  /**
   * The cases of these months taken together, by the other dimensions alone, and what of each
   * cluster falls into them; companions stay behind.
   *
   * @param months a dimension on the scale of months
   * @throws IllegalArgumentException if the cube lacks the dimension
   */
  public Cube together(String months, Period period) {
    List<Dimension> others =
        dimensions.stream().filter(dimension -> !dimension.name().equals(months)).toList();
    Places own = new Places(dimensions);
    LongUnaryOperator within = own.during(months, period);
    LongUnaryOperator onto = own.onto(others);
    LongUnaryOperator place =
        from ->
            within.applyAsLong(from) == Clusters.NOWHERE
                ? Clusters.NOWHERE
                : onto.applyAsLong(from);
    List<Clusters> together = clusterings(context.clusters, others, place);
    return moved(others, place).with(new Context(period, together, List.of(), List.of()));
  }

  /**
   * The cube over fewer dimensions, in the order given. Clusters whose tokens are all among the
   * names are kept, and of a companion the fields that are named as {@code table.field}; all others
   * are left behind.
   *
   * @throws IllegalArgumentException if the cube lacks one of them
   */
  public Cube marginal(List<String> names) {
    List<String> kept = names.stream().filter(name -> dimension(name).isPresent()).toList();
    List<Dimension> fewer = kept.stream().map(name -> dimension(name).orElseThrow()).toList();
    List<String> others = names.stream().filter(name -> !kept.contains(name)).toList();
    List<Clusters> clusters = clustersBy(others);
    List<AuxiliaryTable> companions = companionsWith(others);
    if (fewer.equals(dimensions)) {
      return with(new Context(context.period, clusters, companions, List.of()));
    }
    LongUnaryOperator place = new Places(dimensions).onto(fewer);
    return moved(fewer, place)
        .with(
            new Context(
                context.period, clusterings(clusters, fewer, place), companions, List.of()));
  }

  /**
   * The counts over some fields, from this cube or from one that travels with it.
   *
   * @throws IllegalArgumentException if none of them has all of the fields
   */
  public Cube part(List<String> fields) {
    return Stream.concat(Stream.of(this), context.parts.stream())
        .filter(cube -> fields.stream().allMatch(field -> cube.dimension(field).isPresent()))
        .min(Comparator.comparingInt(Cube::size))
        .map(
            cube ->
                cube.marginal(fields)
                    .with(new Context(context.period, List.of(), List.of(), List.of())))
        .orElseThrow(() -> lacks(String.join(", ", fields)));
  }

  /**
   * The counts with fewer codes of some fields; what travels beside the counts stays behind.
   *
   * @param coarsenings what is told apart of a field; a field that is not named stays as it is
   */
  public Cube coarser(Map<String, Coarsening> coarsenings) {
    List<Dimension> coarse = new ArrayList<>(dimensions);
    int[][] codes = new int[dimensions.size()][];
    for (int i = 0; i < codes.length; i++) {
      Dimension own = dimensions.get(i);
      Coarsening coarsening = coarsenings.getOrDefault(own.name(), Coarsening.NONE);
      codes[i] = coarsening.places(own.codes());
      coarse.set(i, new Dimension(own.name(), coarsening.codes(own.codes())));
    }
    return moved(coarse, new Places(dimensions).recoded(coarse, codes));
  }

  private static List<Clusters> clusterings(
      List<Clusters> clusterings, List<Dimension> others, LongUnaryOperator place) {
    return clusterings.stream().map(own -> own.moved(others, place)).toList();
  }

  private List<Clusters> clustersBy(List<String> names) {
    for (String token : names.stream().filter(Cube::isToken).toList()) {
      if (context.clusters.stream().noneMatch(own -> own.tokens().contains(token))) {
        throw lacks(token);
      }
    }
    return context.clusters.stream().filter(own -> names.containsAll(own.tokens())).toList();
  }

  private static boolean isToken(String name) {
    return name.indexOf('.') < 0;
  }

  private List<AuxiliaryTable> companionsWith(List<String> names) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    names.stream()
        .filter(name -> !isToken(name))
        .map(name -> name.split("\\.", 2))
        .forEach(parts -> fields.computeIfAbsent(parts[0], t -> new ArrayList<>()).add(parts[1]));
    List<AuxiliaryTable> kept = new ArrayList<>();
    fields.forEach((table, own) -> kept.add(companion(table).marginal(own)));
    return kept;
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
}
