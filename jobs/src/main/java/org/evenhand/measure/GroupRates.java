package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.WilsonInterval;

/**
 * The share of each group's cases that take a step, each with its Wilson interval: a line of a
 * measure.
 *
 * @param question the question that it answers
 * @param level of the interval
 * @param counted what the shares are of
 */
public record GroupRates(Question question, double level, Counted counted) {

  /** Shares of decided cases. */
  public static GroupRates ofDecided(Question question, double level) {
    return new GroupRates(question, level, Counted.DECIDED_CASES);
  }

  /** Shares of the cases that could take a step, decided or not. */
  public static GroupRates ofSteps(Question question, double level) {
    return new GroupRates(question, level, Counted.STEP);
  }

  /** Shares of what a step is open to. */
  public static GroupRates of(Question question, double level, Step step) {
    return new GroupRates(question, level, step.counted());
  }

  /** The shares of all and of each group, over all categories. */
  public List<Finding> overall(EventDefinition stage, Tallies tallies) {
    return tallies.groups().stream()
        .map(group -> of(stage.name(), FindingKey.ALL, group, tallies))
        .toList();
  }

  /** The share of a group, or of all, in a category, or in all. */
  public Finding of(String stage, String category, String group, Tallies tallies) {
    Comparison alone = new Comparison(tallies.compared(), group, Comparison.NONE);
    Tally tally = tallies.of(category, group);
    Finding share =
        Finding.of(
            new FindingKey(question, stage, category, FindingKey.ALL, alone),
            Statistic.RATE,
            Counts.of(tally.decided(), tally.sanctioned()),
            WilsonInterval.of(tally.sanctioned(), tally.decided(), level),
            "Wilson score");
    return share.counting(counted);
  }
}
