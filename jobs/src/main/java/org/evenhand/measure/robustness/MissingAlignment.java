package org.evenhand.measure.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Plan;
import org.evenhand.stat.AllocationBounds;
import org.evenhand.stat.CochranMantelHaenszel;
import org.evenhand.stat.ContinuityCorrection;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.StratifiedTippingPoint;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * Missing alignment: how far the primary estimand would move if the undeclared cases were put at
 * either extreme; over all categories and in each.
 *
 * <p>The bounds recompute the primary estimand with every undeclared decided case allocated, each
 * stratum at its own extreme. In a single stratum no other allocation lies outside of them; over
 * several strata a mixture of extremes can, where strata differ and sanctions are frequent, because
 * an allocation also moves the weights of the strata. The bounds carry the intervals of both levels
 * that a verdict reads, 1 - alpha first, and the p-value of the Cochran-Mantel-Haenszel test
 * without correction on the same allocation. Those of the difference stand beside those of a ratio,
 * which has no value, and so no test, where all sanctions are the group's. Strata that only the
 * undeclared cases fill take part. The tipping point is the number of undeclared cases that,
 * allocated against the result, undo it.
 */
public final class MissingAlignment {

  public static final Question QUESTION =
      new Question(
          "missing_alignment", "Could the cases without a declared alignment change the result?");

  private MissingAlignment() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strata();
    List<StratifiedStatistic> procedures = procedures(plan);
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(strata),
        cube -> sanctioned.everywhere(cube, strata, procedures));
  }

  private static List<StratifiedStatistic> procedures(Plan plan) {
    List<StratifiedStatistic> procedures = new ArrayList<>();
    double alpha = plan.levels().alpha();
    List<Double> levels = List.of(1 - alpha, 1 - 2 * alpha);
    if (Stratified.primary(plan, plan.level()).statistic() == Statistic.MH_RATE_RATIO) {
      List<StratifiedStatistic> ratios = levels.stream().map(Stratified::rateRatio).toList();
      procedures.addAll(bounds(Statistic.BOUND_LOWEST, AllocationBounds::lowest, ratios));
      procedures.addAll(bounds(Statistic.BOUND_HIGHEST, AllocationBounds::highest, ratios));
    }
    List<StratifiedStatistic> differences =
        levels.stream().map(Stratified::rateDifference).toList();
    procedures.addAll(
        bounds(Statistic.DIFFERENCE_BOUND_LOWEST, AllocationBounds::lowest, differences));
    procedures.addAll(
        bounds(Statistic.DIFFERENCE_BOUND_HIGHEST, AllocationBounds::highest, differences));
    procedures.add(
        new StratifiedStatistic(
            Statistic.TIPPING_POINT,
            "undeclared cases allocated one by one, the most telling first",
            MissingAlignment::tippingPoint));
    return procedures;
  }

  private static List<StratifiedStatistic> bounds(
      Statistic statistic,
      Function<AllocationBounds, TwoByTwo> end,
      List<StratifiedStatistic> estimates) {
    return estimates.stream()
        .map(
            estimate ->
                new StratifiedStatistic(
                    statistic,
                    "undeclared cases at one extreme in every stratum; " + estimate.method(),
                    contrast -> atEnd(allocated(contrast, end), estimate)))
        .toList();
  }

  /** The contrast with the undeclared cases of every stratum allocated to one end. */
  private static Contrast allocated(Contrast contrast, Function<AllocationBounds, TwoByTwo> end) {
    List<Stratum> strata = new ArrayList<>();
    for (Stratum stratum : contrast.strata()) {
      Tally missing = stratum.undeclared();
      TwoByTwo table =
          end.apply(
              AllocationBounds.of(stratum.table(), missing.sanctioned(), missing.notSanctioned()));
      strata.add(Stratum.of(table));
    }
    return new Contrast(contrast.comparison(), strata);
  }

  private static Value atEnd(Contrast allocated, StratifiedStatistic primary) {
    Value estimate = primary.value().apply(allocated);
    Value test = CochranMantelHaenszel.of(allocated.comparable(), ContinuityCorrection.NONE);
    return estimate instanceof Estimated e && test instanceof Estimated t && t.pValue().isPresent()
        ? e.withPValue(t.pValue().getAsDouble())
        : estimate;
  }

  private static Value tippingPoint(Contrast contrast) {
    List<Stratum> strata = contrast.strata();
    return StratifiedTippingPoint.of(
        strata.stream().map(Stratum::table).toList(),
        strata.stream().mapToLong(s -> s.undeclared().sanctioned()).toArray(),
        strata.stream().mapToLong(s -> s.undeclared().notSanctioned()).toArray());
  }
}
