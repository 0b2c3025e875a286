package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.calibrate.VerdictCounts.Trials;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Question;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;

/**
 * The calibration of a plan at an organisation's own counts: under every condition and truth, how
 * often the rule errs, how often it finds what is there, and how often intervals hold the truth.
 */
public final class Calibration {

  /** The questions that it puts to an export and to simulated periods. */
  public static final List<Question> QUESTIONS =
      Stream.concat(
              Coverage.QUESTIONS.stream(), Stream.of(Dependence.RESPONDENT, Dependence.INCIDENT))
          .toList();

  /** The seed where none is named. */
  public static final long SEED = 20260701;

  /** Periods per condition and truth where no number is named. */
  public static final int PERIODS = 2000;

  /** Gaps of which the power is told, in proportions: sanctioned more often. */
  static final List<Double> POINTS = List.of(0.05, 0.10, 0.15, 0.20, 0.30);

  /** The same as multiples, sanctioned more and less often; under independence alone. */
  static final List<Double> TIMES = List.of(2.0, 1.5, 0.67, 0.5);

  /** The truth beside "no disparity" at which the coverage of intervals is looked at. */
  static final EffectSize GAP = EffectSize.points(0.10);

  private final SimulationSetup narrow;
  private final SimulationSetup wide;
  private final Periods periods;
  private final List<CalibrationResult> results = new ArrayList<>();
  private final Map<Scenario, String> notSimulated = new LinkedHashMap<>();

  private Calibration(Cube cube, Plan plan, List<Clusters> clusters, Periods periods) {
    narrow = SimulationSetup.of(cube, PlanEvaluator.forVerdicts(plan), clusters);
    wide = SimulationSetup.of(cube, plan, clusters);
    this.periods = periods;
  }

  /**
   * Runs the calibration.
   *
   * @param cube the period's cases by category, alignment, outcome, sanction, the plan's strata and
   *     those of its further fields that the export has
   * @param clusters the cases by the tokens that the export has
   * @param progress hears what is being done
   */
  public static Calibration of(
      Cube cube, Plan plan, List<Clusters> clusters, Periods periods, Consumer<String> progress) {
    Calibration calibration = new Calibration(cube, plan, clusters, periods);
    for (Scenario condition : Scenario.values()) {
      progress.accept("simulating: " + condition.label());
      Optional<String> obstacle = condition.obstacle(calibration.wide);
      obstacle.ifPresent(reason -> calibration.notSimulated.put(condition, reason));
      if (obstacle.isEmpty()) {
        calibration.verdicts(condition);
        calibration.coverage(condition);
      }
    }
    return calibration;
  }

  private void verdicts(Scenario condition) {
    boolean needsSeverity = condition == Scenario.CODED_SEVERITY;
    Trials trials =
        new Trials(needsSeverity ? wide : narrow, PlanEvaluator.of(narrow.plan()), periods);
    List<Integer> focuses = focuses(trials.setup());
    effects(condition)
        .map(effect -> VerdictCounts.of(trials, condition, effect, focuses))
        .flatMap(Optional::stream)
        .forEach(verdicts -> results.addAll(verdicts.results()));
  }

  /** The groups that can get a verdict. */
  static List<Integer> focuses(SimulationSetup setup) {
    String comparator = setup.plan().comparator();
    return IntStream.range(0, setup.layout().declared())
        .filter(group -> !setup.layout().code(group).equals(comparator))
        .boxed()
        .toList();
  }

  private Stream<EffectSize> effects(Scenario condition) {
    Stream<EffectSize> errors =
        Stream.of(
            EffectSize.NO_DISPARITY,
            EffectSize.atMargin(wide.plan(), true),
            EffectSize.atMargin(wide.plan(), false));
    Stream<EffectSize> gaps = POINTS.stream().map(EffectSize::points);
    Stream<EffectSize> ratios =
        condition == Scenario.INDEPENDENCE ? TIMES.stream().map(EffectSize::times) : Stream.of();
    return Stream.of(errors, gaps, ratios).flatMap(effects -> effects);
  }

  private void coverage(Scenario condition) {
    List<Question> questions = new ArrayList<>(Coverage.QUESTIONS);
    if (condition == Scenario.REPEAT_RESPONDENTS) {
      questions.add(Dependence.RESPONDENT);
    }
    if (condition == Scenario.SHARED_INCIDENTS) {
      questions.add(Dependence.INCIDENT);
    }
    if (!hasFields(wide)) {
      questions.remove(LikeForLikeFurther.QUESTION);
    }
    PlanEvaluator evaluator = PlanEvaluator.of(PlanEvaluator.asking(wide.plan(), questions));
    for (EffectSize effect : List.of(EffectSize.NO_DISPARITY, GAP)) {
      results.addAll(
          Coverage.of(new Trials(wide, evaluator, periods), condition, effect, focuses(wide)));
    }
  }

  /** Whether the export has every field that the plan holds fixed beside. */
  private static boolean hasFields(SimulationSetup setup) {
    List<String> fixed =
        setup.layout().fields().fixed().stream().map(field -> field.name()).toList();
    return fixed.containsAll(setup.plan().primary().further());
  }

  List<CalibrationResult> results() {
    return List.copyOf(results);
  }

  SimulationSetup setup() {
    return wide;
  }

  /** The broken targets in words. */
  public List<String> broken() {
    return FailedTargets.inWords(this);
  }

  /** The decided cases of a period. */
  long decided() {
    return IntStream.range(0, wide.layout().groups()).mapToLong(wide.layout()::decided).sum();
  }

  /** What people read for a group's code. */
  String name(String code) {
    return wide.layout().fields().alignment().codes().stream()
        .filter(entry -> entry.code().equals(code) && !entry.label().equals(code))
        .findFirst()
        .map(entry -> code + " (" + entry.label() + ")")
        .orElse(code);
  }

  /** The conditions that could not be simulated, each with the reason. */
  public Map<String, String> notSimulatedInWords() {
    Map<String, String> words = new LinkedHashMap<>();
    notSimulated.forEach((condition, reason) -> words.put(condition.label(), reason));
    return words;
  }

  /** The simulated periods. */
  public Periods periods() {
    return periods;
  }

  /** The rows of the table {@code calibration}. */
  public List<Row> rows(OutputTable table) {
    return results.stream().map(result -> row(new Row(table), result)).toList();
  }

  private static Row row(Row row, CalibrationResult result) {
    CalibrationResult.About about = result.about();
    row.set("condition", result.condition().column())
        .set("truth", result.effect().column())
        .set("quantity", about.quantity().column())
        .set("question", blankless(about.question()))
        .set("stage", blankless(about.stage()))
        .set("statistic", blankless(about.statistic()))
        .set("scope", about.scope())
        .set("group_code", about.group())
        .set("level", about.level())
        .set("events", result.events())
        .set("trials", result.trials())
        .set("periods", result.periods())
        .set("target_lower", result.target().map(Target::lower))
        .set("target_upper", result.target().map(Target::upper))
        .set(
            "standing",
            result.standing().map(standing -> standing.name().toLowerCase(java.util.Locale.ROOT)));
    return result.trials() == 0
        ? row
        : row.set("share", result.share())
            .set("mc_lower", result.interval().lower())
            .set("mc_upper", result.interval().upper());
  }

  private static String blankless(String text) {
    return text.isEmpty() ? null : text;
  }
}
