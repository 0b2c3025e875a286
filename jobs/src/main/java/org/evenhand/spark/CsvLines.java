package org.evenhand.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.io.Text;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Rule;
import org.evenhand.gate.TextCells;
import org.evenhand.schema.Remark;
import scala.Tuple2;

/**
 * Takes the lines of one part of a CSV file apart. A line without a quote is split where it lies;
 * one with a quote goes through a CSV library. Lines without a value are no rows.
 */
final class CsvLines implements Cells {

  /** A longer line is a broken export; its length is what a page of 64 KiB holds. */
  static final int LONGEST_LINE = 64 * 1024;

  private final CsvHeader header;
  private final byte delimiter;
  private final Encoding encoding;
  private final RowTaker<?> taker;
  private final int[] nameless;
  private final int[] ends;
  private byte[] bytes = new byte[0];
  private int cells;
  private boolean quoted;
  private boolean ascii;
  private boolean isOpen;

  CsvLines(CsvHeader header, Encoding encoding, RowTaker<?> taker) {
    this.header = header;
    this.delimiter = (byte) header.delimiter();
    this.encoding = encoding;
    this.taker = taker;
    this.nameless = header.columns().nameless();
    this.ends = new int[header.columns().width()];
  }

  /** Reads all lines; those that a file begins with were read before. */
  void read(Iterator<Tuple2<LineFormat.Spot, Text>> lines) {
    while (hasNext(lines)) {
      Tuple2<LineFormat.Spot, Text> line = lines.next();
      long at = line._1().start();
      if (at >= header.end()) {
        isOpen = line._1().isOpen();
        if (isOpen) {
          taker.remark(Remark.NO_LINE_END, 1);
        }
        line(line._2().getBytes(), line._2().getLength());
      } else if (at > 0) {
        taker.skip();
      }
    }
  }

  private boolean hasNext(Iterator<Tuple2<LineFormat.Spot, Text>> lines) {
    try {
      return lines.hasNext();
    } catch (Exception e) {
      // Scala does not declare it, but what a compressed stream throws at a missing end arrives
      // here.
      if (e instanceof IOException) {
        taker.spoilt(Spoilt.rule(e));
        return false;
      }
      throw e;
    }
  }

  private void line(byte[] line, int length) {
    if (length > LONGEST_LINE) {
      taker.reject(Rule.LONG_LINE);
      return;
    }
    if (isBlank(line, length)) {
      taker.empty();
      return;
    }
    split(line, length);
    if (!quoted && isCut(cells)) {
      taker.reject(Rule.CUT_OFF);
      return;
    }
    if (ascii) {
      row(line, length);
      return;
    }
    Optional<Rule> flaw = encoding.flaw(line, length);
    if (flaw.isPresent()) {
      taker.reject(flaw.get());
    } else if (encoding.isUtf8()) {
      row(line, length);
    } else {
      byte[] utf8 = encoding.utf8(line, length);
      split(utf8, utf8.length);
      row(utf8, utf8.length);
    }
  }

  /** Whether a line holds nothing but delimiters and spaces. */
  private boolean isBlank(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] != delimiter && line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** A file is written row by row, so that one which is cut off ends in the middle of one. */
  private boolean isCut(int cells) {
    return isOpen && cells < ends.length;
  }

  private void split(byte[] line, int length) {
    int columns = 0;
    quoted = false;
    ascii = true;
    for (int i = 0; i < length; i++) {
      byte b = line[i];
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
    cells = columns + 1;
  }

  private void row(byte[] line, int length) {
    if (quoted) {
      quoted(new String(line, 0, length, StandardCharsets.UTF_8));
    } else if (cells != ends.length) {
      taker.reject(Rule.COLUMNS);
    } else {
      ends[cells - 1] = length;
      bytes = line;
      take(this);
    }
  }

  private void quoted(String line) {
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(line, format((char) delimiter))) {
      records = parser.getRecords();
    } catch (IOException | java.io.UncheckedIOException e) {
      taker.reject(isOpen ? Rule.CUT_OFF : Rule.QUOTE);
      return;
    }
    int parsed = records.size() == 1 ? records.get(0).size() : ends.length + 1;
    if (parsed != ends.length) {
      taker.reject(isCut(parsed) ? Rule.CUT_OFF : Rule.COLUMNS);
      return;
    }
    Cells row = TextCells.of(records.get(0).toList());
    if (Columns.areBlank(row, IntStream.range(0, ends.length).toArray())) {
      taker.empty();
    } else {
      take(row);
    }
  }

  private void take(Cells row) {
    if (Columns.areBlank(row, nameless)) {
      taker.row(row);
    } else {
      taker.reject(Rule.NAMELESS);
    }
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
