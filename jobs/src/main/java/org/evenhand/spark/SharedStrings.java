package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.gate.Rule;

/**
 * The texts of a workbook that cells refer to by number, in UTF-8 one after the other. They are
 * read as far as they are asked for.
 */
final class SharedStrings implements Closeable {

  /** A million cases with five identifiers of forty characters each. */
  private static final int LARGEST = 200 << 20;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final XmlPart part;
  private byte[] text = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  private SharedStrings(XmlPart part) {
    this.part = part;
  }

  static SharedStrings of(XmlPart part) {
    return new SharedStrings(part);
  }

  /** Of a workbook whose cells hold their texts themselves. */
  static SharedStrings none() {
    return new SharedStrings(null);
  }

  /** Reads up to a text; its bytes lie in {@link #text}. */
  void readTo(int number) throws IOException {
    while (count <= number) {
      if (part == null || !readOne()) {
        throw new Spoilt(Rule.CORRUPT);
      }
    }
  }

  private boolean readOne() throws IOException {
    while (part.next()) {
      if (part.begins("si")) {
        add(unescaped(part.text()).getBytes(StandardCharsets.UTF_8));
        part.endPiece();
        return true;
      }
    }
    return false;
  }

  private void add(byte[] one) throws IOException {
    int from = count == 0 ? 0 : ends[count - 1];
    if (from + one.length + 4L * count > LARGEST) {
      throw new Spoilt(Rule.EXPANDS);
    }
    if (from + one.length > text.length) {
      text = Arrays.copyOf(text, Math.max(from + one.length, text.length + (text.length >> 1)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count + (count >> 1));
    }
    System.arraycopy(one, 0, text, from, one.length);
    ends[count++] = from + one.length;
  }

  /** Spreadsheet programs write characters that XML forbids as their numbers. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  byte[] text() {
    return text;
  }

  /** Where a text that was read begins. */
  int from(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** How long a text is that was read. */
  int length(int number) {
    return ends[number] - from(number);
  }

  void finish() throws IOException {
    if (part != null) {
      part.finish();
    }
  }

  @Override
  public void close() throws IOException {
    if (part != null) {
      part.close();
    }
  }
}
