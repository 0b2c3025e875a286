package org.evenhand.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.schema.Mapping;

/** Reads what a mapping says of the cells of a row under {@code if}. */
final class Conditions {

  /** The keys beside a list of values. */
  static final List<String> KEYS = List.of("not");

  private Conditions() {}

  /**
   * The condition that a map of columns states.
   *
   * @throws ConfigurationException if it states none
   */
  static Mapping.Condition of(Setting setting) {
    Map<String, Mapping.Test> tests = new LinkedHashMap<>();
    setting.map().forEach((column, test) -> tests.put(column, test(test)));
    if (tests.isEmpty()) {
      throw setting.error("must name a column and its values, such as {Status: [Open, Pending]}");
    }
    return new Mapping.Condition(tests);
  }

  private static Mapping.Test test(Setting setting) {
    if (!setting.isMap()) {
      return new Mapping.Test(values(setting), false);
    }
    setting.map(KEYS);
    return new Mapping.Test(values(setting.get("not")), true);
  }

  private static Set<String> values(Setting setting) {
    List<String> values =
        setting.isList() ? setting.distinct(Setting::text) : List.of(setting.text());
    if (values.isEmpty()) {
      throw setting.error("must not be empty; list values, \"\" for a blank cell");
    }
    return new TreeSet<>(values);
  }
}
