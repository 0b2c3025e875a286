package org.evenhand.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Command lines that read an export. */
final class Lines {

  /** Where a run writes, and where a second run that must count the same writes. */
  static final String OUT = "./out";

  static final String TWIN = "./twin";

  static final String MAP = "map";
  static final String DRAFT = "./draft.yaml";

  private Lines() {}

  /** A look at the export, a draft of its mapping or, for a share of the inputs, the whole job. */
  static List<List<String>> reading(Dice dice, double run, String cases, String... more) {
    if (more.length == 0 && dice.chance(0.04)) {
      return List.of(
          List.of(MAP, "--cases", "./" + cases, "--out", DRAFT, "--yes"),
          check(cases, "--mapping", DRAFT));
    }
    String period = dice.chance(0.9) ? "2026Q3" : period(dice);
    return List.of(
        dice.chance(run)
            ? run(dice, period, cases, more)
            : line("check", period, cases, List.of(more)));
  }

  private static String period(Dice dice) {
    return dice.pick(
        "2026",
        "2026-07..2026-07",
        "2024-01..2026-09",
        "2025Q1",
        "1900",
        "0001-01..9999-12",
        "9999",
        "2026Q5",
        "2026-09..2026-07",
        "Zqcanary",
        "");
  }

  static List<String> check(String cases, String... more) {
    return line("check", "2026Q3", cases, List.of(more));
  }

  static List<String> run(Dice dice, String period, String cases, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--out", OUT));
    if (dice.chance(0.4)) {
      options.add("--csv");
    }
    if (dice.chance(0.9)) {
      options.add("--no-pdf");
    }
    if (dice.chance(0.05)) {
      options.add(dice.pick("--blind", "--json"));
    }
    return line("run", period, cases, options);
  }

  /** Runs on two exports whose counts must be the same where both are admitted. */
  static List<List<String>> twins(String cases, String twin) {
    return List.of(
        line("run", "2026Q3", cases, List.of("--out", OUT, "--csv", "--no-pdf")),
        line("run", "2026Q3", twin, List.of("--out", TWIN, "--csv", "--no-pdf")));
  }

  private static List<String> line(String verb, String period, String cases, List<String> more) {
    List<String> line = new ArrayList<>(List.of(verb, "--cases", "./" + cases, "--period", period));
    line.addAll(more);
    return List.copyOf(line);
  }
}
