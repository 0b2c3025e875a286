package org.evenhand.pipeline;

import java.util.List;
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
   * @throws Refusal if it is no CSV in Unicode, or has columns that the contract does not know
   */
  static CompanionFile of(InputTable table, String location, SmallFile file) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    refuseWorkbook(name, file.bytes());
    List<List<String>> lines = CompanionLines.of(name, file.bytes());
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

  private static void refuseWorkbook(String name, byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      throw new Refusal(name + ": is a workbook: save the sheet of a companion as CSV UTF-8");
    }
  }
}
