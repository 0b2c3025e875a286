package org.evenhand.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;
import org.evenhand.gate.TextCells;
import scala.Tuple2;

/**
 * Takes the lines of one part of a CSV file apart. A line without a quote is split where it lies;
 * one with a quote goes through a CSV library. Empty lines are no rows.
 */
final class CsvLines implements Cells {

  /** A longer line is a broken export; its length is what a page of 64 KiB holds. */
  static final int LONGEST_LINE = 64 * 1024;

  private final byte delimiter;
  private final RowTaker<?> taker;
  private final int[] ends;
  private byte[] bytes = new byte[0];

  /**
   * @param width number of cells of a row
   */
  CsvLines(int width, char delimiter, RowTaker<?> taker) {
    this.delimiter = (byte) delimiter;
    this.taker = taker;
    this.ends = new int[width];
  }

  /** Reads all lines; the first of a file is its header, which was read before. */
  void read(Iterator<Tuple2<LongWritable, Text>> lines) {
    while (hasNext(lines)) {
      Tuple2<LongWritable, Text> line = lines.next();
      if (line._1().get() != 0) {
        line(line._2().getBytes(), line._2().getLength());
      }
    }
  }

  private boolean hasNext(Iterator<Tuple2<LongWritable, Text>> lines) {
    try {
      return lines.hasNext();
    } catch (Exception e) {
      // Scala does not declare it, but what a compressed stream throws at a missing end arrives
      // here.
      if (e instanceof IOException) {
        taker.truncated();
        return false;
      }
      throw e;
    }
  }

  private void line(byte[] bytes, int length) {
    if (length == 0) {
      taker.skip();
      return;
    }
    if (length > LONGEST_LINE) {
      taker.reject(Rule.LONG_LINE);
      return;
    }
    int columns = 0;
    boolean quoted = false;
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == delimiter) {
        if (columns < ends.length) {
          ends[columns] = i;
        }
        columns++;
      } else if (b == '"') {
        quoted = true;
      } else if (b <= 0) {
        ascii = false;
      }
    }
    if (!ascii && isSpoilt(bytes, length)) {
      return;
    }
    if (quoted) {
      quoted(new String(bytes, 0, length, StandardCharsets.UTF_8));
    } else if (columns + 1 != ends.length) {
      taker.reject(Rule.COLUMNS);
    } else {
      ends[columns] = length;
      take(bytes);
    }
  }

  private boolean isSpoilt(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        taker.reject(Rule.NUL);
        return true;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return false;
    } catch (CharacterCodingException e) {
      taker.reject(Rule.NOT_UTF8);
      return true;
    }
  }

  private void quoted(String line) {
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(line, format((char) delimiter))) {
      records = parser.getRecords();
    } catch (IOException | java.io.UncheckedIOException e) {
      taker.reject(Rule.QUOTE);
      return;
    }
    if (records.size() != 1 || records.get(0).size() != ends.length) {
      taker.reject(Rule.COLUMNS);
      return;
    }
    taker.row(TextCells.of(records.get(0).toList()));
  }

  private void take(byte[] row) {
    bytes = row;
    taker.row(this);
  }

  @Override
  public byte[] bytes(int column) {
    return bytes;
  }

  @Override
  public int from(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  @Override
  public int length(int column) {
    return ends[column] - from(column);
  }

  /** RFC 4180 with this delimiter. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }
}
