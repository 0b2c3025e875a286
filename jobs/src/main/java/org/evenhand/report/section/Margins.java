package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.schema.Plan;

/** The agreed margin in words, and as a band of a chart. */
public final class Margins {

  private Margins() {}

  /** That of the primary result, such as {@code 0.80 to 1.25 times}. */
  public static Message of(Plan plan) {
    return isRatio(plan)
        ? ofRatio(plan)
        : range(Statistic.MH_RATE_DIFFERENCE, plan.margins().rateDifference());
  }

  /** That of a ratio. */
  public static Message ofRatio(Plan plan) {
    return Message.of(
        "format.times", "number", range(Statistic.MH_RATE_RATIO, plan.margins().rateRatio()));
  }

  /** That of a ratio, on its axis. */
  public static DotPlot.Band band(Plan plan) {
    List<Double> ends = plan.margins().rateRatio();
    return new DotPlot.Band(ends.get(0), ends.get(1));
  }

  /** That of the primary result, on its axis. */
  public static DotPlot.Band primaryBand(Plan plan) {
    List<Double> ends = plan.margins().rateDifference();
    return isRatio(plan) ? band(plan) : new DotPlot.Band(ends.get(0), ends.get(1));
  }

  /** Whether the primary result is a ratio, which is what the margin of ratios is about. */
  public static boolean isRatio(Plan plan) {
    return plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
  }

  private static Message range(Statistic statistic, List<Double> ends) {
    return Format.range(statistic, ends.get(0), ends.get(1));
  }
}
