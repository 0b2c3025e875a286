package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.cli.BadRows;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.evenhand.pipeline.Runs;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claims that opening gives what an open run gives, byte for byte and for the sample with every
 * field and companion, and that nothing else opens a report or changes its folder. Reports are
 * opened in copies of runs that are made once.
 */
@ExtendWith(SharedEngine.class)
class UnblindTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private BlindRun blind() throws IOException {
    return BlindRun.sample().copiedTo(folder.resolve("out"));
  }

  private Path small() throws IOException {
    return Files.write(folder.resolve("cases.csv"), Exports.lines());
  }

  private static Terminal unblind(Path period, String... options) {
    return Terminal.run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("unblind", period.toString()),
                java.util.stream.Stream.of(options))
            .toArray(String[]::new));
  }

  private static void refused(Terminal seen, int code, String words) {
    assertEquals(code, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(seen.err().startsWith("evenhand: ") && seen.err().contains(words), seen.err());
    assertEquals("", seen.out());
  }

  @Test
  void unblind_fullSample_byteForByteWhatAnOpenRunWrites() throws IOException {
    BlindRun run = BlindRun.full().copiedTo(folder);
    String asRead = run.blind("report.html");
    Map<String, String> sealed = Runs.files(run.folder());
    Path open = Runs.full();
    assertEquals(0, unblind(run.folder(), "--code", run.code()).code());
    Map<String, String> opened = Runs.files(run.folder());
    assertTrue(sealed.get(Blinding.KEY).equals(opened.remove(Blinding.KEY)));
    opened.keySet().removeIf(name -> name.startsWith("annex-blind/"));
    opened.remove("report-blind.html");
    assertEquals(asRead, run.blind("report-blind.html"));
    assertEquals(List.of(), BlindRun.differing(Runs.files(open), opened));
    ObjectNode manifest = (ObjectNode) JSON.readTree(run.blind("manifest.json"));
    ObjectNode expected = (ObjectNode) JSON.readTree(open.resolve("manifest.json").toFile());
    assertFalse(manifest.remove("opened").get("at").asText().isEmpty());
    for (ObjectNode one : List.of(manifest, expected)) {
      // The run's own reading is of the time at which it was made.
      ObjectNode read = (ObjectNode) one.get("reads").get(0);
      assertEquals(one.remove("created"), read.remove("date"));
    }
    assertEquals(expected.toPrettyString(), manifest.toPrettyString());
  }

  @Test
  void unblind_codeFromStandardInput_saysWhoWasWho() throws IOException {
    BlindRun run = blind();
    JsonNode before = JSON.readTree(run.blind("manifest.json"));
    Map<String, String> codes = run.sealed().codes();
    Terminal seen = typing(run.code().toLowerCase() + "\n", run.folder());
    assertEquals(0, seen.code(), seen.err());
    codes.forEach((letter, code) -> assertTrue(seen.out().contains("  " + letter + "  " + code)));
    assertTrue(seen.out().contains(run.folder() + "/report-blind.html"), seen.out());
    JsonNode manifest = JSON.readTree(run.blind("manifest.json"));
    assertFalse(manifest.get("blind").asBoolean());
    assertEquals(before.get("created"), manifest.get("created"));
    JsonNode opened = manifest.get("opened");
    assertEquals(JSON.valueToTree(codes), opened.get("letters"));
    assertEquals(before.get("output_sha256").get("key.sealed"), kept(opened, "key.sealed"));
    assertEquals(before.get("output_sha256").get("report.html"), kept(opened, "report-blind.html"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(run.folder().resolve("report-blind.html"))));
  }

  private static JsonNode kept(JsonNode opened, String name) {
    return opened.get("kept_sha256").get(name);
  }

  private static Terminal typing(String text, Path period) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return unblind(period);
    } finally {
      System.setIn(before);
    }
  }

  /** As people do it: the verbs alone, the code from what was printed, by way of a file. */
  @Test
  void run_blindThenUnblind_byTheVerbsAlone() throws IOException {
    String out = folder.resolve("out").toString();
    Terminal run =
        Terminal.run(
            "run", "--cases", small().toString(), "--period", "2026Q3", "--out", out, "--blind");
    assertEquals(0, run.code(), run.err());
    Matcher code = Pattern.compile("Opening code: (\\S+)").matcher(run.out());
    assertTrue(code.find(), run.out());
    assertFalse(Pattern.compile("\\bA[1-6]\\b").matcher(run.out() + run.err()).find(), run.out());
    Path period = Path.of(out, "confidential", "period=2026Q3");
    assertFalse(Files.exists(period.resolve("csv")));
    Path file = Files.writeString(folder.resolve("code.txt"), code.group(1) + "\n");
    Terminal seen = unblind(Path.of(period + "/"), "--code-file", file.toString(), "--json");
    assertEquals(0, seen.code(), seen.err());
    JsonNode told = JSON.readTree(seen.out());
    assertEquals(12, told.get("letters").size());
    assertTrue(Files.exists(Path.of(told.get("report").asText())));
    assertTrue(Files.exists(Path.of(told.get("report_blind").asText())));
    refused(unblind(period, "--code", code.group(1)), 3, "holds no report that is read blind");
  }

  @Test
  void run_blindAsJson_givesTheCode() throws IOException {
    String out = folder.resolve("out").toString();
    Terminal run =
        Terminal.run(
            "run",
            "--no-pdf",
            "--cases",
            small().toString(),
            "--period",
            "2026Q3",
            "--out",
            out,
            "--blind",
            "--json");
    OpeningCode.parse(JSON.readTree(run.out()).get("opening_code").asText());
  }

  @Test
  void unblind_anythingWrong_oneLineAndTheFolderStays() throws IOException {
    BlindRun run = blind();
    List<String> before = Exports.tree(folder);
    String other = OpeningCode.draw(new SplittableRandom(5)).text();
    refused(unblind(run.folder(), "--code", other), 3, "opening code: is that of another report");
    refused(unblind(run.folder(), "--code", run.code() + "0"), 3, "opening code: is mistyped");
    refused(typing("", run.folder()), 3, "opening code: is mistyped");
    refused(
        unblind(run.folder(), "--code-file", folder + "/none"), 3, "opening code: cannot be read");
    refused(unblind(run.folder(), "--code", other, "--code-file", "x"), 3, "see evenhand unblind");
    refused(unblind(folder.resolve("none/there"), "--code", other), 3, "holds no report");
    refused(unblind(folder, "--code", other), 3, "holds no report");
    refused(unblind(run.folder().resolve("report.html"), "--code", other), 3, "holds no report");
    refused(Terminal.run("unblind", "", "--code", other), 3, "holds no report");
    assertEquals(before, Exports.tree(folder));
    assertEquals(0, unblind(run.folder(), "--code", run.code()).code());
  }

  @Test
  void unblind_sealedFileOrReportExchanged_isToldAndTheFolderStays() throws IOException {
    BlindRun run = blind();
    for (String name : List.of(Blinding.KEY, "report.html")) {
      Path file = run.folder().resolve(name);
      byte[] genuine = Files.readAllBytes(file);
      byte[] changed = genuine.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      List<String> before = Exports.tree(folder);
      refused(
          unblind(run.folder(), "--code", run.code()),
          3,
          name + ": is not the file that manifest.json names");
      assertEquals(before, Exports.tree(folder));
      Files.write(file, genuine);
    }
  }

  @Test
  void unblind_openFolder_isNotBlind() throws IOException {
    Path period = Runs.copy(Runs.third(), folder.resolve("period=2026Q3"));
    List<String> before = Exports.tree(folder);
    refused(
        unblind(period, "--code", OpeningCode.draw(new SplittableRandom(6)).text()),
        3,
        "holds no report that is read blind");
    assertEquals(before, Exports.tree(folder));
  }

  @Test
  void unblind_periodHeldByARun_leavesItAlone() throws IOException {
    BlindRun run = blind();
    try (Engine engine = Engine.start("local[2]");
        OutputFolder held = OutputFolder.open(engine, run.folder().toString())) {
      held.write("begun", new byte[] {1});
      List<String> before = Exports.tree(folder);
      refused(unblind(run.folder(), "--code", run.code()), 5, "another run holds period=2026Q3");
      assertEquals(before, Exports.tree(folder));
    }
  }

  @Test
  void run_blindButRefused_leavesTheEarlierReportAndNoCode() throws IOException {
    BlindRun run = blind();
    List<String> before = Exports.tree(run.folder());
    Path bad = BadRows.spoil(folder, "region", Exports.CANARY);
    String out = folder.resolve("out").toString();
    Terminal seen =
        Terminal.run(
            "run", "--cases", bad.toString(), "--period", "2026Q3", "--out", out, "--blind");
    assertEquals(2, seen.code());
    assertEquals("", seen.out());
    assertEquals(before, Exports.tree(run.folder()));
  }
}
