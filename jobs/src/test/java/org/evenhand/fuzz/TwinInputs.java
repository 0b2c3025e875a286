package org.evenhand.fuzz;

import java.util.Map;

/**
 * The same rows twice: as plain text, and in another form or with a few bytes changed where the
 * format holds check sums. What is not refused must be counted alike.
 */
final class TwinInputs {

  private static final String CASES = "cases.csv";

  private TwinInputs() {}

  static Input next(Dice dice) {
    Sheet sheet = CsvInputs.base(dice);
    byte[] packed = GzipInputs.packed(Dialect.PLAIN.write(sheet), 1);
    return switch (dice.below(8)) {
      case 0 -> twins(sheet, "twin.csv", Dialect.any(dice).write(sheet));
      case 1 -> twins(sheet, "twin.csv.gz", ByteChanges.some(packed, dice));
      case 2 -> twins(sheet, "twin.xlsx", XlsxInputs.good(sheet, dice.chance(0.7)));
      case 3 -> twins(sheet, "twin.xlsx", ByteChanges.some(XlsxInputs.good(sheet, false), dice));
      case 4 -> twins(sheet, "twin.parquet", ParquetInputs.typed(sheet, dice));
      case 5 -> {
        int half = sheet.rows().size() / 2;
        Sheet first = sheet.withRows(sheet.rows().subList(0, half));
        Sheet second = sheet.withRows(sheet.rows().subList(half, sheet.rows().size()));
        yield new Input(
            Map.of(
                CASES,
                Dialect.PLAIN.write(sheet),
                "twin/a.csv",
                Dialect.harmless(dice, ",").write(first),
                "twin/b.csv",
                Dialect.harmless(dice, ",").write(second)),
            Lines.twins(CASES, "twin"));
      }
      default -> {
        ParquetInputs.Stored stored = dice.pick(ParquetInputs.CHECKED);
        yield twins(stored.sheet(), "twin.parquet", ByteChanges.some(stored.bytes(), dice));
      }
    };
  }

  private static Input twins(Sheet sheet, String twin, byte[] bytes) {
    return new Input(
        Map.of(CASES, Dialect.PLAIN.write(sheet), twin, bytes), Lines.twins(CASES, twin));
  }
}
