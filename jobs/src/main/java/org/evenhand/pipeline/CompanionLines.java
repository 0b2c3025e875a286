package org.evenhand.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.evenhand.gate.Refusal;

/**
 * A companion taken apart. It has the columns of the contract, whose names hold no delimiter, so
 * that a spreadsheet program may have parted them by any; what it leaves empty at the right and at
 * the end is left out.
 */
final class CompanionLines {

  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)\"?sep=([,;\t|])\"?\r?\n(.*)", Pattern.DOTALL);

  private CompanionLines() {}

  /**
   * Header and rows.
   *
   * @throws Refusal if it is no CSV in Unicode
   */
  static List<List<String>> of(String name, byte[] bytes) {
    String text = text(name, bytes);
    Matcher separator = SEPARATOR.matcher(text);
    String table = separator.matches() ? separator.group(2) : text;
    char delimiter = separator.matches() ? separator.group(1).charAt(0) : delimiter(table);
    List<List<String>> lines = lines(name, table, delimiter);
    while (!lines.isEmpty() && isBlank(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1);
    }
    if (!lines.isEmpty()) {
      lines.set(0, lines.get(0).stream().map(String::strip).toList());
    }
    return narrowed(lines);
  }

  private static char delimiter(String text) {
    for (char c : text.toCharArray()) {
      if (c == ',' || c == ';' || c == '\t' || c == '\n') {
        return c == '\n' ? ',' : c;
      }
    }
    return ',';
  }

  private static List<List<String>> lines(String name, String text, char delimiter) {
    List<List<String>> lines = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      parser.forEach(line -> lines.add(line.toList()));
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(name + ": opens a quote and does not close it: close it");
    }
    return lines;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Without the columns at the right that hold nothing at all. */
  private static List<List<String>> narrowed(List<List<String>> lines) {
    int width = 0;
    for (List<String> line : lines) {
      for (int column = width; column < line.size(); column++) {
        width = line.get(column).isBlank() ? width : column + 1;
      }
    }
    int widest = width;
    int header = lines.isEmpty() ? 0 : lines.get(0).size();
    return lines.stream()
        .map(line -> line.size() == header ? line.subList(0, Math.min(widest, header)) : line)
        .toList();
  }

  private static String text(String name, byte[] bytes) {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(name + ": is not UTF-8: save the file as CSV UTF-8");
    }
  }
}
