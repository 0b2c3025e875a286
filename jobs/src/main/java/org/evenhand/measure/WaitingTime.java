package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Days from receipt to the decision. Cases that are pending, or ended without a decision, count as
 * waiting up to the last day on which they were followed and not beyond it.
 */
final class WaitingTime implements Measure {

  private static final List<String> FIELDS =
      List.of(Axis.CATEGORY, Axis.ALIGNMENT, Axis.OUTCOME, Course.DECIDED_DAY, Course.FOLLOWED_DAY);

  private final Plan plan;
  private final WaitInquiry inquiry;

  WaitingTime(Plan plan) {
    this.plan = plan;
    inquiry = new WaitInquiry(id(), "decided", 1 - plan.levels().alpha());
  }

  @Override
  public String id() {
    return "waiting_time";
  }

  @Override
  public String question() {
    return "How long did cases wait for a decision, and did the wait differ by alignment?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(FIELDS);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Waits waits =
        Waits.of(cube, Compared.ALIGNMENT, Course.toDecision(plan), List.of(Axis.CATEGORY));
    List<Finding> findings = new ArrayList<>(inquiry.curves(waits));
    findings.addAll(inquiry.comparisons(waits.contrasts(plan.comparator()), "complaint category"));
    return findings;
  }
}
