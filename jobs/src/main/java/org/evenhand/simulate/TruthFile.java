package org.evenhand.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Setting;
import org.evenhand.settings.SettingsFile;

/** Reads the truth of a synthetic export as it was written down. */
public final class TruthFile {

  private static final List<String> KEYS =
      List.of(
          "title",
          "seed",
          "cases",
          "period",
          "alignments",
          "categories",
          "gaps",
          "severity_effect",
          "undecided",
          "not_sanctioned",
          "sanctions",
          "days",
          "appeals",
          "regions",
          "roles",
          "routes",
          "respondents",
          "incidents",
          "missing_alignment",
          "fields",
          "effects",
          "spread",
          "follow_up",
          "membership",
          "policy_events",
          "collective_actions",
          "double_coding");
  private static final List<String> SEVERITIES = List.of("1", "2", "3", "4");
  private static final List<String> STAGES =
      List.of("triaged", "investigated", "charged", "decided", "appealed", "appeal_decided");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final double LONGEST_MEDIAN = 10_000;
  private static final double MOST_OFTEN = 0.9;

  private TruthFile() {}

  /**
   * Reads a truth.
   *
   * @throws ConfigurationException with one line (file, line, key, what to do) if a key is unknown,
   *     repeated or absent, shares do not add up to one, or a probability is impossible
   */
  public static Truth read(Path path) {
    Setting root = SettingsFile.read(path).root();
    root.map(KEYS);
    CodeShares alignments = shares(root.get("alignments"));
    Map<String, Setting> categories = root.get("categories").map();
    Map<String, Truth.Rate> rates = new LinkedHashMap<>();
    categories.forEach((code, setting) -> rates.put(code, rate(setting)));
    Truth truth =
        new Truth(
            root.get("title").text(),
            root.get("seed").whole(0, Long.MAX_VALUE),
            root.get("cases").whole(1, Long.MAX_VALUE),
            root.get("period").period(),
            alignments,
            shares(root.get("categories"), category -> category.get("share")),
            rates,
            gaps(root, rates.keySet(), alignments.codes()),
            progress(root),
            scene(root),
            root.find("missing_alignment").map(TruthFile::missing).orElse(new Truth.Missing(0, 0)),
            Detail.NONE);
    refuseImpossible(truth, root);
    return new DetailFile(truth).read(root);
  }

  private static Truth.Rate rate(Setting setting) {
    setting.map(List.of("share", "rate", "severity"));
    List<Setting> severity = setting.get("severity").list();
    if (severity.size() != SEVERITIES.size()) {
      throw setting.get("severity").error("must list four shares");
    }
    List<Double> shares = severity.stream().map(TruthFile::share).toList();
    return new Truth.Rate(
        share(setting.get("rate")), adding(setting.get("severity"), SEVERITIES, shares));
  }

  private static List<Truth.Gap> gaps(
      Setting root, Collection<String> categories, Collection<String> alignments) {
    List<Truth.Gap> gaps = new ArrayList<>();
    for (Setting setting : root.find("gaps").map(Setting::list).orElse(List.of())) {
      setting.map(List.of("category", "alignment", "rate"));
      String category = setting.get("category").oneOf(categories);
      String alignment = setting.get("alignment").oneOf(alignments);
      if (gaps.stream().anyMatch(gap -> gap.isOf(category, alignment))) {
        throw setting.error("names a category and alignment twice; remove one");
      }
      gaps.add(new Truth.Gap(category, alignment, share(setting.get("rate"))));
    }
    return gaps;
  }

  private static Truth.Progress progress(Setting root) {
    Setting undecided = root.get("undecided");
    undecided.map(List.of("pending_first_month", "pending_last_month", "others"));
    Map<String, Double> lapsed = new LinkedHashMap<>();
    undecided
        .get("others")
        .map()
        .forEach((code, entry) -> lapsed.put(code(code, entry), share(entry)));
    Setting appeals = root.get("appeals");
    appeals.map(List.of("share", "outcomes"));
    return new Truth.Progress(
        share(undecided.get("pending_first_month")),
        share(undecided.get("pending_last_month")),
        lapsed,
        shares(root.get("not_sanctioned")),
        shares(root.get("sanctions")),
        effect(root),
        days(root.get("days")),
        share(appeals.get("share")),
        shares(appeals.get("outcomes")));
  }

