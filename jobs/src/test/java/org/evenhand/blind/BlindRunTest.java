package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.fixture.Kept;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.Runs;
import org.evenhand.pipeline.Sweep;
import org.evenhand.schema.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claims that a blind run shows no name, says the same numbers, and tells no order: under three
 * draws of letters, with every field and companion, and with codes and labels that are the
 * organisation's own words. That the same lots give the same bytes is held on two runs.
 */
@ExtendWith(SharedEngine.class)
class BlindRunTest {

  private static final Path CASES = Runs.SAMPLES.resolve("cases-2026Q3.csv");
  private static final List<String> TABLES =
      List.of("findings", "verdicts", "standing", "sanction_rates", "gate_account", "cube");
  private static final Pattern LINES = Pattern.compile("(?s)<(tr|p|li)\\b.*?</\\1>");

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(E-?\\d+)?");

  /** A cell that is more than one word. */
  private static final Pattern CELL = Pattern.compile("\"[^\"]*\"|[^,;\"]*;[^,\"]*");

  /** Notes are numbered in the order in which they are met. */
  private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");

  /** Other letters for the same sample. */
  private static final Kept<BlindRun> OTHER = new Kept<>(out -> BlindRun.ofSample(out, 1));

  @TempDir private Path folder;

  @Test
  void run_sampleUnderSeveralLetters_sameNumbersAndNoName() throws IOException {
    TreeSet<String> orders = new TreeSet<>();
    BlindRun third = BlindRun.ofSample(folder.resolve("out"), 2);
    for (BlindRun run : List.of(BlindRun.sample(), OTHER.get(), third)) {
      sameUnderLetters(run);
      tellsNoName(run, List.of());
      List<String> codes = run.sealed().letters().values().stream().map(Code::code).toList();
      orders.add(codes.subList(0, 4).toString());
    }
    assertEquals(3, orders.size(), "the letters do not depend on what was drawn: " + orders);
  }

  @Test
  void run_fullSampleWithCompanions_sameNumbersAndNoName() throws IOException {
    sameUnderLetters(BlindRun.full());
    tellsNoName(BlindRun.full(), List.of());
  }

