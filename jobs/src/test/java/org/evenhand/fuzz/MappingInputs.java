package org.evenhand.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.pipeline.Runs;

/** Mappings that are odd, beside exports that are good, odd or for another mapping. */
final class MappingInputs {

  /** Of the register: one in the words of the contract, and one that says whatever can be said. */
  private static final String WORKED =
      Sheet.text(Runs.SAMPLES, "worked-example/mapping.yaml")
          .replace("ignore: [", "ignore: [Closed, ");

  private static final String WHOLE = Sheet.text(Fuzz.KEPT, "mapping.yaml");

  /** Takes the contract's own columns as they are, most of them with the codes that it finds. */
  private static final String OF_SAMPLE =
      Sheet.SAMPLE.header().stream()
          .map(
              name ->
                  name.matches("region|role_band|complaint_category")
                      ? "  %s: {column: %s, codes: as_found, limit: 20}\n".formatted(name, name)
                      : "  %s: %s\n".formatted(name, name))
          .collect(Collectors.joining("", "fields:\n", ""));

  private MappingInputs() {}

  /** A mapping that is odd. */
  static Input odd(Dice dice) {
    return switch (dice.below(10)) {
      case 0 -> {
        String other = "mappings/" + dice.pick("nypd", "toronto-by-year") + ".yaml";
        yield register(dice, YamlChanges.some(Sheet.text(Runs.SAMPLES, other), dice));
      }
      case 1, 2 -> register(dice, YamlChanges.some(dice.pick(WORKED, WHOLE), dice));
      case 3, 4 -> {
        Sheet sheet = Sheet.SAMPLE.part(dice.below(500), 40);
        yield input(dice, ",", sheet, YamlChanges.some(OF_SAMPLE, dice));
      }
      default -> register(dice, YamlChanges.bytes(YamlChanges.chosen(WHOLE, "mapping", dice)));
    };
  }

  /** A good mapping over an export that is odd. */
  static Input over(Dice dice) {
    Sheet sheet = SheetChanges.some(SheetChanges.ANY, register(dice), dice, 3);
    return input(dice, ";", sheet, dice.pick(WORKED, WHOLE).getBytes(UTF_8)).of(sheet);
  }

  private static Input register(Dice dice, byte[] mapping) {
    Sheet sheet = register(dice);
    return input(dice, ";", sheet, mapping).of(sheet);
  }

  private static Input input(Dice dice, String delimiter, Sheet sheet, byte[] mapping) {
    return new Input(
        Map.of("cases.csv", Dialect.plain(delimiter).write(sheet), "mapping.yaml", mapping),
        Lines.reading(dice, 0.1, "cases.csv", "--mapping", "./mapping.yaml"));
  }

  private static Sheet register(Dice dice) {
    return Sheet.REGISTER
        .part(dice.below(12), dice.pick(1, 4, 12, 60))
        .column(0, i -> old -> "24-%04d".formatted(i));
  }
}
