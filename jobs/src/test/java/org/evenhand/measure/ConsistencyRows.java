package org.evenhand.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Companion;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;

/** The made-up cases of {@code consistency.R} as a cube with clusters and double coding. */
final class ConsistencyRows {

  private static final CSVFormat LAYOUT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
  private static final String[] FIELDS = {
    "complaint_category",
    "declared_alignment",
    "outcome",
    "sanction",
    "assessor_blind",
    "outside_contact",
    "order_in_exchange"
  };
  private static final Map<String, String> TOKENS =
      Map.of(
          "respondent", "respondent_token",
          "incident", "incident_id",
          "decider", "decider_token",
          "linked", "linked_group");
  static final List<String> CODING =
      List.of(
          "declared_alignment",
          "first_category",
          "second_category",
          "first_severity",
          "second_severity",
          "blind");

  private ConsistencyRows() {}

  static List<CSVRecord> read(String file) throws IOException {
    var stream = ConsistencyRows.class.getResourceAsStream("/reference/measure/" + file);
    try (var parser = LAYOUT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    }
  }

  /** The fields by which cases are gathered. */
  static Collection<String> tokens() {
    return TOKENS.values();
  }

  /** The cube of all cases, each as often as this, with their alignments renamed. */
  static Cube cube(int times, UnaryOperator<String> alignment) throws IOException {
    CubeOfRows all = new CubeOfRows(FIELDS);
    List<CSVRecord> cases = read("consistency-cases.csv");
    cases.forEach(row -> all.with(times, values(row, alignment)));
    Cube cube = all.cube();
    for (Map.Entry<String, String> token : TOKENS.entrySet()) {
      String column = token.getKey().equals("incident") ? "linked" : token.getKey();
      cube = cube.with(clusters(token.getValue(), column, cases, times, alignment));
    }
    List<List<String>> coding = new ArrayList<>();
    for (CSVRecord row : read("consistency-coding.csv")) {
      List<String> values = new ArrayList<>(List.of(alignment.apply(row.get("alignment"))));
      CODING.subList(1, CODING.size()).forEach(field -> values.add(row.get(field)));
      coding.addAll(Collections.nCopies(times, values));
    }
    return cube.with(new Companion("double_coding", CODING, coding));
  }

  private static Clusters clusters(
      String token,
      String column,
      List<CSVRecord> cases,
      int times,
      UnaryOperator<String> alignment) {
    Map<String, CubeOfRows> byToken = new TreeMap<>();
    for (CSVRecord row : cases) {
      byToken
          .computeIfAbsent(row.get(column), value -> new CubeOfRows(FIELDS))
          .with(row.get(column).isEmpty() ? times : 1, values(row, alignment));
    }
    CubeOfRows none = byToken.remove("");
    List<Cell> unlinked = none == null ? List.of() : none.cube().cells();
    List<Cluster> clusters =
        byToken.values().stream().map(own -> new Cluster(own.cube().cells(), times)).toList();
    Cube any = new CubeOfRows(FIELDS).cube();
    return new Clusters(token, any.dimensions(), clusters, unlinked);
  }

  private static String[] values(CSVRecord row, UnaryOperator<String> alignment) {
    boolean isSanctioned = row.get("outcome").equals("sanctioned");
    return new String[] {
      row.get("category"),
      alignment.apply(row.get("alignment")),
      row.get("outcome"),
      isSanctioned ? "advice" : "not_applicable",
      row.get("blind"),
      row.get("contact"),
      row.get("order")
    };
  }
}
