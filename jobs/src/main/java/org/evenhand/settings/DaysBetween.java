package org.evenhand.settings;

import java.util.List;
import java.util.Map;
import org.evenhand.schema.Mapping;

/** Reads between which two columns a mapping counts days. */
final class DaysBetween {

  /** The keys of days between two columns. */
  static final List<String> KEYS = List.of("from", "to", "date", "years_from");

  /** The keys of one of these two columns. */
  static final List<String> END_KEYS = List.of("column", "date", "years_from", "recode");

  private DaysBetween() {}

  /**
   * The days that a setting states.
   *
   * @throws ConfigurationException if it states none
   */
  static Mapping.Days of(Setting setting) {
    Map<String, Setting> both = setting.map(KEYS);
    Mapping.Column from = end(setting.get("from"), both, setting);
    Mapping.Column to = end(setting.get("to"), both, setting);
    if (from.name().equals(to.name())) {
      throw setting.error("counts days from a column to itself; name two columns");
    }
    return new Mapping.Days(from, to);
  }

  private static Mapping.Column end(Setting end, Map<String, Setting> both, Setting days) {
    Map<String, Setting> own = end.isText() ? Map.of() : end.map(END_KEYS);
    Setting date = own.getOrDefault("date", both.get("date"));
    if (date == null) {
      throw days.error("lacks the key date; say how the dates are written, such as dd/MM/yyyy");
    }
    boolean inherits = !own.containsKey("years_from") && DatesOfColumn.areTwoDigitYears(date);
    return new Mapping.Column(
        end.isText() ? end.word() : end.get("column").word(),
        null,
        DatesOfColumn.ofDays(date, (inherits ? both : own).get("years_from")),
        own.containsKey("recode") ? FieldSource.recode(own.get("recode")) : null,
        null);
  }
}
