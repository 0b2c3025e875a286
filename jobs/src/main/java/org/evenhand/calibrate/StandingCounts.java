package org.evenhand.calibrate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Measure;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.StandingRule;

/**
 * What the standing verdict said in the course of quarters of one truth, each like the period of
 * the export, which set each group apart in turn.
 *
 * @param plan the plan that is put to the test
 * @param condition under which the quarters were drawn
 * @param effect what was true of them
 * @param counts events and trials of every quantity
 */
record StandingCounts(Plan plan, Scenario condition, EffectSize effect, long[] counts) {

  /** Quarters that follow each other. */
  static final int QUARTERS = 12;

  /** By which of them a disparity is to be found. */
  static final int SOON = 4;

  /** One course of quarters takes the place of so many periods. */
  static final int PERIODS = 8;

  private static final Period LAST = new Period(YearMonth.of(2020, 10), YearMonth.of(2020, 12));

  /** Quarters of a group that is set apart. */
  private record Course(Function<SplittableRandom, Cube> quarters, String group) {}

  /** Conditions that an export can have from quarter to quarter. */
  private static final Set<Scenario> LASTING =
      Set.of(Scenario.INDEPENDENCE, Scenario.REPEAT_RESPONDENTS, Scenario.SHARED_INCIDENTS);

  /** Whether there is a standing verdict to be told of this truth. */
  static boolean isAskedOf(Scenario condition, EffectSize effect) {
    boolean isHigh = effect.isMargin() && effect.direction() > 0;
    return LASTING.contains(condition)
        && (effect.direction() == 0 || isHigh && condition == Scenario.INDEPENDENCE);
  }

  /**
   * Draws quarters and counts what stands.
   *
   * @param focuses the groups to set apart, in turn
   */
  static StandingCounts of(
      SimulationSetup setup,
      Periods periods,
      Scenario condition,
      EffectSize effect,
      List<Integer> focuses) {
    List<Course> courses = new ArrayList<>();
    for (int focus : focuses) {
      condition
          .experiment(setup, effect, focus)
          .map(one -> new Course(one.quarters(LAST, QUARTERS), setup.layout().code(focus)))
          .ifPresent(courses::add);
    }
    Measure measure = StandingRatio.of(setup.plan());
    StandingRule rule = new StandingRule(setup.plan());
    int number = courses.isEmpty() ? 0 : (periods.count() + PERIODS - 1) / PERIODS;
    long[] counts =
        new Periods(periods.seed(), number)
            .count(
                2 * Quantity.values().length,
                (run, random, into) -> {
                  Course course = courses.get(run % courses.size());
                  Cube cube = course.quarters().apply(random);
                  count(rule.of(measure.findings(cube), Map.of()), course.group(), effect, into);
                });
    return new StandingCounts(setup.plan(), condition, effect, counts);
  }

  private static void count(
      List<Standing> standings, String group, EffectSize effect, long[] counts) {
    standings.stream()
        .filter(standing -> standing.comparison().group().equals(group))
        .forEach(standing -> count(standing, effect, counts));
    if (effect.direction() == 0) {
      boolean isAny =
          standings.stream().anyMatch(one -> called(one) == Standing.Call.DISPARITY_FOUND);
      add(Quantity.STANDING_DISPARITY, isAny, counts);
    }
  }

  private static void count(Standing own, EffectSize effect, long[] counts) {
    boolean isAlike = effect.direction() == 0;
    boolean isParity = called(own) == Standing.Call.PARITY_SHOWN;
    add(isAlike ? Quantity.STANDING_PARITY : Quantity.STANDING_PARITY_AT_MARGIN, isParity, counts);
    if (!isAlike) {
      Standing.Look soon = own.looks().get(Math.min(SOON, own.looks().size()) - 1);
      add(Quantity.STANDING_FOUND, soon.standing() == Standing.Call.DISPARITY_FOUND, counts);
    }
    boolean isOfRatio = isAlike || effect.sort() == EffectSize.Sort.RATIO;
    if (isOfRatio) {
      double ratio = isAlike ? 1 : effect.size();
      boolean isHeld =
          own.looks().stream()
              .flatMap(look -> look.ratio().interval().stream())
              .allMatch(limits -> limits.lower() <= ratio && ratio <= limits.upper());
      add(Quantity.STANDING_COVERAGE, isHeld, counts);
    }
  }

  private static Standing.Call called(Standing standing) {
    return standing.latest().standing();
  }

  private static void add(Quantity quantity, boolean isEvent, long[] counts) {
    counts[2 * quantity.ordinal()] += isEvent ? 1 : 0;
    counts[2 * quantity.ordinal() + 1]++;
  }

  /** The shares that these standing verdicts give. */
  List<CalibrationResult> results() {
    List<CalibrationResult> results = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      long trials = counts[2 * quantity.ordinal() + 1];
      if (trials > 0) {
        OptionalDouble level =
            quantity == Quantity.STANDING_COVERAGE
                ? OptionalDouble.of(plan.level())
                : OptionalDouble.empty();
        About about = new About(quantity, "all", CalibrationResult.ALL, level);
        long events = counts[2 * quantity.ordinal()];
        results.add(
            new CalibrationResult(
                condition, effect, about, events, trials, trials, target(quantity)));
      }
    }
    return results;
  }

  private Optional<Target> target(Quantity quantity) {
    return switch (quantity) {
      case STANDING_DISPARITY, STANDING_PARITY_AT_MARGIN ->
          Optional.of(Target.atMost(plan.levels().alpha()));
      case STANDING_COVERAGE -> Optional.of(Target.atLeastAbout(plan.level()));
      default -> Optional.empty();
    };
  }
}
