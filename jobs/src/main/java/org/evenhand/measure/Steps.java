package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Asks of one step after another how often each group took it and, for those that are compared, how
 * that stands beside the other groups.
 *
 * @param question the question that it answers
 * @param plan names the comparator and the level
 * @param strata fields held fixed in the comparisons
 * @param procedures the comparisons
 */
public record Steps(
    Question question, Plan plan, List<String> strata, List<StratifiedStatistic> procedures) {

  /** The rates of each group, compared with nothing. */
  public List<Finding> rates(Cube cube, Step step) {
    GroupRates rates = GroupRates.of(question, 1 - plan.levels().alpha(), step);
    return rates.overall(step.stage(), Tallies.of(cube, step.stage(), List.of()));
  }

  /** The rates of each group, then each group beside its reference. */
  public List<Finding> compared(Cube cube, Step step) {
    List<Finding> findings = new ArrayList<>(rates(cube, step));
    findings.addAll(
        new ComparisonSet(question, plan.comparator())
            .overall(step.stage(), Tallies.of(cube, step.stage(), strata), procedures));
    return step.counted().in(findings);
  }
}
