package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Collective sanctions: the actions against units that ran in the period, each with its duration,
 * and the member-days under suspension by region. Nothing here is added to the counts of cases.
 * Actions of the same region, kind, month and length stand together.
 */
public final class CollectiveSanctions {

  public static final Question QUESTION =
      new Question(
          "collective_sanctions",
          "Which units were put under a collective sanction, for how long?");

  private static final String STAGE = "collective_action";

  private CollectiveSanctions() {}

  /** The measure. */
  public static Measure of() {
    return Measure.of(QUESTION, CollectiveAction.fields(), CollectiveSanctions::answer);
  }

  private static List<Finding> answer(Cube cube) {
    List<CollectiveAction> actions = CollectiveAction.of(cube);
    Map<FindingKey, List<CollectiveAction>> alike = new LinkedHashMap<>();
    for (CollectiveAction action : actions) {
      alike.computeIfAbsent(key(action), s -> new ArrayList<>()).add(action);
    }
    List<Finding> findings = new ArrayList<>();
    alike.forEach((key, group) -> findings.addAll(of(key, group, cube)));
    for (CollectiveDays region : CollectiveDays.of(actions, List.of(), cube.period())) {
      findings.add(
          Finding.of(
              PerMember.alone(QUESTION, STAGE, FieldName.REGION, region.region()),
              Statistic.COLLECTIVE_MEMBER_DAYS,
              Counts.of(region.actions(), region.actions()),
              region.value(),
              "days in the period times members affected, suspensions of units"));
    }
    return findings;
  }

  private static FindingKey key(CollectiveAction action) {
    return new FindingKey(
        QUESTION,
        STAGE,
        FindingKey.ALL,
        action.stratum(),
        Comparison.alone(FieldName.REGION, action.region()));
  }

  private static List<Finding> of(FindingKey key, List<CollectiveAction> alike, Cube cube) {
    CollectiveAction one = alike.get(0);
    Counts counts = Counts.of(alike.size(), alike.size());
    return List.of(
        Finding.of(key, Statistic.COLLECTIVE_ACTIONS, counts, Value.of(alike.size()), "count"),
        Finding.of(key, Statistic.COLLECTIVE_LENGTH, counts, length(one), "as recorded"),
        Finding.of(
            key,
            Statistic.COLLECTIVE_DAYS,
            counts,
            Value.of(one.days(cube.period())),
            "from the middle of the first month, cut at the ends of the period"),
        Finding.of(key, Statistic.COLLECTIVE_MEMBERS, counts, members(alike), "sum"));
  }

  private static Value length(CollectiveAction action) {
    return action.length().isPresent()
        ? Value.of(action.length().getAsLong())
        : Value.notEstimable(Reason.DURATION_NOT_RECORDED);
  }

  private static Value members(List<CollectiveAction> alike) {
    return alike.stream().allMatch(action -> action.members().isPresent())
        ? Value.of(
            alike.stream().map(CollectiveAction::members).mapToLong(OptionalLong::getAsLong).sum())
        : CollectiveDays.unknown();
  }
}
