package org.evenhand.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, gzipped or not, with codes renamed in some of its columns. */
final class RenamedFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private RenamedFile() {}

  /** Writes the renamed file into a folder under its own name; gives the file. */
  static Path of(Path file, Path folder, Set<String> columns, Renaming renaming)
      throws IOException {
    Path to = Files.createDirectories(folder).resolve(file.getFileName());
    try (Reader in = reader(file);
        CSVParser parser = FORMAT.parse(in);
        Writer out = writer(to);
        CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      List<String> header = null;
      for (CSVRecord row : parser) {
        List<String> cells = row.toList();
        List<String> names = header == null ? cells : header;
        boolean isHeader = header == null;
        header = names;
        printer.printRecord(
            IntStream.range(0, cells.size())
                .mapToObj(
                    column ->
                        !isHeader && column < names.size() && columns.contains(names.get(column))
                            ? renaming.code(cells.get(column))
                            : cells.get(column))
                .toList());
      }
    }
    return to;
  }

  private static Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new InputStreamReader(isZipped(file) ? new GZIPInputStream(in) : in, UTF_8);
  }

  private static Writer writer(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new OutputStreamWriter(isZipped(file) ? new GZIPOutputStream(out) : out, UTF_8);
  }

  private static boolean isZipped(Path file) {
    return file.toString().endsWith(".gz");
  }
}
