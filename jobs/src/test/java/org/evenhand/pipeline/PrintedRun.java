package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cli.PrintedLine;
import org.evenhand.report.Results;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;

/**
 * All that a run printed, as lines: every table to the last byte of its CSV file, the report, the
 * plan, and the manifest without digests and clock.
 */
final class PrintedRun {

  /** What a row of a table is about; the cube's are about all but the number of cases. */
  private static final Set<String> ABOUT =
      Set.of(
          "question",
          "stage",
          "complaint_category",
          "stratum",
          "compared",
          "group_code",
          "reference_code",
          "statistic",
          "ci_level",
          "declared_alignment",
          "item",
          "field",
          "rule",
          "file",
          "row");

  private PrintedRun() {}

  /** Runs the main job into a folder; gives every line that it printed. */
  static List<PrintedLine> of(Request request, Path out) throws IOException {
    List<PrintedLine> lines = new ArrayList<>();
    try (Engine engine = Engine.start("local[2]");
        OutputFolder folder = OutputFolder.open(engine, out.toString())) {
      ScannedExport intake = ScannedExport.read(engine, request);
      assertTrue(intake.refusal().isEmpty(), () -> intake.refusal().orElseThrow());
      intake.confirm();
      Results results = Pipeline.answers(intake, History.NONE);
      new Pipeline(engine, Clock.systemUTC(), step -> {})
          .write(intake, History.NONE, results, folder, true);
      folder.commit();
      lines.addAll(PrintedReport.of(results));
    }
    for (String file : files(out)) {
      lines.addAll(printed(out, file));
    }
    return lines;
  }

  /**
   * Every file but the report with its tables, which is compared as a document, and the tables'
   * Parquet twins.
   */
  private static List<String> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .filter(name -> !name.endsWith(".parquet") && !name.equals("report.html"))
          .filter(name -> !name.startsWith("annex/"))
          .sorted()
          .toList();
    }
  }

  private static List<PrintedLine> printed(Path out, String file) throws IOException {
    if (file.equals("csv/clusters.csv")) {
      return combinations(out, file);
    }
    return file.endsWith(".csv") ? rows(out, file) : text(out, file);
  }

  /** Every combination with its rows but without its number, which follows from their codes. */
  private static List<PrintedLine> combinations(Path out, String file) throws IOException {
    Map<String, List<String>> combinations = new LinkedHashMap<>();
    for (Map<String, String> row : Runs.table(out, "clusters")) {
      String tokens = row.get("tokens");
      String number = row.remove("combination");
      combinations
          .computeIfAbsent(tokens + " " + number, key -> new ArrayList<>(List.of(tokens)))
          .add(String.join(",", row.values()));
    }
    return combinations.values().stream()
        .map(rows -> new PrintedLine(file, rows.get(0), rows))
        .toList();
  }

  private static List<PrintedLine> text(Path out, String file) throws IOException {
    return Files.readAllLines(out.resolve(file)).stream()
        .filter(line -> !line.matches(" +\"(created|date)\" : \"[^\"]*T.*"))
        .map(line -> line.replaceAll("[0-9a-f]{64}", "digest"))
        .map(line -> PrintedLine.of(file, line, line))
        .toList();
  }

  private static List<PrintedLine> rows(Path out, String file) throws IOException {
    String text = Files.readString(out.resolve(file));
    String[] printed = text.split("\n", -1);
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    assertEquals(printed.length, records.size() + 1, "a cell holds a line's end: " + file);
    Set<String> about = new HashSet<>(ABOUT);
    if (file.equals("csv/cube.csv")) {
      about.addAll(records.get(0).toList());
      about.remove("cases");
    }
    int[] key =
        IntStream.range(0, records.get(0).size())
            .filter(column -> about.contains(records.get(0).get(column)))
            .toArray();
    return IntStream.range(0, records.size())
        .mapToObj(
            row ->
                PrintedLine.of(
                    file,
                    IntStream.of(key)
                        .mapToObj(records.get(row)::get)
                        .collect(Collectors.joining(" | ")),
                    printed[row]))
        .toList();
  }
}
