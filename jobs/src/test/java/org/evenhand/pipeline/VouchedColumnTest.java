package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a run which takes a mapping's word for a column says so. */
@ExtendWith(SharedEngine.class)
class VouchedColumnTest {

  private static final String MAPPING =
      """
      fields:
        case_id: {row_number: true}
        received_month: {constant: 2026-07}
        complaint_category: {column: category, codes: as_found, not_names: true}
        declared_alignment: alignment
        outcome: {constant: no_breach}
        sanction: sanction
      """;

  @TempDir private Path folder;

  @Test
  void run_vouchedColumn_accountAndReportSaySo() throws IOException {
    List<String> lines = new ArrayList<>(List.of("category,alignment,sanction"));
    for (int i = 0; i < 60; i++) {
      lines.add(i % 3 == 0 ? "Dr Example Fund,A1," : "Abuse,A2,");
    }
    Path export = Files.write(folder.resolve("cases.csv"), lines);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    Path out = Runs.run(export, mapping, null, "2026Q3", folder.resolve("out"));
    assertEquals(
        List.of("complaint_category 20"),
        Runs.table(out, "gate_account").stream()
            .filter(row -> row.get("item").equals("vouched"))
            .map(row -> row.get("field") + " " + row.get("rows"))
            .toList());
    assertTrue(
        Files.readString(out.resolve("report.html")).contains("complaint_category (20 rows)"));
  }
}
