package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.gate.Gate;
import org.evenhand.gate.Terms;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Period;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Export;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Tabulation.ClusterSpec;
import org.evenhand.spark.Variable;
import org.evenhand.spark.WantedAlignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One scan against the same counts taken from the rows themselves: durations, cases from before the
 * period, cases that share a token and cases that another file asks for, however the file is
 * divided; rows with a repeated identifier are in none of them.
 */
@ExtendWith(SharedEngine.class)
class LinkedCasesTest {

  private static final long SEED = 20261122;
  private static final int ROWS = 4000;
  private static final List<String> COLUMNS =
      List.of(
          "case_id",
          "received_month",
          "complaint_category",
          "declared_alignment",
          "outcome",
          "sanction",
          "region",
          "respondent_token",
          "incident_id",
          "decided_day");
  private static final List<String> TRACED = List.of("region", "declared_alignment");
  private static final List<String> DATED = List.of("received_month", "outcome");

  /** What cases are gathered by in each specification, and whether earlier ones are among them. */
  private static final List<ClusterSpec> SPECS =
      List.of(
          new ClusterSpec(List.of("respondent_token"), Variable.each(TRACED), false),
          new ClusterSpec(List.of("respondent_token"), Variable.each(DATED), true),
          new ClusterSpec(List.of("incident_id"), Variable.each(TRACED), false),
          new ClusterSpec(List.of("respondent_token", "incident_id"), Variable.each(TRACED), false),
          new ClusterSpec(List.of("respondent_token", "incident_id"), Variable.each(DATED), true));

  @TempDir private Path folder;

  private final List<Map<String, String>> rows = new ArrayList<>();

  @Test
  void scan_anyDivision_countsWhatTheRowsHold() throws Exception {
    System.out.println("seed " + SEED);
    Path cases = Files.write(folder.resolve("cases.csv"), lines(new Random(SEED)));
    List<Map<String, String>> admitted = admitted();
    for (int parts : List.of(1, 2, 7)) {
      Scan.Result result = Runs.inParts(parts, cases, () -> scan(cases));
      assertEquals(ROWS, result.account().rowsRead());
      assertEquals(admitted.size(), result.account().rowsAdmitted());
      Predicate<Map<String, String>> inPeriod =
          row -> row.get("received_month").compareTo("2026-07") >= 0;
      assertEquals(admitted.stream().filter(inPeriod.negate()).count(), result.outsidePeriod());
      assertEquals(
          counted(admitted.stream().filter(inPeriod).toList(), List.of("region", "decided_day")),
          counted(result.cubes().get(0)));
      assertEquals(
          counted(admitted, List.of("received_month", "outcome")), counted(result.cubes().get(1)));
      assertEquals(
          admitted.stream()
              .collect(
                  Collectors.groupingBy(
                      row ->
                          List.of(
                              row.get("outcome"),
                              row.get("decided_day").isEmpty() ? "not_recorded" : "recorded"),
                      Collectors.counting())),
          counted(result.cubes().get(3)));
      for (int spec = 0; spec < SPECS.size(); spec++) {
        List<Map<String, String>> counted =
            SPECS.get(spec).history() ? admitted : admitted.stream().filter(inPeriod).toList();
        Cube cube = result.cubes().get(SPECS.get(spec).history() ? 1 : 2);
        assertGathered(counted, SPECS.get(spec), result.clusters().get(spec).within(cube));
      }
      assertEquals(
          admitted.stream()
              .filter(row -> row.get("case_id").endsWith("7"))
              .collect(
                  Collectors.toMap(
                      row -> WantedAlignments.hash(row.get("case_id")),
                      row -> row.get("declared_alignment"))),
          result.alignments());
    }
  }

