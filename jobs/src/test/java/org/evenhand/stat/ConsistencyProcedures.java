package org.evenhand.stat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The procedures on dependence and agreement that the reference files name. */
final class ConsistencyProcedures {
  private ConsistencyProcedures() {}

  static void addTo(Map<String, Function<ReferenceCase, Value>> all) {
    addDependence(all);
    addAgreement(all);
  }

  private static void addDependence(Map<String, Function<ReferenceCase, Value>> to) {
    addClustered(to, "clustered_rate", ClusteredRate::of);
    addClustered(to, "clustered_ratio", ClusteredMantelHaenszel::rateRatio);
    addClustered(to, "clustered_difference", ClusteredMantelHaenszel::rateDifference);
    to.put("mcnemar", c -> McNemarTest.exact(c.count(0), c.count(1)));
    to.put("paired_odds_ratio", c -> McNemarTest.oddsRatio(c.count(0), c.count(1), c.argument(2)));
    to.put(
        "paired_difference",
        c -> PairedDifference.of(c.count(0), c.count(1), c.count(2), c.argument(3)));
    to.put("unit_deviation", c -> ObservedExpected.of(c.strata()).deviation(c.argument(0)));
    to.put("between_units", c -> randomEffects(c).deviation());
    to.put("homogeneity", c -> randomEffects(c).homogeneity());
    to.put("inconsistency", c -> randomEffects(c).inconsistency());
    to.put(
        "contrast_of_ratios",
        c -> MantelHaenszelContrast.ofRateRatios(first(c), second(c), c.argument(0)));
    to.put(
        "contrast_of_differences",
        c -> MantelHaenszelContrast.ofRateDifferences(first(c), second(c), c.argument(0)));
  }

  /** The strata of the first of two sets; the argument after the level says how many. */
  private static List<TwoByTwo> first(ReferenceCase c) {
    return c.strata().subList(0, (int) c.count(1));
  }

  private static List<TwoByTwo> second(ReferenceCase c) {
    return c.strata().subList((int) c.count(1), c.strata().size());
  }

  private static void addClustered(
      Map<String, Function<ReferenceCase, Value>> to,
      String name,
      BiFunction<List<ClusterTable>, Double, ClusteredEstimate> procedure) {
    Function<ReferenceCase, ClusteredEstimate> estimate =
        c -> procedure.apply(clusters(c), c.argument(0));
    to.put(name, c -> estimate.apply(c).value());
    to.put(name + "_design", c -> estimate.apply(c).designEffect());
    to.put(name + "_effective", c -> estimate.apply(c).effectiveSize());
  }

  /** The tables by cluster; after the level the arguments are cluster and stratum of each table. */
  private static List<ClusterTable> clusters(ReferenceCase c) {
    Map<Long, SortedMap<Long, TwoByTwo>> byCluster = new TreeMap<>();
    for (int i = 0; i < c.strata().size(); i++) {
      byCluster
          .computeIfAbsent(c.count(2 * i + 1), cluster -> new TreeMap<>())
          .put(c.count(2 * i + 2), c.strata().get(i));
    }
    return byCluster.values().stream().map(tables -> new ClusterTable(tables, 1)).toList();
  }

  private static PauleMandel randomEffects(ReferenceCase c) {
    double[] units = c.argumentsFrom(1);
    double[] estimates = new double[units.length / 2];
    double[] variances = new double[units.length / 2];
    for (int i = 0; i < estimates.length; i++) {
      estimates[i] = units[2 * i];
      variances[i] = units[2 * i + 1];
    }
    return PauleMandel.of(estimates, variances, c.argument(0));
  }

  private static void addAgreement(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("cohen_kappa", c -> CohenKappa.of(c.counts(), c.argument(0)));
    to.put("quadratic_kappa", c -> CohenKappa.quadratic(c.counts(), c.argument(0)));
    to.put("alpha_nominal", c -> KrippendorffAlpha.nominal(c.counts()));
    to.put("alpha_ordinal", c -> KrippendorffAlpha.ordinal(c.counts()));
  }
}
