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
 * @param truth what was true of them
 * @param groups codes of the groups that were set apart
 * @param counts for each of these groups the counts of {@link VerdictTally}
 * @param alpha the plan's error rate
 */
record VerdictCounts(
    Scenario condition, EffectSize truth, List<String> groups, long[][] counts, double alpha) {

  /**
   * Draws periods and counts their verdicts.
   *
   * @param focuses the groups to set apart, in turn
   * @return empty where no rates can make it true of any of these groups
   */
  static Optional<VerdictCounts> of(
      Trials trials, Scenario condition, EffectSize truth, List<Integer> focuses) {
    List<Experiment> experiments = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (int focus : focuses) {
      condition
          .experiment(trials.ground(), truth, focus)
          .ifPresent(
              experiment -> {
                experiments.add(experiment);
                groups.add(trials.ground().layout().code(focus));
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
                      trials.inquest().answers(experiments.get(of).draw(random)),
                      groups.get(of),
                      into,
                      of * VerdictTally.WIDTH);
                });
    long[][] byGroup = new long[groups.size()][];
    Arrays.setAll(
        byGroup,
        i -> Arrays.copyOfRange(counts, i * VerdictTally.WIDTH, (i + 1) * VerdictTally.WIDTH));
    double alpha = trials.ground().plan().levels().alpha();
    return Optional.of(new VerdictCounts(condition, truth, List.copyOf(groups), byGroup, alpha));
  }

  /**
   * What periods are drawn from and put to.
   *
   * @param ground the organisation
   * @param inquest the questions
   * @param periods how many, and by which seed
   */
  record Trials(SimulationSetup ground, PlanEvaluator inquest, Periods periods) {}

  /** The sum of a count over the groups. */
  long sum(VerdictTally tally) {
    return Arrays.stream(counts).mapToLong(own -> own[tally.ordinal()]).sum();
  }

  /** The shares that these verdicts give. */
  List<CalibrationResult> lines() {
    List<CalibrationResult> lines = new ArrayList<>();
    if (truth.direction() == 0) {
      lines.add(error(Quantity.FALSE_DISPARITY, "all", VerdictTally.ANY_OVERALL));
      lines.add(error(Quantity.FALSE_DISPARITY, "each", VerdictTally.ANY_IN_CATEGORY));
      add(lines, Quantity.PARITY_SHOWN, VerdictTally.PARITY, VerdictTally.CATEGORY_PARITY);
    } else {
      Quantity parity = isMargin() ? Quantity.PARITY_AT_MARGIN : Quantity.PARITY_SHOWN;
      boolean more = truth.direction() > 0;
      add(lines, parity, VerdictTally.PARITY, VerdictTally.CATEGORY_PARITY);
      add(
          lines,
          Quantity.DISPARITY_FOUND,
          more ? VerdictTally.FOUND_MORE : VerdictTally.FOUND_LESS,
          more ? VerdictTally.CATEGORY_MORE : VerdictTally.CATEGORY_LESS);
      add(
          lines,
          Quantity.WRONG_DIRECTION,
          more ? VerdictTally.FOUND_LESS : VerdictTally.FOUND_MORE,
          more ? VerdictTally.CATEGORY_LESS : VerdictTally.CATEGORY_MORE);
    }
    overall(lines, Quantity.NOT_ENOUGH_EVIDENCE, VerdictTally.NOT_ENOUGH);
    overall(lines, Quantity.NOT_ASSESSABLE, VerdictTally.NOT_ASSESSABLE);
    return lines;
  }

  private boolean isMargin() {
    return truth.sort() == EffectSize.Sort.RATIO || truth.sort() == EffectSize.Sort.DIFFERENCE;
  }

  private CalibrationResult error(Quantity quantity, String scope, VerdictTally any) {
    return line(
        About.verdict(quantity, scope, CalibrationResult.ALL),
        sum(any),
        sum(VerdictTally.PERIODS),
        sum(VerdictTally.PERIODS));
  }

  private void add(
      List<CalibrationResult> lines,
      Quantity quantity,
      VerdictTally overall,
      VerdictTally inCategory) {
    overall(lines, quantity, overall);
    lines.add(
        line(
            About.verdict(quantity, "each", CalibrationResult.ALL),
            sum(inCategory),
            sum(VerdictTally.CATEGORIES),
            sum(VerdictTally.PERIODS)));
    for (int i = 0; i < groups.size(); i++) {
      lines.add(
          line(
              About.verdict(quantity, "each", groups.get(i)),
              counts[i][inCategory.ordinal()],
              counts[i][VerdictTally.CATEGORIES.ordinal()],
              counts[i][VerdictTally.PERIODS.ordinal()]));
    }
  }

  private void overall(List<CalibrationResult> lines, Quantity quantity, VerdictTally overall) {
    long periods = sum(VerdictTally.PERIODS);
    lines.add(
        line(
            About.verdict(quantity, "all", CalibrationResult.ALL), sum(overall), periods, periods));
    for (int i = 0; i < groups.size(); i++) {
      long own = counts[i][VerdictTally.PERIODS.ordinal()];
      lines.add(
          line(
              About.verdict(quantity, "all", groups.get(i)),
              counts[i][overall.ordinal()],
              own,
              own));
    }
  }

  private CalibrationResult line(About about, long events, long trials, long periods) {
    boolean isError =
        about.quantity() == Quantity.FALSE_DISPARITY
            || about.quantity() == Quantity.PARITY_AT_MARGIN;
    return new CalibrationResult(
        condition,
        truth,
        about,
        events,
        trials,
        periods,
        isError ? Optional.of(Target.atMost(alpha)) : Optional.empty());
  }
}
