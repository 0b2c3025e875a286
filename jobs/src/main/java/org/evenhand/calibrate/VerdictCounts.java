package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;

/**
 * What the rule said of periods of one truth, which set each declared group apart in turn.
 *
 * @param condition under which the periods were drawn
 * @param effect what was true of them
 * @param groups codes of the groups that were set apart
 * @param counts for each of these groups the counts of {@link VerdictTally}
 * @param alpha the plan's error rate
 */
record VerdictCounts(
    Scenario condition, EffectSize effect, List<String> groups, long[][] counts, double alpha) {

  /**
   * Draws periods and counts their verdicts.
   *
   * @param focuses the groups to set apart, in turn
   * @return empty where no rates can make it true of any of these groups
   */
  static Optional<VerdictCounts> of(
      Trials trials, Scenario condition, EffectSize effect, List<Integer> focuses) {
    List<Experiment> experiments = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (int focus : focuses) {
      condition
          .experiment(trials.setup(), effect, focus)
          .ifPresent(
              experiment -> {
                experiments.add(experiment);
                groups.add(trials.setup().layout().code(focus));
              });
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    long[] counts =
        trials
            .periods()
            .count(
                groups.size() * VerdictTally.WIDTH,
                (period, random, into) -> {
                  int of = period % groups.size();
                  VerdictTally.count(
                      trials.evaluator().answers(experiments.get(of).draw(random)),
                      groups.get(of),
                      into,
                      of * VerdictTally.WIDTH);
                });
    long[][] byGroup = new long[groups.size()][];
    Arrays.setAll(
        byGroup,
        i -> Arrays.copyOfRange(counts, i * VerdictTally.WIDTH, (i + 1) * VerdictTally.WIDTH));
    double alpha = trials.setup().plan().levels().alpha();
    return Optional.of(new VerdictCounts(condition, effect, List.copyOf(groups), byGroup, alpha));
  }

  /**
   * What periods are drawn from and put to.
   *
   * @param setup the organisation
   * @param evaluator the questions
   * @param periods how many, and by which seed
   */
  record Trials(SimulationSetup setup, PlanEvaluator evaluator, Periods periods) {}

  /** The sum of a count over the groups. */
  long sum(VerdictTally tally) {
    return Arrays.stream(counts).mapToLong(own -> own[tally.ordinal()]).sum();
  }

  /** The shares that these verdicts give. */
  List<CalibrationResult> results() {
    List<CalibrationResult> results = new ArrayList<>();
    if (effect.direction() == 0) {
      results.add(error(Quantity.FALSE_DISPARITY, "all", VerdictTally.ANY_OVERALL));
      results.add(error(Quantity.FALSE_DISPARITY, "each", VerdictTally.ANY_IN_CATEGORY));
      both(results, Quantity.PARITY_SHOWN, VerdictTally.PARITY, VerdictTally.CATEGORY_PARITY);
    } else {
      Quantity parity = isMargin() ? Quantity.PARITY_AT_MARGIN : Quantity.PARITY_SHOWN;
      boolean more = effect.direction() > 0;
      both(results, parity, VerdictTally.PARITY, VerdictTally.CATEGORY_PARITY);
      both(
          results,
          Quantity.DISPARITY_FOUND,
          more ? VerdictTally.FOUND_MORE : VerdictTally.FOUND_LESS,
          more ? VerdictTally.CATEGORY_MORE : VerdictTally.CATEGORY_LESS);
      both(
          results,
          Quantity.WRONG_DIRECTION,
          more ? VerdictTally.FOUND_LESS : VerdictTally.FOUND_MORE,
          more ? VerdictTally.CATEGORY_LESS : VerdictTally.CATEGORY_MORE);
    }
    add(
        results,
        Quantity.NOT_ENOUGH_EVIDENCE,
        "all",
        VerdictTally.NOT_ENOUGH,
        VerdictTally.PERIODS);
    add(results, Quantity.NOT_ASSESSABLE, "all", VerdictTally.NOT_ASSESSABLE, VerdictTally.PERIODS);
    return results;
  }

  private boolean isMargin() {
    return effect.sort() == EffectSize.Sort.RATIO || effect.sort() == EffectSize.Sort.DIFFERENCE;
  }

  private CalibrationResult error(Quantity quantity, String scope, VerdictTally any) {
    return result(
        About.verdict(quantity, scope, CalibrationResult.ALL),
        sum(any),
        sum(VerdictTally.PERIODS),
        sum(VerdictTally.PERIODS));
  }

  /** Over all categories and in each. */
  private void both(
      List<CalibrationResult> results,
      Quantity quantity,
      VerdictTally overall,
      VerdictTally inCategory) {
    add(results, quantity, "all", overall, VerdictTally.PERIODS);
    add(results, quantity, "each", inCategory, VerdictTally.CATEGORIES);
  }

  /** Of all groups together and of each. */
  private void add(
      List<CalibrationResult> results,
      Quantity quantity,
      String scope,
      VerdictTally events,
      VerdictTally trials) {
    results.add(
        result(
            About.verdict(quantity, scope, CalibrationResult.ALL),
            sum(events),
            sum(trials),
            sum(VerdictTally.PERIODS)));
    for (int i = 0; i < groups.size(); i++) {
      results.add(
          result(
              About.verdict(quantity, scope, groups.get(i)),
              counts[i][events.ordinal()],
              counts[i][trials.ordinal()],
              counts[i][VerdictTally.PERIODS.ordinal()]));
    }
  }

  private CalibrationResult result(About about, long events, long trials, long periods) {
    boolean isError =
        about.quantity() == Quantity.FALSE_DISPARITY
            || about.quantity() == Quantity.PARITY_AT_MARGIN;
    return new CalibrationResult(
        condition,
        effect,
        about,
        events,
        trials,
        periods,
        isError ? Optional.of(Target.atMost(alpha)) : Optional.empty());
  }
}
