package org.evenhand.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.schema.Code;
import org.evenhand.schema.Period;
import org.junit.jupiter.api.Test;

/**
 * Clusters against counts taken from the cases themselves: whole, over fewer dimensions, of some
 * months, and under other codes; and the same whatever the order of cases and clusters.
 */
class ClustersTest {

  private static final long SEED = 20261130;
  private static final List<String> TOKENS = List.of("person", "incident");
  private static final Dimension MONTH = new Dimension("month", NumericDimension.MONTHS.codes());
  private static final Dimension KIND = dimension("kind", 3);
  private static final Dimension SIDE = dimension("side", 4);
  private static final List<Dimension> DIMENSIONS = List.of(KIND, MONTH, SIDE);
  private static final int JULY = NumericDimension.MONTHS.place(2026 * 12 + 6);

  /** A case by the person and the incident that it is of; below 0 there is none. */
  private record Case(int person, int incident, List<Integer> codes) {

    boolean isLinked() {
      return person >= 0 && incident >= 0;
    }

    List<Integer> at(int... positions) {
      return IntStream.of(positions).mapToObj(codes::get).toList();
    }
  }

  private final List<Case> cases = drawn(new Random(SEED));

  private static Dimension dimension(String name, int codes) {
    return new Dimension(name, IntStream.range(0, codes).mapToObj(i -> Code.of(name + i)).toList());
  }

  private static List<Case> drawn(Random random) {
    System.out.println("seed " + SEED);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<Integer> codes =
          List.of(random.nextInt(3), JULY - 2 + random.nextInt(5), random.nextInt(4));
      cases.add(new Case(random.nextInt(60) - 6, random.nextInt(5) - 1, codes));
    }
    return cases;
  }

  private static Cube cube(List<Case> cases) {
    List<Cell> cells = cases.stream().map(c -> new Cell(c.codes, 1)).toList();
    Map<List<Integer>, List<Cell>> linked = new HashMap<>();
    for (Case one : cases) {
      if (one.isLinked()) {
        linked
            .computeIfAbsent(List.of(one.person, one.incident), key -> new ArrayList<>())
            .add(new Cell(one.codes, 1));
      }
    }
    List<Cluster> clusters = new ArrayList<>();
    linked.values().forEach(own -> clusters.add(new Cluster(own, 1)));
    Cube cube = Cube.of(DIMENSIONS, cells);
    return cube.with(Clusters.of(TOKENS, DIMENSIONS, clusters, List.of()).within(cube));
  }

  /** How often just these numbers of cases by cell occur together. */
  private Map<Map<List<Integer>, Long>, Long> counted(Predicate<Case> such, int... positions) {
    return cases.stream()
        .filter(such.and(Case::isLinked))
        .collect(
            Collectors.groupingBy(
                one -> List.of(one.person, one.incident),
                Collectors.groupingBy(one -> one.at(positions), Collectors.counting())))
        .values()
        .stream()
        .collect(Collectors.groupingBy(own -> own, Collectors.counting()));
  }

  private static Map<Map<List<Integer>, Long>, Long> counted(Clusters clusters) {
    Map<Map<List<Integer>, Long>, Long> counted = new HashMap<>();
    for (Cluster cluster : clusters.clusters()) {
      Map<List<Integer>, Long> own = new HashMap<>();
      cluster.cells().forEach(cell -> own.put(cell.codes(), cell.cases()));
      assertEquals(null, counted.put(own, cluster.times()), "a combination stands there twice");
    }
    return counted;
  }

  private Map<List<Integer>, Long> unlinked(Predicate<Case> such, int... positions) {
    return cases.stream()
        .filter(such.and(one -> !one.isLinked()))
        .collect(
            Collectors.groupingBy(one -> one.at(positions), HashMap::new, Collectors.counting()));
  }

  private static Map<List<Integer>, Long> byCell(List<Cell> cells) {
    return cells.stream().collect(Collectors.toMap(Cell::codes, Cell::cases));
  }

  private void assertCounts(Clusters clusters, Predicate<Case> such, int... positions) {
    assertEquals(counted(such, positions), counted(clusters));
    assertEquals(unlinked(such, positions), byCell(clusters.unlinked()));
    assertEquals(
        counted(such, positions).values().stream().mapToLong(t -> t).sum(), clusters.size());
  }

  @Test
  void clusters_wholeAndOverFewerDimensions_asCountedFromTheCases() {
    Cube cube = cube(cases);
    assertCounts(cube.clusters(List.of("incident", "person")), one -> true, 0, 1, 2);
    Cube sides = cube.marginal(List.of("side", "incident", "person"));
    assertCounts(sides.clusterings().get(0), one -> true, 2);
    Cube turned = cube.marginal(List.of("side", "person", "kind", "incident"));
    assertCounts(turned.clusters(TOKENS), one -> true, 2, 0);
  }

  @Test
  void during_someMonths_whatOfEachClusterFallsIntoThem() {
    Cube cube = cube(cases).during("month", Period.parse("2026Q3"));
    assertCounts(cube.clusters(TOKENS), one -> one.codes.get(1) >= JULY, 0, 1, 2);
    assertEquals(Period.parse("2026Q3"), cube.period());
  }

  @Test
  void marginal_notAllTokensNamed_leftBehind() {
    Cube cube = cube(cases);
    assertEquals(List.of(), cube.marginal(List.of("kind")).clusterings());
    assertEquals(List.of(), cube.marginal(List.of("kind", "person")).clusterings());
    assertThrows(IllegalArgumentException.class, () -> cube.marginal(List.of("kind", "panel")));
    assertThrows(IllegalArgumentException.class, () -> cube.clusters(List.of("person")));
  }

  @Test
  void recoding_otherCodes_sameClusters() {
    Map<String, Code> turned = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      turned.put("side" + i, Code.of("letter" + (3 - i)));
    }
    Recoding recoding = new Recoding(java.util.Set.of("side"), turned);
    Clusters clusters = recoding.of(cube(cases).clusters(TOKENS));
    cases.replaceAll(
        one ->
            new Case(
                one.person,
                one.incident,
                List.of(one.codes.get(0), one.codes.get(1), 3 - one.codes.get(2))));
    assertCounts(clusters, one -> true, 0, 1, 2);
  }

  @Test
  void of_anyOrder_sameClustersInTheSameOrder() {
    List<Cluster> once = cube(cases).clusters(TOKENS).clusters();
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(cases, new Random(SEED + round));
      assertEquals(once, cube(cases).clusters(TOKENS).clusters());
    }
  }

  @Test
  void combinations_plainNumbers_sameAsTheLists() {
    Clusters clusters = cube(cases).clusters(TOKENS);
    Combinations combinations = clusters.combinations();
    List<Cluster> lists = clusters.clusters();
    assertEquals(lists.size(), combinations.size());
    for (int c = 0; c < lists.size(); c++) {
      assertEquals(lists.get(c).times(), combinations.times(c));
      List<Cell> cells = new ArrayList<>();
      for (int entry = combinations.start(c); entry < combinations.end(c); entry++) {
        assertEquals(c, combinations.combination(entry));
        List<Integer> codes = clusters.linked().get(combinations.cell(entry)).codes();
        cells.add(new Cell(codes, combinations.cases(entry)));
      }
      assertEquals(lists.get(c).cells(), cells);
    }
    assertEquals(combinations.entries(), combinations.end(combinations.size() - 1));
  }
}
