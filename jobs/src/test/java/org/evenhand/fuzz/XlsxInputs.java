package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets: odd in what they say, in their parts, or in their bytes. */
final class XlsxInputs {

  private static final JsonNode WORKBOOK = YamlChanges.tree(Sheet.text(Fuzz.KEPT, "workbook.yaml"));
  private static final String ROWS = "${rows}";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int BOMB = 100 << 20;

  /** Days from the first of a spreadsheet's calendar to the first of Java's. */
  private static final long EPOCH = 25_569;

  private XlsxInputs() {}

  static Input next(Dice dice) {
    Map<String, String> book = book(CsvInputs.odd(dice, 3), dice.chance(0.5));
    byte[] bytes =
        switch (dice.below(12)) {
          case 0, 1, 2 -> ByteChanges.some(zip(book), dice);
          case 3 -> zip(book);
          case 4 -> zip(dice.chance(0.05) ? bomb(book, dice) : book);
          case 5 -> zip(spoilt(book, dice));
          default -> zip(odd(book, dice));
        };
    String name = dice.pick("cases.xlsx", "cases.xlsx", "cases.xlsx", "CASES.XLSX", "cases.ods");
    return new Input(Map.of(name, bytes), Lines.reading(dice, 0.05, name));
  }

  /** A good file, in which whole numbers and months may be numbers and dates. */
  static byte[] good(Sheet sheet, boolean numbers) {
    return zip(book(sheet, numbers));
  }

  private static Map<String, String> book(Sheet sheet, boolean numbers) {
    Map<String, String> parts = new LinkedHashMap<>();
    WORKBOOK
        .get("parts")
        .properties()
        .forEach(p -> parts.put(p.getKey(), p.getValue().textValue()));
    List<List<String>> rows = new ArrayList<>(List.of(sheet.header()));
    rows.addAll(sheet.rows());
    replace(
        parts,
        SHEET,
        ROWS,
        IntStream.range(0, rows.size())
            .mapToObj(i -> row(i + 1, rows.get(i), numbers && i > 0))
            .collect(Collectors.joining()));
    return parts;
  }

  private static String row(int number, List<String> cells, boolean numbers) {
    return IntStream.range(0, cells.size())
        .filter(i -> !cells.get(i).isEmpty())
        .mapToObj(i -> cell(name(i) + number, cells.get(i), numbers))
        .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
  }

  private static String cell(String place, String value, boolean numbers) {
    if (numbers && value.matches("0|[1-9]\\d{0,8}")) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(place, value);
    }
    if (numbers && value.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
      long day = YearMonth.parse(value).atDay(1).toEpochDay() + EPOCH;
      return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, day);
    }
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(place, escaped(value));
  }

  /** The name of a column, as spreadsheets count: A to Z, then AA. */
  private static String name(int column) {
    return (column < 26 ? "" : name(column / 26 - 1)) + (char) ('A' + column % 26);
  }

  /** XML holds no control characters but three, in no spelling. */
  private static String escaped(String value) {
    return value
        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ufffe\uffff]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }

  private static void replace(Map<String, String> parts, String part, String text, String by) {
    parts.computeIfPresent(part, (name, old) -> old.replace(text, by));
  }

  private static Map<String, String> odd(Map<String, String> book, Dice dice) {
    String rows =
        book.get(SHEET)
            .replaceFirst("(?s).*?<sheetData>", "")
            .replace("</sheetData></worksheet>", "");
    for (int i = dice.between(1, 3); i > 0; i--) {
      if (dice.chance(0.1)) {
        book.remove(dice.pick(WORKBOOK.get("without")).textValue());
      } else if (dice.chance(0.1)) {
        Map.Entry<String, JsonNode> more =
            dice.pick(new ArrayList<>(WORKBOOK.get("more").properties()));
        book.put(more.getKey(), more.getValue().textValue().replace(ROWS, rows));
      } else {
        JsonNode odd = dice.pick(WORKBOOK.get("odd"));
        replace(book, odd.get(0).textValue(), odd.get(1).textValue(), odd.get(2).textValue());
      }
    }
    return book;
  }

  /** A workbook that is whole but for a part in which a few bytes are wrong. */
  private static Map<String, String> spoilt(Map<String, String> book, Dice dice) {
    book.computeIfPresent(
        dice.pick(new ArrayList<>(book.keySet())),
        (part, old) -> new String(ByteChanges.some(old.getBytes(ISO_8859_1), dice), ISO_8859_1));
    return book;
  }

  /** Very many rows without a cell, or one cell of very many characters. */
  private static Map<String, String> bomb(Map<String, String> book, Dice dice) {
    String row = "<row></row>";
    String cell = "<row r=\"9000\"><c r=\"A9000\" t=\"str\"><v>%s</v></c></row>";
    String rows =
        dice.chance(0.5) ? row.repeat(BOMB / row.length()) : cell.formatted("x".repeat(BOMB));
    replace(book, SHEET, "</sheetData>", rows + "</sheetData>");
    return book;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
