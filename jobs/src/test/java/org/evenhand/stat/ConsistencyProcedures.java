package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The procedures on dependence and agreement that the reference files name. */
final class ConsistencyProcedures {
  private ConsistencyProcedures() {}

  static void addTo(Map<String, Function<ReferenceCase, Value>> all) {
    addDependence(all);
    addAgreement(all);
  }

  private static void addDependence(Map<String, Function<ReferenceCase, Value>> to) {
    addClustered(
        to,
        "clustered_rate",
        c -> ClusteredRate.of(c.linkedTrials(), group -> group == 0, c.argument(0)));
    addClustered(
        to,
        "clustered_ratio",
        c -> ClusteredMantelHaenszel.rateRatio(c.linkedTrials(), sides(c, 1), c.argument(0)));
    addClustered(
        to,
        "clustered_difference",
        c -> ClusteredMantelHaenszel.rateDifference(c.linkedTrials(), sides(c, 1), c.argument(0)));
    to.put("clustered_score", c -> ClusteredScoreTest.of(c.linkedTrials(), sides(c, 0)));
    to.put(
        "clustered_omnibus",
        c ->
            ClusteredOmnibusTest.of(
                c.linkedTrials(),
                group ->
                    c.arguments().length == 0
                        || LongStream.of(c.countsFrom(0)).anyMatch(g -> g == group)));
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
      Function<ReferenceCase, ClusteredEstimate> procedure) {
    to.put(name, c -> procedure.apply(c).value());
    to.put(name + "_design", c -> procedure.apply(c).designEffect());
    to.put(name + "_effective", c -> procedure.apply(c).effectiveSize());
  }

  /** The first group beside the one that an argument names or, where there is none, all others. */
  private static Sides sides(ReferenceCase c, int argument) {
    int groups = c.linkedTrials().groups();
    return c.arguments().length > argument
        ? Sides.pair(groups, 0, (int) c.count(argument))
        : Sides.rest(groups, 0);
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
    to.put("alpha_nominal", c -> KrippendorffAlpha.nominal(c.counts(), once(c)));
    to.put("alpha_ordinal", c -> KrippendorffAlpha.ordinal(c.counts(), once(c)));
  }

  /** Every row of the counts is one unit. */
  private static long[] once(ReferenceCase c) {
    return Arrays.stream(c.counts()).mapToLong(unit -> 1).toArray();
  }
}
