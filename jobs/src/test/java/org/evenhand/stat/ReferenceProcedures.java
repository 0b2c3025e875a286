package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.TDistribution;

/** The procedures that the reference files name, and how each takes its inputs. */
final class ReferenceProcedures {
  private ReferenceProcedures() {}

  static Map<String, Function<ReferenceCase, Value>> all() {
    Map<String, Function<ReferenceCase, Value>> all = new HashMap<>();
    addComparisons(all);
    addTests(all);
    addStratified(all);
    addMatching(all);
    addOrdered(all);
    addTimes(all);
    RateProcedures.addTo(all);
    ConsistencyProcedures.addTo(all);
    addPlanning(all);
    addConcentration(all);
    addSensitivity(all);
    addChange(all);
    addSequences(all);
    return Map.copyOf(all);
  }

  private static void addComparisons(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("wilson", c -> WilsonInterval.of(c.table().x1(), c.table().n1(), c.argument(0)));
    to.put(
        "clopper_pearson",
        c -> ClopperPearsonInterval.of(c.table().x1(), c.table().n1(), c.argument(0)));
    to.put("miettinen_nurminen", c -> MiettinenNurminenDifference.of(c.table(), c.argument(0)));
    to.put("katz", c -> KatzRatio.of(c.table(), c.argument(0)));
    to.put("koopman", c -> KoopmanRatio.of(c.table(), c.argument(0)));
    to.put("woolf", c -> WoolfOddsRatio.of(c.table(), c.argument(0)));
    to.put("conditional_odds_ratio", c -> ConditionalOddsRatio.of(c.table(), c.argument(0)));
  }

  private static void addTests(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("fisher", c -> FisherExactTest.of(c.table()));
    to.put("chi_squared", c -> ChiSquaredTest.of(c.table(), ContinuityCorrection.NONE));
    to.put("chi_squared_yates", c -> ChiSquaredTest.of(c.table(), ContinuityCorrection.YATES));
    to.put("independence", c -> ChiSquaredTest.independence(c.counts()));
    to.put("holm", c -> adjusted(c, Holm.adjust(c.argumentsFrom(1))));
    to.put("shaffer", c -> adjusted(c, Shaffer.adjust((int) c.count(1), c.argumentsFrom(2))));
    to.put(
        "shaffer_after",
        c -> adjusted(c, Shaffer.adjustAfter(c.argument(2), (int) c.count(1), c.argumentsFrom(3))));
    to.put("normal_score", c -> Value.of(NormalScore.of(c.argument(0))));
    to.put("normal_score_p", c -> Value.of(NormalScore.pValue(c.argument(0))));
  }

