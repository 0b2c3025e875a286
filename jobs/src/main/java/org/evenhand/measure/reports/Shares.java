package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.stat.WilsonInterval;
import org.evenhand.stat.WoolfOddsRatio;

/**
 * Shares of cases at one stage, by the groups of a field: each with its interval, and groups set
 * beside each other.
 *
 * @param comparisons the question, whom groups are set beside, and among which cases it asks
 * @param stage which cases are in the denominator and which of them in the numerator
 * @param compared whose shares
 * @param level of the intervals
 */
record Shares(ComparisonSet comparisons, EventDefinition stage, Grouping compared, double level) {

  /** The share of every group that has a case, in the order of the codes; of all groups first. */
  List<Finding> withAll(Cube cube) {
    return shares(cube, true);
  }

  /** The share of every group that has a case, in the order of the codes. */
  List<Finding> byGroup(Cube cube) {
    return shares(cube, false);
  }

  private List<Finding> shares(Cube cube, boolean all) {
    CubeAxis axis = CubeAxis.of(cube, compared.field());
    Map<String, Tally> tallies = new LinkedHashMap<>();
    if (all) {
      tallies.put(FindingKey.ALL, Tally.NONE);
    }
    axis.occupied(cube).forEach(place -> tallies.put(group(axis, place), Tally.NONE));
    Function<Cell, Tally> tallied = stage.on(cube);
    for (Cell cell : cube.cells()) {
      Tally tally = tallied.apply(cell);
      tallies.merge(group(axis, axis.in(cell)), tally, Tally::plus);
      tallies.computeIfPresent(FindingKey.ALL, (group, sum) -> sum.plus(tally));
    }
    List<Finding> findings = new ArrayList<>();
    tallies.forEach((group, tally) -> findings.add(share(group, tally)));
    return findings;
  }

  private String group(CubeAxis axis, int place) {
    return compared.group().apply(axis.codes().get(place));
  }

  /** The share of one group. */
  Finding share(String group, Tally tally) {
    return Finding.of(
            key(group),
            Statistic.RATE,
            Counts.of(tally.decided(), tally.sanctioned()),
            WilsonInterval.of(tally.sanctioned(), tally.decided(), level),
            "Wilson score")
        .counting(counted());
  }

  /** What is said of one group, over all categories. */
  FindingKey key(String group) {
    return new FindingKey(
        comparisons.question(),
        stage.name(),
        FindingKey.ALL,
        comparisons.stratum(),
        new Comparison(compared.field(), group, Comparison.NONE));
  }

  /** Groups set beside each other as their shares stand: difference and ratio. */
  List<Finding> crude(Cube cube) {
    Tallies tallies = Tallies.of(cube, compared, stage, List.of());
    return counted().in(comparisons.overall(stage, tallies, SanctionGap.differenceAndRatio(level)));
  }

  /** Two groups set beside each other: difference and ratio. */
  List<Finding> crude(Contrast contrast) {
    return counted()
        .in(comparisons.of(stage, FindingKey.ALL, contrast, SanctionGap.differenceAndRatio(level)));
  }

  /** Groups set beside each other by their odds. */
  List<Finding> oddsRatios(Cube cube) {
    StratifiedStatistic woolf =
        new StratifiedStatistic(
            Statistic.ODDS_RATIO,
            "Woolf logit",
            contrast -> WoolfOddsRatio.of(contrast.pooled().table(), level));
    Tallies tallies = Tallies.of(cube, compared, stage, List.of());
    return counted().in(comparisons.overall(stage, tallies, List.of(woolf)));
  }

  /** Groups set beside each other within strata: ratio, difference and test. */
  List<Finding> stratified(Cube cube, List<String> strata) {
    Tallies tallies = Tallies.of(cube, compared, stage, strata);
    return counted().in(comparisons.overall(stage, tallies, Stratified.core(level)));
  }

  /** What is counted at the stage. */
  Counted counted() {
    return stage.name().startsWith(EventDefinition.SANCTIONED)
        ? Counted.DECIDED_CASES
        : Counted.SHARE;
  }
}
