package org.evenhand.report.section;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;
import org.evenhand.report.chart.Marker;
import org.evenhand.schema.FieldName;

/**
 * Shares with their ranges as a chart.
 *
 * @param results what was found
 * @param statistic the share
 * @param name what a row is called
 */
public record Shares(Results results, Statistic statistic, Function<FindingRow, Message> name) {

  /** Shares of whatever is compared, under its name. */
  public static Shares of(Results results) {
    Labels labels = Labels.of(results);
    return new Shares(results, Statistic.RATE, row -> labels.compared(row.key()));
  }

  /** The chart of these rows, with the numbers behind it, where its title says of what. */
  public DotPlot plot(Message title, List<FindingRow> rows, Table data) {
    return plot(title, "common.shares_reading", rows, data);
  }

  /** The same with a reading of its own, which is told the {@code level} of the ranges. */
  public DotPlot plot(Message title, String reading, List<FindingRow> rows, Table data) {
    return new DotPlot(
        title,
        Message.of(reading, "level", Format.level(results.plan().level())),
        DotPlot.Scale.PERCENT,
        Optional.empty(),
        List.of(new Panel(Message.NONE, rows.stream().map(this::dot).toList())),
        data);
  }

  private Dot dot(FindingRow row) {
    return Charts.dot(
        name.apply(row),
        marker(row.key()),
        row.answers().find(row.key(), statistic),
        found -> Format.inFull(found).text(),
        Message.literal(Format.ABSENT));
  }

  private Marker marker(FindingKey key) {
    return key.comparison().compared().equals(FieldName.DECLARED_ALIGNMENT)
        ? Labels.of(results).marker(key)
        : Marker.of(0, true);
  }
}
