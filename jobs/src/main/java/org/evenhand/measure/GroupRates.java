package org.evenhand.measure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * The share of each group's cases that take a step, each with its Wilson interval: a line of a
 * measure.
 *
 * @param question the question that it answers
 * @param level of the interval
 * @param words says why there is no share
 */
record GroupRates(Question question, double level, UnaryOperator<Value> words) {

  /** Shares of decided cases. */
  static GroupRates ofDecided(Question question, double level) {
    return new GroupRates(question, level, Wording::of);
  }

  /** Shares of the cases that could take a step, decided or not. */
  static GroupRates ofSteps(Question question, double level) {
    return new GroupRates(question, level, Wording::ofStep);
  }

  /** Shares of what a step is open to, with reasons in its words. */
  static GroupRates of(Question question, double level, Step step) {
    return new GroupRates(question, level, step::worded);
  }

  /** The shares of all and of each group, over all categories. */
  List<Finding> overall(Stage stage, Tallies tallies) {
    return tallies.groups().stream()
        .map(group -> of(stage.name(), Subject.ALL, group, tallies))
        .toList();
  }

  /** The share of a group, or of all, in a category, or in all. */
  Finding of(String stage, String category, String group, Tallies tallies) {
    Comparison alone = new Comparison(tallies.compared(), group, Comparison.NONE);
    Tally tally = tallies.of(category, group);
    return Finding.of(
        new Subject(question, stage, category, Subject.ALL, alone),
        Statistic.RATE,
        Counts.of(tally.decided(), tally.sanctioned()),
        words.apply(WilsonInterval.of(tally.sanctioned(), tally.decided(), level)),
        "Wilson score");
  }
}
