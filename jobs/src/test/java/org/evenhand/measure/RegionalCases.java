package org.evenhand.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Companion;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;

/** The cases, members and collective actions of {@code regions.R} as a cube. */
final class RegionalCases {
  static final List<String> MEMBERSHIP =
      List.of(
          "period", "region", "role_band", "declared_alignment", "member_days", "standard_error");
  static final List<String> ACTIONS =
      List.of("region", "type", "start_month", "length_days", "members_affected");
  private static final CSVFormat LAYOUT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private RegionalCases() {}

  static Cube cube() {
    return cube(alignment -> alignment);
  }

  /** The cube with other codes for the alignments. */
  static Cube cube(UnaryOperator<String> renamed) {
    CubeOfRows rows = empty();
    for (CSVRecord row : rows("regions_cases.csv")) {
      long decided = Long.parseLong(row.get("decided"));
      long warned = Long.parseLong(row.get("warned"));
      long suspended = Long.parseLong(row.get("suspended"));
      String alignment = renamed.apply(row.get("declared_alignment"));
      add(rows, row, alignment, decided - warned - suspended, "no_breach", "");
      add(rows, row, alignment, warned, "sanctioned", "formal_warning");
      add(rows, row, alignment, suspended, "sanctioned", "fixed_suspension");
    }
    return rows.cube()
        .with(companion("membership", MEMBERSHIP, "regions_membership.csv", renamed))
        .with(companion("collective_actions", ACTIONS, "regions_actions.csv", renamed));
  }

  /** A cube without a case. */
  static CubeOfRows empty() {
    return new CubeOfRows(
        "region", "role_band", "complaint_category", "declared_alignment", "outcome", "sanction");
  }

  private static void add(
      CubeOfRows rows, CSVRecord row, String alignment, long cases, String... decision) {
    rows.with(
        cases,
        row.get("region"),
        row.get("role_band"),
        row.get("complaint_category"),
        alignment,
        decision[0],
        decision[1]);
  }

  private static Companion companion(
      String table, List<String> fields, String file, UnaryOperator<String> renamed) {
    String[][] values =
        rows(file).stream()
            .map(row -> fields.stream().map(f -> value(row, f, renamed)).toArray(String[]::new))
            .toArray(String[][]::new);
    return CubeOfRows.companion(table, fields, values);
  }

  private static String value(CSVRecord row, String field, UnaryOperator<String> renamed) {
    String text = row.get(field);
    return field.equals("declared_alignment") && !text.isEmpty() ? renamed.apply(text) : text;
  }

  static List<CSVRecord> rows(String file) {
    var stream = RegionalCases.class.getResourceAsStream("/reference/measure/" + file);
    try (var parser = LAYOUT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
