package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
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
 * last day on which they were followed. All cases together are followed more closely than groups.
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
  private static final List<String> LEFT = List.of("resigned_or_lapsed", "withdrawn_by_reporter");
  private static final String METHOD = "Aalen-Johansen, delta-method variance, ";

  /** The days on which all cases together are followed: those of every group, and each month. */
  private static final List<Integer> TOGETHER =
      WaitComparisonSet.DRAWN.stream()
          .filter(day -> day % 30 == 0 || WaitComparisonSet.GRID.contains(day))
          .toList();

  private Leaving() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            FIELDS,
            cube -> {
              List<Finding> findings = new ArrayList<>();
              endings(plan)
                  .forEach((name, ending) -> findings.addAll(shares(plan, cube, name, ending)));
              return findings;
            })
        .tellingApart(Map.of(FieldName.OUTCOME, toldApart(plan)));
  }

  private static Coarsening toldApart(Plan plan) {
    return Coarsening.telling(
        "ending",
        List.of(
            code -> plan.decided().contains(code.code()),
            code -> code.code().equals(LEFT.get(0)),
            code -> code.code().equals(LEFT.get(1)),
            code -> code.code().equals(EventDefinition.PENDING)));
  }

  private static Map<String, Condition> endings(Plan plan) {
    Condition undecided = Condition.decided(plan).not();
    Condition otherwise = undecided.and(TimeToEvent.PENDING.not());
    Map<String, Condition> endings = new LinkedHashMap<>();
    endings.put("decided", Condition.decided(plan));
    for (String outcome : LEFT) {
      Condition such = Condition.in(FieldName.OUTCOME, outcome);
      endings.put(outcome, undecided.and(such));
      otherwise = otherwise.and(such.not());
    }
    endings.put("closed_otherwise", otherwise);
    return endings;
  }

  private static List<Finding> shares(Plan plan, Cube cube, String name, Condition ending) {
    Waits waits = Waits.of(cube, Grouping.ALIGNMENT, TimeToEvent.toEnding(plan, ending), List.of());
    Map<String, Durations> durations = new LinkedHashMap<>();
    waits.groups().forEach(group -> durations.put(group, waits.of(group)));
    List<WaitContrast> contrasts = waits.contrasts(plan.comparator());
    List<Finding> findings = new ArrayList<>();
    for (int day : TOGETHER) {
      String stage = name + "_within_" + day + "_days";
      boolean isRead = WaitComparisonSet.GRID.contains(day);
      durations.forEach(
          (group, own) -> {
            if (isRead || group.equals(FindingKey.ALL)) {
              findings.add(
                  Finding.of(
                      QUESTION.about(stage, FieldName.DECLARED_ALIGNMENT, group),
                      Statistic.CUMULATIVE_INCIDENCE,
                      Counts.upTo(own, day),
                      AalenJohansen.of(own, day, plan.level()),
                      METHOD + "log-log limits"));
            }
          });
      for (WaitContrast contrast : isRead ? contrasts : List.<WaitContrast>of()) {
        findings.add(
            Finding.of(
                QUESTION.about(stage, contrast.comparison()),
                Statistic.CUMULATIVE_INCIDENCE_DIFFERENCE,
                contrast.upTo(day),
                AalenJohansen.difference(contrast.group(), contrast.reference(), day, plan.level()),
                METHOD + "normal limits"));
      }
    }
    return findings;
  }
}
