package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.junit.jupiter.api.Test;

/** The claim that no text of a CSV table begins a formula in a spreadsheet. */
class CsvTableTest {

  private static final OutputTable TABLE = Contract.v1().output("rejected_rows");

  private static String cell(String text) {
    Row row = new Row(TABLE).set("file", text).set("row", 1L);
    List.of("field", "rule", "remedy").forEach(column -> row.set(column, "x"));
    String csv = new String(CsvTable.of(TABLE, List.of(row)), StandardCharsets.UTF_8);
    String line = csv.substring(csv.indexOf('\n') + 1);
    return line.substring(line.startsWith("\"") ? 1 : 0);
  }

  @Test
  void everyFormOfASign_marked() {
    int forms = 0;
    for (char c = 1; c < Character.MAX_VALUE; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (!Character.isSurrogate(c) && "=+-@\u2212".indexOf(plain.charAt(0)) >= 0) {
        forms++;
        for (String before : List.of("", " ", "\u00a0", " \u3000", "\t", "\n")) {
          assertEquals('\'', cell(before + c + "1").charAt(0), Integer.toHexString(c));
        }
      }
    }
    assertEquals(22, forms);
  }

  @Test
  void allElse_asItIs() {
    for (String text : List.of("a=1", "Blue", "(a)", "1-2", " ", "é", "no_breach")) {
      assertEquals(text, cell(text).substring(0, text.length()));
    }
  }
}
