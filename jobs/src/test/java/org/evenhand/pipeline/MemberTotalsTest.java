package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.gate.Refusal;
import org.junit.jupiter.api.Test;

/** The claim that no blank for what is not recorded passes as the total. */
class MemberTotalsTest {

  private static final List<String> FIELDS =
      List.of("period", "region", "role_band", "declared_alignment", "member_days");

  private static List<String> row(String region, String role, long days) {
    return List.of("2026Q3", region, role, "all", Long.toString(days));
  }

  private static void refuse(List<List<String>> rows) {
    MemberTotals.refuse("members.csv", FIELDS, rows);
  }

  private static void refused(int row, String by, List<List<String>> rows) {
    String line = assertThrows(Refusal.class, () -> refuse(rows)).getMessage();
    assertEquals(
        ("members.csv: row %d has fewer member-days than the rows that split it by %s: a blank"
                + " there means all together; write not_recorded for members of whom it is not"
                + " known")
            .formatted(row, by),
        line);
  }

  @Test
  void total_lessThanItsParts_refused() {
    refused(
        4, "region", List.of(row("R01", "all", 60), row("R02", "all", 50), row("all", "all", 100)));
    refused(2, "role_band", List.of(row("R01", "all", 9), row("R01", "x", 4), row("R01", "y", 6)));
    refused(
        2,
        "region and role_band",
        List.of(row("all", "all", 9), row("R01", "x", 4), row("R02", "y", 6)));
    refused(3, "region", List.of(row("R01", "x", 7), row("all", "x", 6)));
  }

  @Test
  void total_ofItsPartsAndMore_isOne() {
    assertDoesNotThrow(
        () -> {
          refuse(List.of(row("R01", "all", 60), row("R02", "all", 50), row("all", "all", 110)));
          refuse(
              List.of(row("R01", "all", 60), row("not_recorded", "all", 5), row("all", "all", 65)));
          refuse(List.of(row("R01", "x", 60), row("all", "y", 5), row("R02", "all", 6)));
          refuse(
              List.of(
                  row("R01", "all", 60),
                  List.of("2026Q2", "all", "all", "all", "5"),
                  List.of("2026Q3", "all", "all", "A1", "5")));
        });
  }
}
