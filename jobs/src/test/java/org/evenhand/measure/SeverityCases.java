package org.evenhand.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;

/** Cases drawn in R with all that the questions on sanctions and appeals look at. */
final class SeverityCases {

  private static final String[] FIELDS = {
    "complaint_category",
    "severity",
    "declared_alignment",
    "outcome",
    "sanction",
    "suspension_days",
    "appeal_outcome",
    "reinstated",
    "guideline_low",
    "guideline_high"
  };
  private static final int ALIGNMENT = 2;

  private SeverityCases() {}

  /** No case yet, with all fields. */
  static CubeOfRows none() {
    return new CubeOfRows(FIELDS);
  }

  /** The cases as drawn. */
  static CubeOfRows drawn() {
    return drawn(code -> code, 1);
  }

  /** The cases as drawn, so many times, with their alignments renamed. */
  static CubeOfRows drawn(UnaryOperator<String> alignments, int times) {
    CubeOfRows cases = none();
    for (CSVRecord row : rows("severity_cases")) {
      String[] values = new String[FIELDS.length];
      for (int i = 0; i < FIELDS.length; i++) {
        values[i] = i == ALIGNMENT ? alignments.apply(row.get(FIELDS[i])) : row.get(FIELDS[i]);
      }
      cases.with(times * Long.parseLong(row.get("cases")), values);
    }
    return cases;
  }

  /** The questions asked of them. */
  static List<Measure> measures() {
    return Catalogue.of(
        Plans.asking(
            List.of(
                "rungs",
                "sanction_severity",
                "sanction_severity_beside",
                "suspension_length",
                "guideline_range",
                "usual_range",
                "appeals",
                "reinstatement")));
  }

  /** The findings of one of them. */
  static List<Finding> findings(String question, Cube cube) {
    return measures().stream()
        .filter(measure -> measure.id().equals(question))
        .flatMap(measure -> measure.of(cube).stream())
        .toList();
  }

  /** The rows of a reference file of the measures. */
  static List<CSVRecord> rows(String name) {
    CSVFormat layout =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    String path = "/reference/measure/" + name + ".csv";
    try (var reader =
            new InputStreamReader(
                SeverityCases.class.getResourceAsStream(path), StandardCharsets.UTF_8);
        var parser = layout.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
