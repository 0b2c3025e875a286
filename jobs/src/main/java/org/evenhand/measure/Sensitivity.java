package org.evenhand.measure;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.cube.Cube;
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
final class Sensitivity implements Measure {

  private final Plan plan;
  private final List<Procedure> procedures;

  Sensitivity(Plan plan) {
    this.plan = plan;
    procedures =
        List.of(
            ofRatio(Statistic.E_VALUE, ratio -> EValue.ofRateRatio(ratio.value())),
            ofRatio(Statistic.E_VALUE_LIMIT, Sensitivity::ofLimit),
            WithinStrata.of(
                Statistic.REPORTING_RATIO,
                "the Mantel-Haenszel rate ratio itself",
                strata -> MantelHaenszel.rateRatio(strata, 1 - plan.levels().alpha())));
  }

  @Override
  public String id() {
    return "sensitivity";
  }

  @Override
  public String question() {
    return "How strong would an unrecorded circumstance have to be to undo the result?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(plan.primary().strata());
  }

  @Override
  public List<Finding> of(Cube cube) {
    Stage stage = Stage.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
    return new Inquiry(id(), plan.comparator()).overall(stage, tallies, procedures);
  }

  private Procedure ofRatio(Statistic statistic, Function<Estimated, Value> value) {
    return WithinStrata.of(
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
