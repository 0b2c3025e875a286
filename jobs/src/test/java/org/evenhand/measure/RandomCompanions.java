package org.evenhand.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;

/** Companion files drawn at random. */
final class RandomCompanions {

  private static final Contract CONTRACT = Contract.v1();

  private RandomCompanions() {}

  /** Member-days by region and role, and by alignment with a standard error. */
  static List<Map<String, String>> membership(Random random, List<String> alignments) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Code region : CONTRACT.codeList("regions").codes()) {
      for (String role : List.of("ordinary", "local_officer")) {
        rows.add(members(region.code(), role, "all", 20_000 + random.nextInt(90_000), ""));
      }
    }
    for (String alignment : alignments) {
      int days = 500_000 + random.nextInt(90_000);
      String error = Double.toString(1000 + 1.7 * (days % 9973));
      rows.add(members("all", "all", alignment, days, error));
    }
    return rows;
  }

  private static Map<String, String> members(
      String region, String role, String alignment, int days, String error) {
    Map<String, String> row = new HashMap<>();
    row.put("period", "2026Q3");
    row.put("region", region);
    row.put("role_band", role);
    row.put("declared_alignment", alignment);
    row.put("member_days", Integer.toString(days));
    row.put("members_at_start", "");
    row.put("members_at_end", "");
    row.put("source", "register");
    row.put("standard_error", error);
    return row;
  }

  /** One policy that came into force, and promises kept, late and outstanding. */
  static List<Map<String, String>> policyEvents() {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(event("P1", "2025-02", "2025-04", "2025-07", "", ""));
    rows.add(event("P2", "2025-01", "", "", "2025-06", "2025-06"));
    rows.add(event("P3", "2025-03", "", "", "2025-09", "2026-02"));
    rows.add(event("P4", "2025-08", "", "", "2026-01", ""));
    return rows;
  }

  private static Map<String, String> event(String... values) {
    List<String> fields =
        List.of(
            "code",
            "announced_month",
            "adopted_month",
            "in_force_month",
            "promised_month",
            "delivered_month");
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(fields.get(i), values[i]);
    }
    return row;
  }

  /** Suspensions of units. */
  static List<Map<String, String>> collectiveActions(Random random) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Map<String, String> row = new HashMap<>();
      row.put("unit_token", "u" + i);
      row.put("region", "R0" + (1 + i % 3));
      row.put("type", "suspension");
      row.put("start_month", "2026-0" + (5 + i % 5));
      row.put("length_days", Integer.toString(20 + random.nextInt(100)));
      row.put("members_affected", Integer.toString(100 + random.nextInt(400)));
      rows.add(row);
    }
    return rows;
  }

  /** Cases that two raters classified, as measures see them. */
  static List<Map<String, String>> doubleCoding(Random random, List<String> alignments) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Map<String, String> row = new HashMap<>();
      String category = "k" + (1 + random.nextInt(3));
      int severity = 1 + random.nextInt(4);
      row.put("declared_alignment", alignments.get(random.nextInt(alignments.size())));
      row.put("first_category", category);
      row.put("second_category", random.nextInt(3) > 0 ? category : "k" + (1 + random.nextInt(3)));
      row.put("first_severity", Integer.toString(severity));
      row.put(
          "second_severity",
          Integer.toString(random.nextInt(3) > 0 ? severity : 1 + random.nextInt(4)));
      row.put("blind", random.nextBoolean() ? "yes" : "no");
      row.put("cases", "1");
      rows.add(row);
    }
    return rows;
  }
}