  private static List<Double> effect(Setting root) {
    if (!root.map().containsKey("severity_effect")) {
      return List.of(1.0, 1.0, 1.0, 1.0);
    }
    Setting setting = root.get("severity_effect");
    List<Double> effect =
        setting.list().stream()
            .map(entry -> entry.number(number -> number > 0, "four numbers above 0"))
            .toList();
    if (effect.size() != SEVERITIES.size()) {
      throw setting.error("must be four numbers above 0");
    }
    return effect;
  }

  private static List<Double> days(Setting setting) {
    setting.map(STAGES);
    return STAGES.stream()
        .map(setting::get)
        .map(stage -> stage.number(d -> 0 <= d && d <= LONGEST_MEDIAN, "a number from 0 to 10000"))
        .toList();
  }

  private static Truth.Scene scene(Setting root) {
    return new Truth.Scene(
        shares(root.get("regions")),
        shares(root.get("roles")),
        shares(root.get("routes")),
        chance(root, "respondents", "repeat"),
        chance(root, "incidents", "further"));
  }

  /** A probability below one by which rows hang together; none where the key is absent. */
  private static double chance(Setting root, String key, String part) {
    if (!root.map().containsKey(key)) {
      return 0;
    }
    root.get(key).map(List.of(part));
    return root.get(key)
        .get(part)
        .number(share -> 0 <= share && share <= MOST_OFTEN, "a number from 0 to 0.9");
  }

  private static Truth.Missing missing(Setting setting) {
    setting.map(List.of("sanctioned", "otherwise"));
    return new Truth.Missing(share(setting.get("sanctioned")), share(setting.get("otherwise")));
  }

  static CodeShares shares(Setting setting) {
    return shares(setting, share -> share);
  }

  private static CodeShares shares(Setting setting, UnaryOperator<Setting> share) {
    Map<String, Setting> entries = setting.map();
    return adding(
        setting,
        entries.entrySet().stream().map(entry -> code(entry.getKey(), entry.getValue())).toList(),
        entries.values().stream().map(entry -> share(share.apply(entry))).toList());
  }

  private static CodeShares adding(Setting setting, List<String> codes, List<Double> shares) {
    try {
      return CodeShares.of(codes, shares);
    } catch (IllegalArgumentException e) {
      throw setting.error(e.getMessage());
    }
  }

  private static String code(String code, Setting entry) {
    if (!CODE.matcher(code).matches()) {
      throw entry.error("is not a code; use letters, digits, dot, hyphen and underscore");
    }
    return code;
  }

  static double share(Setting setting) {
    return setting.number(share -> 0 <= share && share <= 1, "a number from 0 to 1");
  }

  private static void refuseImpossible(Truth truth, Setting root) {
    Truth.Progress progress = truth.progress();
    double lapsed = progress.lapsed().values().stream().mapToDouble(share -> share).sum();
    if (lapsed + Math.max(progress.pendingFirst(), progress.pendingLast()) > 1) {
      throw root.get("undecided").error("must leave shares that add up to at most 1");
    }
    for (String category : truth.categories().codes()) {
      for (String alignment : truth.alignments().codes()) {
        refuseCertain(truth, root.get("categories").get(category), category, alignment);
      }
    }
  }

  private static void refuseCertain(
      Truth truth, Setting setting, String category, String alignment) {
    for (int severity = 1; severity <= SEVERITIES.size(); severity++) {
      if (truth.sanctioned(category, alignment, severity) > 1) {
        throw setting.error("has a rate that the severity effect lifts above 1; lower one of them");
      }
    }
  }
}
