package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
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
import org.evenhand.stat.Estimated;
import org.evenhand.stat.ObservedExpected;
import org.evenhand.stat.PauleMandel;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * Those who decide, beside each other: each one's sanctions and those that the deciders together
 * would have given in the same mix of cases. Only the distribution is told: how many lie outside of
 * the limits that chance sets, before and after allowing for the usual spread between deciders, and
 * how large that spread is. No decider is named, and none is found among the few-case ones.
 */
public final class Deciders {

  public static final Question QUESTION =
      new Question("deciders", "Do those who decide differ from one another by more than chance?");

  private static final double LEAST_EXPECTED = 5;
  private static final double NARROW = 0.95;
  private static final double WIDE = 0.998;

  /** So that sums do not depend on the order of fields or cases. */
  private static final Comparator<ObservedExpected> ORDER =
      Comparator.comparingLong(ObservedExpected::trials)
          .thenComparingLong(ObservedExpected::observed)
          .thenComparingDouble(ObservedExpected::expected)
          .thenComparingDouble(ObservedExpected::variance);

  private final Plan plan;
  private final double level;

  private Deciders(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(plan), new Deciders(plan)::answer);
  }

  private static Set<String> needs(Plan plan) {
    Set<String> fields = new LinkedHashSet<>(List.of(FieldName.OUTCOME, FieldName.SANCTION));
    fields.addAll(plan.primary().strata());
    fields.add(FieldName.DECIDER_TOKEN);
    return fields;
  }

  /** Decided cases of one decider by kind of case, and how many deciders have just these. */
  private record Decider(SortedMap<Long, Tally> tallies, long times) {

    /** Beside all cases of deciders, this one's among them. */
    ObservedExpected versus(Map<Long, Tally> all) {
      List<TwoByTwo> strata = new ArrayList<>();
      tallies.forEach(
          (kind, own) -> {
            Tally sum = all.get(kind);
            strata.add(
                new TwoByTwo(
                    own.sanctioned(),
                    own.decided(),
                    sum.sanctioned() - own.sanctioned(),
                    sum.decided() - own.decided()));
          });
      return ObservedExpected.of(strata);
    }
  }

  private List<Finding> answer(Cube cube) {
    List<Decider> deciders = deciders(cube);
    SortedMap<Long, Tally> all = new TreeMap<>();
    for (Decider decider : deciders) {
      decider.tallies.forEach(
          (kind, tally) -> all.merge(kind, times(tally, decider.times), Tally::plus));
    }
    List<ObservedExpected> everyone =
        deciders.stream()
            .flatMap(decider -> Stream.generate(() -> decider.versus(all)).limit(decider.times))
            .sorted(ORDER)
            .toList();
    List<ObservedExpected> compared = everyone.stream().filter(Deciders::hasEnough).toList();
    List<Finding> findings = new ArrayList<>();
    findings.add(count(Statistic.DECIDERS, everyone, everyone.size()));
    findings.add(count(Statistic.DECIDERS_COMPARED, compared, compared.size()));
    findings.addAll(spread(compared));
    return findings;
  }

  private List<Decider> deciders(Cube cube) {
    List<CubeAxis> fixed = plan.primary().strata().stream().map(f -> CubeAxis.of(cube, f)).toList();
    var tallied = EventDefinition.sanctioned(plan).on(cube);
    List<Decider> deciders = new ArrayList<>();
    for (Cluster cluster : cube.clusters(FieldName.DECIDER_TOKEN).clusters()) {
      SortedMap<Long, Tally> tallies = new TreeMap<>();
      for (Cell cell : cluster.cells()) {
        tallies.merge(CubeAxis.place(fixed, cell), tallied.apply(cell), Tally::plus);
      }
      tallies.values().removeIf(tally -> tally.decided() == 0);
      if (!tallies.isEmpty()) {
        deciders.add(new Decider(tallies, cluster.times()));
      }
    }
    return deciders;
  }

  private static Tally times(Tally tally, long times) {
    return new Tally(tally.decided() * times, tally.sanctioned() * times);
  }

  private static boolean hasEnough(ObservedExpected decider) {
    return decider.expected() >= LEAST_EXPECTED
        && decider.trials() - decider.expected() >= LEAST_EXPECTED
        && decider.variance() > 0;
  }

  private List<Finding> spread(List<ObservedExpected> compared) {
    PauleMandel effects =
        PauleMandel.of(
            compared.stream().map(ObservedExpected::excess).mapToDouble(Deciders::number).toArray(),
            compared.stream()
                .map(ObservedExpected::excessVariance)
                .mapToDouble(Deciders::number)
                .toArray(),
            level);
    double between = effects.deviation() instanceof Estimated e ? e.value() : 0;
    return List.of(
        finding(
            Statistic.BETWEEN_DECIDER_SD,
            compared,
            effects.deviation(),
            "Paule-Mandel, Q-profile interval, of observed minus expected rates"),
        finding(
            Statistic.HETEROGENEITY_Q,
            compared,
            effects.homogeneity(),
            "Cochran's Q of observed minus expected rates"),
        finding(Statistic.I_SQUARED, compared, effects.inconsistency(), "Higgins-Thompson"),
        outside(Statistic.OUTSIDE_95, compared, d -> d.isOutside(NARROW, 0)),
        outside(Statistic.OUTSIDE_998, compared, d -> d.isOutside(WIDE, 0)),
        outside(Statistic.OUTSIDE_95_ADJUSTED, compared, d -> d.isOutside(NARROW, between)),
        outside(Statistic.OUTSIDE_998_ADJUSTED, compared, d -> d.isOutside(WIDE, between)));
  }

  private static double number(Value value) {
    return ((Estimated) value).value();
  }

  private Finding outside(
      Statistic statistic, List<ObservedExpected> compared, Predicate<ObservedExpected> such) {
    return count(statistic, compared, compared.stream().filter(such).count());
  }

  private Finding count(Statistic statistic, List<ObservedExpected> among, long count) {
    return finding(statistic, among, Value.of(count), "count by " + FieldName.DECIDER_TOKEN);
  }

  private Finding finding(
      Statistic statistic, List<ObservedExpected> among, Value value, String method) {
    Comparison alone = new Comparison(FieldName.DECIDER_TOKEN, FindingKey.ALL, Comparison.NONE);
    return Finding.of(
        new FindingKey(QUESTION, EventDefinition.SANCTIONED, FindingKey.ALL, FindingKey.ALL, alone),
        statistic,
        Counts.of(
            among.stream().mapToLong(ObservedExpected::trials).sum(),
            among.stream().mapToLong(ObservedExpected::observed).sum()),
        value,
        method);
  }
}
