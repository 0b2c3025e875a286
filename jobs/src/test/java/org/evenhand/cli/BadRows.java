package org.evenhand.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.evenhand.fixture.WorkbookFile;
import org.evenhand.pipeline.Exports;

/** Exports whose columns are right and whose rows are not. */
public final class BadRows {

  private static final int SPOILT = 2;
  private static final int LONG = 10 << 20;

  /** What identifies, by the words that name it. */
  private static final Map<String, String> IDENTIFYING =
      new TreeMap<>(
          Map.of(
              "holds e-mail addresses", "zqcanary@example.org",
              "holds web addresses", "https://zqcanary.example.org/page",
              "holds account names", "@zqcanary",
              "holds telephone numbers", "020 7946 0999",
              "holds postcodes", "ZQ7 9ZQ",
              "looks like names of people", "Quentin Zqcanary",
              "holds prose", "the zqcanary said that nobody listened to them at the meeting then"));

  private BadRows() {}

  /** Rows with a value that breaks a rule. */
  static Stream<Bad> all() {
    return Stream.of(
        cell("complaint_category", Exports.CANARY, "column complaint_category holds a code"),
        cell("outcome", Exports.CANARY, "column outcome holds a code"),
        cell("received_month", "2026-13", "column received_month holds no month"),
        cell("received_month", Exports.CANARY, "column received_month holds no month"),
        cell("triaged_day", "-3", "column triaged_day holds no whole number of days"),
        cell("triaged_day", Exports.CANARY, "column triaged_day holds no whole number of days"),
        cell("triaged_day", "03/07/2026", "column triaged_day holds no whole number of days"),
        cell("triaged_day", "99999", "is a day before that of an earlier stage"),
        cell("declared_alignment", "", "column declared_alignment is blank"),
        cell("case_id", "", "column case_id is blank"),
        cell("case_id", "cf3fc18e33f7b3d26,", "more or fewer cells"),
        cell("case_id", "zqcanary!", "column case_id holds no opaque identifier"),
        cell("alignment_source", "inferred", "column alignment_source is marked as inferred"),
        cell("sanction", "advice|" + Exports.CANARY, "column sanction holds a code"),
        cell("region", "\"" + Exports.CANARY, "opens a quote and does not close it"),
        cell("region", "=" + Exports.CANARY, "column region holds a code"),
        cell("received_month", "2126-09", "column received_month holds a month that has not come"),
        new Bad("repeated case_id", "column case_id is given to more than one row", BadRows::twice),
        new Bad("long line", "is longer than 64 KiB", BadRows::longLine),
        new Bad(
            "not UTF-8", "is not UTF-8", folder -> bytes(folder, new byte[] {'Z', (byte) 0xE9})),
        new Bad("NUL", "holds a NUL character", folder -> bytes(folder, new byte[] {'Z', 0})),
        new Bad("header only", "holds a header and no row", BadRows::headerOnly),
        new Bad("truncated gzip", "ends before its compressed data do", BadRows::truncated),
        new Bad("gzip bomb", "unpacks to far more than an export of its size", BadRows::bomb),
        new Bad("merged cells", "holds merged cells: unmerge them", BadRows::merged),
        new Bad("formulas", "holds a formula without its value", BadRows::uncalculated),
        new Bad("another encoding", "such as encoding: windows-1252", BadRows::western),
        new Bad("value beside the columns", "in a column without a name", BadRows::nameless),
        new Bad(
            "Parquet, unknown code", "column complaint_category holds a code", BadRows::parquet));
  }

  /** Every kind of value that identifies somebody, in every kind of column. */
  static Stream<Bad> identifying() {
    return Stream.of("region", "case_id", "respondent_token", "received_month", "triaged_day")
        .flatMap(
            column ->
                IDENTIFYING.entrySet().stream()
                    .filter(kind -> isTold(column, kind.getKey()))
                    .map(
                        kind ->
                            cell(
                                column,
                                kind.getValue(),
                                "column "
                                    + column
                                    + " "
                                    + (kind.getKey().startsWith("looks") ? "holds what " : "")
                                    + kind.getKey())));
  }

