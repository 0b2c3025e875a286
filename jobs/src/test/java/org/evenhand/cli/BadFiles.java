package org.evenhand.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.fixture.WorkbookFile;
import org.evenhand.pipeline.Exports;

/** Exports that are refused before a row is read. */
final class BadFiles {

  private static final String CASES = "--cases";

  private BadFiles() {}

  static Stream<Bad> all() {
    return Stream.of(
        new Bad("missing file", "there is no such file or folder", f -> at(f.resolve("none.csv"))),
        new Bad("missing folder", "there is no such file", f -> at(f.resolve("none/none"))),
        new Bad("no path", "check", f -> new String[] {CASES, ""}),
        new Bad("no scheme", "check", f -> new String[] {CASES, "a:b.csv"}),
        new Bad("empty folder", "holds no export", f -> at(Files.createDirectory(f.resolve("e")))),
        new Bad("other file", "holds no export", f -> at(Files.createFile(f.resolve("c.docx")))),
        new Bad("empty file", "cases.csv: is empty", f -> cases(f, List.of())),
        new Bad("unknown column", "unknown column: remarks: map it", f -> wider(f, ",remarks")),
        new Bad(
            "column that identifies",
            "the name of column 22 holds e-mail addresses: rename it",
            BadFiles::identifying),
        new Bad(
            "repeated column", "column 22 of the header has the name", f -> wider(f, ",region")),
        new Bad("missing column", "missing column: outcome: add it", BadFiles::without),
        new Bad("no header", "line 1 holds values, not names", BadFiles::headless),
        new Bad("wrong delimiter", "set delimiter: \";\" in the mapping", BadFiles::semicolons),
        new Bad("long header", "line 1 is longer than 64 KiB", BadFiles::longHeader),
        new Bad("gzip, header lost", "ends before its compressed data do", BadFiles::lost),
        new Bad("no gzip", "is no gzip file", f -> at(write(f, "cases.csv.gz", Exports.bytes()))),
        new Bad(
            "no Parquet", "is no Parquet file", f -> at(write(f, "c.parquet", Exports.bytes()))),
        new Bad("no workbook", "is no .xlsx file", f -> at(write(f, "c.xlsx", Exports.bytes()))),
        new Bad("OpenDocument", "c.ods: is an OpenDocument sheet: save it as", BadFiles::document),
        new Bad("half a workbook", "c.xlsx: is damaged: save or copy", BadFiles::halfWorkbook),
        new Bad("workbook named .csv", "name a workbook .xlsx", BadFiles::workbookAsCsv),
        new Bad("several sheets", "name the one with the cases under sheet", BadFiles::sheets),
        new Bad("too many columns", "has more than 1,000 columns", BadFiles::columns),
        new Bad("two kinds", "files side by side: keep one kind", BadFiles::sideBySide),
        new Bad("two headers", "has another header than", BadFiles::twoHeaders),
        new Bad(
            "name in a folder that commands a terminal",
            "a\\u001b[31m.csv: its name holds a character that is not seen, U+001B in place 2",
            BadFiles::commanding),
        new Bad(
            "column that nobody sees",
            "the name of column 22 holds a character that is not seen, U+2060 in place 2",
            f -> wider(f, ",a\u2060b")),
        new Bad(
            "two headers, no layout",
            "b.csv: has another header than a.csv",
            f -> new String[] {Bad.WHOLE_LINE, "map", CASES, twoHeaders(f)[1], "--yes"}),
        new Bad("title", "cases.csv: line 1 seems to be a title", BadFiles::title),
        new Bad("a file twice", "b.csv: is the same file as a.csv", BadFiles::copied),
        new Bad("path with a comma", "rename", f -> odd(f, "a,b")),
        new Bad("path with a bracket", "rename", f -> odd(f, "a[b]")));
  }

  private static String[] at(Path path) {
    return new String[] {CASES, path.toString()};
  }

  private static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static String[] cases(Path folder, List<String> lines) throws IOException {
    return at(Files.write(folder.resolve("cases.csv"), lines));
  }

  private static String[] wider(Path folder, String column) throws IOException {
    List<String> lines = Exports.lines();
    lines.replaceAll(line -> line + "," + Exports.CANARY);
    lines.set(0, Exports.lines().get(0) + column);
    return cases(folder, lines);
  }

  private static String[] identifying(Path folder) throws IOException {
    return wider(folder, "," + Exports.CANARY + "@example.org");
  }

  private static String[] without(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.set(0, lines.get(0).replace(",outcome,", ",channel,"));
    return cases(folder, lines);
  }

  private static String[] headless(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.set(0, Exports.with(lines.get(1), "region", Exports.CANARY));
    return cases(folder, lines);
  }

  private static String[] semicolons(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.replaceAll(line -> line.replace(',', ';'));
    return cases(folder, lines);
  }

  private static String[] longHeader(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.set(0, Exports.CANARY.repeat(1 << 20));
    return cases(folder, lines);
  }

  private static String[] lost(Path folder) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write(Exports.bytes());
    }
    return at(write(folder, "cases.csv.gz", Arrays.copyOf(whole.toByteArray(), 20)));
  }

  private static String[] document(Path folder) throws IOException {
    return at(write(folder, "c.ods", new byte[] {'P', 'K', 3, 4}));
  }

  private static byte[] workbook() throws IOException {
    List<List<String>> table = List.of(List.of("case_id", "outcome"), List.of(Exports.CANARY, "x"));
    return new WorkbookFile()
        .sheet("Cases", WorkbookFile.texts(table))
        .sheet(Exports.CANARY + "@example.org", WorkbookFile.texts(table))
        .bytes();
  }

  private static String[] halfWorkbook(Path folder) throws IOException {
    byte[] whole = workbook();
    return at(write(folder, "c.xlsx", Arrays.copyOf(whole, whole.length / 2)));
  }

  private static String[] workbookAsCsv(Path folder) throws IOException {
    return at(write(folder, "cases.csv", workbook()));
  }

  private static String[] sheets(Path folder) throws IOException {
    return at(write(folder, "c.xlsx", workbook()));
  }

  private static String[] columns(Path folder) throws IOException {
    return wider(folder, ("," + Exports.CANARY).repeat(1_000));
  }

  private static String[] sideBySide(Path folder) throws IOException {
    Files.createFile(folder.resolve("a.parquet"));
    Files.createFile(folder.resolve("b.csv"));
    return at(folder);
  }

  private static String[] twoHeaders(Path folder) throws IOException {
    write(folder, "a.csv", Exports.bytes());
    write(folder, "b.csv", "case_id,outcome\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return at(folder);
  }

  private static String[] title(Path folder) throws IOException {
    List<String> lines = Exports.lines();
    lines.add(0, Exports.CANARY + " cases of 2026");
    return cases(folder, lines);
  }

  private static String[] copied(Path folder) throws IOException {
    write(folder, "a.csv", Exports.bytes());
    write(folder, "b.csv", Exports.bytes());
    return at(folder);
  }

  private static String[] commanding(Path folder) throws IOException {
    write(folder, "a\u001b[31m.csv", Exports.bytes());
    return at(folder);
  }

  private static String[] odd(Path folder, String name) throws IOException {
    Path odd = Files.createDirectory(folder.resolve(name));
    return at(write(odd, "cases.csv", Exports.bytes()));
  }
}
