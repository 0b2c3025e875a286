package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.cube.Cube;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.ComparedGroups;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LinkedContrast;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.verdict.DecisionRule;

/**
 * What the rule said of periods of one truth, which set each group apart in turn.
 *
 * @param condition under which the periods were drawn
 * @param effect what was true of them
 * @param groups codes of the groups that were set apart
 * @param counts those of {@link VerdictTally} group by group
 * @param plan the plan that was put to the test
 */
record VerdictCounts(
    Scenario condition, EffectSize effect, List<String> groups, long[] counts, Plan plan) {

  /** Periods of a group that is set apart. */
  private record Trial(Experiment experiment, VerdictTally tally) {}

  /**
   * Draws periods and counts their verdicts.
   *
   * @param focuses the groups to set apart, in turn
   * @return empty where no rates can make it true of any of these groups
   */
  static Optional<VerdictCounts> of(
      SimulationSetup setup,
      Periods periods,
      Scenario condition,
      EffectSize effect,
      List<Integer> focuses) {
    List<Trial> trials =
        focuses.stream().flatMap(focus -> trial(setup, condition, effect, focus).stream()).toList();
    if (trials.isEmpty()) {
      return Optional.empty();
    }
    Plan plan = setup.plan();
    DecisionRule rule = DecisionRule.of(plan);
    long[] counts =
        periods.count(
            trials.size() * VerdictTally.WIDTH,
            (period, random, into) -> {
              int of = period % trials.size();
              VerdictTally tally = trials.get(of).tally();
              Comparisons comparisons =
                  Comparisons.of(plan, trials.get(of).experiment().draw(random));
              int from = of * VerdictTally.WIDTH;
              tally.count(rule.answers(comparisons), into, from);
              if (effect.isDetectable()) {
                int place = from + VerdictTally.place(Quantity.DETECTED, true);
                into[place] += isDetected(comparisons, tally.group(), plan) ? 1 : 0;
                into[place + 1]++;
              }
            });
    List<String> groups = trials.stream().map(trial -> trial.tally().group()).toList();
    return Optional.of(new VerdictCounts(condition, effect, groups, counts, plan));
  }

  private static Optional<Trial> trial(
      SimulationSetup setup, Scenario condition, EffectSize effect, int focus) {
    String group = setup.layout().code(focus);
    boolean isRatio = setup.plan().primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
    Optional<EffectSize> planted =
        effect.isDetectable() ? detectable(setup, condition, focus) : Optional.of(effect);
    return planted
        .flatMap(size -> condition.experiment(setup, size, focus))
        .map(
            experiment ->
                new Trial(
                    experiment,
                    new VerdictTally(effect, group, gaps(experiment, setup.plan()), isRatio)));
  }

  /** The ratio that a run would say it could have seen, were all its groups alike. */
  private static Optional<EffectSize> detectable(
      SimulationSetup setup, Scenario condition, int focus) {
    Cube alike =
        condition.experiment(setup, EffectSize.NO_DISPARITY, focus).orElseThrow().expected(1);
    return contrast(Comparisons.of(setup.plan(), alike), setup.layout().code(focus))
        .map(LinkedContrast::detectable)
        .filter(Estimated.class::isInstance)
        .map(ratio -> EffectSize.ratio(((Estimated) ratio).value()));
  }

  private static boolean isDetected(Comparisons comparisons, String group, Plan plan) {
    return contrast(comparisons, group)
        .map(LinkedContrast::test)
        .filter(test -> test instanceof Estimated own && own.pValue().orElse(1) <= alpha(plan))
        .isPresent();
  }

  private static double alpha(Plan plan) {
    return plan.levels().alpha();
  }

  private static Optional<LinkedContrast> contrast(Comparisons comparisons, String group) {
    return comparisons.overall().contrasts().stream()
        .filter(contrast -> contrast.comparison().group().equals(group))
        .findFirst();
  }

  /** What the primary estimand is in truth: its value at the expected cases. */
  private static Map<FindingKey, Double> gaps(Experiment experiment, Plan plan) {
    Map<FindingKey, Double> gaps = new HashMap<>();
    Comparisons comparisons = Comparisons.of(plan, experiment.expected(Experiment.OFTEN));
    for (ComparedGroups question : comparisons.everywhere()) {
      for (LinkedContrast contrast : question.contrasts()) {
        if (contrast.primary(plan.level()) instanceof Estimated gap) {
          gaps.put(
              question.key(contrast.comparison().group(), contrast.comparison().reference()),
              gap.value());
        }
      }
    }
    return gaps;
  }

  /** The shares that these verdicts give, those of all groups together first. */
  List<CalibrationResult> results() {
    List<CalibrationResult> results = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      for (boolean isOverall : new boolean[] {true, false}) {
        int place = VerdictTally.place(quantity, isOverall);
        if (sum(place + 1) > 0) {
          results.add(result(quantity, isOverall, CalibrationResult.ALL, sum(place), place));
          for (int i = 0; i < groups.size() && quantity != Quantity.FALSE_DISPARITY; i++) {
            long events = counts[i * VerdictTally.WIDTH + place];
            results.add(result(quantity, isOverall, groups.get(i), events, place));
          }
        }
      }
    }
    return results;
  }

  private long sum(int place) {
    long sum = 0;
    for (int i = place; i < counts.length; i += VerdictTally.WIDTH) {
      sum += counts[i];
    }
    return sum;
  }

  /** How often something came about over all groups, and how often it could have. */
  long[] total(Quantity quantity, boolean isOverall) {
    int place = VerdictTally.place(quantity, isOverall);
    return new long[] {sum(place), sum(place + 1)};
  }

  private CalibrationResult result(
      Quantity quantity, boolean isOverall, String group, long events, int place) {
    int own = groups.indexOf(group);
    int once = VerdictTally.place(Quantity.NOT_ENOUGH_EVIDENCE, true) + 1;
    long trials = own < 0 ? sum(place + 1) : counts[own * VerdictTally.WIDTH + place + 1];
    long periods = own < 0 ? sum(once) : counts[own * VerdictTally.WIDTH + once];
    OptionalDouble level = level(quantity);
    return new CalibrationResult(
        condition,
        effect,
        new About(quantity, isOverall ? "all" : "each", group, level),
        events,
        trials,
        Math.min(periods, trials),
        target(quantity, isOverall, level));
  }

  private OptionalDouble level(Quantity quantity) {
    return switch (quantity) {
      case COVERAGE -> OptionalDouble.of(plan.level());
      case COVERAGE_OF_PARITY -> OptionalDouble.of(1 - 2 * alpha(plan));
      default -> OptionalDouble.empty();
    };
  }

  /** Pairs are adjusted within a question, so that nothing is promised of all categories. */
  private Optional<Target> target(Quantity quantity, boolean isOverall, OptionalDouble level) {
    return switch (quantity) {
      case FALSE_DISPARITY, PARITY_AT_MARGIN, RULED_OUT_WRONGLY ->
          Optional.of(Target.atMost(alpha(plan)));
      case WRONG_GROUP, WRONG_PAIR ->
          isOverall ? Optional.of(Target.atMost(alpha(plan))) : Optional.empty();
      case COVERAGE, COVERAGE_OF_PARITY -> Optional.of(Target.around(level.getAsDouble()));
      case DETECTED -> Optional.of(Target.around(plan.levels().power()));
      default -> Optional.empty();
    };
  }
}
