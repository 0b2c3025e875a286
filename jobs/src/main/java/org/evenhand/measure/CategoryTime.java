package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations;
import org.evenhand.stat.LogRank;

/** Days from receipt to the decision by complaint category, over all alignments. */
final class CategoryTime implements Measure {

  private static final List<String> FIELDS =
      List.of(Axis.CATEGORY, Axis.OUTCOME, Course.DECIDED_DAY, Course.FOLLOWED_DAY);

  private final Plan plan;
  private final WaitInquiry inquiry;

  CategoryTime(Plan plan) {
    this.plan = plan;
    inquiry = new WaitInquiry(id(), "decided", 1 - plan.levels().alpha());
  }

  @Override
  public String id() {
    return "category_time";
  }

  @Override
  public String question() {
    return "Did some kinds of complaint wait longer for a decision than others?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(FIELDS);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Waits waits = Waits.of(cube, Compared.each(Axis.CATEGORY), Course.toDecision(plan), List.of());
    List<Finding> findings = new ArrayList<>(inquiry.curves(waits));
    Durations all = waits.of(Subject.ALL);
    findings.add(
        Finding.of(
            inquiry.subject("decided", new Comparison(Axis.CATEGORY, Subject.ALL, Comparison.NONE)),
            Statistic.LOG_RANK,
            Counts.of(all.subjects(), all.events()),
            LogRank.of(waits.sideBySide()),
            "log-rank across all complaint categories"));
    return findings;
  }
}