  private static void addStratified(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("mh_odds_ratio", c -> MantelHaenszel.oddsRatio(c.strata(), c.argument(0)));
    to.put("mh_rate_ratio", c -> MantelHaenszel.rateRatio(c.strata(), c.argument(0)));
    to.put("mh_rate_difference", c -> MantelHaenszel.rateDifference(c.strata(), c.argument(0)));
    to.put("cmh", c -> CochranMantelHaenszel.of(c.strata(), ContinuityCorrection.NONE));
    to.put("cmh_corrected", c -> CochranMantelHaenszel.of(c.strata(), ContinuityCorrection.YATES));
    to.put("breslow_day", c -> BreslowDayTest.of(c.strata()));
    to.put("tarone", c -> BreslowDayTest.tarone(c.strata()));
    to.put(
        "ratio_homogeneity",
        c ->
            RatioHomogeneity.of(c.strata(), Tables.ones(c.strata()), c.argument(0))
                .spread()
                .homogeneity());
    to.put(
        "ratio_spread",
        c ->
            RatioHomogeneity.of(c.strata(), Tables.ones(c.strata()), c.argument(0))
                .spread()
                .deviation());
    to.put(
        "ratio_outlier",
        c -> RatioHomogeneity.of(c.strata(), Tables.ones(c.strata()), c.argument(0)).outlier());
    to.put("pooled_ratio", c -> PartialPooling.of(c.strata()).ratio(category(c), c.argument(1)));
    to.put(
        "pooled_above",
        c -> PartialPooling.of(c.strata()).probabilityAbove(category(c), c.argument(1)));
    to.put(
        "pooled_below",
        c -> PartialPooling.of(c.strata()).probabilityBelow(category(c), c.argument(1)));
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

  private static TwoByTwo category(ReferenceCase c) {
    return c.strata().get((int) c.count(0) - 1);
  }

  private static void addMatching(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("common_odds_ratio", c -> CommonOddsRatio.of(c.strata(), c.argument(0)));
    to.put("stage_overall", c -> StageRatios.overall(c.strata(), c.argument(0)));
    to.put("stage_logarithm", c -> StageRatios.logarithm(c.strata()));
    to.put("stage_share", c -> StageRatios.share(c.strata(), (int) c.count(0)));
    to.put(
        "median_of_counts",
        c ->
            MedianOfCounts.of(
                Arrays.stream(c.argumentsFrom(2)).mapToLong(x -> (long) x).toArray(),
                (int) c.count(1),
                c.argument(0)));
  }

  private static void addOrdered(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("cmh_general", c -> GeneralisedCmh.general(c.tables(c.count(0))));
    to.put(
        "cmh_mean_scores",
        c -> GeneralisedCmh.meanScores(c.tables(c.count(0)), c.argumentsFrom(1)));
    to.put("van_elteren", c -> VanElteren.of(c.tables(c.count(0))));
    to.put("gamma", c -> GoodmanKruskalGamma.of(c.counts(), c.argument(0)));
    to.put("superiority", c -> ProbabilityOfSuperiority.of(c.tables(2), c.argument(0)));
    to.put(
        "hodges_lehmann", c -> HodgesLehmannShift.of(c.tables(2), c.countsFrom(1), c.argument(0)));
    to.put(
        "quantile",
        c -> SampleQuantile.of(c.countsFrom(2), c.counts()[0], c.argument(0), c.argument(1)));
    to.put("mean", c -> SampleMean.of(c.countsFrom(1), c.counts()[0], c.argument(0)));
  }

  private static void addTimes(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("km_survival", c -> KaplanMeier.survival(c.durations(0), c.count(0), c.argument(1)));
    to.put("km_quantile", c -> KaplanMeier.quantile(c.durations(0), c.argument(0), c.argument(1)));
    to.put("restricted_mean", c -> RestrictedMean.of(c.durations(0), c.count(0), c.argument(1)));
    to.put(
        "restricted_mean_difference",
        c -> RestrictedMean.difference(c.durations(0), c.durations(1), c.count(0), c.argument(1)));
    to.put("log_rank", c -> LogRank.of(c.durationsByStratum()));
    to.put("log_rank_expected", c -> LogRank.expected(c.durationsByStratum(), (int) c.count(0)));
    to.put("aalen_johansen", c -> AalenJohansen.of(c.durations(0), c.count(0), c.argument(1)));
    to.put(
        "aalen_johansen_difference",
        c -> AalenJohansen.difference(c.durations(0), c.durations(1), c.count(0), c.argument(1)));
  }

  private static void addPlanning(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("detectable_above", c -> DetectableRatio.above(c.strata(), test(c)));
    to.put("detectable_below", c -> DetectableRatio.below(c.strata(), test(c)));
  }

  private static DetectableRatio.Test test(ReferenceCase c) {
    return c.arguments().length == 2
        ? DetectableRatio.Test.ofIndependent(c.argument(0), c.argument(1))
        : DetectableRatio.Test.ofLinked(c.argument(0), c.argument(1), c.argument(2), c.argument(3));
  }

  /** The rows of the table are the procedure's lists, values or weights first. */
  private static void addConcentration(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("gini", c -> GiniCoefficient.of(row(c, 0), row(c, 1)));
    to.put("top_share", c -> TopShare.of(row(c, 0), row(c, 1), c.count(0)));
    to.put(
        "weighted_proportion",
        c -> WeightedProportion.of(row(c, 0), row(c, 1), row(c, 2), c.argument(0)));
    to.put("effective_size", c -> WeightedProportion.effectiveSize(row(c, 0), row(c, 2)));
    to.put("median", c -> median(row(c, 0), row(c, 1), c.argument(0)));
  }

  private static Value median(long[] values, long[] times, double level) {
    long[] counts = new long[(int) Arrays.stream(values).max().orElse(0) + 1];
    for (int i = 0; i < values.length; i++) {
      counts[(int) values[i]] += times[i];
    }
    return MedianOfCounts.of(counts, 0, level);
  }

  private static long[] row(ReferenceCase c, int row) {
    return c.counts()[row];
  }

  private static void addSensitivity(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("manski_lowest", c -> manski(c).lowest());
    to.put("manski_highest", c -> manski(c).highest());
    to.put("allocation_lowest", c -> ratio(allocation(c).lowest()));
    to.put("allocation_highest", c -> ratio(allocation(c).highest()));
    to.put(
        "tipping_point",
        c ->
            StratifiedTippingPoint.of(
                c.strata(), new long[] {c.count(0)}, new long[] {c.count(1)}));
    to.put(
        "missing_ratio",
        c -> MantelHaenszel.rateRatio(completed(c), c.argument(2 * strata(c) + 1)));
    to.put(
        "missing_difference",
        c -> MantelHaenszel.rateDifference(completed(c), c.argument(2 * strata(c) + 1)));
    to.put("missing_turn", ReferenceProcedures::turn);
    to.put("e_value", c -> EValue.ofRateRatio(c.argument(0)));
    to.put("e_value_limit", c -> EValue.ofLimit(new Interval(c.argument(0), c.argument(1), 0.95)));
  }

  private static int strata(ReferenceCase c) {
    return c.strata().size();
  }

  private static List<MissingMembership> missing(ReferenceCase c) {
    List<MissingMembership> missing = new ArrayList<>();
    for (int i = 0; i < strata(c); i++) {
      missing.add(
          new MissingMembership(c.strata().get(i), c.argument(2 * i), c.argument(2 * i + 1)));
    }
    return missing;
  }

  private static List<ExpectedTwoByTwo> completed(ReferenceCase c) {
    return MissingMembership.at(c.argument(2 * strata(c)), missing(c));
  }

  /** After the missing trials: the level, the two margins of the ratio and the limit. */
  private static Value turn(ReferenceCase c) {
    double[] rule = c.argumentsFrom(2 * strata(c));
    return MissingMembership.turningPoint(
        missing(c),
        tables ->
            Tables.interval(MantelHaenszel.rateRatio(tables, rule[0])).isInside(rule[1], rule[2]),
        (long) rule[3]);
  }

  private static void addChange(Map<String, Function<ReferenceCase, Value>> to) {
    to.put("quasi_poisson_ratio", c -> independent(c, (int) c.count(1)));
    to.put("quasi_poisson_dispersion", c -> quasiPoisson(c, 3).dispersion());
    to.put("quasi_poisson_normal", c -> normal(independent(c, 1)));
    to.put(
        "autoregressive_given",
        c ->
            AutoregressiveErrors.of(
                    quasiPoisson(c, 4), since(c), new double[] {c.argument(3)}, new double[] {1})
                .ratio((int) c.count(1), c.argument(0)));
    to.put(
        "autoregressive_ratio",
        c ->
            AutoregressiveErrors.of(quasiPoisson(c, 4), since(c))
                .ratio((int) c.count(1), c.argument(0)));
    to.put("ljung_box", c -> ljungBox(c).test());
    to.put("ljung_box_lag_one", c -> ljungBox(c).lagOne());
    to.put("change_point_score", c -> changePoint(c).score());
    to.put("change_point_limit", c -> changePoint(c).limit(c.argument(1)));
    to.put("change_point_times", c -> changePoint(c).times());
    to.put("change_point_odds_ratio", c -> changePoint(c).oddsRatio());
    to.put("das_gupta_total", c -> dasGupta(c).total());
    to.put("das_gupta_rate", c -> dasGupta(c).rate());
    to.put("das_gupta_factor", c -> dasGupta(c).factors().get((int) c.count(0)));
    to.put(
        "das_gupta_product",
        c ->
            Value.of(
                DasGupta.product(
                    Arrays.copyOfRange(c.arguments(), 1, 3),
                    Arrays.copyOfRange(c.arguments(), 3, 5))[(int) c.count(0)]));
  }

  /** Exposure and design of each observation follow each other from an argument on. */
  private static QuasiPoissonRegression quasiPoisson(ReferenceCase c, int from) {
    long[] events = c.counts()[0];
    int width = (int) c.count(2) + 1;
    double[] exposure = new double[events.length];
    double[][] design = new double[events.length][];
    for (int i = 0; i < events.length; i++) {
      exposure[i] = c.argument(from + i * width);
      design[i] = Arrays.copyOfRange(c.arguments(), from + 1 + i * width, from + (i + 1) * width);
    }
    return QuasiPoissonRegression.of(events, exposure, design);
  }

  /** How many times each observation stands after the one before it. */
  private static int[] since(ReferenceCase c) {
    return Arrays.stream(c.counts()[1]).mapToInt(Math::toIntExact).toArray();
  }

  /** A coefficient of independent observations, as glm has it. */
  private static Value independent(ReferenceCase c, int column) {
    return AutoregressiveErrors.of(
            quasiPoisson(c, 3), new int[c.counts()[0].length], new double[1], new double[] {1})
        .ratio(column, c.argument(0));
  }

  /** The ratio with the normal interval of the standard error that the t interval was made of. */
  private static Value normal(Value ratio) {
    Estimated e = (Estimated) ratio;
    double value = Math.log(e.value());
    double t =
        TDistribution.of(e.degreesOfFreedom().orElseThrow()).inverseSurvivalProbability(0.025);
    double error = (Math.log(e.interval().orElseThrow().upper()) - value) / t;
    double reach = StandardNormal.twoSided(0.95) * error;
    return Value.of(
        e.value(), new Interval(Math.exp(value - reach), Math.exp(value + reach), 0.95));
  }

  /** Residuals are the arguments, times the counts. */
  private static LjungBoxTest ljungBox(ReferenceCase c) {
    return LjungBoxTest.of(
        c.arguments(), Arrays.stream(c.counts()[0]).mapToInt(Math::toIntExact).toArray());
  }

  /** Rows of trials and, after them, rows of events; the argument is how many of either. */
  private static ChangePointTest changePoint(ReferenceCase c) {
    int times = (int) c.count(0);
    long[][] rows = c.counts();
    return ChangePointTest.of(
        Arrays.copyOfRange(rows, 0, times), Arrays.copyOfRange(rows, times, 2 * times));
  }

  private static DasGupta dasGupta(ReferenceCase c) {
    int factors = (int) c.count(1);
    List<List<Integer>> codes = new ArrayList<>();
    for (int cell = 0; cell < c.strata().size(); cell++) {
      int from = 2 + cell * factors;
      codes.add(Arrays.stream(c.arguments(), from, from + factors).mapToObj(d -> (int) d).toList());
    }
    return DasGupta.of(c.strata(), codes);
  }

  private static void addSequences(Map<String, Function<ReferenceCase, Value>> to) {
    to.put(
        "confidence_sequence",
        c -> ConfidenceSequence.ofRatio(c.argument(0), c.argument(1), c.argument(2)));
    to.put("log_e_value", c -> ConfidenceSequence.logEValue(c.argument(0), c.argument(1)));
    to.put(
        "mh_confidence_sequence",
        c -> ConfidenceSequence.ofRatio(ratio(c.strata()), variance(c.strata()), c.argument(0)));
    to.put(
        "mh_log_e_value",
        c -> ConfidenceSequence.logEValue(ratio(c.strata()), variance(c.strata())));
    to.put("closed_e_values", c -> adjusted(c, ClosedEValues.adjust(c.argumentsFrom(1))));
  }

  private static double ratio(List<TwoByTwo> strata) {
    return ((Estimated) MantelHaenszel.rateRatio(strata, 0.95)).value();
  }

  private static double variance(List<TwoByTwo> strata) {
    return MantelHaenszel.varianceOfLogRateRatio(strata);
  }

  private static Value adjusted(ReferenceCase c, double[] all) {
    return Value.of(all[(int) c.count(0) - 1]);
  }

  private static KitagawaDecomposition kitagawa(ReferenceCase c) {
    return KitagawaDecomposition.of(c.strata());
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
