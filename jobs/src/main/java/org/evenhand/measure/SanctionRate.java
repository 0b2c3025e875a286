package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;
import org.evenhand.stat.WilsonInterval;

/**
 * Sanction rates: of the decided cases of each category and group, the share sanctioned at the
 * plan's rung or above, with the further rungs beside. Cases without a declared alignment are rows
 * of their own and part of the margins.
 */
final class SanctionRate implements Measure {

  private final List<Stage> stages;
  private final double level;

  SanctionRate(Plan plan) {
    stages = new ArrayList<>(List.of(Stage.sanctioned(plan)));
    stages.addAll(Stage.beside(plan));
    level = 1 - plan.levels().alpha();
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
          findings.add(rate(stage, category, group, tallies.of(category, group)));
        }
      }
    }
    return findings;
  }

  private Finding rate(Stage stage, String category, String group, Tally tally) {
    Comparison alone = new Comparison(Axis.ALIGNMENT, group, Comparison.NONE);
    return Finding.of(
        new Subject(id(), stage.name(), category, Subject.ALL, alone),
        Statistic.RATE,
        Counts.of(tally.decided(), tally.sanctioned()),
        Wording.of(WilsonInterval.of(tally.sanctioned(), tally.decided(), level)),
        "Wilson score");
  }
}
