package org.evenhand.measure.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Pile-ons: many accused, one target. How many cases name the same target, which part of the cases
 * stands in a pile-on, by alignment of the accused, and the comparison of sanction rates with and
 * without these cases.
 *
 * <p>A pile-on is five or more cases received in one month about conduct towards one target. A case
 * is one accused person, so that the number of accused is at most that of cases; the export has
 * months and no dates, so that a shorter window cannot be asked for.
 */
public final class PileOns {

  public static final Question QUESTION =
      new Question("pile_ons", "How many cases were about many people and one target at once?");

  static final int PILE = 5;

  private static final String TOKEN = FieldName.TARGET_TOKEN;
  private static final Marked PILE_ON = new Marked("pile_on");
  private static final EventDefinition IN_PILE_ON =
      new EventDefinition("in_pile_on", PILE_ON.isKnown(), PILE_ON.isSo());

  private PileOns() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs =
        CubeAxis.coreWith(plan.primary().strata(), FieldName.RECEIVED_MONTH, TOKEN);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    CubeAxis month = CubeAxis.of(cube, FieldName.RECEIVED_MONTH);
    CountsPerPerson spread =
        CountsPerPerson.of(cube.clusters(List.of(TOKEN)), CountsPerPerson.casesIn(cell -> true));
    Cube marked =
        PILE_ON.of(cube, cube.clusters(List.of(TOKEN)), target -> isPiledOn(target, month));
    ComparisonSet shares = ComparisonSet.of(QUESTION, plan, IN_PILE_ON).counting(Counted.SHARE);
    ComparisonSet all = ComparisonSet.sanctioned(QUESTION, plan);
    ComparisonSet others = all.among(TOKEN + "=no_pile_on", PILE_ON.isSo().not());
    return Finding.all(
        TokenCases.of(cube, TOKEN, QUESTION),
        spread.findings(QUESTION.about("aimed_at", TOKEN, FindingKey.ALL)),
        List.of(perTarget(spread), targets(plan, cube, month)),
        shares.rates(marked),
        shares.crude(marked),
        all.crude(cube),
        all.stratified(cube),
        others.crude(marked),
        others.stratified(marked));
  }

  private static Finding perTarget(CountsPerPerson spread) {
    long persons = spread.persons(1);
    Value mean =
        persons == 0
            ? Value.notEstimable(Reason.NOBODY_TO_SHARE)
            : Value.of((double) spread.cases(1) / persons);
    return Finding.of(
        QUESTION.about("aimed_at", TOKEN, FindingKey.ALL),
        Statistic.CASES_PER_PERSON,
        Counts.of(persons, spread.cases(1)),
        mean,
        "mean");
  }

  /** Of the targets, the share with a pile-on in some month. */
  private static Finding targets(Plan plan, Cube cube, CubeAxis month) {
    long piledOn =
        TokenCases.persons(
            cube, TOKEN, target -> target.cells().stream().anyMatch(isPiledOn(target, month)));
    return Finding.share(
            QUESTION.about("target_of_pile_on", TOKEN, FindingKey.ALL),
            new Tally(cube.clusters(List.of(TOKEN)).size(), piledOn),
            plan.level())
        .counting(Counted.SHARE);
  }

  /** Whether the target has a pile of cases in the month of a cell. */
  private static Predicate<Cell> isPiledOn(Cluster target, CubeAxis month) {
    if (target.cases() < PILE) {
      return cell -> false;
    }
    Map<Integer, Long> received = new HashMap<>();
    target.cells().forEach(cell -> received.merge(month.in(cell), cell.cases(), Math::addExact));
    return cell -> received.get(month.in(cell)) >= PILE;
  }
}
