package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.stat.WilsonInterval;

/**
 * Shares of cases at one stage, by the groups of a field: each with its interval, and groups set
 * beside each other.
 *
 * @param comparisons the question, whom groups are set beside, and among which cases it asks
 * @param stage which cases are in the denominator and which of them in the numerator
 * @param compared whose shares
 * @param level of the intervals
 */
public record Shares(
    ComparisonSet comparisons, EventDefinition stage, Grouping compared, double level) {

  /** The share of every group that has a case, in the order of the codes; of all groups first. */
  public List<Finding> withAll(Cube cube) {
    return shares(cube, true);
  }

  /** The share of every group that has a case, in the order of the codes. */
  public List<Finding> byGroup(Cube cube) {
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
  public Finding share(String group, Tally tally) {
    return Finding.of(
            key(group),
            Statistic.RATE,
            Counts.of(tally.decided(), tally.sanctioned()),
            WilsonInterval.of(tally.sanctioned(), tally.decided(), level),
            "Wilson score")
        .counting(counted());
  }

  /** What is said of one group, over all categories. */
  public FindingKey key(String group) {
    return new FindingKey(
        comparisons.question(),
        stage.name(),
        FindingKey.ALL,
        comparisons.stratum(),
        new Comparison(compared.field(), group, Comparison.NONE));
  }

  /** Groups set beside each other as their shares stand: difference and ratio. */
  public List<Finding> crude(Cube cube) {
    Tallies tallies = Tallies.of(cube, compared, stage, List.of());
    return counted().in(comparisons.overall(stage, tallies, Crude.differenceAndRatio(level)));
  }

  /** Two groups set beside each other: difference and ratio. */
  public List<Finding> crude(Contrast contrast) {
    return counted()
        .in(comparisons.of(stage, FindingKey.ALL, contrast, Crude.differenceAndRatio(level)));
  }

  /** Groups set beside each other by their odds. */
  public List<Finding> oddsRatios(Cube cube) {
    Tallies tallies = Tallies.of(cube, compared, stage, List.of());
    return counted().in(comparisons.overall(stage, tallies, List.of(Crude.oddsRatio(level))));
  }

  /** Groups set beside each other within strata: ratio, difference and test. */
  public List<Finding> stratified(Cube cube, List<String> strata) {
    Tallies tallies = Tallies.of(cube, compared, stage, strata);
    return counted().in(comparisons.overall(stage, tallies, Stratified.core(level)));
  }

  /** What is counted at the stage. */
  public Counted counted() {
    return stage.name().startsWith(EventDefinition.SANCTIONED)
        ? Counted.DECIDED_CASES
        : Counted.SHARE;
  }
}
