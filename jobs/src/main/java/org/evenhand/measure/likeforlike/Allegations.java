package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
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

  private static final String FIELD = FieldName.N_ALLEGATIONS;
  private static final int LAST_BAND = 3;
  private static final Code MANY = Code.of("3_or_more");
  private static final Coarsening BANDS = Coarsening.into("band", LAST_BAND + 2, Allegations::band);
  private static final Grouping SEVERAL = Grouping.by(FIELD, Allegations::several);

  private Allegations() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = CubeAxis.coreWith(plan.primary().strata(), FIELD);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube.marginal(needs)))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Cube banded = cube.coarser(Map.of(FIELD, BANDS));
    List<String> strata = plan.primary().strata();
    List<StratifiedStatistic> procedures = Stratified.counted(plan.level());
    ComparisonSet all = ComparisonSet.sanctioned(QUESTION, plan);
    EventDefinition stage = all.stage();
    return Finding.all(
        all.compared(banded, strata, procedures),
        all.among(FIELD, "1").compared(banded, strata, procedures),
        all.at(stage.named("sanctioned_within_number"))
            .compared(banded, plan.primary().strataAnd(List.of(FIELD)), procedures),
        all.at(stage.named("allegations_sanctioned"))
            .compared(weighted(cube), strata, weightedProcedures(plan)),
        all.by(SEVERAL, "one_allegation").all(banded, strata, procedures));
  }

  private static List<StratifiedStatistic> weightedProcedures(Plan plan) {
    return Stratified.ratioAndDifference(plan.level()).stream()
        .map(
            procedure ->
                new StratifiedStatistic(
                    procedure.statistic(),
                    "every allegation a case of its category, no interval; " + procedure.method(),
                    procedure.value().andThen(Value::withoutInterval)))
        .toList();
  }

  /** Every case as often as it has allegations; without a number it is left out. */
  private static Cube weighted(Cube cube) {
    CubeAxis axis = CubeAxis.of(cube, FIELD);
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : cube.cells()) {
      long allegations = axis.number(NumericDimension.COUNTS, cell).orElse(0);
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
