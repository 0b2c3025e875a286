package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;

/** What may be printed of the rates and comparisons of one stage. */
final class RateGuard {

  private final String stage;
  private final RateTable table;
  private final long minimum;
  private final Map<Count, Cell.Cause> hidden;
  private final List<Equation> equations;
  private final Set<String> openCategories = new LinkedHashSet<>();

  private RateGuard(String stage, RateTable table, long minimum, Map<Count, Cell.Cause> hidden) {
    this.stage = stage;
    this.table = table;
    this.minimum = minimum;
    this.hidden = hidden;
    this.equations = new ArrayList<>(table.lines());
    openCategories();
  }

  /** The guard of the plan's own stage. */
  static RateGuard of(String stage, RateTable table, long minimum) {
    return of(stage, table, minimum, Map.of());
  }

  /** The guard of a further stage, which hides every cell that this one hides. */
  RateGuard beside(String further, RateTable furtherTable) {
    Map<Count, Cell.Cause> forced = new LinkedHashMap<>();
    hidden.forEach(
        (cell, cause) -> forced.put(RateTable.cell(further, cell.category(), cell.group()), cause));
    forced.keySet().retainAll(furtherTable.cells().keySet());
    return of(further, furtherTable, minimum, forced);
  }

  private static RateGuard of(
      String stage, RateTable table, long minimum, Map<Count, Cell.Cause> forced) {
    Map<Count, Cell.Cause> primary = new LinkedHashMap<>();
    Map<Count, Long> sizes = new LinkedHashMap<>();
    table
        .cells()
        .forEach(
            (cell, tally) -> {
              sizes.put(cell, tally.decided());
              if (tally.isBelow(minimum)) {
                primary.put(cell, Cell.Cause.PRIMARY);
              } else if (forced.containsKey(cell)) {
                primary.put(cell, forced.get(cell));
              }
            });
    Suppression suppression = new Suppression(new Deduction(table.lines()), sizes);
    return new RateGuard(
        stage, table, minimum, suppression.of(primary, Set.of(), primary.keySet()));
  }

  /**
   * A comparison with all other declared groups tells the sum over the declared groups. Over all
   * categories first, then category by category, it may be told if no hidden cell comes out.
   */
  private void openCategories() {
    List<String> categories = new ArrayList<>(table.categories());
    if (categories.remove(Subject.ALL)) {
      categories.add(0, Subject.ALL);
    }
    for (String category : categories) {
      equations.add(Equation.known(table.declaredCells(category)));
      Solutions solutions = new Deduction(equations).solutions(hidden.keySet());
      if (hidden.keySet().stream().noneMatch(solutions::fixes)) {
        openCategories.add(category);
      } else {
        equations.remove(equations.size() - 1);
      }
    }
  }

  /** The cells that are not printed. */
  Map<Count, Cell.Cause> hidden() {
    return hidden;
  }

  /** The table. */
  RateTable table() {
    return table;
  }

  /** What a reader of the rates and comparisons knows to add up, between cells. */
  List<Equation> equations() {
    return equations;
  }

  /** Why the cell of a group is hidden; empty if it is shown. */
  Optional<Cell.Cause> cell(String category, String group) {
    Count cell = RateTable.cell(stage, category, group);
    return table.cells().containsKey(cell)
        ? Optional.ofNullable(hidden.get(cell))
        : Optional.of(Cell.Cause.PRIMARY);
  }

  /** Why a comparison is hidden; empty if it is shown. */
  Optional<Cell.Cause> pair(String category, Comparison comparison) {
    if (comparison.group().equals(Plan.REST)) {
      return pair(category, turned(comparison));
    }
    return cell(category, comparison.group())
        .or(
            () ->
                comparison.reference().equals(Plan.REST)
                    ? rest(category, comparison.group())
                    : cell(category, comparison.reference()));
  }

  /** Why the comparison is hidden in some category; empty if it is shown in all. */
  Optional<Cell.Cause> anyOf(Comparison comparison) {
    return table.categories().stream()
        .filter(category -> !category.equals(Subject.ALL))
        .map(category -> pair(category, comparison))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Cell.Cause> rest(String category, String group) {
    if (restOf(category, group).isBelow(minimum)) {
      return Optional.of(Cell.Cause.PRIMARY);
    }
    return undeclared(category);
  }

  /** Why the sum over the declared groups, and so over the others, may not be told. */
  Optional<Cell.Cause> undeclared(String category) {
    return openCategories.contains(category)
        ? Optional.empty()
        : Optional.of(Cell.Cause.COMPLEMENT);
  }

  /**
   * Whether the counts of a comparison that leaves strata out may be printed beside the full ones:
   * what was left out must be nothing or be no small count, and no cell of the groups may be
   * hidden.
   */
  boolean mayPrint(Counts counts, String category, Comparison comparison) {
    if (comparison.group().equals(Plan.REST)) {
      return mayPrint(turned(counts), category, turned(comparison));
    }
    String group = comparison.group();
    boolean isRest = comparison.reference().equals(Plan.REST);
    Tally leftOut = tally(category, group).minus(Tally.ofGroup(counts));
    Tally reference = isRest ? restOf(category, group) : tally(category, comparison.reference());
    Tally leftOutOfReference = reference.minus(Tally.ofReference(counts));
    if (leftOut.equals(Tally.NONE) && leftOutOfReference.equals(Tally.NONE)) {
      return true;
    }
    Set<String> groups = new HashSet<>(isRest ? table.declared() : Set.of(comparison.reference()));
    groups.add(group);
    return isNothingOrLarge(leftOut)
        && isNothingOrLarge(leftOutOfReference)
        && hidden.keySet().stream().noneMatch(cell -> groups.contains(cell.group()));
  }

  private boolean isNothingOrLarge(Tally tally) {
    return tally.equals(Tally.NONE) || !tally.isBelow(minimum);
  }

  private Tally restOf(String category, String group) {
    Tally declared = table.declaredIn(stage, category);
    return table.declared().contains(group) ? declared.minus(tally(category, group)) : declared;
  }

  private Tally tally(String category, String group) {
    return table.tally(stage, category, group).orElse(Tally.NONE);
  }

  private static Comparison turned(Comparison comparison) {
    return new Comparison(comparison.compared(), comparison.reference(), comparison.group());
  }

  private static Counts turned(Counts counts) {
    return Counts.of(
        counts.nReference().orElse(0),
        counts.xReference().orElse(0),
        counts.nGroup(),
        counts.xGroup());
  }
}
