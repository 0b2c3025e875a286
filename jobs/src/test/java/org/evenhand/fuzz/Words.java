package org.evenhand.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What cells, headers and settings hold on a bad day, from the kept list of it. */
final class Words {

  private static final JsonNode LISTS = YamlChanges.tree(Sheet.text(Fuzz.KEPT, "words.yaml"));

  private static final List<String> OF_CELLS =
      List.of(
          "words", "words", "alike", "marks", "months", "dates", "numbers", "personal", "secrets");
  private static final List<String> OF_NAMES =
      List.of("words", "alike", "marks", "numbers", "personal");
  private static final List<String> OF_KEYS = List.of("words", "alike", "marks", "numbers");

  private Words() {}

  /** A list of the page. */
  static JsonNode list(String name) {
    return LISTS.get(name);
  }

  static Stream<String> all(String list) {
    return list(list).valueStream().map(JsonNode::textValue);
  }

  static String of(String list, Dice dice) {
    return dice.pick(list(list)).textValue();
  }

  /** For a cell: any of them, now and then a long one. */
  static String cell(Dice dice) {
    return dice.chance(0.02) ? length(dice) : of(dice.pick(OF_CELLS), dice);
  }

  /** For a header: names of columns may be shown, but for those that identify somebody. */
  static String name(Dice dice) {
    return of(dice.pick(OF_NAMES), dice);
  }

  /** For a settings file's key, which a complaint names. */
  static String key(Dice dice) {
    return of(dice.pick(OF_KEYS), dice);
  }

  /** For a cell of a column of this name. */
  static String likely(Dice dice, String column) {
    if (column.endsWith("_month")) {
      return of("months", dice);
    }
    if (column.matches(".*_days?|n_.*")) {
      return of("numbers", dice);
    }
    return of(column.matches("Logged|Closed") ? "dates" : dice.pick("words", "alike"), dice);
  }

  private static String length(Dice dice) {
    String unit = of("units", dice);
    return unit.repeat(dice.pick(64, 65, 300, 5_000, 30_000, 70_000) / unit.length());
  }
}
