package org.evenhand.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.gate.Header;
import org.evenhand.gate.Refusal;

/**
 * Which sheet of a workbook holds the cases.
 *
 * @param file the name of the workbook
 * @param workbook the workbook
 */
record SheetChoice(String file, Workbook workbook) {

  /**
   * The sheet of this name, or the only one with cells that people see.
   *
   * @param wanted as the mapping names it, or null
   * @throws Refusal if it is not there, or there are several
   * @throws IOException if the workbook is spoilt
   */
  Workbook.Sheet sheet(String wanted) throws IOException {
    if (wanted == null) {
      return only();
    }
    return workbook.sheets().stream()
        .filter(sheet -> sheet.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "%s: has no sheet of the name that the mapping gives: correct sheet in the mapping; there %s"
                        .formatted(file, counted(workbook.sheets()))));
  }

  private Workbook.Sheet only() throws IOException {
    List<Workbook.Sheet> filled = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (!sheet.hidden() && isFilled(sheet)) {
        filled.add(sheet);
      }
    }
    if (filled.isEmpty()) {
      throw new Refusal(
          file
              + ": has no visible sheet with cells: export the file again, or name a hidden sheet"
              + " under sheet in the mapping");
    }
    if (filled.size() > 1) {
      throw new Refusal(
          "%s: there %s with cells: name the one with the cases under sheet in the mapping"
              .formatted(file, counted(filled)));
    }
    return filled.get(0);
  }

  private boolean isFilled(Workbook.Sheet sheet) throws IOException {
    try (SheetRows rows = workbook.rows(sheet)) {
      while (rows.next()) {
        if (!rows.row().isEmptyFrom(0)) {
          return true;
        }
      }
      return false;
    }
  }

  private static String counted(List<Workbook.Sheet> sheets) {
    List<String> plain =
        sheets.stream().map(Workbook.Sheet::name).filter(Header::isPlain).limit(5).toList();
    String count = sheets.size() == 1 ? "is 1 sheet" : "are %d sheets".formatted(sheets.size());
    return plain.isEmpty()
        ? count
        : count
            + plain.stream()
                .collect(
                    Collectors.joining(", ", " (", plain.size() < sheets.size() ? ", …)" : ")"));
  }
}
