package org.evenhand.stat;

import static org.evenhand.stat.Tables.estimated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An export of 600 incidents of five accused of one group each, made without any disparity, on
 * which tests of independent cases find one. The p-values are those of an independent
 * implementation, to every printed decimal. The export is not part of the project: {@code
 * evenhand.linked.incidents} names the file.
 */
@EnabledIfSystemProperty(named = LinkedIncidentsTest.FILE, matches = ".+")
class LinkedIncidentsTest {

  static final String FILE = "evenhand.linked.incidents";

  private final List<CSVRecord> cases = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStreamReader in =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(Path.of(System.getProperty(FILE)))),
            StandardCharsets.UTF_8)) {
      cases.addAll(format.parse(in).getRecords());
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", A1, 0.1365897, 226",
    ", A2, 0.1178658, 189",
    ", A3, 0.8034806, 125",
    ", A4, 0.8019211, 60",
    "bullying, A1, 0.0428322, 33",
    "leak_or_confidentiality, A2, 0.0188810, 12"
  })
  void groupBesideAllOthers(String category, String group, double p, long clusters) {
    List<CSVRecord> own =
        cases.stream()
            .filter(row -> category == null || row.get("complaint_category").equals(category))
            .toList();
    LinkedTrials trials = trials(own);
    int number = values(own, "declared_alignment").indexOf(group);
    Value test = ClusteredScoreTest.of(trials, Sides.rest(trials.groups(), number));
    assertEquals(p, estimated(test).pValue().orElseThrow(), 0.5000001e-7);
    assertEquals(clusters, trials.clusters(g -> g == number));
  }

  private static LinkedTrials trials(List<CSVRecord> cases) {
    List<String> categories = values(cases, "complaint_category");
    List<String> groups = values(cases, "declared_alignment");
    List<String> incidents = values(cases, "incident_id");
    return Links.trials(
        cases.stream()
            .map(
                row ->
                    new long[] {
                      categories.indexOf(row.get("complaint_category")),
                      groups.indexOf(row.get("declared_alignment")),
                      row.get("outcome").equals("sanctioned") ? 1 : 0,
                      1,
                      incidents.indexOf(row.get("incident_id"))
                    })
            .toArray(long[][]::new));
  }

  private static List<String> values(List<CSVRecord> cases, String column) {
    return cases.stream().map(row -> row.get(column)).distinct().sorted().toList();
  }
}
