package org.evenhand.measure.likeforlike;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Combinations;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Clustering;
import org.evenhand.stat.LinkedTrials;
import org.evenhand.stat.Sides;

/**
 * The decided cases of a cube by kind and alignment, declared or not, and how they hang together. A
 * case without a token stands for itself.
 *
 * <p>Groups are numbered by their counts and clusters by their cells, so that no sum hangs on the
 * order of codes, rows or partitions. Immutable once made.
 */
final class LinkedCases {

  /** A category and a combination of the codes held fixed, in the order of both. */
  private record Kind(int category, long place) implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER =
        Comparator.comparingInt(Kind::category).thenComparingLong(Kind::place);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  private final Places places;
  private final List<Kind> kinds;
  private final Tally[][] tallies;
  private final int[] codes;
  private final List<Clustering> clusterings;

  /**
   * The decided cases of a cube.
   *
   * @param stage which cases are decided and which of them sanctioned
   * @param strata fields that are held fixed
   * @param tokens the clusterings to keep, each by what its cases share
   * @throws IllegalArgumentException if the cube lacks a clustering or a field
   */
  LinkedCases(Cube cube, EventDefinition stage, List<String> strata, List<List<String>> tokens) {
    places = new Places(cube, stage, strata);
    TreeMap<Kind, Tally[]> counted = places.counted(cube);
    codes = places.numbered(counted);
    kinds = List.copyOf(counted.keySet());
    tallies =
        counted.values().stream()
            .map(own -> Arrays.stream(codes).mapToObj(code -> own[code]).toArray(Tally[]::new))
            .toArray(Tally[][]::new);
    clusterings = tokens.stream().map(token -> clustering(cube, token)).toList();
  }

  /** Where a cell of the cube stands. */
  private static final class Places {

    private final CubeAxis category;
    private final CubeAxis alignment;
    private final List<CubeAxis> fixed;
    private final Function<Cell, Tally> tallied;
    private final int[] groups;

    Places(Cube cube, EventDefinition stage, List<String> strata) {
      category = CubeAxis.of(cube, FieldName.COMPLAINT_CATEGORY);
      alignment = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
      fixed = CubeAxis.of(cube, strata);
      tallied = stage.on(cube);
      groups = new int[alignment.codes().size()];
      Arrays.fill(groups, -1);
    }

    Kind kind(Cell cell) {
      return new Kind(category.in(cell), CubeAxis.place(fixed, cell));
    }

    TreeMap<Kind, Tally[]> counted(Cube cube) {
      TreeMap<Kind, Tally[]> counted = new TreeMap<>();
      for (Cell cell : cube.cells()) {
        Tally tally = tallied.apply(cell);
        if (tally.decided() > 0) {
          Tally[] own = counted.computeIfAbsent(kind(cell), kind -> none());
          own[alignment.in(cell)] = own[alignment.in(cell)].plus(tally);
        }
      }
      return counted;
    }

    private Tally[] none() {
      Tally[] none = new Tally[groups.length];
      Arrays.fill(none, Tally.NONE);
      return none;
    }

    /** The codes with a decided case by their numbers: in the order of their counts. */
    int[] numbered(TreeMap<Kind, Tally[]> counted) {
      int[] codes =
          IntStream.range(0, groups.length)
              .filter(code -> counted.values().stream().anyMatch(t -> t[code].decided() > 0))
              .boxed()
              .sorted(Comparator.comparing(code -> counts(counted, code), Arrays::compare))
              .mapToInt(Integer::intValue)
              .toArray();
      IntStream.range(0, codes.length).forEach(group -> groups[codes[group]] = group);
      return codes;
    }

    private static long[] counts(TreeMap<Kind, Tally[]> counted, int code) {
      return counted.values().stream()
          .map(tallies -> tallies[code])
          .flatMapToLong(tally -> LongStream.of(tally.decided(), tally.sanctioned()))
          .toArray();
    }

    /** The number of a cell's group. */
    int group(Cell cell) {
      return groups[alignment.in(cell)];
    }
  }

  /** The clusters of cases that share these tokens; each case by itself where none do. */
  private Clustering clustering(Cube cube, List<String> tokens) {
    return cube.clusterings().stream()
        .filter(own -> own.tokens().containsAll(tokens) && own.tokens().size() == tokens.size())
        .findFirst()
        .map(linked -> clustering(linked.linked(), linked.combinations(), linked.unlinked()))
        .orElseGet(() -> inOrder(cube.cells(), new Clustering.Builder()));
  }

