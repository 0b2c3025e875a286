package org.evenhand.measure.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Cube;
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

  private Deciders() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = new ArrayList<>(List.of(FieldName.OUTCOME, FieldName.SANCTION));
    needs.addAll(plan.primary().strata());
    needs.add(FieldName.DECIDER_TOKEN);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
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

  private static List<Finding> answer(Plan plan, Cube cube) {
    List<Decider> deciders = deciders(plan, cube);
    SortedMap<Long, Tally> all = new TreeMap<>();
    for (Decider decider : deciders) {
      decider.tallies.forEach(
          (kind, tally) -> all.merge(kind, tally.times(decider.times), Tally::plus));
    }
    List<ObservedExpected> everyone =
        deciders.stream()
            .flatMap(decider -> Stream.generate(() -> decider.versus(all)).limit(decider.times))
            .sorted(ORDER)
            .toList();
    List<ObservedExpected> compared = everyone.stream().filter(Deciders::hasEnough).toList();
    return Finding.all(
        List.of(
            count(Statistic.DECIDERS, everyone, everyone.size()),
            count(Statistic.DECIDERS_COMPARED, compared, compared.size())),
        spread(compared, plan.level()));
  }

  private static List<Decider> deciders(Plan plan, Cube cube) {
    List<CubeAxis> fixed = CubeAxis.of(cube, plan.primary().strata());
    var tallied = EventDefinition.sanctioned(plan).on(cube);
    List<Decider> deciders = new ArrayList<>();
    for (Cluster cluster : cube.clusters(List.of(FieldName.DECIDER_TOKEN)).clusters()) {
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

  private static boolean hasEnough(ObservedExpected decider) {
    return decider.expected() >= LEAST_EXPECTED
        && decider.trials() - decider.expected() >= LEAST_EXPECTED
        && decider.variance() > 0;
  }

  private static List<Finding> spread(List<ObservedExpected> compared, double level) {
    PauleMandel effects =
        PauleMandel.of(
            numbers(compared, ObservedExpected::excess),
            numbers(compared, ObservedExpected::excessVariance),
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
        outside(Statistic.OUTSIDE_95, compared, NARROW, 0),
        outside(Statistic.OUTSIDE_998, compared, WIDE, 0),
        outside(Statistic.OUTSIDE_95_ADJUSTED, compared, NARROW, between),
        outside(Statistic.OUTSIDE_998_ADJUSTED, compared, WIDE, between));
  }

  private static double[] numbers(
      List<ObservedExpected> compared, Function<ObservedExpected, Value> number) {
    return compared.stream()
        .map(number)
        .mapToDouble(value -> ((Estimated) value).value())
        .toArray();
  }

  private static Finding outside(
      Statistic statistic, List<ObservedExpected> compared, double limits, double between) {
    long outside = compared.stream().filter(d -> d.isOutside(limits, between)).count();
    return count(statistic, compared, outside);
  }

  private static Finding count(Statistic statistic, List<ObservedExpected> among, long count) {
    return finding(statistic, among, Value.of(count), "count by " + FieldName.DECIDER_TOKEN);
  }

  private static Finding finding(
      Statistic statistic, List<ObservedExpected> among, Value value, String method) {
    return Finding.of(
        QUESTION.about(EventDefinition.SANCTIONED, FieldName.DECIDER_TOKEN, FindingKey.ALL),
        statistic,
        Counts.of(
            among.stream().mapToLong(ObservedExpected::trials).sum(),
            among.stream().mapToLong(ObservedExpected::observed).sum()),
        value,
        method);
  }
}
