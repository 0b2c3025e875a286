package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.measure.WaitContrast;
import org.evenhand.measure.Waits;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.AalenJohansen;
import org.evenhand.stat.Durations;

/**
 * How cases end when people leave first: a decision, a resignation or lapse, a withdrawal by the
 * reporter, or another closure. Each of them forestalls the others; pending cases count up to the
 * last day on which they were followed.
 */
public final class Leaving {

  public static final Question QUESTION =
      new Question(
          "leaving",
          "How often did somebody leave before a decision, and did that differ by alignment?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.DECIDED_DAY,
          FieldName.FOLLOWED_DAY);
  private static final String METHOD = "Aalen-Johansen, delta-method variance, ";

  private final Plan plan;
  private final double level;
  private final Map<String, Condition> endings;

  private Leaving(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
    endings = endings(plan);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new Leaving(plan)::answer);
  }

  private static Map<String, Condition> endings(Plan plan) {
    Condition undecided = Condition.decided(plan).not();
    Condition otherwise = undecided.and(TimeToEvent.PENDING.not());
    Map<String, Condition> endings = new LinkedHashMap<>();
    endings.put("decided", Condition.decided(plan));
    for (String outcome : List.of("resigned_or_lapsed", "withdrawn_by_reporter")) {
      Condition such = Condition.in(FieldName.OUTCOME, outcome);
      endings.put(outcome, undecided.and(such));
      otherwise = otherwise.and(such.not());
    }
    endings.put("closed_otherwise", otherwise);
    return endings;
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    endings.forEach((name, ending) -> findings.addAll(shares(cube, name, ending)));
    return findings;
  }

  private List<Finding> shares(Cube cube, String name, Condition ending) {
    Waits waits = Waits.of(cube, Grouping.ALIGNMENT, TimeToEvent.toEnding(plan, ending), List.of());
    List<WaitContrast> contrasts = waits.contrasts(plan.comparator());
    List<Finding> findings = new ArrayList<>();
    for (int day : WaitComparisonSet.GRID) {
      String stage = name + "_within_" + day + "_days";
      waits.groups().forEach(group -> findings.add(share(stage, group, waits.of(group), day)));
      contrasts.forEach(contrast -> findings.add(difference(stage, contrast, day)));
    }
    return findings;
  }

  private Finding share(String stage, String group, Durations durations, int day) {
    Comparison alone = new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
    return Finding.of(
        new FindingKey(QUESTION, stage, FindingKey.ALL, FindingKey.ALL, alone),
        Statistic.CUMULATIVE_INCIDENCE,
        Counts.of(durations.keys(), durations.eventsUpTo(day)),
        AalenJohansen.of(durations, day, level),
        METHOD + "log-log limits");
  }

  private Finding difference(String stage, WaitContrast contrast, int day) {
    Durations group = contrast.group();
    Durations reference = contrast.reference();
    return Finding.of(
        new FindingKey(QUESTION, stage, FindingKey.ALL, FindingKey.ALL, contrast.comparison()),
        Statistic.CUMULATIVE_INCIDENCE_DIFFERENCE,
        Counts.of(group.keys(), group.eventsUpTo(day), reference.keys(), reference.eventsUpTo(day)),
        AalenJohansen.difference(group, reference, day, level),
        METHOD + "normal limits");
  }
}
