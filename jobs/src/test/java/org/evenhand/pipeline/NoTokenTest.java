package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The claim that no token leaves the scan: none stands in any file that a run writes. */
@ExtendWith(SharedEngine.class)
class NoTokenTest {

  private static final List<String> TOKENS =
      Contract.v1().cases().fields().stream()
          .filter(field -> field.kind() == Field.Kind.TOKEN)
          .map(Field::name)
          .toList();

  @Test
  void run_fullSample_noTokenInAnyFile() throws IOException {
    Path cases = Runs.SAMPLES.resolve("full").resolve("cases.csv.gz");
    Set<String> tokens = new HashSet<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(cases));
        CSVParser rows =
            CSVParser.parse(
                new InputStreamReader(in, StandardCharsets.UTF_8),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : rows) {
        TOKENS.forEach(token -> tokens.add(row.get(token)));
      }
    }
    tokens.remove("");
    assertTrue(tokens.size() > 100_000, "tokens: " + tokens.size());
    assertEquals(List.of(), Sweep.holding(Runs.full(), tokens));
    assertEquals(
        List.of("clusters/clusters.parquet", "csv/clusters.csv"),
        Sweep.holding(Runs.full(), Set.of("incident_id")).stream()
            .filter(file -> file.contains("clusters"))
            .sorted()
            .toList());
  }
}
