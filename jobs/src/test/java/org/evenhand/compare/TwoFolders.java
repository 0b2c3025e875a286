package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenhand.cli.Terminal;
import org.evenhand.pipeline.Runs;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.evenhand.spark.Engine;
import org.evenhand.spark.ParquetTable;
import org.evenhand.spark.ResultFolder;

/** Folders of periods in tests of the verb compare, what is done to them, and what it says. */
final class TwoFolders {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TwoFolders() {}

  static Path sample(String period) {
    return Runs.SAMPLES.resolve("cases-" + period + ".csv");
  }

  /** What the verb says as JSON. */
  static JsonNode compare(Path a, Path b) throws IOException {
    Terminal seen = Terminal.run("compare", a.toString(), b.toString(), "--json");
    assertEquals(0, seen.code(), seen.err());
    assertEquals("", seen.err());
    return JSON.readTree(seen.out());
  }

  /** What it says to people. */
  static String text(Path a, Path b, String... more) {
    Terminal seen =
        Terminal.run(
            Stream.concat(Stream.of("compare", a.toString(), b.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertEquals(0, seen.code(), seen.err());
    return seen.out();
  }

  /** Category and group of the verdicts of which this became, with the causes of each change. */
  static List<String> changes(JsonNode said, String kind) {
    return stream(said.get("verdicts"))
        .filter(verdict -> verdict.get("kind").asText().equals(kind))
        .map(
            verdict ->
                "%s %s %s"
                    .formatted(
                        verdict.get("complaint_category").asText(),
                        verdict.get("group_code").asText(),
                        stream(verdict.get("changes"))
                            .map(c -> c.get("causes").toString())
                            .toList()))
        .toList();
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  /** A copy of a period's folder whose manifest says something else. */
  static Path said(Path folder, Path to, Consumer<ObjectNode> edit) throws IOException {
    Path manifest = Runs.copy(folder, to).resolve("manifest.json");
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(manifest));
    edit.accept(root);
    Files.write(manifest, JSON.writeValueAsBytes(root));
    return to;
  }

  /** Rewrites cells in the rows of a folder's verdicts for which the condition holds. */
  static void alter(Path folder, Predicate<Map<String, Object>> where, Map<String, Object> cells)
      throws IOException {
    OutputTable table = Contract.v1().output("verdicts");
    List<Map<String, Object>> rows = rows(folder);
    try (ParquetTable parquet =
        ParquetTable.create(folder.resolve("verdicts/verdicts.parquet"), table)) {
      for (Map<String, Object> row : rows) {
        if (where.test(row)) {
          row.putAll(cells);
        }
        Row written = new Row(table);
        row.forEach(written::set);
        parquet.row(written);
      }
    }
  }

  /** Rewrites a folder's verdicts without some columns, and with some that are empty. */
  static void withoutColumns(Path folder, List<String> gone, List<String> empty)
      throws IOException {
    OutputTable own = Contract.v1().output("verdicts");
    List<OutputTable.Column> columns =
        Stream.concat(
                own.columns().stream().filter(column -> !gone.contains(column.name())),
                empty.stream()
                    .map(name -> new OutputTable.Column(name, OutputTable.Type.STRING, "", "")))
            .toList();
    OutputTable table =
        new OutputTable(own.name(), own.title(), own.description(), own.key(), columns);
    List<Map<String, Object>> rows = rows(folder);
    try (ParquetTable parquet =
        ParquetTable.create(folder.resolve("verdicts/verdicts.parquet"), table)) {
      for (Map<String, Object> row : rows) {
        row.keySet().removeAll(gone);
        Row written = new Row(table);
        row.forEach(written::set);
        parquet.row(written);
      }
    }
  }

  private static List<Map<String, Object>> rows(Path folder) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Engine engine = Engine.start("local[2]")) {
      ResultFolder.open(engine, folder.toString()).rows("verdicts", rows::add);
    }
    return rows;
  }

  /** A plan of these lines. */
  static Path plan(Path folder, String... lines) throws IOException {
    return Files.write(Files.createTempFile(folder, "plan", ".yaml"), List.of(lines));
  }

  /** A mapping of a sample's own columns that recodes one category to another. */
  static Path merging(Path folder, Path cases, String from, String to) throws IOException {
    List<String> lines = new ArrayList<>(List.of("title: Merged", "fields:"));
    for (String column : Files.readAllLines(cases).get(0).split(",")) {
      lines.add("  " + column + ": " + source(column, from, to));
    }
    return Files.write(folder.resolve("mapping.yaml"), lines);
  }

  private static String source(String column, String from, String to) {
    return column.equals("complaint_category")
        ? "{column: %s, recode: {%s: %s}}".formatted(column, from, to)
        : column;
  }
}
