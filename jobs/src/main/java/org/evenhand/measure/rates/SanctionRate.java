package org.evenhand.measure.rates;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
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

  private SanctionRate() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<EventDefinition> stages = new ArrayList<>(List.of(EventDefinition.sanctioned(plan)));
    stages.addAll(EventDefinition.further(plan));
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of()),
        cube -> {
          List<Finding> findings = new ArrayList<>();
          for (EventDefinition stage : stages) {
            ComparisonSet rates = ComparisonSet.of(QUESTION, plan, stage);
            Tallies tallies = rates.tallies(cube, List.of());
            for (String category : tallies.categories()) {
              for (String group : tallies.groups()) {
                findings.add(rates.rate(category, group, tallies.of(category, group)));
              }
            }
          }
          return findings;
        });
  }
}
