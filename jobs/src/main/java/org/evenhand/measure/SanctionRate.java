package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Sanction rates: of the decided cases of each category and group, the share sanctioned at the
 * plan's rung or above, with the further rungs beside. Cases without a declared alignment are rows
 * of their own and part of the margins.
 */
final class SanctionRate implements Measure {

  private final List<Stage> stages;
  private final GroupRates rates;

  SanctionRate(Plan plan) {
    stages = new ArrayList<>(List.of(Stage.sanctioned(plan)));
    stages.addAll(Stage.beside(plan));
    rates = GroupRates.ofDecided(id(), 1 - plan.levels().alpha());
  }

  @Override
  public String id() {
    return "sanction_rate";
  }

  @Override
  public String question() {
    return "Of the cases decided, what share ended in a sanction?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(List.of());
  }

  @Override
  public List<Finding> of(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    for (Stage stage : stages) {
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
