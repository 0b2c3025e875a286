package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClusterTable;
import org.evenhand.stat.TwoByTwo;

/**
 * The decided cases of a cube by a token that they share. A case without a token stands for itself.
 * Immutable once made.
 */
final class LinkedCases {

  private static final Comparator<ClusterTable> ORDER =
      Comparator.comparing(table -> table.byStratum().toString());

  private final List<Linked> clusters = new ArrayList<>();
  private final List<Linked> unlinked = new ArrayList<>();

  /** Cases of one kind and one alignment. */
  private record Part(long stratum, Code alignment, Tally tally) {}

  /** Cases that hang together, and how often just such ones do. */
  private record Linked(List<Part> parts, long times) {

    long decided() {
      return parts.stream().mapToLong(part -> part.tally.decided()).sum();
    }
  }

  private LinkedCases() {}

  /**
   * The decided cases by this token.
   *
   * @param strata fields that are held fixed
   * @throws IllegalArgumentException if the cube lacks the token or a field
   */
  static LinkedCases of(Cube cube, String token, EventDefinition stage, List<String> strata) {
    CubeAxis alignments = CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT);
    List<CubeAxis> fixed = CubeAxis.of(cube, strata);
    Function<Cell, Tally> tallied = stage.on(cube);
    Function<Cell, Part> part =
        cell -> new Part(CubeAxis.place(fixed, cell), alignments.code(cell), tallied.apply(cell));
    LinkedCases cases = new LinkedCases();
    Clusters linked = cube.clusters(token);
    for (Cluster cluster : linked.clusters()) {
      add(cases.clusters, cluster.cells().stream().map(part).toList(), cluster.times());
    }
    for (Cell cell : linked.unlinked()) {
      add(cases.unlinked, List.of(part.apply(new Cell(cell.codes(), 1))), cell.cases());
    }
    return cases;
  }

  private static void add(List<Linked> to, List<Part> parts, long times) {
    Linked linked = new Linked(parts, times);
    if (linked.decided() > 0) {
      to.add(linked);
    }
  }

  /** Clusters with a decided case. */
  long clusters() {
    return clusters.stream().mapToLong(Linked::times).sum();
  }

  /** Decided cases in the largest cluster; 0 if there is no cluster. */
  long largest() {
    return clusters.stream().mapToLong(Linked::decided).max().orElse(0);
  }

  /** Decided cases without a token. */
  long unlinkedCases() {
    return unlinked.stream().mapToLong(Linked::times).sum();
  }

  /** Both sides of a comparison of alignments, cluster by cluster. */
  List<ClusterTable> between(Comparison comparison) {
    Predicate<Code> inGroup = code -> code.code().equals(comparison.group());
    Predicate<Code> inReference =
        comparison.reference().equals(Plan.REST)
            ? code -> Grouping.ALIGNMENT.takesPart().test(code) && !inGroup.test(code)
            : code -> code.code().equals(comparison.reference());
    return tables(inGroup, inReference);
  }

  /** A group alone, or all cases, cluster by cluster. */
  List<ClusterTable> alone(String group) {
    return tables(code -> group.equals(FindingKey.ALL) || group.equals(code.code()), code -> false);
  }

  /** The tables in an order that no order of fields or cases changes, each kind once. */
  private List<ClusterTable> tables(Predicate<Code> inGroup, Predicate<Code> inReference) {
    Map<SortedMap<Long, Stratum>, Long> times = new HashMap<>();
    for (List<Linked> some : List.of(clusters, unlinked)) {
      some.forEach(
          linked ->
              times.merge(byStratum(linked, inGroup, inReference), linked.times, Math::addExact));
    }
    List<ClusterTable> tables = new ArrayList<>();
    times.forEach((strata, count) -> tables.add(new ClusterTable(tables(strata), count)));
    tables.sort(ORDER);
    return tables;
  }

  private static SortedMap<Long, Stratum> byStratum(
      Linked linked, Predicate<Code> inGroup, Predicate<Code> inReference) {
    SortedMap<Long, Stratum> strata = new TreeMap<>();
    for (Part part : linked.parts) {
      Tally ofGroup = inGroup.test(part.alignment) ? part.tally : Tally.NONE;
      Tally ofReference = inReference.test(part.alignment) ? part.tally : Tally.NONE;
      strata.merge(part.stratum, new Stratum(ofGroup, ofReference, Tally.NONE), Stratum::plus);
    }
    strata.values().removeIf(stratum -> !stratum.isOccupied());
    return strata;
  }

  private static SortedMap<Long, TwoByTwo> tables(SortedMap<Long, Stratum> strata) {
    SortedMap<Long, TwoByTwo> tables = new TreeMap<>();
    strata.forEach((place, stratum) -> tables.put(place, stratum.table()));
    return tables;
  }
}
