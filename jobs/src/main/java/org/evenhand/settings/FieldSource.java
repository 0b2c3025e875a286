package org.evenhand.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Code;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.Spelling;

/** Reads where a mapping takes the values of one field from. */
final class FieldSource {

  /** What a field's values can be made of. */
  static final List<String> ORIGINS = List.of("column", "constant", "row_number", "days", "when");

  /** What goes with a column alone. */
  static final List<String> OF_A_COLUMN =
      List.of("part", "date", "years_from", "missing_month", "recode", "not_names");

  /** The other keys of a field. */
  static final List<String> FURTHER = List.of("default", "codes", "limit");

  /** The keys of a regular part. */
  static final List<String> PART_KEYS = List.of("after", "before", "from", "length", "otherwise");

  /** The keys of a rule. */
  static final List<String> RULE_KEYS = List.of("if", "then");

  /** The keys of a code of an own list. */
  static final List<String> CODE_KEYS = List.of("code", "label");

  private static final List<String> KEYS = joined(joined(ORIGINS, OF_A_COLUMN), FURTHER);

  private static final int HIGHEST_LIMIT = 10_000;
  private static final int LONGEST_MARK = 10;
  private static final int LONGEST_CELL = 1_000;

  private final Setting setting;
  private final Map<String, Setting> keys;

  private FieldSource(Setting setting) {
    this.setting = setting;
    this.keys = setting.map(KEYS);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /**
   * The source that a setting states.
   *
   * @throws ConfigurationException if it states none
   */
  static Mapping.Source of(Setting setting) {
    if (setting.isText()) {
      return Mapping.Source.column(setting.word());
    }
    return new FieldSource(setting).source();
  }

  private Mapping.Source source() {
    List<String> origins = ORIGINS.stream().filter(keys::containsKey).toList();
    boolean rulesFirst =
        origins.equals(List.of("column", "when")) || origins.equals(List.of("days", "when"));
    if (origins.size() != 1 && !rulesFirst) {
      throw setting.error(
          "must have exactly one of %s; when may also stand beside column or days"
              .formatted(String.join(", ", ORIGINS)));
    }
    for (String key : OF_A_COLUMN) {
      if (has(key) && !has("column")) {
        throw keys.get(key).error("needs a column; remove it or name one");
      }
    }
    Mapping.Codes codes = codes();
    refuseIdleDefault(codes);
    return new Mapping.Source(has("when") ? rules() : origin(), codes, isTrue("not_names"));
  }

  private boolean has(String key) {
    return keys.containsKey(key);
  }

  /** What is said by writing it down: there is nothing to turn off. */
  private boolean isTrue(String key) {
    return has(key) && Boolean.parseBoolean(keys.get(key).oneOf(List.of("true")));
  }

  private void refuseIdleDefault(Mapping.Codes codes) {
    if (!has("default")) {
      return;
    }
    if (has("days") || !(has("column") || has("when"))) {
      throw keys.get("default").error("goes with column or when; remove it");
    }
    if (has("column") && codes != null && codes.asFound()) {
      throw keys.get("default")
          .error("never counts beside codes: as_found, which take every value; remove one of them");
    }
  }

  private Mapping.Origin origin() {
    if (has("column")) {
      return column();
    }
    if (has("days")) {
      return DaysBetween.of(keys.get("days"));
    }
    if (has("constant")) {
      return new Mapping.Constant(keys.get("constant").printed().word());
    }
    isTrue("row_number");
    return new Mapping.RowNumber();
  }

  private Mapping.Rules rules() {
    List<Mapping.Decision> rules = new ArrayList<>();
    for (Setting rule : keys.get("when").list()) {
      rule.map(RULE_KEYS);
      rules.add(new Mapping.Decision(Conditions.of(rule.get("if")), line(rule.get("then"))));
    }
    if (rules.isEmpty()) {
      throw keys.get("when").error("must not be empty; write a rule such as {if: {…}, then: …}");
    }
    if (has("column") || has("days")) {
      return new Mapping.Rules(rules, origin());
    }
    return new Mapping.Rules(
        rules, has("default") ? new Mapping.Constant(line(keys.get("default"))) : null);
  }

  /** A text of one line, which may be blank. */
  private static String line(Setting setting) {
    return setting.text().isEmpty() ? "" : setting.printed().word();
  }

  private Mapping.Column column() {
    return new Mapping.Column(
        keys.get("column").word(),
        has("part") ? part(keys.get("part")) : null,
        DatesOfColumn.of(keys).orElse(null),
        has("recode") ? recode(keys.get("recode")) : null,
        has("default") ? line(keys.get("default")) : null);
  }

  private static Mapping.Part part(Setting setting) {
    Map<String, Setting> keys = setting.map(PART_KEYS);
    boolean marked = keys.containsKey("after") || keys.containsKey("before");
    boolean counted = keys.containsKey("from") || keys.containsKey("length");
    if (marked == counted) {
      throw setting.error(
          "must say where the part lies: after and before a mark, or from a character on for a length");
    }
    if (keys.containsKey("otherwise")) {
      keys.get("otherwise").oneOf(List.of("whole"));
    }
    return new Mapping.Part(
        keys.containsKey("after") ? mark(keys.get("after")) : null,
        keys.containsKey("before") ? mark(keys.get("before")) : null,
        keys.containsKey("from") ? (int) keys.get("from").whole(1, LONGEST_CELL) : 1,
        keys.containsKey("length") ? (int) keys.get("length").whole(1, LONGEST_CELL) : 0,
        keys.containsKey("otherwise"));
  }

  private static String mark(Setting setting) {
    String mark = setting.text();
    if (mark.isEmpty() || mark.length() > LONGEST_MARK) {
      throw setting.error("must be 1 to %d characters".formatted(LONGEST_MARK));
    }
    return mark;
  }

  /** Values and what they stand for. */
  static Map<String, String> recode(Setting setting) {
    Map<String, String> result = new LinkedHashMap<>();
    setting.map().forEach((from, to) -> result.put(from, to.printed().text()));
    return result;
  }

  private Mapping.Codes codes() {
    Setting codes = keys.get("codes");
    Setting limit = keys.get("limit");
    boolean asFound = codes != null && codes.isText();
    if (limit != null && !asFound) {
      throw limit.error("goes with codes: as_found; remove it");
    }
    if (codes == null) {
      return null;
    }
    if (!asFound) {
      return new Mapping.Codes(false, 0, list(codes));
    }
    codes.oneOf(List.of("as_found"));
    if (!has("column")) {
      throw codes.error("needs a column in which they are found; list the codes or name one");
    }
    long most = limit == null ? Mapping.Codes.DEFAULT_LIMIT : limit.whole(1, HIGHEST_LIMIT);
    return new Mapping.Codes(true, Math.toIntExact(most), List.of());
  }

  private static List<Code> list(Setting setting) {
    List<Code> codes = new ArrayList<>();
    for (Setting entry : setting.list()) {
      Code code = code(entry);
      if (codes.stream().anyMatch(other -> other.code().equals(code.code()))) {
        throw entry.error("stands twice in the list; remove one");
      }
      codes.add(code);
    }
    if (codes.isEmpty()) {
      throw setting.error("must not be empty; list the codes or write as_found");
    }
    return codes;
  }

  private static Code code(Setting setting) {
    if (setting.isText()) {
      return Code.of(Spelling.plain(setting.printed().word()));
    }
    Map<String, Setting> keys = setting.map(CODE_KEYS);
    String code = Spelling.plain(setting.get("code").printed().word());
    return new Code(
        code, keys.containsKey("label") ? keys.get("label").printed().word() : code, Map.of());
  }
}
