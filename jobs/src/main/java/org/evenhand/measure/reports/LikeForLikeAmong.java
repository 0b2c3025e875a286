package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.Plan;

/**
 * Sanction rates of alignments compared among some of the cases, as they stand and like for like,
 * so that a reader sees what the other cases do to the comparison.
 *
 * @param question the question that it answers
 * @param plan whose strata and comparator
 */
record LikeForLikeAmong(Question question, Plan plan) {

  /** The comparison among all cases. */
  List<Finding> all(Cube cube) {
    return among(cube, FindingKey.ALL, Condition.ALWAYS);
  }

  /**
   * The comparison among the cases that meet a condition.
   *
   * @param stratum these cases, as {@code field=code}
   */
  List<Finding> among(Cube cube, String stratum, Condition condition) {
    double level = 1 - plan.levels().alpha();
    ComparisonSet comparisons = new ComparisonSet(question, plan.comparator(), stratum);
    EventDefinition stage = EventDefinition.sanctioned(plan).among(condition);
    Shares sanctioned = new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
    List<Finding> findings = new ArrayList<>(sanctioned.crude(cube));
    findings.addAll(sanctioned.stratified(cube, plan.primary().strata()));
    return findings;
  }
}
