package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.evenhand.pipeline.Runs;
import org.evenhand.schema.Contract;

/** Plans: such as a committee might decide on, such as nobody would, and such as cannot be read. */
final class PlanInputs {

  private static final String DEFAULT = Contract.resource("plan-default.yaml");
  private static final String EXAMPLE = Sheet.text(Runs.SAMPLES, "plan-example.yaml");
  private static final String LOCK = Sheet.text(Runs.SAMPLES, "plan-example.yaml.lock");

  private PlanInputs() {}

  /** A plan beside an export. */
  static Input odd(Dice dice) {
    Sheet sheet = CsvInputs.base(dice);
    if (dice.chance(0.3)) {
      sheet = SheetChanges.some(SheetChanges.ADMISSIBLE, sheet, dice, 3);
    }
    byte[] plan =
        dice.chance(0.55) ? decided(dice) : YamlChanges.some(dice.pick(DEFAULT, EXAMPLE), dice);
    return new Input(
        Map.of("cases.csv", Dialect.PLAIN.write(sheet), "plan.yaml", plan),
        Lines.reading(dice, 0.5, "cases.csv", "--plan", "./plan.yaml"));
  }

  /** A plan in which a few keys hold what they may hold. */
  private static byte[] decided(Dice dice) {
    ObjectNode plan = YamlChanges.chosen(DEFAULT, "plan", dice);
    if (dice.chance(0.3)) {
      ArrayNode few = plan.arrayNode();
      for (JsonNode question : plan.get("questions")) {
        if (dice.chance(0.2)) {
          few.add(question);
        }
      }
      plan.set("questions", few);
    }
    return YamlChanges.bytes(plan);
  }

  /** A plan that is locked, and one whose lock is odd. */
  static Input locked(Dice dice) {
    byte[] plan = dice.chance(0.5) ? decided(dice) : EXAMPLE.getBytes(UTF_8);
    byte[] cases = Dialect.PLAIN.write(CsvInputs.base(dice));
    return new Input(
        Map.of(
            "plan.yaml",
            plan,
            "other.yaml",
            EXAMPLE.getBytes(UTF_8),
            "other.yaml.lock",
            YamlChanges.some(LOCK, dice),
            "cases.csv",
            cases),
        List.of(
            List.of("plan", "lock", "--plan", "./plan.yaml"),
            Lines.check("cases.csv", "--plan", "./plan.yaml"),
            Lines.check("cases.csv", "--plan", "./other.yaml"),
            List.of(
                "plan",
                "init",
                "--out",
                "./new.yaml",
                "--title",
                title(dice),
                "--period",
                "2026Q3"),
            List.of("plan", "lock", "--plan", "./new.yaml")));
  }

  /** A title as a person may type it. */
  private static String title(Dice dice) {
    return Words.of(dice.pick("words", "alike", "marks"), dice);
  }
}
