package org.evenhand.run.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.run.calibration.Line.About;
import org.evenhand.run.calibration.Line.Quantity;

/**
 * What the rule said of periods of one truth, which set each declared group apart in turn.
 *
 * @param condition under which the periods were drawn
 * @param truth what was true of them
 * @param groups codes of the groups that were set apart
 * @param counts for each of these groups the counts of {@link Tally}
 * @param alpha the plan's error rate
 */
record Verdicts(
    Condition condition, Truth truth, List<String> groups, long[][] counts, double alpha) {

  /**
   * Draws periods and counts their verdicts.
   *
   * @param focuses the groups to set apart, in turn
   * @return empty where no rates can make it true of any of these groups
   */
  static Optional<Verdicts> of(
      Trials trials, Condition condition, Truth truth, List<Integer> focuses) {
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
                groups.size() * Tally.WIDTH,
                (period, random, into) -> {
                  int of = period % groups.size();
                  Tally.count(
                      trials.inquest().answers(experiments.get(of).draw(random)),
                      groups.get(of),
                      into,
                      of * Tally.WIDTH);
                });
    long[][] byGroup = new long[groups.size()][];
    Arrays.setAll(byGroup, i -> Arrays.copyOfRange(counts, i * Tally.WIDTH, (i + 1) * Tally.WIDTH));
    double alpha = trials.ground().plan().levels().alpha();
    return Optional.of(new Verdicts(condition, truth, List.copyOf(groups), byGroup, alpha));
  }

  /**
   * What periods are drawn from and put to.
   *
   * @param ground the organisation
   * @param inquest the questions
   * @param periods how many, and by which seed
   */
  record Trials(Ground ground, Inquest inquest, Periods periods) {}

  /** The sum of a count over the groups. */
  long sum(Tally tally) {
    return Arrays.stream(counts).mapToLong(own -> own[tally.ordinal()]).sum();
  }

  /** The shares that these verdicts give. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (truth.direction() == 0) {
      lines.add(error(Quantity.FALSE_DISPARITY, "all", Tally.ANY_OVERALL));
      lines.add(error(Quantity.FALSE_DISPARITY, "each", Tally.ANY_IN_CATEGORY));
      add(lines, Quantity.PARITY_SHOWN, Tally.PARITY, Tally.CATEGORY_PARITY);
    } else {
      Quantity parity = isMargin() ? Quantity.PARITY_AT_MARGIN : Quantity.PARITY_SHOWN;
      boolean more = truth.direction() > 0;
      add(lines, parity, Tally.PARITY, Tally.CATEGORY_PARITY);
      add(
          lines,
          Quantity.DISPARITY_FOUND,
          more ? Tally.FOUND_MORE : Tally.FOUND_LESS,
          more ? Tally.CATEGORY_MORE : Tally.CATEGORY_LESS);
      add(
          lines,
          Quantity.WRONG_DIRECTION,
          more ? Tally.FOUND_LESS : Tally.FOUND_MORE,
          more ? Tally.CATEGORY_LESS : Tally.CATEGORY_MORE);
    }
    overall(lines, Quantity.NOT_ENOUGH_EVIDENCE, Tally.NOT_ENOUGH);
    overall(lines, Quantity.NOT_ASSESSABLE, Tally.NOT_ASSESSABLE);
    return lines;
  }

  private boolean isMargin() {
    return truth.sort() == Truth.Sort.RATIO || truth.sort() == Truth.Sort.DIFFERENCE;
  }

  private Line error(Quantity quantity, String scope, Tally any) {
    return line(
        About.verdict(quantity, scope, Line.ALL), sum(any), sum(Tally.PERIODS), sum(Tally.PERIODS));
  }

  private void add(List<Line> lines, Quantity quantity, Tally overall, Tally inCategory) {
    overall(lines, quantity, overall);
    lines.add(
        line(
            About.verdict(quantity, "each", Line.ALL),
            sum(inCategory),
            sum(Tally.CATEGORIES),
            sum(Tally.PERIODS)));
    for (int i = 0; i < groups.size(); i++) {
      lines.add(
          line(
              About.verdict(quantity, "each", groups.get(i)),
              counts[i][inCategory.ordinal()],
              counts[i][Tally.CATEGORIES.ordinal()],
              counts[i][Tally.PERIODS.ordinal()]));
    }
  }

  private void overall(List<Line> lines, Quantity quantity, Tally overall) {
    long periods = sum(Tally.PERIODS);
    lines.add(line(About.verdict(quantity, "all", Line.ALL), sum(overall), periods, periods));
    for (int i = 0; i < groups.size(); i++) {
      long own = counts[i][Tally.PERIODS.ordinal()];
      lines.add(
          line(
              About.verdict(quantity, "all", groups.get(i)),
              counts[i][overall.ordinal()],
              own,
              own));
    }
  }

  private Line line(About about, long events, long trials, long periods) {
    boolean isError =
        about.quantity() == Quantity.FALSE_DISPARITY
            || about.quantity() == Quantity.PARITY_AT_MARGIN;
    return new Line(
        condition,
        truth,
        about,
        events,
        trials,
        periods,
        isError ? Optional.of(Target.atMost(alpha)) : Optional.empty());
  }
}