  /** A number in a month column is taken for a date of another format. */
  private static boolean isTold(String column, String kind) {
    return !column.equals("received_month") || !kind.equals("holds telephone numbers");
  }

  private static Bad cell(String column, String value, String words) {
    return new Bad(column + ": " + words, words, folder -> cases(spoil(folder, column, value)));
  }

  /** A good export but for one cell. */
  public static Path spoil(Path folder, String column, String value) throws IOException {
    List<String> lines = Exports.lines();
    lines.set(SPOILT, Exports.with(lines.get(SPOILT), column, value));
    return Files.write(folder.resolve("cases.csv"), lines);
  }

  private static String[] cases(Path file) {
    return new String[] {"--cases", file.toString()};
  }

  private static String[] twice(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.add(lines.get(SPOILT));
    return cases(Files.write(folder.resolve("cases.csv"), lines));
  }

  private static String[] longLine(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.add(Exports.CANARY + "x".repeat(LONG));
    return cases(Files.write(folder.resolve("cases.csv"), lines));
  }

  private static String[] bytes(Path folder, byte[] region) throws IOException {
    List<String> lines = Exports.lines();
    lines.set(SPOILT, Exports.with(lines.get(SPOILT), "region", Exports.CANARY + "\u0007"));
    byte[] all = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    for (byte b : all) {
      spoilt.write(b == 7 ? region : new byte[] {b});
    }
    return cases(Files.write(folder.resolve("cases.csv"), spoilt.toByteArray()));
  }

  private static String[] headerOnly(Path folder) throws IOException {
    return cases(Files.write(folder.resolve("cases.csv"), Exports.lines().subList(0, 1)));
  }

  private static String[] bomb(Path folder) throws IOException {
    Path file = folder.resolve("cases.csv.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(Exports.bytes());
      byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 80; i++) {
        gzip.write(lines);
      }
    }
    return new String[] {"--cases", file.toString()};
  }

  private static String[] merged(Path folder) throws IOException {
    return workbook(folder, "", "<mergeCells><mergeCell ref=\"C3:C4\"/></mergeCells>");
  }

  private static String[] uncalculated(Path folder) throws IOException {
    return workbook(folder, "<row><c><f>A1&amp;\"" + Exports.CANARY + "\"</f></c></row>", "");
  }

  private static String[] workbook(Path folder, String row, String after) throws IOException {
    List<List<String>> table =
        Exports.lines().stream().map(line -> List.of(line.split(",", -1))).toList();
    String cells = WorkbookFile.texts(table).replace("</sheetData>", row + "</sheetData>" + after);
    byte[] bytes = new WorkbookFile().sheet("Cases", cells).bytes();
    return new String[] {"--cases", Files.write(folder.resolve("c.xlsx"), bytes).toString()};
  }

  private static String[] western(Path folder) throws IOException {
    return bytes(folder, (Exports.CANARY + "é").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String[] nameless(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.replaceAll(line -> line + ",");
    lines.set(5, lines.get(5) + Exports.CANARY);
    return new String[] {"--cases", Files.write(folder.resolve("cases.csv"), lines).toString()};
  }

  private static String[] truncated(Path folder) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write(Exports.manyBytes());
    }
    byte[] most = Arrays.copyOf(whole.toByteArray(), whole.size() * 3 / 4);
    return cases(Files.write(folder.resolve("cases.csv.gz"), most));
  }

  private static String[] parquet(Path folder) throws IOException {
    Path csv = Files.write(folder.resolve("cases.csv"), Exports.lines());
    Path parquet = folder.resolve("parquet");
    SparkSession.builder()
        .getOrCreate()
        .read()
        .option("header", "true")
        .csv(csv.toString())
        .withColumn("complaint_category", functions.lit(Exports.CANARY))
        .write()
        .parquet(parquet.toString());
    return cases(parquet);
  }
}
