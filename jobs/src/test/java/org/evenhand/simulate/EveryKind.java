package org.evenhand.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.pipeline.Runs;
import org.evenhand.schema.Contract;

/**
 * A small export with cases of every outcome in every kind of group, declared or not; groups of
 * five cases and of none that was decided; and one category in which rates lie far apart.
 */
public final class EveryKind {

  public static final String CROWDED = "bullying";
  public static final String MIXED = "harassment";

  /** Of these the last has no decided case, and the one before it five. */
  public static final List<String> GROUPS = List.of("A1", "A2", "declined", "unknown", "A3", "A4");

  private static final String HEADER =
      "case_id,received_month,complaint_category,declared_alignment,outcome,sanction";

  private EveryKind() {}

  /** Category, group, outcome of every case: each outcome of each group, and one crowd. */
  public static List<String[]> cases() {
    List<String[]> all = new ArrayList<>();
    List<String> outcomes =
        Contract.v1().codeList("outcomes").codes().stream().map(code -> code.code()).toList();
    for (int g = 0; g < 4; g++) {
      for (int o = 0; o < outcomes.size(); o++) {
        add(all, 3 + (7 * g + 5 * o) % 11, MIXED, GROUPS.get(g), outcomes.get(o));
      }
    }
    add(all, 400, CROWDED, "A1", "sanctioned");
    add(all, 1_000, CROWDED, "A1", "no_breach");
    add(all, 1_700, CROWDED, "A2", "no_breach");
    add(all, 5, MIXED, "A3", "sanctioned");
    add(all, 8, MIXED, "A4", "pending");
    return all;
  }

  private static void add(List<String[]> all, int number, String... kind) {
    for (int i = 0; i < number; i++) {
      all.add(kind);
    }
  }

  /** Writes an export of these cases. */
  public static Path write(Path file, List<String[]> kinds) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < kinds.size(); i++) {
      String[] kind = kinds.get(i);
      String sanction = kind[2].equals("sanctioned") ? "formal_warning" : "";
      String id = "c%016x".formatted(0x9e3779b97f4a7c15L * (i + 1));
      lines.add(String.join(",", id, "2026-08", kind[0], kind[1], kind[2], sanction));
    }
    return Files.write(file, lines);
  }

  /** How many cases there are, counted one by one. */
  public static long count(String category, String group, Set<String> outcomes) {
    return cases().stream()
        .filter(kind -> Set.of(kind[0], "all").contains(category))
        .filter(kind -> Set.of(kind[1], "all").contains(group))
        .filter(kind -> outcomes.isEmpty() || outcomes.contains(kind[2]))
        .count();
  }

  /** The totals of a period's gate account. */
  public static Map<String, Long> account(Path period) throws IOException {
    Map<String, Long> totals = new HashMap<>();
    for (Map<String, String> row : Runs.table(period, "gate_account")) {
      totals.putIfAbsent(row.get("item"), Long.parseLong(row.get("rows")));
    }
    return totals;
  }
}
