package org.evenhand.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Period;

/**
 * Cases drawn at random over every field of the contract, of which each measure gets the cube that
 * it asks for. Alignments are {@code A, B, C, D}, {@code declined} and {@code unknown}; categories
 * are {@code k1, k2, k3}. A case keeps what must hold between fields: a sanction goes with the
 * outcome sanctioned, days do not decrease.
 */
final class RandomExport {

  static final long SEED = 20260318;

  private static final Contract CONTRACT = Contract.v1();
  private static final Period PERIOD = Period.parse("2026Q3");
  private static final List<String> ALIGNMENT_FIELDS =
      List.of("declared_alignment", "reporter_alignment", "target_alignment");

  /** Searching a long scale for every case would take minutes. */
  private static final Map<Dimension, Map<String, Integer>> PLACES = new IdentityHashMap<>();

  private final List<Map<String, String>> cases;
  private final Map<String, List<Map<String, String>>> companions;
  private final long copies;
  private final Map<List<Object>, Cube> cubes = new HashMap<>();

  private RandomExport(
      List<Map<String, String>> cases,
      Map<String, List<Map<String, String>>> companions,
      long copies) {
    this.cases = cases;
    this.companions = companions;
    this.copies = copies;
  }

  /** So many cases of these alignments. */
  static RandomExport of(int cases, String... alignments) {
    return drawn(SEED, cases, alignments);
  }

