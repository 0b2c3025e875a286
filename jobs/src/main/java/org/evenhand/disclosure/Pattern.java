package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Subject;

/**
 * One way to hide what must be hidden of a table of rates.
 *
 * @param hidden the cells that are not printed, and why
 * @param told the categories in which a reader may come to know the sum over the declared groups
 * @param equations what a reader then knows to add up
 */
record Pattern(Map<Count, Cell.Cause> hidden, Set<String> told, List<Equation> equations) {

  /**
   * The pattern in which at least some sums are told, and then those of further categories, over
   * all categories first, that give no hidden cell away. Empty if the sums themselves give away
   * what must be hidden.
   *
   * @param primary cells that must be hidden
   * @param toldAtLeast categories whose sums are told
   * @param mayBeTold categories whose sums may be told if they give nothing away
   */
  static Optional<Pattern> of(
      RateTable table,
      Map<Count, Cell.Cause> primary,
      List<String> toldAtLeast,
      Collection<String> mayBeTold) {
    List<Equation> equations = new ArrayList<>();
    toldAtLeast.forEach(category -> equations.add(table.declaredSum(category)));
    equations.addAll(table.lines());
    Map<Count, Long> sizes = new LinkedHashMap<>();
    table.cells().forEach((cell, tally) -> sizes.put(cell, tally.decided()));
    Suppression suppression = new Suppression(new Deduction(equations), sizes, Set.of());
    if (!primary.keySet().stream().allMatch(suppression::canKeep)) {
      return Optional.empty();
    }
    Map<Count, Cell.Cause> hidden = table.order().evened(suppression.of(primary, primary.keySet()));
    Set<String> told = new LinkedHashSet<>(toldAtLeast);
    for (String category : overallFirst(mayBeTold)) {
      equations.add(table.declaredSum(category));
      Solutions solutions = new Deduction(equations).solutions(hidden.keySet());
      if (hidden.keySet().stream().noneMatch(solutions::fixes)) {
        told.add(category);
      } else {
        equations.remove(equations.size() - 1);
      }
    }
    return Optional.of(new Pattern(hidden, told, equations));
  }

  private static List<String> overallFirst(Collection<String> categories) {
    List<String> ordered = new ArrayList<>(categories);
    if (ordered.remove(Subject.ALL)) {
      ordered.add(0, Subject.ALL);
    }
    return ordered;
  }
}
