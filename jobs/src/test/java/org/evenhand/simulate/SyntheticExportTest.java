package org.evenhand.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.evenhand.cli.Terminal;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that an export depends on its truth and on nothing else. */
class SyntheticExportTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final Truth TRUTH = TruthFile.read(SAMPLES.resolve("truth.yaml"));

  @TempDir Path folder;

  private static byte[] bytes(Truth truth, int block) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SyntheticExport(truth, block).write(out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 999, 1000, 1001, 100_000})
  void write_anyBlock_sameBytes(int block) throws IOException {
    Truth truth = TRUTH.with(null, 1000L, null);
    assertArrayEquals(bytes(truth, 64), bytes(truth, block));
  }

  @Test
  void write_moreCases_firstRowsStay() throws IOException {
    byte[] few = bytes(TRUTH.with(null, 100L, null), 64);
    byte[] many = bytes(TRUTH.with(null, 1000L, null), 64);
    assertArrayEquals(few, Arrays.copyOf(many, few.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026Q2", "2026Q3"})
  void write_sampleTruth_sampleFiles(String period) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(SAMPLES.resolve("cases-" + period + ".csv")),
        bytes(TRUTH.with(null, null, Period.parse(period)), SyntheticExport.BLOCK));
  }

  @Test
  void write_otherSeedOrPeriod_otherTokens() throws IOException {
    String first = firstCase(TRUTH);
    assertFalse(first.equals(firstCase(TRUTH.with(1L, null, null))));
    assertFalse(first.equals(firstCase(TRUTH.with(null, null, Period.parse("2026Q4")))));
  }

  private static String firstCase(Truth truth) throws IOException {
    List<String> ids = new ArrayList<>();
    new SyntheticCases(truth).rows(0, 1, values -> ids.add(values[0]));
    return ids.get(0);
  }

  @Test
  void rows_eachAlone_sameAsInOrder() throws IOException {
    SyntheticCases cases = new SyntheticCases(TRUTH);
    List<String> inOrder = new ArrayList<>();
    cases.rows(0, 300, values -> inOrder.add(String.join(",", values)));
    for (int number = 299; number >= 0; number--) {
      String expected = inOrder.get(number);
      cases.rows(number, number + 1, v -> assertEquals(expected, String.join(",", v)));
    }
  }

  @Test
  void call_compressed_sameRows() throws IOException {
    Path plain = folder.resolve("cases.csv");
    Path packed = folder.resolve("cases.csv.gz");
    assertEquals(0, simulate("--cases", "500", "--out", plain.toString()));
    assertEquals(0, simulate("--cases", "500", "--out", packed.toString()));
    byte[] unpacked =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed))).readAllBytes();
    assertArrayEquals(Files.readAllBytes(plain), unpacked);
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "no part of a file is left behind");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cases 0 --out a.csv|--cases: must be a whole number, 1 or more",
        "--out a.xlsx|--out: must end in .csv, .csv.gz or .parquet",
        "--period 2026Q7 --out a.csv|--period: must be written as 2026Q3, 2026 or 2026-01..2026-06 (at most 100 years)"
      })
  void call_wrongOption_oneLine(String line) {
    String[] parts = line.split("\\|");
    Terminal seen = terminal(parts[0].split(" "));
    assertEquals(ConfigurationException.EXIT_CODE, seen.code());
    assertEquals("evenhand: " + parts[1], seen.err().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases.csv", "cases.csv.gz", "cases.parquet"})
  void call_effectsThatTogetherPassOne_refusedAndNothingLeft(String name) throws IOException {
    Path truth = folder.resolve("truth.yaml");
    Files.writeString(
        truth,
        Files.readString(SAMPLES.resolve("truth.yaml"))
            + "effects:\n"
            + "  - {on: appealed, when: {severity: 1}, times: 5}\n"
            + "  - {on: appealed, when: {region: R01}, times: 5}\n");
    Truth known = TruthFile.read(truth);
    Path out = folder.resolve(name);
    ConfigurationException refusal =
        assertThrows(
            ConfigurationException.class, () -> new SyntheticExport(known, 100).write(out));
    assertEquals(
        "effects on appealed: together they ask for a share above 1 in some rows; lower one of them",
        refusal.getMessage());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(truth), files.filter(file -> !file.endsWith(".crc")).toList());
    }
  }

  private static int simulate(String... arguments) {
    return terminal(arguments).code();
  }

  private static Terminal terminal(String... arguments) {
    List<String> line =
        new ArrayList<>(List.of("simulate", "--truth", SAMPLES.resolve("truth.yaml").toString()));
    line.addAll(List.of(arguments));
    return Terminal.run(line.toArray(String[]::new));
  }
}
