package org.evenhand.report.section.trend;

import java.util.Optional;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Ratios of one time to another within the cases of a group. */
final class Steps {

  private Steps() {}

  /** A row of a chart for the group whose cases alone it is about. */
  static Dot dot(Labels labels, FindingRow row, Statistic ratio) {
    Optional<Finding> found = row.answers().find(row.key(), ratio);
    FindingKey group =
        row.key()
            .with(
                Comparison.alone(
                    FieldName.DECLARED_ALIGNMENT,
                    Strata.code(row.key(), FieldName.DECLARED_ALIGNMENT).orElse(FindingKey.ALL)));
    return Charts.dot(labels, group, found);
  }

  /** The message for a ratio above 1, below it, or neither as far as its range tells. */
  static Message title(Finding ratio, String above, String below, String unclear) {
    double lower = ratio.lower().orElse(Double.NEGATIVE_INFINITY);
    double upper = ratio.upper().orElse(Double.POSITIVE_INFINITY);
    String key =
        ratio.estimate().isEmpty() ? unclear : lower > 1 ? above : upper < 1 ? below : unclear;
    return Message.of(
        key, "ratio", Format.estimate(ratio).text(), "range", Format.range(ratio).text());
  }
}
