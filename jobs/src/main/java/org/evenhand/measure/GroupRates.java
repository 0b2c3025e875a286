package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.stat.WilsonInterval;

/**
 * How often each group takes a step, declared or not, and all groups together: one rate for each,
 * compared with nothing.
 *
 * @param question identifier of the measure that asks
 * @param level of the intervals
 */
record GroupRates(String question, double level) {

  /** The rates over all categories. */
  List<Finding> overall(Step step, Tallies tallies) {
    return in(List.of(Subject.ALL), step, tallies);
  }

  /** The rates in each of these categories, one of which may be all. */
  List<Finding> in(List<String> categories, Step step, Tallies tallies) {
    List<Finding> findings = new ArrayList<>();
    for (String category : categories) {
      for (String group : tallies.groups()) {
        findings.add(of(step, category, group, tallies.of(category, group)));
      }
    }
    return findings;
  }

  private Finding of(Step step, String category, String group, Tally tally) {
    Comparison alone = new Comparison(Axis.ALIGNMENT, group, Comparison.NONE);
    return Finding.of(
        new Subject(question, step.stage().name(), category, Subject.ALL, alone),
        Statistic.RATE,
        Counts.of(tally.decided(), tally.sanctioned()),
        step.worded(WilsonInterval.of(tally.sanctioned(), tally.decided(), level)),
        "Wilson score");
  }
}
