package org.evenhand.measure.rates;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;

/**
 * Sanction rates: of the decided cases of each category and group, the share sanctioned at the
 * plan's rung or above, with the further rungs beside. Cases without a declared alignment are rows
 * of their own and part of the margins.
 */
public final class SanctionRate {

  public static final Question QUESTION =
      new Question("sanction_rate", "Of the cases decided, what share ended in a sanction?");

  private final List<EventDefinition> stages;
  private final GroupRates rates;

  private SanctionRate(Plan plan) {
    stages = new ArrayList<>(List.of(EventDefinition.sanctioned(plan)));
    stages.addAll(EventDefinition.further(plan));
    rates = GroupRates.ofDecided(QUESTION, 1 - plan.levels().alpha());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, CubeAxis.coreWith(List.of()), new SanctionRate(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : stages) {
      Tallies tallies = Tallies.of(cube, stage, List.of());
      for (String category : tallies.categories()) {
        for (String group : tallies.groups()) {
          findings.add(rates.of(stage.name(), category, group, tallies));
        }
      }
    }
    return findings;
  }
}
