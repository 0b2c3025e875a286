package org.evenhand.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;

/**
 * What a CSV file begins with: a line that names the delimiter, where a spreadsheet program wrote
 * one, and the names of the columns.
 *
 * @param columns in order
 * @param delimiter of the file
 * @param end where its rows begin, in bytes
 */
record CsvHeader(Columns columns, char delimiter, long end) implements Serializable {

  /** The delimiters that people use. */
  static final String DELIMITERS = ",;\t|";

  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([^\"\\p{Alnum}])\"?");
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Where the first four bytes of such text are zero. */
  private static final Set<String> WIDE = Set.of("x0x0", "0x0x", "x000", "000x", "00xx");

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * Reads the header of a file.
   *
   * @throws Refusal if there is none, or it cannot be told how it is written
   */
  static CsvHeader read(Configuration conf, Path file, Mapping.Layout layout) {
    String name = file.getName();
    byte[] head = head(conf, file);
    refuseForeign(name, head);
    int from = startsWith(head, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    String line = line(name, head, from, layout, 1);
    Optional<Character> separator = separator(name, line, layout);
    int end = after(head, from);
    if (separator.isPresent()) {
      line = line(name, head, end, layout, 2);
      end = after(head, end);
    }
    if (FirstRows.beginWithTitle(firstLines(head, line, end, Encoding.of(layout)))) {
      throw FirstRows.refusal(name, "line", separator.isPresent() ? 2 : 1);
    }
    char delimiter =
        separator.orElseGet(() -> layout.delimiter() == null ? ',' : layout.delimiter().charAt(0));
    return new CsvHeader(columns(name, line, delimiter), delimiter, end);
  }

  /** The header and some lines below it, however they are to be read. */
  private static List<String> firstLines(byte[] head, String header, int end, Encoding encoding) {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int from = end; from < head.length && lines.size() <= FirstRows.LOOKED_AT; ) {
      byte[] line = Arrays.copyOfRange(head, from, lineEnd(head, from));
      lines.add(new String(encoding.utf8(line, line.length), StandardCharsets.UTF_8));
      from = after(head, from);
    }
    return lines;
  }

  private static byte[] head(Configuration conf, Path file) {
    String name = file.getName();
    try (InputStream in = TextFile.open(file, conf)) {
      return in.readNBytes(2 * (CsvLines.LONGEST_LINE + 2));
    } catch (ZipException e) {
      throw new Refusal(name + ": is no gzip file: compress it with gzip, or name it .csv");
    } catch (FileNotFoundException e) {
      throw new Refusal(name + ": cannot be read: check that it is there and may be read");
    } catch (IOException e) {
      throw Spoilt.refusal(name, Spoilt.rule(e));
    }
  }

  /** What is often named .csv and is none. */
  private static void refuseForeign(String name, byte[] head) {
    if (startsWith(head, ZIP)) {
      throw new Refusal(name + ": is a workbook or an archive, not CSV: name a workbook .xlsx");
    }
    if (isWide(head)) {
      throw new Refusal(
          name + ": is UTF-16 without a byte order mark, or UTF-32: save it as CSV UTF-8");
    }
  }

  /** Whether text seems to have two or four bytes for each character. */
  private static boolean isWide(byte[] head) {
    StringBuilder zeros = new StringBuilder();
    for (int i = 0; i < Math.min(4, head.length); i++) {
      zeros.append(head[i] == 0 ? '0' : 'x');
    }
    return WIDE.contains(zeros.toString());
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static int lineEnd(byte[] head, int from) {
    int end = from;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    return end;
  }

  private static int after(byte[] head, int from) {
    int end = lineEnd(head, from);
    boolean both = end + 1 < head.length && head[end] == '\r' && head[end + 1] == '\n';
    return Math.min(head.length, end + (both ? 2 : 1));
  }

  private static String line(
      String name, byte[] head, int from, Mapping.Layout layout, int number) {
    byte[] line = Arrays.copyOfRange(head, from, lineEnd(head, from));
    if (line.length == 0) {
      throw new Refusal(name + ": is empty: export the file again");
    }
    String where = name + ": line " + number + " ";
    if (line.length > CsvLines.LONGEST_LINE) {
      throw new Refusal(where + "is longer than 64 KiB: check the line breaks of the export");
    }
    Encoding encoding = Encoding.of(layout);
    encoding
        .flaw(line, line.length)
        .ifPresent(
            rule -> {
              throw new Refusal(where + rule.finding() + ": " + rule.remedy());
            });
    return new String(encoding.utf8(line, line.length), StandardCharsets.UTF_8);
  }

  private static Optional<Character> separator(String name, String line, Mapping.Layout layout) {
    Matcher separator = SEPARATOR.matcher(line);
    if (!separator.matches()) {
      return Optional.empty();
    }
    String named = separator.group(1);
    if (layout.delimiter() != null && !layout.delimiter().equals(named)) {
      throw new Refusal(
          name
              + ": line 1 names another delimiter than the mapping: correct delimiter in the mapping, or remove it");
    }
    return Optional.of(named.charAt(0));
  }

  private static Columns columns(String name, String line, char delimiter) {
    try (CSVParser parser = CSVParser.parse(line, CsvLines.format(delimiter))) {
      CSVRecord record = parser.getRecords().get(0);
      if (record.size() == 1) {
        refuseDelimiter(name, line, delimiter);
      }
      return Columns.of(name, record.toList());
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(name + ": line 1 opens a quote and does not close it: close it");
    }
  }

  private static void refuseDelimiter(String name, String text, char delimiter) {
    for (char other : DELIMITERS.toCharArray()) {
      if (other != delimiter && text.indexOf(other) >= 0) {
        String shown = other == '\t' ? "\\t" : String.valueOf(other);
        throw new Refusal(
            "%s: wrong delimiter: line 1 holds \"%s\" and no \"%s\": set delimiter: \"%s\" in the mapping"
                .formatted(name, shown, delimiter == '\t' ? "\\t" : delimiter, shown));
      }
    }
  }
}