  /** So many cases of these alignments, drawn from a seed of their own. */
  static RandomExport drawn(long seed, int cases, String... alignments) {
    Random random = new Random(seed);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      rows.add(new RandomCase(random, List.of(alignments)).values());
    }
    return new RandomExport(rows, companions(random, List.of(alignments)), 1);
  }

  private static Map<String, List<Map<String, String>>> companions(
      Random random, List<String> alignments) {
    Map<String, List<Map<String, String>>> companions = new LinkedHashMap<>();
    companions.put("membership", RandomCompanions.membership(random, alignments));
    companions.put("policy_events", RandomCompanions.policyEvents());
    companions.put("collective_actions", RandomCompanions.collectiveActions(random));
    companions.put("double_coding", RandomCompanions.doubleCoding(random, alignments));
    return companions;
  }

  /** The same export with another alignment for each. */
  RandomExport renamed(UnaryOperator<String> names) {
    Map<String, List<Map<String, String>>> others = new LinkedHashMap<>();
    companions.forEach((table, rows) -> others.put(table, renamed(rows, names)));
    return new RandomExport(renamed(cases, names), others, copies);
  }

  private static List<Map<String, String>> renamed(
      List<Map<String, String>> rows, UnaryOperator<String> names) {
    List<Map<String, String>> renamed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> other = new HashMap<>(row);
      ALIGNMENT_FIELDS.forEach(field -> other.computeIfPresent(field, (f, v) -> names.apply(v)));
      renamed.add(other);
    }
    return renamed;
  }

  /** Every case so many times, the copies against other persons. */
  RandomExport times(long more) {
    return new RandomExport(cases, companions, copies * more);
  }

  /** The cases in another order. */
  RandomExport shuffled() {
    List<Map<String, String>> other = new ArrayList<>(cases);
    java.util.Collections.shuffle(other, new Random(SEED));
    return new RandomExport(other, companions, copies);
  }

  /** The cube that a measure asks for; measures that ask for the same get the same. */
  Cube cube(Measure measure) {
    return cubes.computeIfAbsent(
        List.of(measure.needs(), measure.wants(), measure.reach()), asked -> made(measure));
  }

  private Cube made(Measure measure) {
    List<String> fields = measure.fields().stream().filter(f -> f.indexOf('.') < 0).toList();
    List<Dimension> dimensions =
        fields.stream().filter(field -> !isToken(field)).map(RandomExport::dimension).toList();
    List<Map<String, String>> reached =
        cases.stream()
            .filter(row -> measure.reach() != CaseScope.PERIOD || isInPeriod(row))
            .toList();
    Cube cube =
        Cube.of(dimensions, reached.stream().map(row -> cell(dimensions, row, copies)).toList())
            .with(PERIOD);
    for (List<String> tokens : tokens(measure, fields)) {
      cube = cube.with(clusters(tokens, dimensions, reached).within(cube));
    }
    for (Map.Entry<String, List<Map<String, String>>> table : companions.entrySet()) {
      AuxiliaryTable companion = companion(table.getKey(), table.getValue());
      List<String> needed =
          companion.fields().stream()
              .filter(field -> measure.needs().contains(table.getKey() + "." + field))
              .toList();
      cube = cube.with(companion.marginal(needed));
    }
    return cube;
  }

  /** Each token that a measure needs or wants, and each pair of those that it wants. */
  private static List<List<String>> tokens(Measure measure, List<String> fields) {
    List<String> tokens = fields.stream().filter(RandomExport::isToken).sorted().toList();
    List<List<String>> sets = new ArrayList<>(tokens.stream().map(List::of).toList());
    for (String one : tokens) {
      tokens.stream()
          .filter(other -> one.compareTo(other) < 0)
          .map(other -> List.of(one, other))
          .filter(measure.wants()::containsAll)
          .forEach(sets::add);
    }
    return sets;
  }

  private static boolean isInPeriod(Map<String, String> row) {
    return PERIOD.contains(java.time.YearMonth.parse(row.get("received_month")));
  }

  /** Whether a field holds tokens that cases share. */
  static boolean isToken(String field) {
    return CONTRACT.cases().field(field).filter(f -> f.kind() == Field.Kind.TOKEN).isPresent();
  }

  private static Dimension dimension(String field) {
    if (field.equals("complaint_category") || field.equals("category_assessed")) {
      return new Dimension(field, plain("k1", "k2", "k3", "never"));
    }
    if (ALIGNMENT_FIELDS.contains(field)) {
      List<Code> codes = new ArrayList<>(plain("A", "B", "C", "D"));
      codes.add(undeclared("declined"));
      codes.add(undeclared("unknown"));
      codes.add(undeclared("not_applicable"));
      codes.add(undeclared("not_recorded"));
      return new Dimension(field, codes);
    }
    return CubeOfRows.dimension(field);
  }

  private static List<Code> plain(String... codes) {
    return Arrays.stream(codes).map(Code::of).toList();
  }

  private static Code undeclared(String code) {
    return new Code(code, code, Map.of("declared", "no"));
  }

  private static Cell cell(List<Dimension> dimensions, Map<String, String> row, long cases) {
    return new Cell(
        dimensions.stream().map(dimension -> place(dimension, row.get(dimension.name()))).toList(),
        cases);
  }

  private static int place(Dimension dimension, String value) {
    String blank = CONTRACT.cases().field(dimension.name()).orElseThrow().blank();
    String code = value.isEmpty() ? (blank.isEmpty() ? "not_recorded" : blank) : value;
    Integer place = PLACES.computeIfAbsent(dimension, RandomExport::places).get(code);
    if (place == null) {
      throw new IllegalStateException(dimension.name() + " has no " + value);
    }
    return place;
  }

  private static Map<String, Integer> places(Dimension dimension) {
    Map<String, Integer> places = new HashMap<>();
    dimension.codes().forEach(code -> places.put(code.code(), places.size()));
    return places;
  }

  private Clusters clusters(
      List<String> tokens, List<Dimension> dimensions, List<Map<String, String>> rows) {
    Map<List<String>, List<Map<String, String>>> byToken =
        rows.stream()
            .filter(row -> tokens.stream().noneMatch(token -> row.get(token).isEmpty()))
            .collect(Collectors.groupingBy(row -> tokens.stream().map(row::get).toList()));
    List<Cluster> clusters =
        byToken.values().stream()
            .map(own -> own.stream().map(row -> cell(dimensions, row, 1)).toList())
            .map(own -> new Cluster(Cube.of(dimensions, own).cells(), copies))
            .toList();
    return Clusters.of(tokens, dimensions, clusters, List.of());
  }

  private static AuxiliaryTable companion(String table, List<Map<String, String>> rows) {
    List<String> fields = List.copyOf(new java.util.TreeSet<>(rows.get(0).keySet()));
    return new AuxiliaryTable(
        table, fields, rows.stream().map(row -> fields.stream().map(row::get).toList()).toList());
  }
}
