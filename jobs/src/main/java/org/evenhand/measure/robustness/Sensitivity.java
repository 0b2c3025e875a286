package org.evenhand.measure.robustness;

import java.util.List;
import java.util.function.Function;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;
import org.evenhand.stat.EValue;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.MantelHaenszel;
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

  private final Plan plan;
  private final List<StratifiedStatistic> procedures;

  private Sensitivity(Plan plan) {
    this.plan = plan;
    procedures =
        List.of(
            ofRatio(Statistic.E_VALUE, ratio -> EValue.ofRateRatio(ratio.value())),
            ofRatio(Statistic.E_VALUE_LIMIT, Sensitivity::ofLimit),
            Stratified.of(
                Statistic.REPORTING_RATIO,
                "the Mantel-Haenszel rate ratio itself",
                strata -> MantelHaenszel.rateRatio(strata, 1 - plan.levels().alpha())));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), new Sensitivity(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
    return new ComparisonSet(QUESTION, plan.comparator()).overall(stage, tallies, procedures);
  }

  private StratifiedStatistic ofRatio(Statistic statistic, Function<Estimated, Value> value) {
    return Stratified.of(
        statistic,
        "VanderWeele-Ding, of the Mantel-Haenszel rate ratio",
        strata -> {
          Value ratio = MantelHaenszel.rateRatio(strata, 1 - plan.levels().alpha());
          return ratio instanceof Estimated estimated ? value.apply(estimated) : ratio;
        });
  }

  private static Value ofLimit(Estimated ratio) {
    return ratio.interval().map(EValue::ofLimit).orElse(Value.notEstimable(Reason.NO_INTERVAL));
  }
}
