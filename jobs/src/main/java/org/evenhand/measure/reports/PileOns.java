package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

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

  private final Plan plan;
  private final double level;

  private PileOns(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    PileOns pileOns = new PileOns(plan);
    return Measure.of(QUESTION, pileOns.needs(), pileOns::answer);
  }

  private Set<String> needs() {
    return CubeAxis.coreWith(
        plan.primary().strata(), FieldName.RECEIVED_MONTH, FieldName.TARGET_TOKEN);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(List.copyOf(needs()));
    CubeAxis month = CubeAxis.of(small, FieldName.RECEIVED_MONTH);
    CountsPerPerson spread =
        CountsPerPerson.of(
            small.clusters(FieldName.TARGET_TOKEN), CountsPerPerson.casesIn(cell -> true));
    List<Finding> findings =
        new ArrayList<>(TokenCases.of(small, FieldName.TARGET_TOKEN, QUESTION));
    findings.addAll(spread.findings(TokenCases.key(QUESTION, FieldName.TARGET_TOKEN, "aimed_at")));
    findings.add(perTarget(spread));
    findings.add(targets(small, month));
    Marked pileOn = new Marked("pile_on");
    Cube marked =
        pileOn.of(
            small,
            small.clusters(FieldName.TARGET_TOKEN),
            (target, cell) -> isPiledOn(target, month, cell));
    findings.addAll(byAlignment(marked, pileOn));
    LikeForLikeAmong comparison = new LikeForLikeAmong(QUESTION, plan);
    findings.addAll(comparison.all(small));
    findings.addAll(
        comparison.among(marked, FieldName.TARGET_TOKEN + "=no_pile_on", pileOn.isSo().not()));
    return findings;
  }

  private Finding perTarget(CountsPerPerson spread) {
    long persons = spread.persons(1);
    Value mean =
        persons == 0
            ? Value.notEstimable(Reason.NOBODY_TO_SHARE)
            : Value.of((double) spread.cases(1) / persons);
    return Finding.of(
        TokenCases.key(QUESTION, FieldName.TARGET_TOKEN, "aimed_at"),
        Statistic.CASES_PER_PERSON,
        Counts.of(persons, spread.cases(1)),
        mean,
        "mean");
  }

  /** Of the targets, the share with a pile-on in some month. */
  private Finding targets(Cube cube, CubeAxis month) {
    long all = cube.clusters(FieldName.TARGET_TOKEN).size();
    long piledOn =
        TokenCases.persons(
            cube,
            FieldName.TARGET_TOKEN,
            target -> target.cells().stream().anyMatch(c -> isPiledOn(target, month, c)));
    return Finding.of(
            TokenCases.key(QUESTION, FieldName.TARGET_TOKEN, "target_of_pile_on"),
            Statistic.RATE,
            Counts.of(all, piledOn),
            WilsonInterval.of(piledOn, all, level),
            "Wilson score")
        .counting(Counted.SHARE);
  }

  /** Of the cases that name a target, the share that stands in a pile-on. */
  private List<Finding> byAlignment(Cube marked, Marked pileOn) {
    EventDefinition stage = new EventDefinition("in_pile_on", pileOn.isKnown(), pileOn.isSo());
    ComparisonSet comparisons = new ComparisonSet(QUESTION, plan.comparator());
    Shares shares = new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
    return Stream.concat(shares.withAll(marked).stream(), shares.crude(marked).stream()).toList();
  }

  /** Whether the target has a pile of cases in the month of this cell. */
  private static boolean isPiledOn(Cluster target, CubeAxis month, Cell cell) {
    int received = month.in(cell);
    return CountsPerPerson.casesIn(other -> month.in(other) == received).applyAsLong(target)
        >= PILE;
  }
}
