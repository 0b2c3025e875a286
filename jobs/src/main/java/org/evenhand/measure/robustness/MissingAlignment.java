package org.evenhand.measure.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tallies;
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

  private final Plan plan;
  private final ComparisonSet comparisons;
  private final List<StratifiedStatistic> procedures;

  private MissingAlignment(Plan plan) {
    this.plan = plan;
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    procedures = new ArrayList<>();
    Statistic estimand = Stratified.primary(plan, 1 - plan.levels().alpha()).statistic();
    boolean isRatio = estimand == Statistic.MH_RATE_RATIO;
    if (isRatio) {
      bound(Statistic.BOUND_LOWEST, AllocationBounds::lowest, Stratified::rateRatio);
      bound(Statistic.BOUND_HIGHEST, AllocationBounds::highest, Stratified::rateRatio);
    }
    bound(Statistic.DIFFERENCE_BOUND_LOWEST, AllocationBounds::lowest, Stratified::rateDifference);
    bound(
        Statistic.DIFFERENCE_BOUND_HIGHEST, AllocationBounds::highest, Stratified::rateDifference);
    procedures.add(
        new StratifiedStatistic(
            Statistic.TIPPING_POINT,
            "undeclared cases allocated one by one, the most telling first",
            MissingAlignment::tippingPoint));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), new MissingAlignment(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
    List<Finding> findings = new ArrayList<>(comparisons.overall(stage, tallies, procedures));
    findings.addAll(comparisons.byCategory(stage, tallies, procedures));
    return findings;
  }

  private void bound(
      Statistic statistic,
      Function<AllocationBounds, TwoByTwo> end,
      DoubleFunction<StratifiedStatistic> estimand) {
    double alpha = plan.levels().alpha();
    for (double level : List.of(1 - alpha, 1 - 2 * alpha)) {
      StratifiedStatistic estimate = estimand.apply(level);
      procedures.add(
          new StratifiedStatistic(
              statistic,
              "undeclared cases at one extreme in every stratum; " + estimate.method(),
              contrast -> atEnd(allocated(contrast, end), estimate)));
    }
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
