package org.evenhand.stat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The procedures that the reference files name, and how each takes its inputs. */
final class ReferenceProcedures {
  private ReferenceProcedures() {}

  static Map<String, Function<ReferenceCase, Value>> all() {
    Map<String, Function<ReferenceCase, Value>> all = new HashMap<>();
    addComparisons(all);
    addTests(all);
    addStratified(all);
    addPlanning(all);
    addConcentration(all);
    addSensitivity(all);
    return Map.copyOf(all);
  }

  private static void addComparisons(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("wilson", c -> WilsonInterval.of(c.table().x1(), c.table().n1(), c.argument(0)));
    to.put(
        "clopper_pearson",
        c -> ClopperPearsonInterval.of(c.table().x1(), c.table().n1(), c.argument(0)));
    to.put("newcombe", c -> NewcombeDifference.of(c.table(), c.argument(0)));
    to.put("miettinen_nurminen", c -> MiettinenNurminenDifference.of(c.table(), c.argument(0)));
    to.put("katz", c -> KatzRatio.of(c.table(), c.argument(0)));
    to.put("koopman", c -> KoopmanRatio.of(c.table(), c.argument(0)));
    to.put("woolf", c -> WoolfOddsRatio.of(c.table(), c.argument(0)));
    to.put("conditional_odds_ratio", c -> ConditionalOddsRatio.of(c.table(), c.argument(0)));
    to.put("tost", c -> Tost.differences(c.table(), c.argument(0), c.argument(1), c.argument(2)));
  }

  private static void addTests(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("fisher", c -> FisherExactTest.of(c.table()));
    to.put("fisher_greater", c -> FisherExactTest.greater(c.table()));
    to.put("chi_squared", c -> ChiSquaredTest.of(c.table(), ContinuityCorrection.NONE));
    to.put("chi_squared_yates", c -> ChiSquaredTest.of(c.table(), ContinuityCorrection.YATES));
    to.put("independence", c -> ChiSquaredTest.independence(c.counts()));
    to.put("holm", c -> adjusted(c, Holm.adjust(c.argumentsFrom(1))));
    to.put("benjamini_hochberg", c -> adjusted(c, BenjaminiHochberg.adjust(c.argumentsFrom(1))));
  }

  private static void addStratified(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("mh_odds_ratio", c -> MantelHaenszel.oddsRatio(c.strata(), c.argument(0)));
    to.put("mh_rate_ratio", c -> MantelHaenszel.rateRatio(c.strata(), c.argument(0)));
    to.put("mh_rate_difference", c -> MantelHaenszel.rateDifference(c.strata(), c.argument(0)));
    to.put("cmh", c -> CochranMantelHaenszel.of(c.strata(), ContinuityCorrection.NONE));
    to.put("cmh_corrected", c -> CochranMantelHaenszel.of(c.strata(), ContinuityCorrection.YATES));
    to.put("breslow_day", c -> BreslowDayTest.of(c.strata()));
    to.put("tarone", c -> BreslowDayTest.tarone(c.strata()));
    to.put("kitagawa_total", c -> kitagawa(c).total());
    to.put("kitagawa_composition", c -> kitagawa(c).composition());
    to.put("kitagawa_rate", c -> kitagawa(c).rate());
    to.put(
        "direct",
        c ->
            DirectStandardisation.of(
                c.column(TwoByTwo::x1), c.column(TwoByTwo::n1), c.argumentsFrom(1), c.argument(0)));
    to.put(
        "direct_difference",
        c -> DirectStandardisation.difference(c.strata(), c.argumentsFrom(1), c.argument(0)));
    to.put("indirect_expected", c -> Value.of(indirect(c).expected()));
    to.put("indirect_ratio", c -> indirect(c).ratio());
  }

  private static void addPlanning(Map<String, Function<ReferenceCase, Value>> to) {
    to.put(
        "smallest_rise",
        c ->
            SmallestDetectable.difference(
                c.count(0), c.count(1), c.argument(2), c.argument(3), c.argument(4)));
    to.put(
        "power",
        c ->
            SmallestDetectable.power(
                new TwoByTwo(0, c.count(0), 0, c.count(1)),
                c.argument(2),
                c.argument(3),
                c.argument(4)));
    to.put(
        "cases_for_parity",
        c ->
            SmallestDetectable.casesForParity(
                c.argument(0), c.argument(1), c.argument(2), c.argument(3)));
    to.put(
        "cases_for_ratio_parity",
        c ->
            SmallestDetectable.casesForRatioParity(
                c.argument(0), c.argument(1), c.argument(2), c.argument(3)));
  }

  /** The rows of the table are the procedure's lists, values or weights first. */
  private static void addConcentration(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("gini", c -> GiniCoefficient.of(row(c, 0), row(c, 1)));
    to.put("top_share", c -> TopShare.of(row(c, 0), row(c, 1), c.count(0)));
    to.put(
        "weighted_proportion",
        c -> WeightedProportion.of(row(c, 0), row(c, 1), row(c, 2), c.argument(0)));
    to.put("effective_size", c -> WeightedProportion.effectiveSize(row(c, 0), row(c, 2)));
    to.put("median", c -> MedianInterval.of(row(c, 0), row(c, 1), c.argument(0)));
  }

  private static long[] row(ReferenceCase c, int row) {
    return c.counts()[row];
  }

  private static void addSensitivity(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("manski_lowest", c -> manski(c).lowest());
    to.put("manski_highest", c -> manski(c).highest());
    to.put("allocation_lowest", c -> ratio(allocation(c).lowest()));
    to.put("allocation_highest", c -> ratio(allocation(c).highest()));
    to.put("tipping_point", c -> TippingPoint.of(c.table(), c.count(0), c.count(1)));
    to.put("e_value", c -> EValue.ofRateRatio(c.argument(0)));
    to.put("e_value_limit", c -> EValue.ofLimit(new Interval(c.argument(0), c.argument(1), 0.95)));
  }

  private static Value adjusted(ReferenceCase c, double[] all) {
    return Value.of(all[(int) c.count(0) - 1]);
  }

  private static KitagawaDecomposition kitagawa(ReferenceCase c) {
    return KitagawaDecomposition.of(
        c.column(TwoByTwo::x1),
        c.column(TwoByTwo::n1),
        c.column(TwoByTwo::x2),
        c.column(TwoByTwo::n2));
  }

  private static IndirectStandardisation indirect(ReferenceCase c) {
    return IndirectStandardisation.of(
        c.column(TwoByTwo::x1), c.column(TwoByTwo::n1), c.arguments());
  }

  private static ManskiBounds manski(ReferenceCase c) {
    return ManskiBounds.proportion(c.count(0), c.count(1), c.count(2));
  }

  private static AllocationBounds allocation(ReferenceCase c) {
    return AllocationBounds.of(c.table(), c.count(0), c.count(1));
  }

  private static Value ratio(TwoByTwo t) {
    return Value.of(t.groupRate() / t.referenceRate());
  }
}
