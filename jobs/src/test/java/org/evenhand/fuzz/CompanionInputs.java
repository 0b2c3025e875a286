package org.evenhand.fuzz;

import java.util.Map;

/** Files beside the export that are odd. */
final class CompanionInputs {

  private CompanionInputs() {}

  static Input next(Dice dice) {
    String name = dice.pick("membership", "policy_events", "collective_actions", "double_coding");
    Sheet beside = Sheet.read("full/" + name + ".csv", ",").part(0, 30);
    if (dice.chance(0.9)) {
      beside = SheetChanges.some(SheetChanges.ANY, beside, dice, 2);
    }
    byte[] bytes =
        switch (dice.below(10)) {
          case 0 -> Dialect.any(dice).write(beside);
          case 1 -> ByteChanges.some(Dialect.PLAIN.write(beside), dice);
          default -> Dialect.harmless(dice, ",").write(beside);
        };
    Sheet cases = Sheet.FULL.part(dice.below(400), 60);
    return new Input(
        Map.of("cases.csv", Dialect.PLAIN.write(cases), name + ".csv", bytes),
        Lines.reading(dice, 0.3, "cases.csv", "--" + name.replace('_', '-'), "./" + name + ".csv"));
  }
}
