package org.evenhand.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.ResourceTable;
import org.evenhand.gate.TextCells;
import org.evenhand.pipeline.Questions;
import org.evenhand.profile.ExportProfile;
import org.evenhand.profile.ExportTally;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Mapping;
import org.evenhand.settings.PlanFile;

/**
 * A made-up export of some register.
 *
 * @param columns their names
 * @param delimiter of the file, or null for a comma
 * @param rows the cells of each row
 */
record Register(List<String> columns, String delimiter, List<List<String>> rows) {

  private static final long SEED = 20260703;
  private static final int ROWS = 3_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  static Register of(List<String> columns, List<List<String>> rows) {
    return new Register(columns, null, rows);
  }

  /** An export as it lies there. */
  static Register read(Path file, char delimiter) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try {
      List<List<String>> lines =
          format.parse(Files.newBufferedReader(file)).stream().map(CSVRecord::toList).toList();
      return new Register(lines.get(0), String.valueOf(delimiter), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows drawn from the columns and codes that a file in {@code resources/draft} describes. */
  static Register drawn(String name) {
    Random random = new Random(SEED);
    List<String> columns = new ArrayList<>();
    List<IntFunction<String>> cells = new ArrayList<>();
    for (CSVRecord column : ResourceTable.rows("/draft/" + name + ".csv")) {
      columns.add(column.get("column"));
      cells.add(cell(column.get("values"), random));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      rows.add(cells.stream().map(cell -> cell.apply(row)).toList());
    }
    return of(columns, rows);
  }

  private static IntFunction<String> cell(String values, Random random) {
    String[] words = values.split(" ");
    String last = words[words.length - 1];
    return switch (words[0]) {
      case "@unique" -> row -> "%s%05d".formatted(last, row + 1);
      case "@of" -> {
        int number = Integer.parseInt(words[1]);
        String prefix = words.length > 2 ? last + (last.length() > 1 ? " " : "") : "";
        yield row -> prefix + (random.nextInt(number) + 1);
      }
      case "@date" -> {
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(last, Locale.ENGLISH);
        yield row -> FIRST_DAY.plusDays(random.nextInt(700)).format(pattern);
      }
      case "@count" -> row -> String.valueOf(random.nextInt(Integer.parseInt(last) + 1));
      case "@number" -> row -> "%.5f".formatted(random.nextGaussian());
      default -> {
        String[] codes = values.split(";", -1);
        yield row -> codes[random.nextInt(codes.length)];
      }
    };
  }

  ExportProfile profile() {
    ExportTally tally = new ExportTally(columns.size(), Set.of());
    for (List<String> row : rows) {
      byte[][] texts =
          row.stream().map(cell -> cell.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
      tally.row(new TextCells(texts));
    }
    return tally.profile(columns, new Mapping.Layout(delimiter, null, null));
  }

  Draft draft(Interview interview) {
    Contract contract = Contract.v1();
    return Drafting.of(
        contract, profile(), Questions.asked(PlanFile.defaults().plan(), contract), interview);
  }

  Draft draft() {
    return draft(Interview.WITH_NOBODY);
  }
}
