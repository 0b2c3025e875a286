package org.evenhand.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.evenhand.schema.Dates;

/** Reads how a mapping says that the dates of a column are written, and proves it. */
final class DatesOfColumn {

  /** The keys that say so. */
  static final List<String> KEYS = List.of("date", "years_from", "missing_month");

  private DatesOfColumn() {}

  /**
   * Dates that give a month; empty where no key says anything of them.
   *
   * @throws ConfigurationException if they do not give it
   */
  static Optional<Dates> of(Map<String, Setting> keys) {
    return KEYS.stream()
        .flatMap(key -> Stream.ofNullable(keys.get(key)))
        .findFirst()
        .map(first -> months(first, keys));
  }

  private static Dates months(Setting first, Map<String, Setting> keys) {
    Setting missing = keys.get("missing_month");
    Dates dates =
        new Dates(
            keys.containsKey("date") ? patterns(keys.get("date")) : Dates.MONTHS.patterns(),
            year(keys.get("years_from")),
            missing == null ? 0 : (int) missing.whole(1, 12));
    prove(first, () -> dates.reader().proveMonths(missing != null));
    return dates;
  }

  /**
   * Dates that give a day.
   *
   * @param yearsFrom the first of the hundred years that two digits stand for, or null
   * @throws ConfigurationException if they do not give it
   */
  static Dates ofDays(Setting date, Setting yearsFrom) {
    Dates dates = new Dates(patterns(date), year(yearsFrom), 0);
    prove(date, () -> dates.reader().proveDays());
    return dates;
  }

  /** Whether one of the patterns that a setting states writes years with two digits. */
  static boolean areTwoDigitYears(Setting date) {
    List<String> patterns = patterns(date);
    AtomicBoolean are = new AtomicBoolean();
    prove(date, () -> are.set(Dates.haveTwoDigitYears(patterns)));
    return are.get();
  }

  private static List<String> patterns(Setting setting) {
    List<String> patterns =
        setting.isList() ? setting.distinct(Setting::word) : List.of(setting.word());
    if (patterns.isEmpty()) {
      throw setting.error("must not be empty; write a pattern such as \"dd/MM/yyyy\"");
    }
    return patterns;
  }

  private static int year(Setting setting) {
    return setting == null ? 0 : (int) setting.whole(Dates.FIRST_YEAR, Dates.LAST_YEAR - 99);
  }

  private static void prove(Setting named, Runnable proof) {
    try {
      proof.run();
    } catch (IllegalArgumentException e) {
      throw named.error(e.getMessage());
    }
  }
}
