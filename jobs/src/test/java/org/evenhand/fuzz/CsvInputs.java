package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** Exports as text: odd in what they say, in how they are written, or in their bytes. */
final class CsvInputs {

  private static final String CASES = "cases.csv";
  private static final String PLAN = "plan.yaml";
  private static final byte[] LET_GO = "gate: {maximum_rejected_share: 1}\n".getBytes(UTF_8);

  private CsvInputs() {}

  /** A table that an export may be made of. */
  static Sheet base(Dice dice) {
    Sheet whole = dice.chance(0.6) ? Sheet.SAMPLE : Sheet.FULL;
    return whole.part(dice.below(500), dice.pick(1, 3, 12, 40, 40, 150));
  }

  /** The same, more often than not with something odd. */
  static Sheet odd(Dice dice, int most) {
    Sheet sheet = base(dice);
    return dice.chance(0.4) ? sheet : SheetChanges.some(SheetChanges.ANY, sheet, dice, most);
  }

  /** Odd cells, columns and rows in a file that is written well. */
  static Input cells(Dice dice) {
    Sheet sheet = SheetChanges.some(SheetChanges.ANY, base(dice), dice, 4);
    return new Input(
            Map.of(CASES, Dialect.harmless(dice, ",").write(sheet), PLAN, LET_GO),
            dice.chance(0.3)
                ? Lines.reading(dice, 0.3, CASES, "--plan", "./" + PLAN)
                : Lines.reading(dice, 0.05, CASES))
        .of(sheet);
  }

  /** What a gate may well admit, through the whole job. */
  static Input unusual(Dice dice) {
    Sheet sheet = SheetChanges.some(SheetChanges.ADMISSIBLE, base(dice), dice, 5);
    return new Input(
            Map.of(CASES, Dialect.PLAIN.write(sheet), PLAN, LET_GO),
            Lines.reading(dice, 1, CASES, "--plan", "./" + PLAN))
        .of(sheet);
  }

  /** A table as some program writes it. */
  static Input dialect(Dice dice) {
    String name = dice.pick(CASES, CASES, "CASES.CSV", "ca ses.csv", "c\u00e4ses.csv", "a:b.csv");
    return new Input(
        Map.of(name, Dialect.any(dice).write(odd(dice, 1))), Lines.reading(dice, 0.05, name));
  }

  /** Bytes that got lost on their way. */
  static Input bytes(Dice dice) {
    byte[] bytes = ByteChanges.some(Dialect.harmless(dice, ",").write(base(dice)), dice);
    return new Input(Map.of(CASES, bytes), Lines.reading(dice, 0.05, CASES));
  }

  /** Two files in a folder, of one kind or not. */
  static Input folder(Dice dice) {
    byte[] second = Dialect.harmless(dice, ",").write(odd(dice, 2));
    String name =
        dice.pick("b.csv", "b.csv", "b.csv.gz", "b.CSV", "b.parquet", ".b.csv", "_b.csv", "b.xlsx");
    return new Input(
        Map.of(
            "cases/a.csv",
            Dialect.PLAIN.write(base(dice)),
            "cases/" + name,
            name.endsWith(".gz") ? GzipInputs.packed(second, 1) : second),
        Lines.reading(dice, 0.1, "cases"));
  }
}
