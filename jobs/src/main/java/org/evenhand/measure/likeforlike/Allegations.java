package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Merged;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Value;

/**
 * How much the like-for-like result hangs on the rule that a case stands under the category of its
 * lead allegation: the result of all cases; of those with a single allegation; with the number of
 * allegations held fixed as well, in the bands 1, 2, and 3 or more; and with every allegation
 * counted as a case, which has no interval, as allegations of one case do not vary by themselves.
 * Beside it cases with several allegations are compared with those that have one.
 */
public final class Allegations {

  public static final Question QUESTION =
      new Question(
          "allegations",
          "Does the result change with how cases of several allegations are counted?");

  private static final int LAST_BAND = 3;
  private static final Code MANY = Code.of("3_or_more");
  private static final Grouping SEVERAL =
      Grouping.by(FieldName.N_ALLEGATIONS, Allegations::several);

  private final Plan plan;
  private final double level;
  private final ComparisonSet comparisons;

  private Allegations(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Allegations allegations = new Allegations(plan);
    return Measure.of(QUESTION, allegations.needs(), allegations::answer);
  }

  private Set<String> needs() {
    return CubeAxis.coreWith(plan.primary().strata(), FieldName.N_ALLEGATIONS);
  }

  private List<Finding> answer(Cube cube) {
    Cube banded =
        Merged.of(
            cube.marginal(List.copyOf(needs())),
            List.of(FieldName.N_ALLEGATIONS),
            Allegations::band);
    EventDefinition all = EventDefinition.sanctioned(plan);
    List<String> strata = plan.primary().strata();
    List<String> withNumber =
        Stream.concat(strata.stream(), Stream.of(FieldName.N_ALLEGATIONS)).distinct().toList();
    List<StratifiedStatistic> procedures = Stratified.counted(level);
    EventDefinition single = all.among(Condition.in(FieldName.N_ALLEGATIONS, "1"));
    EventDefinition sameNumber =
        new EventDefinition("sanctioned_within_number", all.denominator(), all.numerator());
    EventDefinition each =
        new EventDefinition("allegations_sanctioned", all.denominator(), all.numerator());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(comparisons.overall(all, Tallies.of(banded, all, strata), procedures));
    findings.addAll(
        comparisons
            .among(FieldName.N_ALLEGATIONS, "1")
            .overall(single, Tallies.of(banded, single, strata), procedures));
    findings.addAll(
        comparisons.overall(sameNumber, Tallies.of(banded, sameNumber, withNumber), procedures));
    findings.addAll(
        comparisons.overall(each, Tallies.of(weighted(cube), each, strata), weightedProcedures()));
    Tallies numbers = Tallies.of(banded, SEVERAL, all, strata);
    findings.addAll(GroupRates.ofDecided(QUESTION, level).overall(all, numbers));
    findings.addAll(
        new ComparisonSet(QUESTION, "one_allegation").overall(all, numbers, procedures));
    return findings;
  }

  private List<StratifiedStatistic> weightedProcedures() {
    return Stream.of(Stratified.rateRatio(level), Stratified.rateDifference(level))
        .map(
            procedure ->
                new StratifiedStatistic(
                    procedure.statistic(),
                    "every allegation a case of its category, no interval; " + procedure.method(),
                    procedure.value().andThen(Allegations::bare)))
        .toList();
  }

  private static Value bare(Value value) {
    return value instanceof Estimated estimate ? Value.of(estimate.value()) : value;
  }

  /** Every case as often as it has allegations; without a number it is left out. */
  private static Cube weighted(Cube cube) {
    CubeAxis axis = CubeAxis.of(cube, FieldName.N_ALLEGATIONS);
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : cube.cells()) {
      long allegations =
          NumericDimension.COUNTS.isRecorded(axis.in(cell))
              ? NumericDimension.COUNTS.number(axis.in(cell))
              : 0;
      if (allegations > 0) {
        cells.add(new Cell(cell.codes(), Math.multiplyExact(cell.cases(), allegations)));
      }
    }
    return Cube.of(cube.dimensions(), cells);
  }

  private static Code band(Code number) {
    int place = NumericDimension.COUNTS.codes().indexOf(number);
    return NumericDimension.COUNTS.isRecorded(place)
            && NumericDimension.COUNTS.number(place) >= LAST_BAND
        ? MANY
        : number;
  }

  private static Optional<String> several(Code band) {
    return switch (band.code()) {
      case "1" -> Optional.of("one_allegation");
      case "0", Contract.NOT_RECORDED -> Optional.empty();
      default -> Optional.of("several_allegations");
    };
  }
}