  /** Codes as found are the organisation's own words, in files and texts of its own naming. */
  @Test
  void run_codesAsFound_noNameInTablesTextsOrFileNames() throws IOException {
    Map<String, String> names =
        Map.of("A1", "Alder", "A2", "Birch Grove", "A3", "Cédrat", "A4", "B");
    List<String> lines = new ArrayList<>(Files.readAllLines(CASES));
    lines.replaceAll(line -> named(line, names));
    Path cases = Files.write(folder.resolve("cases-Alder_2026.csv"), lines);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), mapping(lines.get(0)));
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            """
            title: Is anybody treated otherwise than Birch Grove?
            comparator: Birch Grove
            gate: {maximum_rejected_share: 0.5}
            """);
    Request request = Request.of(cases.toString(), mapping, plan, "2026Q3");
    BlindRun run = BlindRun.of(request, folder.resolve("out"), 12);
    tellsNoName(run, List.of("Alder", "Birch Grove", "Birch", "Cédrat", "B"));
    assertTrue(run.blind("csv/gate_account.csv").contains("code_found,reporter_alignment,"));
    assertTrue(run.blind("csv/rejected_rows.csv").contains("withheld-1,2,"));
    String reference = letter(run, "Birch Grove");
    assertTrue(run.blind("report.html").contains(">" + reference + "<"), "the reference is gone");
    assertTrue(run.blind("manifest.json").contains("\"comparator: " + reference + "\""));
    sameUnderLetters(run, "findings", "verdicts", "sanction_rates", "cube");
  }

  /** The same line in the organisation's own words; the first line of all is not a row. */
  private static String named(String line, Map<String, String> names) {
    String[] cells = line.split(",", -1);
    for (int column : new int[] {5, 9}) {
      cells[column] = names.getOrDefault(cells[column], cells[column]);
    }
    boolean isFirstRow = cells[0].equals("c102c4c6398ead9b5");
    cells[4] = isFirstRow ? "nowhere" : cells[4];
    return String.join(",", cells);
  }

  private static String mapping(String header) {
    StringBuilder mapping = new StringBuilder("fields:\n");
    for (String field : header.split(",")) {
      String asFound = ": {column: " + field + ", codes: as_found}\n";
      boolean isAlignment = field.endsWith("_alignment");
      mapping.append("  ").append(field).append(isAlignment ? asFound : ": " + field + "\n");
    }
    return mapping.toString();
  }

  /** Cases that only earlier results hold come under the letters of this report too. */
  @Test
  void run_withEarlierResults_theirCasesUnderLettersToo() throws IOException {
    Path out = folder.resolve("out");
    Runs.run(Runs.SAMPLES.resolve("cases-2026Q2.csv"), null, Runs.PLAN, "2026Q2", out);
    Request request = Request.of(CASES.toString(), null, Runs.PLAN, "2026Q3");
    BlindRun run = BlindRun.of(request, out, 14);
    assertTrue(run.blind("csv/standing.csv").contains("2026Q2,earlier_results,"));
    tellsNoName(run, List.of());
    sameUnderLetters(run);
  }

  @Test
  void run_listWithLabels_noLabelEither() throws IOException {
    String fields =
        mapping(Files.readAllLines(CASES).get(0))
            .replace(
                "as_found",
                "[{code: A1, label: Alder party}, {code: A2, label: Birch}, A3, A4, {code: A5,"
                    + " label: Elm}]");
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), fields);
    Request request = Request.of(CASES.toString(), mapping, null, "2026Q3");
    BlindRun run = BlindRun.of(request, folder.resolve("out"), 13);
    tellsNoName(run, List.of("Alder party", "Alder", "Birch", "Elm"));
    assertEquals("Birch", run.sealed().letters().get(letter(run, "A2")).label());
  }

  @Test
  void run_sameLots_sameBytes_otherwiseNot() throws IOException {
    Map<String, String> first = Runs.files(OTHER.get().folder());
    Map<String, String> again = Runs.files(BlindRun.ofSample(folder, 1).folder());
    assertEquals(List.of(), BlindRun.differing(first, again));
    Map<String, String> other = Runs.files(BlindRun.sample().folder());
    assertEquals(first.keySet(), other.keySet());
    assertNotEquals(first.get("csv/verdicts.csv"), other.get("csv/verdicts.csv"));
  }

  @Test
  void run_blind_saysSoFirstAndIsForItsOwnerAlone() throws IOException {
    BlindRun run = BlindRun.sample();
    JsonNode manifest = new ObjectMapper().readTree(run.blind("manifest.json"));
    String digest = manifest.get("output_sha256").get(Blinding.KEY).asText();
    assertTrue(manifest.get("blind").asBoolean());
    String report = run.blind("report.html");
    String front = report.substring(report.indexOf("<header>"), report.indexOf("<nav"));
    assertTrue(front.contains("This report is read blind") && front.contains(digest), front);
    assertFalse(Files.exists(run.folder().resolve("plan.yaml")));
    assertTrue(run.sealed().open().containsKey("plan.yaml"));
    try (Stream<Path> all = Files.walk(run.folder())) {
      for (Path path : all.toList()) {
        String modes = Files.isDirectory(path) ? "rwx------" : "rw-------";
        assertEquals(
            modes, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), "" + path);
      }
    }
    assertNothingHolds(run.folder(), run.code());
  }

  private static void assertNothingHolds(Path folder, String code) throws IOException {
    for (String text : Runs.files(folder).values()) {
      assertFalse(text.contains(code) || text.contains(code.replace("-", "")));
    }
  }

  private static String letter(BlindRun run, String code) {
    return run.sealed().letters().entrySet().stream()
        .filter(entry -> entry.getValue().code().equals(code))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** No code, label or further name stands in anything but the sealed file. */
  private static void tellsNoName(BlindRun run, List<String> further) throws IOException {
    List<String> names = new ArrayList<>(further);
    for (Code code : run.sealed().letters().values()) {
      names.addAll(List.of(code.code(), code.label()));
    }
    assertEquals(List.of(), Sweep.naming(run.folder(), names));
    // The sweep sees what is there: what is known to be shown it finds, in text and in Parquet.
    List<String> found = Sweep.naming(run.folder(), List.of("declined"));
    assertTrue(found.containsAll(List.of("cube/cube.parquet", "csv/cube.csv")), "" + found);
  }

  private static void sameUnderLetters(BlindRun run) throws IOException {
    sameUnderLetters(run, TABLES.toArray(String[]::new));
    assertSameLines(
        lines(run.openUnderLetters("report.html")),
        lines(
            run.blind("report.html")
                .replaceFirst("(?s)<div class=\"box\">.*?<nav", "<nav")
                .replace("Once the letters are opened, look at", "Look next at")));
  }

  /** Every row of every table is there under its letters, and the groups in the letters' order. */
  private static void sameUnderLetters(BlindRun run, String... tables) throws IOException {
    for (String table : tables) {
      String name = "csv/" + table + ".csv";
      List<String> blind = rows(run.blind(name));
      List<String> open = rows(run.openUnderLetters(name));
      assertTrue(open.size() > 2, name);
      assertSameLines(open, blind);
    }
    assertSameLines(
        combinations(run.openUnderLetters("csv/clusters.csv")),
        combinations(run.blind("csv/clusters.csv")));
    List<String> groups =
        Runs.table(run.folder(), "sanction_rates").stream()
            .filter(row -> row.get("complaint_category").equals("all"))
            .map(row -> row.get("declared_alignment"))
            .filter(run.sealed().letters()::containsKey)
            .toList();
    assertTrue(groups.size() > 3);
    assertEquals(run.sealed().letters().keySet().stream().limit(groups.size()).toList(), groups);
  }

  /** Every combination as its rows without its number, which stands in the order of the codes. */
  private static List<String> combinations(String table) {
    List<String> columns = List.of(table.lines().findFirst().orElseThrow().split(","));
    int number = columns.indexOf("combination");
    Map<String, TreeSet<String>> combinations = new TreeMap<>();
    for (String line : table.lines().skip(1).toList()) {
      List<String> cells = new ArrayList<>(List.of(line.split(",")));
      String combination = cells.get(columns.indexOf("tokens")) + cells.remove(number);
      combinations.computeIfAbsent(combination, c -> new TreeSet<>()).add(cells.toString());
    }
    assertTrue(combinations.size() > 2, table);
    return combinations.values().stream().map(TreeSet::toString).toList();
  }

  private static List<String> rows(String table) {
    return table.lines().map(BlindRunTest::rounded).map(BlindRunTest::inNoOrder).toList();
  }

  /** Groups that a cell enumerates stand in the order of their codes: its words are sorted. */
  private static String inNoOrder(String row) {
    return CELL.matcher(row).replaceAll(cell -> Matcher.quoteReplacement(words(cell.group())));
  }

  private static String words(String text) {
    return Arrays.stream(text.trim().split("[\\s,.;:]+")).sorted().collect(Collectors.joining(" "));
  }

  /** To twelve digits: a sum over groups, in another order, may differ in the last of sixteen. */
  private static String rounded(String line) {
    return NUMBER
        .matcher(line)
        .replaceAll(
            number -> new BigDecimal(number.group()).round(new MathContext(12)).toPlainString());
  }

  private static void assertSameLines(List<String> open, List<String> blind) {
    Map<String, Integer> missing = new TreeMap<>();
    open.forEach(line -> missing.merge(line, 1, Integer::sum));
    blind.forEach(line -> missing.merge(line, -1, Integer::sum));
    missing.values().removeIf(times -> times == 0);
    assertEquals(Map.of(), missing);
  }

  /** The lines of a report as words in no order: columns stand in the order of the groups. */
  private static List<String> lines(String report) {
    return LINES
        .matcher(report)
        .results()
        .map(line -> NOTE.matcher(line.group().replaceAll("<[^>]*>", " ")).replaceAll(""))
        .map(BlindRunTest::words)
        .sorted()
        .toList();
  }
}
