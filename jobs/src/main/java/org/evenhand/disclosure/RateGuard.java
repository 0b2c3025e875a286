package org.evenhand.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Subject;
import org.evenhand.schema.Plan;

/** What may be printed of the rates and comparisons of one stage. */
final class RateGuard {

  private static final Comparator<RateGuard> SHOWING_LEAST_FIRST =
      Comparator.<RateGuard>comparingLong(guard -> guard.decidedInComparisons(List.of(Subject.ALL)))
          .thenComparingLong(guard -> guard.decidedInComparisons(guard.table.categories()))
          .thenComparingLong(guard -> -guard.pattern.hidden().size());

  private final String stage;
  private final RateTable table;
  private final long minimum;
  private final Pattern pattern;

  private RateGuard(String stage, RateTable table, long minimum, Pattern pattern) {
    this.stage = stage;
    this.table = table;
    this.minimum = minimum;
    this.pattern = pattern;
  }

  /** The guard of the plan's own stage. */
  static RateGuard of(String stage, RateTable table, long minimum) {
    return of(stage, table, primary(table, minimum, Map.of()), table.categories(), minimum);
  }

  /**
   * The guard of a further stage, which hides every cell that this one hides. It tells no sum that
   * this one does not tell, as the decided cases are the same at every stage.
   */
  RateGuard beside(String further, RateTable furtherTable) {
    Map<Count, Cell.Cause> forced = new LinkedHashMap<>();
    hidden()
        .forEach(
            (cell, cause) ->
                forced.put(RateTable.cell(further, cell.category(), cell.group()), cause));
    return of(
        further, furtherTable, primary(furtherTable, minimum, forced), pattern.told(), minimum);
  }

  private static Map<Count, Cell.Cause> primary(
      RateTable table, long minimum, Map<Count, Cell.Cause> forced) {
    Map<Count, Cell.Cause> primary = new LinkedHashMap<>();
    table
        .cells()
        .forEach(
            (cell, tally) -> {
              if (tally.isBelow(minimum)) {
                primary.put(cell, Cell.Cause.PRIMARY);
              } else if (forced.containsKey(cell)) {
                primary.put(cell, forced.get(cell));
              }
            });
    return primary;
  }

  /**
   * A comparison with all other declared groups tells the sum over the declared groups, so that one
   * small group takes either all comparisons of its category or one more group with it. Of the ways
   * to settle that, all of them safe, the first is taken whose comparisons with the rest hold the
   * most decided cases: over all categories first, then by category; then the one that hides fewest
   * cells.
   */
  private static RateGuard of(
      String stage,
      RateTable table,
      Map<Count, Cell.Cause> primary,
      Collection<String> mayBeTold,
      long minimum) {
    List<String> worth =
        mayBeTold.stream().filter(category -> table.isWorthTelling(category, minimum)).toList();
    List<String> overall = worth.stream().filter(Subject.ALL::equals).toList();
    return Stream.of(List.<String>of(), overall, worth)
        .map(told -> Pattern.of(table, primary, told, mayBeTold))
        .flatMap(Optional::stream)
        .map(pattern -> new RateGuard(stage, table, minimum, pattern))
        .reduce((best, other) -> SHOWING_LEAST_FIRST.compare(other, best) > 0 ? other : best)
        .orElseThrow();
  }

  private long decidedInComparisons(List<String> categories) {
    return categories.stream()
        .flatMap(category -> table.declaredCells(category).stream())
        .filter(this::isShownBesideTheRest)
        .mapToLong(cell -> table.cells().get(cell).decided())
        .sum();
  }

  private boolean isShownBesideTheRest(Count cell) {
    return cell(cell.category(), cell.group())
        .or(() -> rest(cell.category(), cell.group()))
        .isEmpty();
  }

  /** The cells that are not printed. */
  Map<Count, Cell.Cause> hidden() {
    return pattern.hidden();
  }

  /** The table. */
  RateTable table() {
    return table;
  }

  /** What a reader of the rates and comparisons knows to add up, between cells. */
  List<Equation> equations() {
    return pattern.equations();
  }

  /** Why the cell of a group is hidden; empty if it is shown. */
  Optional<Cell.Cause> cell(String category, String group) {
    Count cell = RateTable.cell(stage, category, group);
    return table.cells().containsKey(cell)
        ? Optional.ofNullable(hidden().get(cell))
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
    return pattern.told().contains(category)
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
        && hidden().keySet().stream().noneMatch(cell -> groups.contains(cell.group()));
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
