package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.English;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.measure.EventDefinition;
import org.evenhand.pipeline.CountTable;
import org.evenhand.pipeline.Runs;
import org.evenhand.pipeline.StoredClusters;
import org.evenhand.schema.Plan;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a result holds the clusters of its cases, as the export has them. */
@ExtendWith(SharedEngine.class)
class StoredClustersTest {

  private static final List<String> TOKENS = List.of("respondent_token", "incident_id");
  private static final List<String> FIELDS =
      List.of("complaint_category", "declared_alignment", "outcome");

  @TempDir private Path folder;

  /** How often just these numbers of cases by their codes occur together. */
  private static Map<Map<List<String>, Long>, Long> inExport(List<String> tokens)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Files.readString(TwoFolders.sample("2026Q3")), format)) {
      return rows.stream()
          .collect(
              Collectors.groupingBy(
                  row -> tokens.stream().map(row::get).toList(),
                  Collectors.groupingBy(StoredClustersTest::codes, Collectors.counting())))
          .values()
          .stream()
          .collect(Collectors.groupingBy(own -> own, Collectors.counting()));
    }
  }

  private static List<String> codes(CSVRecord row) {
    return List.of(row.get(FIELDS.get(0)), row.get(FIELDS.get(1)), toldApart(row.get("outcome")));
  }

  /** All that clusters tell of an outcome under the sample's plan. */
  private static String toldApart(String outcome) {
    return switch (outcome) {
      case "no_breach", "insufficient_evidence", "resolved_informally" -> "decided";
      case "sanctioned", "pending" -> outcome;
      default -> "not_decided";
    };
  }

  private static Map<Map<List<String>, Long>, Long> stored(Clusters clusters) {
    Map<Map<List<String>, Long>, Long> counted = new HashMap<>();
    for (Cluster cluster : clusters.clusters()) {
      Map<List<String>, Long> own = new HashMap<>();
      for (Cell cell : cluster.cells()) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
          Dimension dimension = clusters.dimensions().get(i);
          codes.add(toldApart(dimension, cell.codes().get(i)));
        }
        own.put(codes, cell.cases());
      }
      counted.put(own, cluster.times());
    }
    return counted;
  }

  private static String toldApart(Dimension dimension, int place) {
    String code = dimension.codes().get(place).code();
    return dimension.name().equals("outcome") ? toldApart(code) : code;
  }

  /** What a measure of the sample's plan tells apart of outcomes. */
  private static Map<String, Coarsening> toldApart() {
    try (Engine engine = Engine.start("local[2]")) {
      Plan plan = StoredRun.open(engine, Runs.third().toString()).plan().plan();
      return EventDefinition.toldApart(plan);
    }
  }

  private static CountTable counts(Path result, List<String> fields) {
    try (Engine engine = Engine.start("local[2]")) {
      return StoredRun.open(engine, result.toString()).counts(fields);
    }
  }

  @Test
  void over_resultOfTheSample_clustersOfTheExport() throws IOException {
    Cube cube = counts(Runs.third(), FIELDS).over(FIELDS, TOKENS, toldApart()).orElseThrow();
    assertEquals(
        Clusters.aloneAndInPairs(TOKENS),
        cube.clusterings().stream().map(Clusters::tokens).toList());
    for (Clusters clusters : cube.clusterings()) {
      assertEquals(inExport(clusters.tokens()), stored(clusters));
      assertEquals(List.of(), clusters.unlinked());
    }
    Cube one =
        counts(Runs.third(), FIELDS)
            .over(FIELDS, List.of("incident_id"), toldApart())
            .orElseThrow();
    assertEquals(1, one.clusterings().size());
  }

  @Test
  void lackingClusters_fieldThatIsInNone_named() {
    List<String> more = List.of("complaint_category", "declared_alignment", "role_band");
    CountTable counts = counts(Runs.third(), more);
    assertEquals(Optional.empty(), counts.lackingClusters(more.subList(0, 2), toldApart()));
    assertEquals("no clusters by role_band", English.of(counts.lackingClusters(more, toldApart())));
    assertEquals(
        2,
        counts
            .over(more.subList(0, 2), List.of("incident_id"), toldApart())
            .orElseThrow()
            .clusters(List.of("incident_id"))
            .dimensions()
            .size());
    assertEquals(List.of(), counts.over(more, TOKENS, toldApart()).orElseThrow().clusterings());
  }

  @Test
  void lackingClusters_outcomesThatItsPlanTookAsOne_named() {
    CountTable counts = counts(Runs.third(), FIELDS);
    Coarsening breach =
        Coarsening.telling("breach", List.of(code -> code.code().equals("no_breach")));
    assertEquals(
        "no clusters by outcome",
        English.of(counts.lackingClusters(FIELDS, Map.of("outcome", breach))));
    Coarsening sanctioned =
        Coarsening.telling("sanctioned", List.of(code -> code.code().equals("sanctioned")));
    assertEquals(Optional.empty(), counts.lackingClusters(FIELDS, Map.of("outcome", sanctioned)));
  }

  /** Cases of two persons without an incident, and of two incidents without a person. */
  @Test
  void beside_noCaseWithBothTokens_bothAloneAndAnEmptyPair() {
    CountTable counts = new CountTable(List.of("outcome"));
    counts.add(row("reach", "period", "outcome", "pending", "cases", 3L));
    StoredClusters clusters = counts.clusters(Map.of());
    clusters.add(
        row("tokens", "a", "combination", 1L, "times", 1L, "outcome", "pending", "cases", 2L));
    clusters.add(
        row("tokens", "b", "combination", 1L, "times", 1L, "outcome", "pending", "cases", 1L));
    Cube cube = counts.over(List.of("outcome"), List.of("a", "b"), Map.of()).orElseThrow();
    assertEquals(
        List.of("[a] 1 1", "[b] 1 2", "[a, b] 0 3"),
        cube.clusterings().stream()
            .map(own -> own.tokens() + " " + own.size() + " " + own.unlinked().get(0).cases())
            .toList());
  }

  private static Map<String, Object> row(Object... cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], cells[i + 1]);
    }
    return row;
  }

  @Test
  void compare_resultOfAVersionThatKeptNoClusters_saysWhatIsLacking() throws IOException {
    Path older =
        TwoFolders.said(
            Runs.second(),
            folder.resolve("older"),
            manifest ->
                ((ObjectNode) manifest.get("output_sha256")).remove("clusters/clusters.parquet"));
    String text = TwoFolders.text(older, Runs.third());
    assertTrue(
        text.contains(
            "A: its result has no table clusters, so that its cases were counted again as if none"),
        text);
    assertTrue(!text.contains("B: its result has"), text);
  }
}
