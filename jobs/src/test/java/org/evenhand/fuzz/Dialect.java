package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a program writes a table as text.
 *
 * @param delimiter between cells
 * @param quote when cells are quoted
 * @param end of a line
 * @param encoding of the text
 * @param before what stands before the header
 * @param after what stands after the last row
 * @param tail what stands at the end of every line
 */
record Dialect(
    String delimiter,
    Quote quote,
    String end,
    Charset encoding,
    String before,
    String after,
    String tail) {

  /** What a comma-separated file is by itself. */
  static final Dialect PLAIN = plain(",");

  private static final String MARK = "\ufeff";

  /** When cells are quoted. */
  enum Quote {
    NEEDED,
    ALWAYS,
    NEVER
  }

  static Dialect plain(String delimiter) {
    return new Dialect(delimiter, Quote.NEEDED, "\n", UTF_8, "", "\n", "");
  }

  /** Any of those that differ in nothing but form. */
  static Dialect harmless(Dice dice, String delimiter) {
    return new Dialect(
        delimiter,
        dice.pick(Quote.NEEDED, Quote.ALWAYS),
        dice.pick("\n", "\r\n"),
        UTF_8,
        dice.pick("", "", MARK),
        dice.pick("", "\n", "\n", "\r\n\r\n"),
        "");
  }

  /** Any at all. */
  static Dialect any(Dice dice) {
    return new Dialect(
        dice.pick(",", ",", ",", ";", "\t", "|", ", ", " ", "::", "\u0001"),
        dice.pick(Quote.values()),
        dice.pick("\n", "\n", "\r\n", "\r", "\n\r", "\u2028", "\u0085"),
        Charset.forName(
            dice.pick("UTF-8", "UTF-8", "UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "UTF-32")),
        dice.pick("", "", MARK, "sep=;\n", "sep=,\n", "sep=\n", "\n", "Report\n\n", "#x\n"),
        dice.pick("", "\n", "\n", "\n\n\n", ",,,\n", "Total,12\n", "\u001a", "\0", "\""),
        dice.pick("", "", "", ",", ",,", ";", " "));
  }

  /** A table as the bytes of a file. */
  byte[] write(Sheet sheet) {
    String rows = sheet.rows().stream().map(row -> end + line(row)).collect(Collectors.joining());
    return (before + line(sheet.header()) + rows + after).getBytes(encoding);
  }

  private String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(Collectors.joining(delimiter)) + tail;
  }

  private String cell(String value) {
    boolean needs = value.contains(delimiter) || value.matches("(?s).*[\"\r\n].*");
    return quote == Quote.ALWAYS || quote == Quote.NEEDED && needs
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
