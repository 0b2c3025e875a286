package org.evenhand.measure.robustness;

import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.EValue;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;

/**
 * Sensitivity: how strong something that was not recorded would have to be to make the
 * like-for-like ratio out of nothing, and how differently the sides would have to be reported, were
 * all further reports of a side to end without a sanction: the ratio itself. A number about the
 * result's robustness, and no evidence that there is such a thing.
 */
public final class Sensitivity {

  public static final Question QUESTION =
      new Question(
          "sensitivity",
          "How strong would an unrecorded circumstance have to be to undo the result?");

  private Sensitivity() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strata();
    StratifiedStatistic ratio = Stratified.rateRatio(plan.level());
    List<StratifiedStatistic> procedures =
        List.of(
            ofRatio(Statistic.E_VALUE, ratio, known -> EValue.ofRateRatio(known.value())),
            ofRatio(Statistic.E_VALUE_LIMIT, ratio, Sensitivity::ofLimit),
            new StratifiedStatistic(
                Statistic.REPORTING_RATIO, "the Mantel-Haenszel rate ratio itself", ratio.value()));
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(
        QUESTION, CubeAxis.coreWith(strata), cube -> sanctioned.compared(cube, strata, procedures));
  }

  private static StratifiedStatistic ofRatio(
      Statistic statistic, StratifiedStatistic ratio, Function<Estimated, Value> value) {
    return new StratifiedStatistic(
        statistic,
        "VanderWeele-Ding, of the Mantel-Haenszel rate ratio",
        ratio.value().andThen(known -> known instanceof Estimated e ? value.apply(e) : known));
  }

  private static Value ofLimit(Estimated ratio) {
    return ratio.interval().map(EValue::ofLimit).orElse(Value.notEstimable(Reason.NO_INTERVAL));
  }
}
