package org.evenhand.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.ParquetTable;

/**
 * Writes a synthetic export. As CSV, blocks of rows are drawn in parallel and written in order, so
 * that the file has the same bytes whatever the size of a block.
 */
public final class SyntheticExport {

  /** Rows of a block unless a test says otherwise. */
  public static final int BLOCK = 20_000;

  private static final int CHARACTERS_PER_CELL = 11;

  private final Truth truth;
  private final SyntheticCases cases;
  private final int block;
  private final LongConsumer progress;

  public SyntheticExport(Truth truth, int block) {
    this(truth, block, rows -> {});
  }

  /**
   * An export.
   *
   * @param progress hears, from time to time, how many rows have been written
   */
  public SyntheticExport(Truth truth, int block, LongConsumer progress) {
    this.truth = truth;
    this.cases = new SyntheticCases(truth);
    this.block = block;
    this.progress = progress;
  }

  /**
   * Writes the file, as Parquet if its name ends in {@code .parquet}, else as CSV, compressed if it
   * ends in {@code .gz}. It takes the place of an older one when it is complete, and not before.
   */
  public void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (file.toString().endsWith(".parquet")) {
        writeParquet(part);
      } else {
        writeCsv(file, part);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (ConfigurationException | IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private void writeCsv(Path file, Path part) throws IOException {
    try (OutputStream out = open(file, part)) {
      write(out);
    }
  }

  /** Writes header and rows. */
  public void write(OutputStream out) throws IOException {
    out.write((String.join(",", cases.columns()) + "\n").getBytes(StandardCharsets.UTF_8));
    int together = Runtime.getRuntime().availableProcessors();
    long stride = (long) block * together;
    for (long start = 0; start < truth.cases(); start += stride) {
      for (byte[] text : blocks(start, together)) {
        out.write(text);
      }
      progress.accept(Math.min(start + stride, truth.cases()));
    }
  }

  /** Text columns; a blank value is an empty cell. */
  private void writeParquet(Path part) throws IOException {
    List<String> names = cases.columns();
    List<OutputTable.Column> columns =
        names.stream()
            .map(name -> new OutputTable.Column(name, OutputTable.Type.STRING, "", ""))
            .toList();
    OutputTable table = new OutputTable("cases", "", "", List.of(), columns);
    try (ParquetTable parquet = ParquetTable.create(part, table)) {
      for (long start = 0; start < truth.cases(); start += block) {
        long end = Math.min(start + block, truth.cases());
        cases.rows(start, end, values -> parquet.row(row(table, names, values)));
        progress.accept(end);
      }
    }
  }

  private static Row row(OutputTable table, List<String> names, String[] values) {
    Row row = new Row(table);
    for (int i = 0; i < values.length; i++) {
      row.set(names.get(i), values[i].isEmpty() ? null : values[i]);
    }
    return row;
  }

  private List<byte[]> blocks(long start, int together) {
    return IntStream.range(0, together)
        .parallel()
        .mapToObj(index -> text(start + (long) index * block))
        .toList();
  }

  private byte[] text(long from) {
    long to = Math.min(from + block, truth.cases());
    if (from >= to) {
      return new byte[0];
    }
    StringBuilder text =
        new StringBuilder(
            Math.toIntExact((to - from) * CHARACTERS_PER_CELL * cases.columns().size()));
    try {
      cases.rows(from, to, values -> append(text, values));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Codes and tokens need no quotes. */
  private static void append(StringBuilder text, String[] values) {
    text.append(values[0]);
    for (int i = 1; i < values.length; i++) {
      text.append(',').append(values[i]);
    }
    text.append('\n');
  }

  private static OutputStream open(Path file, Path part) throws IOException {
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(part));
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
  }
}
