package org.evenhand.measure.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.cube.Coarsening;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * How far cases came: received, triaged, investigated, charged, sanctioned.
 *
 * <p>A stage is reached if its day was recorded or if a later stage was reached, so that no case
 * skips one. A sanction of any kind presupposes a charge, a decision of any kind a triage. A
 * pending case counts at every stage that it passed; the step that it may yet take is not open to
 * it. A case that ended in any other way than by going on, decided or not, ended at its stage.
 */
final class Funnel {

  static final String RECEIVED = "received";
  static final String TRIAGED = "triaged";
  static final String INVESTIGATED = "investigated";
  static final String CHARGED = "charged";
  private static final String DAY = "_day";

  private static final Condition PENDING = TimeToEvent.PENDING;

  private final Map<String, Condition> reached = new LinkedHashMap<>();

  Funnel(Plan plan) {
    Condition charged =
        Condition.recorded(CHARGED + DAY)
            .or(Condition.in(FieldName.OUTCOME, EventDefinition.SANCTIONED));
    Condition investigated = Condition.recorded(INVESTIGATED + DAY).or(charged);
    Condition triaged =
        Condition.recorded(TRIAGED + DAY).or(investigated).or(Condition.decided(plan));
    reached.put(RECEIVED, Condition.ALWAYS);
    reached.put(TRIAGED, triaged);
    reached.put(INVESTIGATED, investigated);
    reached.put(CHARGED, charged);
    reached.put(EventDefinition.SANCTIONED, Condition.sanctionedAt(plan.sanctions().rung()));
  }

  /** The fields that hold the days of these stages. */
  static List<String> days(String... stages) {
    return Stream.of(stages).map(stage -> stage + DAY).toList();
  }

  /** What the stages tell apart: of days it only matters whether they were recorded. */
  static Map<String, Coarsening> toldApart(Plan plan) {
    Map<String, Coarsening> all = new HashMap<>(EventDefinition.toldApart(plan));
    days(TRIAGED, INVESTIGATED, CHARGED).forEach(day -> all.put(day, Coarsening.RECORDED));
    return all;
  }

  /** The stages in their order. */
  List<String> stages() {
    return List.copyOf(reached.keySet());
  }

  /** The step from each stage to the next, named by the next. */
  List<EventDefinition> steps() {
    List<String> stages = stages();
    List<EventDefinition> steps = new ArrayList<>();
    for (int i = 1; i < stages.size(); i++) {
      steps.add(step(stages.get(i - 1), stages.get(i)));
    }
    return steps;
  }

  /** The step from one stage to a later one, among the cases of which it is known. */
  EventDefinition step(String from, String to) {
    Condition known = reached.get(to).or(PENDING.not());
    return new EventDefinition(to, reached.get(from).and(known), reached.get(to));
  }

  /** Cases that reached a stage. */
  EventDefinition reached(String stage) {
    return new EventDefinition(stage, reached.get(stage), Condition.ALWAYS);
  }

  /** Of the cases that reached a stage, those that went on to the next. */
  EventDefinition passedOn(String stage) {
    return new EventDefinition(stage, reached.get(stage), next(stage));
  }

  /** Of the cases that reached a stage, those that are pending there. */
  EventDefinition pending(String stage) {
    return new EventDefinition(stage, reached.get(stage), next(stage).not().and(PENDING));
  }

  /** Of the cases that reached a stage, those that ended there. */
  EventDefinition ended(String stage) {
    return new EventDefinition(stage, reached.get(stage), next(stage).or(PENDING).not());
  }

  private Condition next(String stage) {
    return reached.get(stages().get(stages().indexOf(stage) + 1));
  }
}
