package org.evenhand.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.evenhand.pipeline.Runs;

/**
 * An export as a table of texts.
 *
 * @param header names of the columns
 * @param rows cells of each row, as many as there are columns or, where that is what is odd, not
 */
record Sheet(List<String> header, List<List<String>> rows) {

  private static final int KEPT = 600;

  /** Rows of the sample export, and of the sample with every field of the contract. */
  static final Sheet SAMPLE = read("cases-2026Q3.csv", ",");

  static final Sheet FULL = read("full/cases.csv.gz", ",");

  /** A register in the words of its own house, for which there are mappings. */
  static final Sheet REGISTER =
      read("worked-example/export.csv", ";")
          .wider("Closed", i -> i % 3 == 0 ? "" : "%02d/09/2026".formatted(1 + i));

  /** Takes a copy. */
  Sheet {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample, of a long one the first rows. */
  static Sheet read(String name, String delimiter) {
    try (var in = Files.newInputStream(Runs.SAMPLES.resolve(name));
        var plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<List<String>> lines =
          reader.lines().limit(1 + KEPT).map(line -> List.of(line.split(delimiter, -1))).toList();
      return new Sheet(lines.get(0), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int width() {
    return header.size();
  }

  /** The rows from one on, so many of them, beginning anew at the end. */
  Sheet part(int from, int number) {
    return withRows(
        IntStream.range(0, number).mapToObj(i -> rows.get((from + i) % rows.size())).toList());
  }

  Sheet withRows(List<List<String>> others) {
    return new Sheet(header, others);
  }

  /** A choice of the columns. */
  Sheet columns(List<Integer> chosen) {
    return new Sheet(
        chosen.stream().map(i -> header.get(i)).toList(),
        rows.stream()
            .map(row -> chosen.stream().map(i -> i < row.size() ? row.get(i) : "").toList())
            .toList());
  }

  /** The same with other values in one column; the row's number is what a value may hang on. */
  Sheet column(int column, IntFunction<UnaryOperator<String>> value) {
    List<List<String>> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      if (column < row.size()) {
        row.set(column, value.apply(i).apply(row.get(column)));
      }
      changed.add(row);
    }
    return withRows(changed);
  }

  Sheet named(int column, String name) {
    List<String> names = new ArrayList<>(header);
    names.set(column, name);
    return new Sheet(names, rows);
  }

  /** The same with a further column at the end. */
  Sheet wider(String name, IntFunction<String> value) {
    List<String> names = new ArrayList<>(header);
    names.add(name);
    List<List<String>> wider = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      row.add(value.apply(i));
      wider.add(row);
    }
    return new Sheet(names, wider);
  }

  /** Whether a reader that keeps to lines and cells must count exactly these rows. */
  boolean isCountable() {
    return rows.stream()
        .allMatch(
            row ->
                row.size() == width()
                    && row.stream().anyMatch(cell -> !cell.isBlank())
                    && row.stream().noneMatch(cell -> cell.matches("(?s).*[\r\n\"\0].*")));
  }
}
