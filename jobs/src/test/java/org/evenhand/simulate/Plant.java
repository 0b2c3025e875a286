package org.evenhand.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Unit;
import org.evenhand.settings.Setting;
import org.evenhand.settings.SettingsFile;

/**
 * Something planted into a truth for one question to find: a file of the folder {@code plants}.
 *
 * @param name of the file
 * @param content of the file: {@code question}, {@code period} of the run, {@code plan} beyond the
 *     default one, {@code truth} beyond the base truth, {@code plant} beyond that, {@code expect}
 */
public record Plant(String name, Map<String, Object> content) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "plants");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All plants, chapter by chapter. */
  public static List<Plant> all() throws IOException {
    List<Plant> plants = new ArrayList<>();
    try (var files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("base.truth.yaml")) {
          plants.add(new Plant(name.replace(".yaml", ""), read(file)));
        }
      }
    }
    return plants;
  }

  /** As the program reads its settings: every value a text, so that a yes stays a yes. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(Path file) {
    return (Map<String, Object>) plain(SettingsFile.read(file).root());
  }

  private static Object plain(Setting setting) {
    if (setting.isMap()) {
      Map<String, Object> entries = new LinkedHashMap<>();
      setting.map().forEach((name, entry) -> entries.put(name, plain(entry)));
      return entries;
    }
    return setting.isList() ? setting.list().stream().map(Plant::plain).toList() : setting.text();
  }

  public String question() {
    return (String) content.get("question");
  }

  public String period() {
    return (String) content.getOrDefault("period", "2026Q3");
  }

  /** The truth, with what is planted or without it; JSON is YAML. */
  public Path truth(boolean planted, Path folder) throws IOException {
    Map<String, Object> truth = read(FOLDER.resolve("base.truth.yaml"));
    lay(truth, map("truth"));
    if (planted) {
      lay(truth, map("plant"));
    }
    return write(truth, folder.resolve("truth.yaml"));
  }

  /** A plan that asks the one question. */
  public Path plan(Path folder) throws IOException {
    Map<String, Object> plan = new LinkedHashMap<>(map("plan"));
    plan.put("questions", List.of(question()));
    return write(plan, folder.resolve("plan.yaml"));
  }

  private static Path write(Map<String, Object> content, Path file) throws IOException {
    return Files.writeString(file, JSON.writeValueAsString(content));
  }

  /** Effects are added, further fields too; every other key is replaced. */
  private static void lay(Map<String, Object> truth, Map<String, Object> more) {
    more.forEach((key, value) -> truth.merge(key, value, (old, own) -> laid(key, old, own)));
  }

  private static Object laid(String key, Object old, Object own) {
    if (key.equals("effects")) {
      List<Object> both = new ArrayList<>((List<?>) old);
      both.addAll((List<?>) own);
      return both;
    }
    if (key.equals("fields")) {
      Map<Object, Object> both = new LinkedHashMap<>((Map<?, ?>) old);
      both.putAll((Map<?, ?>) own);
      return both;
    }
    return own;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String key) {
    return (Map<String, Object>) content.getOrDefault(key, Map.of());
  }

  /** What the question must say of the plant. */
  public List<Expectation> expectations() {
    return ((List<?>) content.get("expect"))
        .stream().map(entry -> new Expectation((Map<?, ?>) entry)).toList();
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * A finding that the plant must bring about and that its absence must undo.
   *
   * @param content of the entry: which finding, and {@code between}, {@code p_below}, {@code
   *     lower_above}, {@code upper_below}; {@code null} is the value for no plant, or {@code
   *     otherwise} limits of the estimate
   */
  public record Expectation(Map<?, ?> content) {

    /** The normal quantile of 99 percent over that of 95. */
    private static final double WIDER = 2.5758 / 1.96;

    /** The findings that it speaks of. */
    public List<Finding> in(List<Finding> findings) {
      return findings.stream().filter(this::isOf).toList();
    }

    private boolean isOf(Finding finding) {
      FindingKey subject = finding.key();
      return is("statistic", finding.statistic().code())
          && is("stage", subject.stage())
          && is("category", subject.complaintCategory())
          && is("stratum", subject.stratum())
          && is("compared", subject.comparison().compared())
          && is("group", subject.comparison().group())
          && is("reference", subject.comparison().reference());
    }

    private boolean is(String key, String value) {
      Object wanted = content.get(key);
      return wanted == null || wanted.toString().equals(value);
    }

    /** What the finding of a planted truth lacks; blank if nothing. */
    public String lacking(Finding finding) {
      List<String> lacking = new ArrayList<>();
      if (content.containsKey("between") && !within("between", finding)) {
        lacking.add("estimate outside of between");
      }
      check("lower_above", limit -> finding.lower().orElse(Double.NaN) > limit, lacking);
      check("upper_below", limit -> finding.upper().orElse(Double.NaN) < limit, lacking);
      check("p_below", limit -> finding.pValue().orElse(Double.NaN) < limit, lacking);
      return String.join(", ", lacking);
    }

    private void check(String key, Predicate<Double> holds, List<String> lacking) {
      if (content.containsKey(key) && !holds.test(number(content.get(key)))) {
        lacking.add("not " + key);
      }
    }

    /** Whether the finding of a truth without the plant shows none. */
    public boolean isSilent(Finding finding) {
      if (content.containsKey("otherwise")) {
        return within("otherwise", finding);
      }
      if (content.containsKey("null") && finding.lower().isPresent()) {
        return isNear(number(content.get("null")), finding);
      }
      return finding.pValue().orElse(1) > 0.01;
    }

    /**
     * Whether an interval of 95 percent, made as wide as one of 99, holds a value: of more than a
     * hundred intervals some miss their value by chance. Ratios are stretched as logarithms.
     */
    private static boolean isNear(double none, Finding finding) {
      boolean isRatio = finding.statistic().unit() == Unit.RATIO;
      DoubleUnaryOperator scale = isRatio ? Math::log : x -> x;
      double estimate = scale.applyAsDouble(finding.estimate().orElseThrow());
      double away = scale.applyAsDouble(none) - estimate;
      double limit =
          away < 0
              ? finding.lower().orElse(Double.NEGATIVE_INFINITY)
              : finding.upper().orElse(Double.POSITIVE_INFINITY);
      return Math.abs(away) <= WIDER * Math.abs(scale.applyAsDouble(limit) - estimate);
    }

    private boolean within(String key, Finding finding) {
      List<?> limits = (List<?>) content.get(key);
      double estimate = finding.estimate().orElse(Double.NaN);
      return number(limits.get(0)) <= estimate && estimate <= number(limits.get(1));
    }

    private static double number(Object value) {
      return Double.parseDouble((String) value);
    }
  }
}
