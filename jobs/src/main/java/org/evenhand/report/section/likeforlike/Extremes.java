package org.evenhand.report.section.likeforlike;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.section.FindingRow;

/** The title of a chart of ratios that have no verdict: between which of them all others lie. */
final class Extremes {

  private record Ratio(Message about, double value) {}

  private Extremes() {}

  /**
   * The lowest and the highest ratio.
   *
   * @param about what a row is about
   * @param otherwise the title where there are not two
   */
  static Message title(
      List<FindingRow> rows,
      Statistic statistic,
      Function<FindingRow, Message> about,
      Message otherwise) {
    List<Ratio> ratios =
        rows.stream()
            .flatMap(
                row ->
                    row.answers().find(row.key(), statistic).stream()
                        .flatMap(
                            found ->
                                found.estimate().stream()
                                    .mapToObj(value -> new Ratio(about.apply(row), value))))
            .sorted(Comparator.comparingDouble(Ratio::value))
            .toList();
    if (ratios.size() < 2) {
      return otherwise;
    }
    Ratio lowest = ratios.get(0);
    Ratio highest = ratios.get(ratios.size() - 1);
    return Message.of(
        "likeforlike.extremes",
        "lowest",
        Format.ratio(lowest.value()),
        "lowest_of",
        lowest.about(),
        "highest",
        Format.ratio(highest.value()),
        "highest_of",
        highest.about());
  }
}
