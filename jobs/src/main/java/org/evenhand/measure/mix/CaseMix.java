package org.evenhand.measure.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.DirectStandardisation;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.KitagawaDecomposition;
import org.evenhand.stat.MantelHaenszel;
import org.evenhand.stat.MiettinenNurminenDifference;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * Case mix: how much of the gap goes with different kinds of cases, and how much with different
 * rates for the same kind. All within the plan's strata in which both groups have a decided case.
 *
 * <p>The total that the two parts add up to is the difference of the two crude rates in those
 * strata. A standardised rate is that of the group, at the case mix of group and reference
 * together; the reference's own stands in the same comparison turned round.
 */
public final class CaseMix {

  public static final Question QUESTION =
      new Question("case_mix", "How much of the gap goes with the mix of cases?");

  private static final String DIRECT = "direct standardisation, pooled case mix, binomial variance";
  private static final double ROUNDING = 1e-12;

  private CaseMix() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    List<String> strata = plan.primary().strata();
    List<StratifiedStatistic> procedures = procedures(plan.level());
    StratifiedStatistic standardisedRate = procedures.get(procedures.size() - 1);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(strata),
        cube -> {
          List<Finding> findings = new ArrayList<>();
          for (Contrast contrast : sanctioned.contrasts(cube, strata)) {
            findings.addAll(sanctioned.of(FindingKey.ALL, contrast, procedures));
            findings.addAll(
                sanctioned.of(FindingKey.ALL, contrast.swapped(), List.of(standardisedRate)));
          }
          return findings;
        });
  }

  /** All that is said of a contrast; the standardised rate, which stands for each side, last. */
  private static List<StratifiedStatistic> procedures(double level) {
    return List.of(
        part(Statistic.RATE_DIFFERENCE, KitagawaDecomposition::total),
        part(Statistic.COMPOSITION_EFFECT, KitagawaDecomposition::composition),
        part(Statistic.RATE_EFFECT, KitagawaDecomposition::rate),
        stratified(
            Statistic.STANDARDISED_RATE_DIFFERENCE,
            DIRECT,
            strata -> DirectStandardisation.difference(strata, pooledMix(strata), level)),
        stratified(
            Statistic.OBSERVED_TO_EXPECTED,
            "indirect standardisation, rates of the reference by stratum",
            strata -> Stratified.indirect(strata).ratio()),
        new StratifiedStatistic(
            Statistic.SIMPSON_REVERSAL,
            "signs of the crude and of the Mantel-Haenszel rate difference",
            contrast -> reversal(contrast, level)),
        stratified(
            Statistic.STANDARDISED_RATE,
            DIRECT,
            strata ->
                DirectStandardisation.of(
                    Stratified.counts(strata, TwoByTwo::x1),
                    Stratified.counts(strata, TwoByTwo::n1),
                    pooledMix(strata),
                    level)));
  }

  private static StratifiedStatistic part(
      Statistic statistic, Function<KitagawaDecomposition, Value> part) {
    return stratified(
        statistic,
        "Kitagawa decomposition",
        strata -> part.apply(KitagawaDecomposition.of(strata)));
  }

  private static StratifiedStatistic stratified(
      Statistic statistic, String method, Function<List<TwoByTwo>, Value> value) {
    return Stratified.of(
        statistic,
        method,
        strata -> strata.isEmpty() ? Stratified.nothingComparable() : value.apply(strata));
  }

  private static double[] pooledMix(List<TwoByTwo> strata) {
    return strata.stream().mapToDouble(table -> table.n1() + table.n2()).toArray();
  }

  /** 1 if the crude and the like-for-like difference have opposite signs, else 0. */
  private static Value reversal(Contrast contrast, double level) {
    Value crude = MiettinenNurminenDifference.of(contrast.pooled().table(), level);
    Value stratified = MantelHaenszel.rateDifference(contrast.comparable(), level);
    if (crude instanceof Estimated unadjusted && stratified instanceof Estimated adjusted) {
      return Value.of(sign(unadjusted) * sign(adjusted) < 0 ? 1 : 0);
    }
    return crude instanceof Estimated ? stratified : crude;
  }

  private static double sign(Estimated difference) {
    return Math.abs(difference.value()) < ROUNDING ? 0 : Math.signum(difference.value());
  }
}
