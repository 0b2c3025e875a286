package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/**
 * What counts as decided and from which rung of the ladder on a sanction counts.
 *
 * @param name what stands in the column {@code stage}
 * @param rung lowest rung that counts
 * @param decided outcomes that form the denominator
 */
record Stage(String name, int rung, Set<String> decided) {

  /** The stage at the plan's own rung; also the outcome that a sanction goes with. */
  static final String SANCTIONED = "sanctioned";

  /** Copies the outcomes. */
  Stage {
    decided = Set.copyOf(decided);
  }

  /** Sanctions at the plan's rung: the stage that carries the verdict. */
  static Stage sanctioned(Plan plan) {
    return new Stage(SANCTIONED, plan.sanctions().rung(), Set.copyOf(plan.decided()));
  }

  /** The further thresholds that are printed beside it, named such as {@code rung_4_or_above}. */
  static List<Stage> beside(Plan plan) {
    List<Stage> stages = new ArrayList<>();
    for (int rung : plan.sanctions().beside()) {
      stages.add(new Stage("rung_" + rung + "_or_above", rung, Set.copyOf(plan.decided())));
    }
    return stages;
  }

  /**
   * What a cell of the cube adds to the tallies of this stage. A case counts as decided when its
   * outcome is one of the stage's, and as sanctioned when moreover its outcome is {@code
   * sanctioned} and its sanction stands at the rung or above; a sanction without a rung never does.
   *
   * @throws IllegalArgumentException if the cube lacks the outcome or the sanction
   */
  Function<Cell, Tally> on(Cube cube) {
    Axis outcomes = Axis.of(cube, Axis.OUTCOME);
    Axis sanctions = Axis.of(cube, Axis.SANCTION);
    boolean[] isDecided = outcomes.where(code -> decided.contains(code.code()));
    boolean[] isSanction = outcomes.where(code -> code.code().equals(SANCTIONED));
    boolean[] isHighEnough = sanctions.where(this::reaches);
    return cell -> {
      int outcome = outcomes.in(cell);
      if (!isDecided[outcome]) {
        return Tally.NONE;
      }
      boolean counts = isSanction[outcome] && isHighEnough[sanctions.in(cell)];
      return new Tally(cell.cases(), counts ? cell.cases() : 0);
    };
  }

  private boolean reaches(Code sanction) {
    String reached = sanction.attribute("rung", "");
    return !reached.isEmpty() && Integer.parseInt(reached) >= rung;
  }
}
