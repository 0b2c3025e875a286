package org.evenhand.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;

/**
 * An analysis plan as it was written down: the default plan, overlaid by the keys of a file.
 *
 * @param plan the complete plan
 * @param text the file as it stands, the default plan's where there is no file
 * @param sha256 digest of the file's bytes, of the default plan's where there is no file
 * @param lines every key with its value, as {@code key: value}, in the default plan's order
 * @param differences every key that differs from the default plan, as {@code key: value}, in the
 *     default plan's order
 */
public record PlanFile(
    Plan plan, String text, String sha256, List<String> lines, List<String> differences) {

  private static final Set<String> ESTIMANDS =
      new TreeSet<>(Set.of("mh_rate_difference", "mh_rate_ratio"));
  private static final int HIGHEST_RUNG = 9;

  /** Keys, by their last part, whose values may be codes of groups. */
  private static final Set<String> NAMING_GROUPS = Set.of("comparator", "comparators");

  /** Keys, or what keys begin with, on which no verdict hangs: what stands beside or around it. */
  private static final List<String> OF_NO_VERDICT =
      List.of(
          "title",
          "language",
          "period",
          "primary.beside",
          "levels.power",
          "sanctions.beside",
          "variants.",
          "monitoring.",
          "questions",
          "committee.",
          "gate.");

  /** Copies the lists. */
  public PlanFile {
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
  }

  /** The default plan. */
  public static PlanFile defaults() {
    SettingsFile standard = standard();
    return new PlanFile(
        plan(standard.root()),
        standard.text(),
        standard.sha256(),
        standard.root().lines(),
        List.of());
  }

  /**
   * Reads a plan that gives only what differs from the default plan. Maps are merged with the
   * default's, lists are replaced. Field and question names are checked where they are used.
   *
   * @throws ConfigurationException with one line (file, line, key, what to do) if the file is not
   *     readable, a key is unknown or repeated, or a value is of the wrong type or impossible
   */
  public static PlanFile read(Path path) {
    return of(SettingsFile.read(path));
  }

  /**
   * Reads a plan that a run kept.
   *
   * @param name of the file, for complaints
   * @param bytes what it holds
   * @throws ConfigurationException as {@link #read}
   */
  public static PlanFile parse(String name, byte[] bytes) {
    return of(SettingsFile.parse(name, bytes));
  }

  private static PlanFile of(SettingsFile own) {
    Setting standard = standard().root();
    Setting merged = standard.overlaidBy(own.root());
    return new PlanFile(
        plan(merged), own.text(), own.sha256(), merged.lines(), merged.differencesFrom(standard));
  }

  /** Every key with its value, in the default plan's order. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    lines.stream().map(line -> line.split(": ", 2)).forEach(part -> values.put(part[0], part[1]));
    return values;
  }

  /**
   * The keys on which a verdict hangs and that have another value than in another plan. A key that
   * the other does not have had the default's value there: it came with a later version.
   */
  public List<String> verdictKeysUnlike(Map<String, String> other) {
    Map<String, String> standard = defaults().values();
    Map<String, String> own = values();
    return own.keySet().stream()
        .filter(key -> OF_NO_VERDICT.stream().noneMatch(key::startsWith))
        .filter(key -> !own.get(key).equals(other.getOrDefault(key, standard.get(key))))
        .toList();
  }

  /**
   * The same plan where groups go by other names. Hash and text stay those of the file: a plan is
   * told by them whatever its groups are called.
   *
   * @param group what a word that may name a group becomes, under a key that names groups
   * @param prose what a text that people wrote for people becomes
   */
  public PlanFile renamed(UnaryOperator<String> group, UnaryOperator<String> prose) {
    Setting standard = standard().root();
    Setting own = SettingsFile.parse("plan", text.getBytes(StandardCharsets.UTF_8)).root();
    Setting merged =
        standard.overlaidBy(own).with((key, value) -> renamed(key, value, group, prose));
    return new PlanFile(
        plan(merged), text, sha256, merged.lines(), merged.differencesFrom(standard));
  }

  /** The keys of a plan, each with its value in one line, where groups go by other names. */
  public static Map<String, String> renamed(
      Map<String, String> keys, UnaryOperator<String> group, UnaryOperator<String> prose) {
    Map<String, String> renamed = new LinkedHashMap<>();
    keys.forEach(
        (key, value) ->
            renamed.put(
                key,
                value.startsWith("[") && value.endsWith("]")
                    ? Arrays.stream(value.substring(1, value.length() - 1).split(", "))
                        .map(entry -> renamed(key, entry, group, prose))
                        .toList()
                        .toString()
                    : renamed(key, value, group, prose)));
    return renamed;
  }

  private static String renamed(
      String key, String value, UnaryOperator<String> group, UnaryOperator<String> prose) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    if (NAMING_GROUPS.contains(last)) {
      return group.apply(value);
    }
    return last.equals("title") ? prose.apply(value) : value;
  }

  private static SettingsFile standard() {
    String name = "plan-default.yaml";
    try (InputStream in = Plan.class.getResourceAsStream(name)) {
      return SettingsFile.parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("the default plan is part of the program", e);
    }
  }

  private static Plan plan(Setting root) {
    return new Plan(
        root.get("title").printed().text(),
        Language.of(root.get("language").oneOf(Language.codes())).orElseThrow(),
        period(root.get("period")),
        window(root.get("window")),
        new Plan.Standing(period(root.get("standing").get("since"))),
        primary(root.get("primary")),
        margins(root.get("margins")),
        levels(root.get("levels")),
        minimum(root.get("minimum")),
        undeclared(root.get("undeclared")),
        sanctions(root.get("sanctions")),
        filled(root.get("decided")),
        root.get("comparator").printed().word(),
        variants(root.get("variants")),
        monitoring(root.get("monitoring")),
        filled(root.get("questions")),
        new Plan.Committee(root.get("committee").get("minimum_cell").whole(0, Long.MAX_VALUE)),
        gate(root.get("gate")));
  }

  private static String period(Setting setting) {
    return setting.text().isEmpty() ? "" : setting.period().label();
  }

  private static Window window(Setting setting) {
    try {
      return Window.parse(setting.text());
    } catch (IllegalArgumentException e) {
      throw setting.error("must be " + Window.FORMS);
    }
  }

  private static Plan.Variants variants(Setting setting) {
    return new Plan.Variants(
        setting.get("estimands").distinct(estimand -> estimand.oneOf(ESTIMANDS)),
        setting.get("strata").distinct(strata -> strata.distinct(Setting::word)),
        setting.get("comparators").distinct(code -> code.printed().word()),
        setting.get("windows").distinct(PlanFile::window));
  }

  private static Plan.Primary primary(Setting setting) {
    return new Plan.Primary(
        setting.get("estimand").oneOf(ESTIMANDS),
        setting.get("strata").distinct(Setting::word),
        setting.get("beside").distinct(Setting::word));
  }

  private static Plan.Margins margins(Setting setting) {
    return new Plan.Margins(
        pair(
            setting.get("rate_ratio"),
            ends -> 0 < ends.get(0) && ends.get(0) < 1 && 1 < ends.get(1),
            "two numbers [low, high] with 0 < low < 1 < high"),
        pair(
            setting.get("rate_difference"),
            ends -> -1 < ends.get(0) && ends.get(0) < 0 && 0 < ends.get(1) && ends.get(1) < 1,
            "two numbers [low, high] with -1 < low < 0 < high < 1"));
  }

  private static List<Double> pair(Setting setting, Predicate<List<Double>> holds, String rule) {
    List<Double> ends =
        setting.list().stream().map(end -> end.number(number -> true, rule)).toList();
    if (ends.size() == 2 && holds.test(ends)) {
      return ends;
    }
    throw setting.error("must be " + rule);
  }

  private static Plan.Levels levels(Setting setting) {
    return new Plan.Levels(
        setting
            .get("alpha")
            .number(alpha -> 0 < alpha && alpha < 0.5, "a number above 0 and below 0.5"),
        proportion(setting.get("homogeneity")),
        // Above any alpha, so that what could have been seen can be told.
        setting
            .get("power")
            .number(power -> 0.5 <= power && power < 1, "a number from 0.5 to below 1"));
  }

  private static double proportion(Setting setting) {
    return setting.number(share -> 0 < share && share < 1, "a number above 0 and below 1");
  }

  private static Plan.Minimum minimum(Setting setting) {
    return new Plan.Minimum(
        setting.get("decided").whole(1, Long.MAX_VALUE),
        setting.get("sanctioned").whole(0, Long.MAX_VALUE));
  }

  private static Plan.Undeclared undeclared(Setting setting) {
    return new Plan.Undeclared(
        setting.get("gamma").number(g -> 1 <= g && g <= 1000, "a number from 1 to 1000"));
  }

  private static Plan.Sanctions sanctions(Setting setting) {
    return new Plan.Sanctions(
        rung(setting.get("rung")), setting.get("beside").distinct(PlanFile::rung));
  }

  private static int rung(Setting setting) {
    return Math.toIntExact(setting.whole(1, HIGHEST_RUNG));
  }

  private static Plan.Monitoring monitoring(Setting setting) {
    return new Plan.Monitoring(proportion(setting.get("false_alarm")));
  }

  private static Plan.Gate gate(Setting setting) {
    return new Plan.Gate(
        setting
            .get("maximum_rejected_share")
            .number(share -> 0 <= share && share <= 1, "a number from 0 to 1"));
  }

  private static List<String> filled(Setting setting) {
    List<String> entries = setting.distinct(Setting::word);
    if (entries.isEmpty()) {
      throw setting.error("must not be empty; name at least one");
    }
    return entries;
  }
}