  private Clustering clustering(List<Cell> linked, Combinations all, List<Cell> unlinked) {
    long[][] entries = linked.stream().map(this::entry).toArray(long[][]::new);
    Clustering.Builder clusters = new Clustering.Builder();
    for (int one = 0; one < all.size(); one++) {
      for (int i = all.start(one); i < all.end(one); i++) {
        long[] entry = entries[all.cell(i)];
        clusters.entry((int) entry[0], entry[1] * all.cases(i), entry[2] * all.cases(i));
      }
      clusters.close(all.times(one));
    }
    return inOrder(unlinked, clusters);
  }

  /** Clusters beside cases that stand for themselves. */
  private Clustering inOrder(List<Cell> unlinked, Clustering.Builder clusters) {
    for (Cell cell : unlinked) {
      long[] entry = entry(cell);
      clusters.entry((int) entry[0], entry[1], entry[2]).close(cell.cases());
    }
    return clusters.inOrder();
  }

  /** Kind and group as one number, and whether a case of the cell is decided and sanctioned. */
  private long[] entry(Cell cell) {
    Tally tally = places.tallied.apply(new Cell(cell.codes(), 1));
    if (tally.decided() == 0) {
      return new long[] {0, 0, 0};
    }
    int kind = Collections.binarySearch(kinds, places.kind(cell));
    return new long[] {
      (long) kind * groups() + places.group(cell), tally.decided(), tally.sanctioned()
    };
  }

  /** Number of groups, declared or not, with a decided case. */
  int groups() {
    return codes.length;
  }

  /** The code of a group. */
  Code code(int group) {
    return places.alignment.codes().get(codes[group]);
  }

  /** The number of a group, by its counts; -1 where it has no decided case. */
  int number(String code) {
    return IntStream.range(0, codes.length)
        .filter(group -> code(group).code().equals(code))
        .findFirst()
        .orElse(-1);
  }

  /** Which groups a comparison of alignments sets beside which. */
  Sides sides(Comparison comparison) {
    Predicate<Code> inGroup = code -> code.code().equals(comparison.group());
    Predicate<Code> inReference =
        comparison.reference().equals(Plan.REST)
            ? Grouping.ALIGNMENT.takesPart()
            : code -> code.code().equals(comparison.reference());
    return Sides.of(
        groups(), group -> inGroup.test(code(group)), group -> inReference.test(code(group)));
  }

  /** The categories with a decided case, in the order of their codes. */
  List<String> categories() {
    return kinds.stream().map(kind -> places.category.code(kind.category())).distinct().toList();
  }

  /** All cases, in the strata that are held fixed. */
  LinkedTrials overall() {
    List<Long> strata = kinds.stream().map(Kind::place).distinct().sorted().toList();
    return trials(strata.size(), kind -> Collections.binarySearch(strata, kinds.get(kind).place()));
  }

  /** The cases of one category. */
  LinkedTrials in(String code) {
    int[] own = kindsOf(code);
    return trials(own.length, kind -> Arrays.binarySearch(own, kind));
  }

  private int[] kindsOf(String code) {
    return IntStream.range(0, kinds.size())
        .filter(kind -> places.category.code(kinds.get(kind).category()).equals(code))
        .toArray();
  }

  private LinkedTrials trials(int strata, IntUnaryOperator stratumOf) {
    int size = groups();
    int[] cells = new int[kinds.size() * size];
    long[] decided = new long[strata * size];
    long[] sanctioned = new long[strata * size];
    for (int cell = 0; cell < cells.length; cell++) {
      int stratum = stratumOf.applyAsInt(cell / size);
      cells[cell] = stratum < 0 ? -1 : stratum * size + cell % size;
      if (stratum >= 0) {
        Tally tally = tallies[cell / size][cell % size];
        decided[cells[cell]] += tally.decided();
        sanctioned[cells[cell]] += tally.sanctioned();
      }
    }
    LinkedTrials trials = LinkedTrials.independent(size, decided, sanctioned);
    List<Clustering> own = clusterings.stream().map(all -> all.moved(cell -> cells[cell])).toList();
    // Where no two cases share a token every case is by itself, as it is without tokens.
    return own.stream().anyMatch(Clustering::linksTrials) ? trials.in(own) : trials;
  }
}
