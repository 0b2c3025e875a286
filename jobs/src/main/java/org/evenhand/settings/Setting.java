package org.evenhand.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.evenhand.gate.Detector;
import org.evenhand.schema.Nearest;
import org.evenhand.schema.Period;

/**
 * One value of a settings file, with the place where it stands, so that every complaint about it
 * says file, line and key. Immutable.
 */
public final class Setting {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");

  private final String file;
  private final int line;
  private final String key;
  private final Object value;

  private Setting(String file, int line, String key, Object value) {
    this.file = file;
    this.line = line;
    this.key = key;
    this.value = value;
  }

  static Setting ofText(String file, int line, String key, String text) {
    return new Setting(file, line, key, text);
  }

  static Setting ofList(String file, int line, String key, List<Setting> entries) {
    return new Setting(file, line, key, List.copyOf(entries));
  }

  static Setting ofMap(String file, int line, String key, Map<String, Setting> entries) {
    return new Setting(file, line, key, new LinkedHashMap<>(entries));
  }

  boolean isText() {
    return value instanceof String;
  }

  public boolean isList() {
    return value instanceof List;
  }

  public boolean isMap() {
    return value instanceof Map;
  }

  /** A text; a number or a yes/no is the text that stands in the file. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw error("must be a single value");
  }

  /**
   * This text, which people wrote and documents print.
   *
   * @throws ConfigurationException if it holds what leads to a person: an address or a number
   */
  Setting printed() {
    Detector.inText(text())
        .ifPresent(
            rule -> {
              throw error(rule.finding() + "; leave them out, for documents print this text");
            });
    return this;
  }

  /** A text of one line that is not blank. */
  String word() {
    String text = text();
    if (text.isBlank() || text.lines().count() > 1) {
      throw error("must not be blank nor longer than a line");
    }
    return text;
  }

  /** A text that is one of the given ones. */
  public String oneOf(Collection<String> allowed) {
    String text = text();
    if (!allowed.contains(text)) {
      throw error("must be one of " + String.join(", ", allowed));
    }
    return text;
  }

  /** A number for which the rule holds; {@code rule} says it in words after "must be ". */
  public double number(Predicate<Double> holds, String rule) {
    double number = NUMBER.matcher(text()).matches() ? Double.parseDouble(text()) : Double.NaN;
    if (Double.isFinite(number) && holds.test(number)) {
      return number;
    }
    throw error("must be " + rule);
  }

  /** A whole number within limits, both included. */
  public long whole(long lowest, long highest) {
    String text = text();
    long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : lowest - 1;
    if (number < lowest || number > highest) {
      String upTo = highest == Long.MAX_VALUE ? " or more" : " to " + highest;
      throw error("must be a whole number, " + lowest + upTo);
    }
    return number;
  }

  /** A period of whole months. */
  public Period period() {
    try {
      return Period.parse(text());
    } catch (IllegalArgumentException e) {
      throw error("must be written as " + Period.FORMS);
    }
  }

  /** The entries of a list. */
  public List<Setting> list() {
    if (value instanceof List<?> entries) {
      return entries.stream().map(Setting.class::cast).toList();
    }
    throw error("must be a list, such as [a, b]");
  }

  /** The entries of a list, each read by {@code read}, none twice. */
  public <T> List<T> distinct(Function<Setting, T> read) {
    List<T> result = new ArrayList<>();
    for (Setting entry : list()) {
      T one = read.apply(entry);
      if (result.contains(one)) {
        throw entry.error("stands twice in the list; remove one");
      }
      result.add(one);
    }
    return result;
  }

  /** The entries of a map in the order of the file. */
  public Map<String, Setting> map() {
    if (value instanceof Map<?, ?> entries) {
      Map<String, Setting> result = new LinkedHashMap<>();
      entries.forEach((name, entry) -> result.put((String) name, (Setting) entry));
      return result;
    }
    throw error("must be a map of keys");
  }

  /** The entries of a map whose keys must all be known. */
  public Map<String, Setting> map(Collection<String> known) {
    Map<String, Setting> entries = map();
    entries.forEach(
        (name, entry) -> {
          if (!known.contains(name)) {
            throw entry.error("unknown key; " + Nearest.advice(name, known));
          }
        });
    return entries;
  }

  /** The entry of a map that must be there. */
  public Setting get(String name) {
    Setting entry = map().get(name);
    if (entry == null) {
      throw error("lacks the key " + name + "; add it");
    }
    return entry;
  }

  /** The entry of a map that may be absent. */
  public Optional<Setting> find(String name) {
    return Optional.ofNullable(map().get(name));
  }

  /** The setting to which these keys lead, or the last of them that is there. */
  Setting inside(List<String> path) {
    return path.isEmpty() || !isMap()
        ? this
        : find(path.get(0)).map(own -> own.inside(path.subList(1, path.size()))).orElse(this);
  }

  /** The line on which it stands. */
  int line() {
    return line;
  }

  /** The keys that lead to it, with dots between them. */
  String key() {
    return key;
  }

  /**
   * These settings as defaults, overlaid by a file's own: maps are merged, all else is replaced.
   *
   * @throws ConfigurationException if the file has a key that the defaults lack, or a map where
   *     they have none, or the reverse
   */
  Setting overlaidBy(Setting own) {
    if (!isMap()) {
      if (own.isMap()) {
        throw own.error(isList() ? "must be a list, such as [a, b]" : "must be a single value");
      }
      return own;
    }
    Map<String, Setting> merged = map();
    own.map(merged.keySet())
        .forEach((name, entry) -> merged.merge(name, entry, Setting::overlaidBy));
    return new Setting(own.file, own.line, key, merged);
  }

  /** The same settings with other texts in the place of single values: of dotted key and text. */
  Setting with(BinaryOperator<String> texts) {
    if (value instanceof String text) {
      return new Setting(file, line, key, texts.apply(key, text));
    }
    if (isList()) {
      return ofList(file, line, key, list().stream().map(entry -> entry.with(texts)).toList());
    }
    Map<String, Setting> entries = map();
    entries.replaceAll((name, entry) -> entry.with(texts));
    return ofMap(file, line, key, entries);
  }

  /** Every key whose value is not the same in {@code other}, as {@code key: value of this}. */
  List<String> differencesFrom(Setting other) {
    if (!isMap()) {
      return canonical().equals(other.canonical()) ? List.of() : List.of(key + ": " + canonical());
    }
    List<String> result = new ArrayList<>();
    map().forEach((name, entry) -> result.addAll(entry.differencesFrom(other.get(name))));
    return result;
  }

  /** Every key with its value, as {@code key: value}. */
  List<String> lines() {
    return isMap()
        ? map().values().stream().flatMap(entry -> entry.lines().stream()).toList()
        : List.of(key + ": " + canonical());
  }

  /** A complaint about this value: file, line, key, what to do. */
  public ConfigurationException error(String what) {
    return complaint(key.isEmpty() ? what : key + ": " + what);
  }

  /** A complaint that names what it is about by itself. */
  ConfigurationException complaint(String what) {
    return new ConfigurationException(file + ", line " + line + ": " + what);
  }

  private String canonical() {
    if (value instanceof String text) {
      return NUMBER.matcher(text).matches()
          ? new BigDecimal(text).stripTrailingZeros().toPlainString()
          : text;
    }
    return list().stream().map(Setting::canonical).toList().toString();
  }
}
