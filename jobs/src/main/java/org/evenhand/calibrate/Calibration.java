package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Question;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.message.Message;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;

/**
 * The calibration of a plan at an organisation's own counts: under every condition and truth, how
 * often the rule errs, how often it finds what is there, and how often intervals hold the truth.
 */
public final class Calibration {

  /** The questions that it puts to an export. */
  public static final List<Question> QUESTIONS =
      List.of(LikeForLike.QUESTION, LikeForLikeFurther.QUESTION);

  /** The seed where none is named. */
  public static final long SEED = 20260701;

  /** Periods per condition and truth where no number is named: an error of half a point at 5 %. */
  public static final int PERIODS = 2000;

  /** The gap whose power is told under every condition. */
  static final EffectSize GAP = EffectSize.times(1.5);

  /** Gaps whose power is told where cases are independent. */
  static final List<EffectSize> GAPS = List.of(GAP, EffectSize.points(0.10));

  private final SimulationSetup setup;
  private final SimulationSetup bySeverity;
  private final Periods periods;
  private final List<CalibrationResult> results = new ArrayList<>();
  private final Map<Scenario, Message> notSimulated = new LinkedHashMap<>();

  private Calibration(Cube cube, Plan plan, List<Clusters> clusters, Periods periods) {
    setup = SimulationSetup.of(cube, plan, List.of(), clusters);
    bySeverity = SimulationSetup.of(cube, plan, List.of(FieldName.SEVERITY), clusters);
    this.periods = periods;
  }

  /** Hears how far it is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Hears what is begun.
     *
     * @param doing what is being done
     * @param done the part of all that is done, from 0 to 1
     */
    void at(Message doing, double done);
  }

  /** Periods that are to be drawn. */
  private record Round(Scenario condition, EffectSize effect, Periods periods) {}

  /**
   * Runs the calibration.
   *
   * @param cube the period's cases by category, alignment, outcome, sanction, the plan's strata and
   *     the assessed severity, if the export has it
   * @param clusters the cases by the tokens that the export has
   * @param progress hears what is being done
   */
  public static Calibration of(
      Cube cube, Plan plan, List<Clusters> clusters, Periods periods, Progress progress) {
    Calibration calibration = new Calibration(cube, plan, clusters, periods);
    List<Round> rounds = calibration.rounds();
    for (Round round : rounds) {
      progress.at(round.condition().label(), (double) rounds.indexOf(round) / rounds.size());
      calibration.run(round);
    }
    return calibration;
  }

  private List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    for (Scenario condition : Scenario.values()) {
      Optional<Message> obstacle = condition.obstacle(setup(condition));
      obstacle.ifPresent(reason -> notSimulated.put(condition, reason));
      if (obstacle.isEmpty()) {
        truths(condition).map(effect -> round(condition, effect)).forEach(rounds::add);
      }
    }
    return rounds;
  }

  /** The two ends of the margin share the periods of a truth. */
  private Round round(Scenario condition, EffectSize effect) {
    int count = effect.isMargin() ? (periods.count() + 1) / 2 : periods.count();
    return new Round(condition, effect, new Periods(periods.seed(), count));
  }

  private SimulationSetup setup(Scenario condition) {
    return condition == Scenario.CODED_SEVERITY ? bySeverity : setup;
  }

  private Stream<EffectSize> truths(Scenario condition) {
    Stream<EffectSize> everywhere =
        Stream.of(
            EffectSize.NO_DISPARITY,
            EffectSize.atMargin(setup.plan(), true),
            EffectSize.atMargin(setup.plan(), false),
            GAP);
    Stream<EffectSize> further =
        condition == Scenario.INDEPENDENCE
            ? Stream.of(EffectSize.points(0.10), EffectSize.DETECTABLE)
            : Stream.of();
    return Stream.concat(everywhere, further);
  }

  private void run(Round round) {
    SimulationSetup own = setup(round.condition());
    VerdictCounts.of(own, round.periods(), round.condition(), round.effect(), focuses(own))
        .ifPresent(verdicts -> results.addAll(verdicts.results()));
    if (StandingCounts.isAskedOf(round.condition(), round.effect())) {
      results.addAll(
          StandingCounts.of(own, round.periods(), round.condition(), round.effect(), focuses(own))
              .results());
    }
  }

  /** The groups that can get a verdict. */
  static List<Integer> focuses(SimulationSetup setup) {
    String comparator = setup.plan().comparator();
    return IntStream.range(0, setup.layout().declared())
        .filter(group -> !setup.layout().code(group).equals(comparator))
        .boxed()
        .toList();
  }

  List<CalibrationResult> results() {
    return List.copyOf(results);
  }

  SimulationSetup setup() {
    return setup;
  }

  /** The broken targets in words. */
  public List<Message> broken() {
    return FailedTargets.inWords(this);
  }

  /** The decided cases of a period. */
  long decided() {
    return IntStream.range(0, setup.layout().groups()).mapToLong(setup.layout()::decided).sum();
  }

  /** What people read for a group's code. */
  Message name(String code) {
    return setup.layout().fields().alignment().codes().stream()
        .filter(entry -> entry.code().equals(code) && !entry.label().equals(code))
        .findFirst()
        .map(
            entry ->
                Message.of("common.code_and_label", "code", code, "label", Message.label(entry)))
        .orElse(Message.literal(code));
  }

  /** The conditions that could not be simulated, each with the reason. */
  public Map<Message, Message> notSimulated() {
    Map<Message, Message> words = new LinkedHashMap<>();
    notSimulated.forEach((condition, reason) -> words.put(condition.label(), reason));
    return words;
  }

  /** Why a condition was not simulated; empty if it was. */
  Optional<Message> obstacle(Scenario condition) {
    return Optional.ofNullable(notSimulated.get(condition));
  }

  /** The language that the plan asks for. */
  public Language language() {
    return setup.plan().language();
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
    return row.set("condition", result.condition().column())
        .set("truth", result.effect().column())
        .set("quantity", about.quantity().column())
        .set("scope", about.scope())
        .set("group_code", about.group())
        .set("level", about.level())
        .set("events", result.events())
        .set("trials", result.trials())
        .set("periods", result.periods())
        .set("share", result.share())
        .set("mc_lower", result.interval().lower())
        .set("mc_upper", result.interval().upper())
        .set("target_lower", result.target().map(Target::lower))
        .set("target_upper", result.target().map(Target::upper))
        .set(
            "standing",
            result.standing().map(standing -> standing.name().toLowerCase(Locale.ROOT)));
  }
}
