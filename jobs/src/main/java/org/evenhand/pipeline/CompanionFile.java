package org.evenhand.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.evenhand.gate.CompanionGate;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.InputTable;
import org.evenhand.spark.SmallFile;

/**
 * A companion of the case export as it lies there: its columns are checked, its cells are not yet.
 *
 * @param table its contract
 * @param name the file's name without its folder
 * @param sha256 of its bytes
 * @param gate for its cells
 * @param rows cells, row 2 of the file first
 */
record CompanionFile(
    InputTable table, String name, String sha256, CompanionGate gate, List<List<String>> rows) {

  /**
   * Takes a companion apart.
   *
   * @throws Refusal if it is no CSV in UTF-8, or has columns that the contract does not know
   */
  static CompanionFile of(InputTable table, String location, SmallFile file) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    List<List<String>> lines = lines(name, file.bytes());
    if (lines.size() < 2) {
      throw new Refusal(name + ": holds no row: give it a header and rows, or leave it out");
    }
    return new CompanionFile(
        table,
        name,
        file.sha256(),
        new CompanionGate(table, name, lines.get(0)),
        lines.subList(1, lines.size()));
  }

  /** The position of a field among the columns. */
  int position(String field) {
    return gate.columns().indexOf(field);
  }

  private static List<List<String>> lines(String name, byte[] bytes) {
    List<List<String>> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text(name, bytes), CSVFormat.RFC4180)) {
      parser.forEach(line -> lines.add(line.toList()));
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(name + ": opens a quote and does not close it: close it");
    }
    return lines;
  }

  private static String text(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(name + ": is not UTF-8: save the file as UTF-8");
    }
  }
}
