package org.evenhand.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.gate.Refusal;

/** CSV files, plain or gzipped, with one header each: UTF-8, one row per line. */
final class CsvExport implements Export {

  private static final String OTHER_DELIMITERS = ",;\t|";

  private final Engine engine;
  private final List<Path> files;
  private final char delimiter;
  private final List<String> columns;

  private CsvExport(Engine engine, List<Path> files, char delimiter, List<String> columns) {
    this.engine = engine;
    this.files = files;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  static CsvExport open(Engine engine, List<Path> files, char delimiter) {
    List<String> first = header(engine, files.get(0), delimiter);
    for (Path file : files) {
      if (!header(engine, file, delimiter).equals(first)) {
        throw new Refusal(
            file.getName()
                + ": has another header than "
                + files.get(0).getName()
                + ": give all files of a folder the same columns");
      }
    }
    return new CsvExport(engine, files, delimiter, first);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public List<Path> files() {
    return files;
  }

  @Override
  public int firstRow() {
    return 2;
  }

  @Override
  public <T> JavaRDD<T> read(PartTask<T> task) {
    Configuration conf = new Configuration(engine.context().hadoopConfiguration());
    char separator = delimiter;
    int width = columns.size();
    return engine
        .parts(files, TextInputFormat.class, LongWritable.class, Text.class, conf)
        .mapPartitionsWithInputSplit(
            (split, rows) -> {
              RowTaker<T> taker = task.begin(Place.of((FileSplit) split));
              new CsvLines(width, separator, taker).read(rows);
              return List.of(taker.finish()).iterator();
            },
            true);
  }

  private static List<String> header(Engine engine, Path file, char delimiter) {
    String name = file.getName();
    byte[] line;
    try (InputStream in = file.getFileSystem(engine.context().hadoopConfiguration()).open(file)) {
      line = firstLine(name.endsWith(".gz") ? new GZIPInputStream(in) : in);
    } catch (EOFException e) {
      throw new Refusal(name + ": ends before its compressed data do: copy the file again, whole");
    } catch (java.util.zip.ZipException e) {
      throw new Refusal(name + ": is no gzip file: compress it with gzip, or name it .csv");
    } catch (IOException e) {
      throw new Refusal(name + ": cannot be read: check that it is there and may be read");
    }
    if (line.length == 0) {
      throw new Refusal(name + ": is empty: export the file again");
    }
    if (line.length > CsvLines.LONGEST_LINE) {
      throw new Refusal(
          name + ": line 1 is longer than 64 KiB: check the line breaks of the export");
    }
    return cells(name, line, delimiter);
  }

  private static byte[] firstLine(InputStream in) throws IOException {
    byte[] buffer = in.readNBytes(CsvLines.LONGEST_LINE + 1);
    int end = 0;
    while (end < buffer.length && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    boolean mark =
        buffer.length > 2
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    return java.util.Arrays.copyOfRange(buffer, mark ? 3 : 0, end);
  }

  private static List<String> cells(String name, byte[] line, char delimiter) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(name + ": line 1 is not UTF-8: save the file as UTF-8");
    }
    if (text.indexOf(0) >= 0) {
      throw new Refusal(
          name + ": line 1 holds a NUL character: export the file again as plain text");
    }
    try (CSVParser parser = CSVParser.parse(text, CsvLines.format(delimiter))) {
      CSVRecord record = parser.getRecords().get(0);
      if (record.size() == 1) {
        refuseDelimiter(name, text, delimiter);
      }
      return List.copyOf(record.toList());
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Refusal(name + ": line 1 opens a quote and does not close it: close it");
    }
  }

  private static void refuseDelimiter(String name, String text, char delimiter) {
    for (char other : OTHER_DELIMITERS.toCharArray()) {
      if (other != delimiter && text.indexOf(other) >= 0) {
        String shown = other == '\t' ? "\\t" : String.valueOf(other);
        throw new Refusal(
            "%s: wrong delimiter: line 1 holds \"%s\" and no \"%s\": set delimiter: \"%s\" in the mapping"
                .formatted(name, shown, delimiter, shown));
      }
    }
  }
}