  @Test
  void scan_shuffledRows_sameClusters() throws Exception {
    List<String> lines = lines(new Random(SEED));
    Path cases = folder.resolve("cases.csv");
    Files.write(cases, lines);
    List<List<Cluster>> once = Runs.inParts(1, cases, () -> clusters(scan(cases)));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED));
    Files.write(cases, lines);
    assertEquals(once, Runs.inParts(3, cases, () -> clusters(scan(cases))));
  }

  private static List<List<Cluster>> clusters(Scan.Result result) {
    return result.clusters().stream().map(Clusters::clusters).toList();
  }

  private static void assertGathered(
      List<Map<String, String>> rows, ClusterSpec spec, Clusters clusters) {
    List<String> fields = spec.dimensions().stream().map(Variable::field).toList();
    Predicate<Map<String, String>> isLinked =
        row -> spec.tokens().stream().noneMatch(token -> row.get(token).isEmpty());
    assertEquals(
        gathered(rows.stream().filter(isLinked).toList(), spec.tokens(), fields),
        gathered(clusters));
    assertEquals(
        rows.stream().filter(isLinked.negate()).count(),
        clusters.unlinked().stream().mapToLong(Cell::cases).sum());
  }

  private List<String> lines(Random random) {
    List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
    for (int i = 0; i < ROWS; i++) {
      Map<String, String> row = row(random, i);
      rows.add(row);
      lines.add(COLUMNS.stream().map(row::get).collect(Collectors.joining(",")));
    }
    return lines;
  }

  /** One row in forty repeats the identifier of an earlier one. */
  private static Map<String, String> row(Random random, int number) {
    boolean sanctioned = random.nextInt(3) == 0;
    int identifier = random.nextInt(40) == 0 ? random.nextInt(number + 1) : number;
    Map<String, String> row = new HashMap<>();
    row.put("case_id", "case-" + identifier);
    row.put("received_month", "2026-%02d".formatted(1 + random.nextInt(9)));
    row.put("complaint_category", random.nextBoolean() ? "harassment" : "bullying");
    row.put(
        "declared_alignment", random.nextInt(5) == 0 ? "unknown" : "A" + (1 + random.nextInt(3)));
    row.put("outcome", sanctioned ? "sanctioned" : random.nextBoolean() ? "no_breach" : "pending");
    row.put("sanction", sanctioned ? "advice" : "");
    // The number of the row decides which regions a part of the file finds, and in which order.
    row.put("region", "Z" + (number * 9 / ROWS + random.nextInt(3)));
    row.put("respondent_token", random.nextInt(6) == 0 ? "" : "person-" + random.nextInt(900));
    row.put("incident_id", random.nextInt(4) == 0 ? "" : "incident-" + random.nextInt(3));
    row.put("decided_day", random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(6000)));
    return row;
  }

  private List<Map<String, String>> admitted() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    rows.forEach(row -> (seen.add(row.get("case_id")) ? seen : twice).add(row.get("case_id")));
    return rows.stream().filter(row -> !twice.contains(row.get("case_id"))).toList();
  }

  private static Scan.Result scan(Path cases) {
    Map<String, Mapping.Source> fields =
        COLUMNS.stream().collect(Collectors.toMap(Function.identity(), LinkedCasesTest::source));
    Terms terms = new Terms(Contract.v1(), Mapping.of(fields));
    try (Engine engine = Engine.start("local[2]")) {
      Export export = Export.open(engine, cases.toString(), Mapping.Layout.UNSAID);
      Gate gate = Gate.over(terms, export.columns());
      Map<String, List<Code>> codes = new HashMap<>();
      for (String name : List.of("declared_alignment", "outcome", "region")) {
        codes.put(name, terms.codes(name));
      }
      Set<Long> wanted = new HashSet<>();
      for (int i = 7; i < ROWS + 100; i += 10) {
        wanted.add(WantedAlignments.hash("case-" + i));
      }
      Tabulation tabulation =
          new Tabulation(
              List.of(
                  new Tabulation.Grouping(Variable.each(List.of("region", "decided_day")), false),
                  new Tabulation.Grouping(
                      Variable.each(List.of("received_month", "outcome")), true),
                  new Tabulation.Grouping(Variable.each(TRACED), false),
                  new Tabulation.Grouping(
                      List.of(
                          Variable.of("outcome"), new Variable("decided_day", Coarsening.RECORDED)),
                      true)),
              SPECS,
              wanted);
      return new Scan(export, gate, tabulation).run(codes, Period.parse("2026Q3"));
    }
  }

  private static Mapping.Source source(String name) {
    Mapping.Codes found = name.equals("region") ? new Mapping.Codes(true, 50, List.of()) : null;
    return new Mapping.Source(Mapping.Column.of(name), found, false);
  }

  private static Map<List<String>, Long> counted(
      List<Map<String, String>> rows, List<String> fields) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> codes(row, fields), Collectors.counting()));
  }

  private static List<String> codes(Map<String, String> row, List<String> fields) {
    return fields.stream().map(field -> code(field, row.get(field))).toList();
  }

  private static String code(String field, String value) {
    if (value.isEmpty()) {
      return "not_recorded";
    }
    return field.equals("decided_day") && Integer.parseInt(value) >= 4094 ? "4094_or_more" : value;
  }

  private static Map<List<String>, Long> counted(Cube cube) {
    Map<List<String>, Long> counted = new HashMap<>();
    cube.cells().forEach(cell -> counted.put(codes(cube.dimensions(), cell), cell.cases()));
    return counted;
  }

  private static List<String> codes(List<Dimension> dimensions, Cell cell) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      codes.add(dimensions.get(i).codes().get(cell.codes().get(i)).code());
    }
    return codes;
  }

  /** How many clusters have just these cases. */
  private static Map<Map<List<String>, Long>, Long> gathered(
      List<Map<String, String>> rows, List<String> tokens, List<String> fields) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> tokens.stream().map(row::get).toList()))
        .values()
        .stream()
        .collect(Collectors.groupingBy(own -> counted(own, fields), Collectors.counting()));
  }

  private static Map<Map<List<String>, Long>, Long> gathered(Clusters clusters) {
    Map<Map<List<String>, Long>, Long> gathered = new HashMap<>();
    for (Cluster cluster : clusters.clusters()) {
      Map<List<String>, Long> own = new HashMap<>();
      cluster.cells().forEach(cell -> own.put(codes(clusters.dimensions(), cell), cell.cases()));
      gathered.put(own, cluster.times());
    }
    return gathered;
  }
}
