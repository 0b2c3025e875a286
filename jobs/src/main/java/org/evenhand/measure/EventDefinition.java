package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * A step that some cases take: which cases it is open to and which of them take it.
 *
 * @param name what stands in the column {@code stage}
 * @param denominator cases in the denominator
 * @param numerator cases that, if they are in the denominator, are in the numerator
 */
public record EventDefinition(String name, Condition denominator, Condition numerator) {

  /** The stage at the plan's own rung; also the outcome that a sanction goes with. */
  public static final String SANCTIONED = "sanctioned";

  /** The outcome of a case without a decision that may still come to one. */
  public static final String PENDING = "pending";

  /** Sanctions at the plan's rung: the stage that carries the verdict. */
  public static EventDefinition sanctioned(Plan plan) {
    return new EventDefinition(
        SANCTIONED, Condition.decided(plan), Condition.sanctionedAt(plan.sanctions().rung()));
  }

  /** Sanctions at a rung or above, named such as {@code rung_4_or_above}. */
  public static EventDefinition atRung(Plan plan, int rung) {
    return new EventDefinition(
        "rung_" + rung + "_or_above", Condition.decided(plan), Condition.sanctionedAt(rung));
  }

  /** The further thresholds that are printed beside it. */
  public static List<EventDefinition> further(Plan plan) {
    List<EventDefinition> stages = new ArrayList<>();
    plan.sanctions().further().forEach(rung -> stages.add(atRung(plan, rung)));
    return stages;
  }

  /**
   * What the stages at the plan's rung tell apart of outcomes and sanctions: whether a case was
   * decided, sanctioned or is pending, and whether the sanction stands at that rung.
   */
  public static Map<String, Coarsening> toldApart(Plan plan) {
    return toldApart(plan, List.of(plan.sanctions().rung()));
  }

  /** The same, and whether the sanction stands at each of the plan's further rungs. */
  public static Map<String, Coarsening> toldApartAtEachRung(Plan plan) {
    List<Integer> rungs = new ArrayList<>(plan.sanctions().further());
    rungs.add(plan.sanctions().rung());
    return toldApart(plan, rungs.stream().distinct().sorted().toList());
  }

  private static Map<String, Coarsening> toldApart(Plan plan, List<Integer> rungs) {
    String named = rungs.stream().map(rung -> "_" + rung).collect(Collectors.joining());
    return Map.of(
        FieldName.OUTCOME,
        Coarsening.telling(
            "decided",
            List.of(
                code -> plan.decided().contains(code.code()),
                code -> code.code().equals(SANCTIONED),
                code -> code.code().equals(PENDING))),
        FieldName.SANCTION,
        Coarsening.telling(
            "rung" + named + "_or_above", rungs.stream().map(Condition::isAtOrAbove).toList()));
  }

  /** A step that is open to every case. */
  public static EventDefinition of(String name, Condition numerator) {
    return new EventDefinition(name, Condition.ALWAYS, numerator);
  }

  /** The same step under another name. */
  public EventDefinition named(String other) {
    return new EventDefinition(other, denominator, numerator);
  }

  /** The cases in the numerator: those that the step is open to and that take it. */
  public Condition counted() {
    return denominator.and(numerator);
  }

  /** The same step among fewer cases. */
  public EventDefinition among(Condition condition) {
    return new EventDefinition(name, denominator.and(condition), numerator);
  }

  /**
   * What a cell of the cube adds to the tallies of this stage.
   *
   * @throws IllegalArgumentException if the cube lacks a field that the stage looks at
   */
  public Function<Cell, Tally> on(Cube cube) {
    Predicate<Cell> isOpen = denominator.on(cube);
    Predicate<Cell> isTaken = numerator.on(cube);
    return cell ->
        isOpen.test(cell)
            ? new Tally(cell.cases(), isTaken.test(cell) ? cell.cases() : 0)
            : Tally.NONE;
  }
}
