package org.evenhand.measure;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * How far up the ladder the decision on a case stands, as the plan's thresholds see it: the rung
 * that counts as a sanction and the further ones. Says what a simulation must keep of a case. This
 * type is immutable.
 *
 * @param rungs the plan's thresholds from the lowest, each once
 * @param base position among them of the rung that counts as a sanction
 */
public record Thresholds(List<Integer> rungs, int base) {

  /** Copies the list. */
  public Thresholds {
    rungs = List.copyOf(rungs);
  }

  /** The thresholds of a plan. */
  public static Thresholds of(Plan plan) {
    int base = plan.sanctions().rung();
    List<Integer> rungs =
        Stream.concat(Stream.of(base), plan.sanctions().further().stream())
            .distinct()
            .sorted()
            .toList();
    return new Thresholds(rungs, rungs.indexOf(base));
  }

  /** Whether a case that reached so many thresholds counts as sanctioned. */
  public boolean isSanctioned(int reached) {
    return reached > base;
  }

  /**
   * How many thresholds the cases of a cell reach; -1 where they are not decided.
   *
   * @throws IllegalArgumentException if the cube lacks outcome or sanction
   */
  public ToIntFunction<Cell> on(Cube cube, Plan plan) {
    Predicate<Cell> isDecided = Condition.decided(plan).on(cube);
    List<Predicate<Cell>> reached =
        rungs.stream().map(rung -> Condition.sanctionedAt(rung).on(cube)).toList();
    return cell ->
        isDecided.test(cell)
            ? (int) reached.stream().filter(threshold -> threshold.test(cell)).count()
            : -1;
  }
}
