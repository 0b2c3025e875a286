package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Shares;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Value;
import org.evenhand.stat.WeightedProportion;

/**
 * A share in which every case counts as often as it was reported. The reports of one case are not
 * independent; so an interval is that of the cases that tell as much, and what has none for
 * weighted cases is given without.
 *
 * @param shares whose shares, at which stage; the stage is open only where the number is recorded
 */
record PerReport(Shares shares) {

  private static final String METHOD = "reports counted; score interval of the effective size";

  /** The share of every group, with the number of cases that these reports are worth. */
  List<Finding> withAll(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    byGroup(cube)
        .forEach(
            (group, byWeight) -> {
              findings.add(share(shares.key(group), byWeight));
              findings.add(effectiveSize(shares.key(group), byWeight));
            });
    return findings;
  }

  /** Groups set beside each other within strata: estimates without interval. */
  List<Finding> stratified(Cube cube, List<String> strata) {
    CubeAxis reports = CubeAxis.of(cube, FieldName.N_REPORTS);
    List<Cell> weighted = cube.cells().stream().map(cell -> weighted(reports, cell)).toList();
    return shares.stratified(Cube.of(cube.dimensions(), weighted), strata).stream()
        .filter(finding -> finding.statistic() != Statistic.CMH_CHI_SQUARED)
        .map(PerReport::withoutInterval)
        .toList();
  }

  /** As many cases as there are reports; without a report, cases that the stage is not open to. */
  private static Cell weighted(CubeAxis reports, Cell cell) {
    long weight = weight(reports, cell);
    if (weight > 0) {
      return new Cell(cell.codes(), Math.multiplyExact(cell.cases(), weight));
    }
    List<Integer> codes = new ArrayList<>(cell.codes());
    codes.set(reports.position(), reports.codes().size() - 1);
    return new Cell(codes, cell.cases());
  }

  private Map<String, TreeMap<Long, Tally>> byGroup(Cube cube) {
    CubeAxis groups = CubeAxis.of(cube, shares.compared().field());
    CubeAxis reports = CubeAxis.of(cube, FieldName.N_REPORTS);
    Map<String, TreeMap<Long, Tally>> byGroup = new LinkedHashMap<>();
    byGroup.put(FindingKey.ALL, new TreeMap<>());
    groups.occupied(cube).forEach(place -> byGroup.put(groups.code(place), new TreeMap<>()));
    Function<Cell, Tally> tallied = shares.stage().on(cube);
    for (Cell cell : cube.cells()) {
      for (String group : List.of(FindingKey.ALL, groups.code(groups.in(cell)))) {
        byGroup.get(group).merge(weight(reports, cell), tallied.apply(cell), Tally::plus);
      }
    }
    return byGroup;
  }

  private static long weight(CubeAxis reports, Cell cell) {
    int place = reports.in(cell);
    return NumericDimension.COUNTS.isRecorded(place) ? NumericDimension.COUNTS.number(place) : 0;
  }

  private Finding share(FindingKey key, TreeMap<Long, Tally> byWeight) {
    long reports = 0;
    long taken = 0;
    for (Map.Entry<Long, Tally> entry : byWeight.entrySet()) {
      Tally tally = entry.getValue();
      reports = Math.addExact(reports, Math.multiplyExact(entry.getKey(), tally.decided()));
      taken = Math.addExact(taken, Math.multiplyExact(entry.getKey(), tally.sanctioned()));
    }
    Value share =
        WeightedProportion.of(
            weights(byWeight), events(byWeight), trials(byWeight), shares.level());
    return Finding.of(key, Statistic.RATE, Counts.of(reports, taken), share, METHOD)
        .counting(shares.counted());
  }

  private Finding effectiveSize(FindingKey key, TreeMap<Long, Tally> byWeight) {
    Tally all = byWeight.values().stream().reduce(Tally.NONE, Tally::plus);
    return Finding.of(
            key,
            Statistic.EFFECTIVE_SIZE,
            Counts.of(all.decided(), all.sanctioned()),
            WeightedProportion.effectiveSize(weights(byWeight), trials(byWeight)),
            "Kish")
        .counting(shares.counted());
  }

  private static long[] weights(TreeMap<Long, Tally> byWeight) {
    return byWeight.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] events(TreeMap<Long, Tally> byWeight) {
    return byWeight.values().stream().mapToLong(Tally::sanctioned).toArray();
  }

  private static long[] trials(TreeMap<Long, Tally> byWeight) {
    return byWeight.values().stream().mapToLong(Tally::decided).toArray();
  }

  private static Finding withoutInterval(Finding finding) {
    Value bare = finding.value() instanceof Estimated e ? Value.of(e.value()) : finding.value();
    return Finding.of(
        finding.key(),
        finding.statistic(),
        finding.counts(),
        bare,
        "Mantel-Haenszel, reports counted; no interval, as the reports of a case are not independent");
  }
}
