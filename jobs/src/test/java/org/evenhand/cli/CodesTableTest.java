package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A result keeps what people read for its codes, in the language of its plan. */
@ExtendWith(SharedEngine.class)
class CodesTableTest {

  private static final String MAPPING =
      """
      fields:
        case_id: case
        received_month: month
        complaint_category: kind
        declared_alignment: {column: group, codes: [{code: B, label: The blues}, Green]}
        outcome: result
        sanction: measure
        region: {column: area, codes: [N]}
      """;

  @TempDir private Path folder;

  @Test
  void ownCodes_haveTheLabelOfTheMapping_othersThatOfTheLanguage() throws IOException {
    String codes = codes();
    assertTrue(codes.startsWith("field,code,label\ncomplaint_category,harassment,"), codes);
    assertFalse(codes.contains("harassment,Harassment\n"), codes);
    assertTrue(codes.contains("declared_alignment,B,The blues\n"), codes);
    assertTrue(codes.contains("declared_alignment,Green,Green\n"), codes);
    assertTrue(codes.contains("outcome,pending,"), codes);
    assertTrue(codes.contains("region,N,N\n"), codes);
    assertFalse(codes.contains("not recorded"), codes);
    assertFalse(codes.contains("received_month"), codes);
  }

  private String codes() throws IOException {
    List<String> rows = new ArrayList<>(List.of("case,month,kind,group,result,measure,area"));
    for (int i = 0; i < 40; i++) {
      rows.add(
          "c-%d,2026-08,harassment,%s,%s,%s"
              .formatted(
                  i,
                  i % 2 == 0 ? "B" : "Green",
                  i % 4 < 2 ? "sanctioned,advice" : "no_breach,",
                  i % 3 == 0 ? "N" : ""));
    }
    Path cases = Files.write(folder.resolve("cases.csv"), rows);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "language: cy\n");
    Path out = folder.resolve("out");
    List<String> line = new ArrayList<>(List.of("run", "--csv", "--no-pdf", "--period", "2026Q3"));
    line.addAll(List.of("--cases", cases.toString(), "--mapping", mapping.toString()));
    line.addAll(List.of("--plan", plan.toString(), "--out", out.toString()));
    Terminal seen = Terminal.run(line.toArray(String[]::new));
    assertEquals(0, seen.code(), seen.err());
    return Files.readString(out.resolve("confidential/period=2026Q3/csv/codes.csv"));
  }
}
