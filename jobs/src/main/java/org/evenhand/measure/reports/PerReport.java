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
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Value;
import org.evenhand.stat.WeightedProportion;

/**
 * A share in which every case counts as often as it was reported. The reports of one case are not
 * independent; so an interval is that of the cases that tell as much, and what has none for
 * weighted cases is given without.
 *
 * @param shares whose shares, at which stage; the stage is open only where the number is recorded
 */
record PerReport(ComparisonSet shares) {

  private static final String METHOD = "reports counted; score interval of the effective size";

  /** The same shares with every case as often as it was reported. */
  static PerReport of(ComparisonSet cases) {
    EventDefinition stage = cases.stage();
    return new PerReport(cases.at(stage.named(stage.name() + "_per_report")));
  }

  /** The share of every group, with the number of cases that these reports are worth. */
  List<Finding> rates(Cube cube) {
    CubeAxis groups = CubeAxis.of(cube, shares.groups().field());
    CubeAxis reports = CubeAxis.of(cube, FieldName.N_REPORTS);
    Map<String, TreeMap<Long, Tally>> byGroup = new LinkedHashMap<>();
    groups.occupiedAndAll(cube).forEach(group -> byGroup.put(group, new TreeMap<>()));
    Function<Cell, Tally> tallied = shares.stage().on(cube);
    for (Cell cell : cube.cells()) {
      for (String group : List.of(FindingKey.ALL, groups.code(cell).code())) {
        byGroup.get(group).merge(weight(reports, cell), tallied.apply(cell), Tally::plus);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byGroup.forEach((group, byWeight) -> findings.addAll(of(shares.about(group), byWeight)));
    return shares.counted().in(findings);
  }

  /** Groups set beside each other within the plan's strata: estimates without interval. */
  List<Finding> stratified(Cube cube) {
    CubeAxis reports = CubeAxis.of(cube, FieldName.N_REPORTS);
    List<Cell> weighted = cube.cells().stream().map(cell -> weighted(reports, cell)).toList();
    return shares.stratified(Cube.of(cube.dimensions(), weighted)).stream()
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

  private static long weight(CubeAxis reports, Cell cell) {
    return reports.number(NumericDimension.COUNTS, cell).orElse(0);
  }

  private List<Finding> of(FindingKey key, TreeMap<Long, Tally> byWeight) {
    Tally cases = byWeight.values().stream().reduce(Tally.NONE, Tally::plus);
    Tally reports =
        byWeight.entrySet().stream()
            .map(tally -> tally.getValue().times(tally.getKey()))
            .reduce(Tally.NONE, Tally::plus);
    long[] weights = byWeight.keySet().stream().mapToLong(Long::longValue).toArray();
    long[] events = byWeight.values().stream().mapToLong(Tally::sanctioned).toArray();
    long[] trials = byWeight.values().stream().mapToLong(Tally::decided).toArray();
    Value share = WeightedProportion.of(weights, events, trials, shares.plan().level());
    Value size = WeightedProportion.effectiveSize(weights, trials);
    return List.of(
        Finding.of(key, Statistic.RATE, reports.counts(), share, METHOD),
        Finding.of(key, Statistic.EFFECTIVE_SIZE, cases.counts(), size, "Kish"));
  }

  private static Finding withoutInterval(Finding finding) {
    return Finding.of(
        finding.key(),
        finding.statistic(),
        finding.counts(),
        finding.value().withoutInterval(),
        "Mantel-Haenszel, reports counted; no interval, as the reports of a case are not independent");
  }
}
