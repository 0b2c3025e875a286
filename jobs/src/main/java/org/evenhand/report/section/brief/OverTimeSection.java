package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.measure.trend.RollingWindows;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Window;
import org.evenhand.verdict.Standing;

/** Period by period, and what all of them together show however often one looks. */
public final class OverTimeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "over-time",
          Message.of("brief.over_time"),
          Set.of(StandingRatio.QUESTION),
          OverTimeSection::write);

  /** Groups that are drawn; the annex has all. */
  private static final int MOST = 4;

  private final Results results;
  private final Labels labels;
  private final List<Standing> standings;

  private OverTimeSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
    standings = results.standings();
  }

  /** Nothing where there is a single period. */
  private static List<Block> write(Results results) {
    return results.standings().stream().allMatch(standing -> standing.looks().size() < 2)
        ? List.of()
        : new OverTimeSection(results).write();
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("brief.over_time_reading")));
    standings.stream().limit(MOST).map(this::plot).forEach(blocks::add);
    return blocks;
  }

  private TimePlot plot(Standing standing) {
    List<String> periods = standing.looks().stream().map(Standing.Look::upTo).toList();
    return new TimePlot(
        title(standing),
        Message.of("brief.standing_reading", "margin", Margins.ofRatio(results.plan())),
        new TimePlot.Periods(periods.stream().map(Message::literal).toList()),
        TimePlot.Up.RATIO,
        series(standing, periods),
        marks(periods),
        List.of(),
        Optional.of(Margins.band(results.plan())),
        data(standing, periods));
  }

  private Message title(Standing standing) {
    Standing.Look latest = standing.latest();
    String key =
        switch (latest.standing()) {
          case DISPARITY_FOUND -> "brief.standing_disparity";
          case PARITY_SHOWN -> "brief.standing_parity";
          case OPEN -> "brief.standing_open";
        };
    return Message.of(
        key,
        "group",
        labels.group(latest.ratio().key()),
        "ratio",
        Format.estimate(latest.ratio()).text(),
        "since",
        latest.since().orElse(""));
  }

  private List<TimePlot.Series> series(Standing standing, List<String> periods) {
    Marker marker = labels.marker(standing.latest().ratio().key());
    List<TimePlot.Series> series = new ArrayList<>();
    List<TimePlot.Point> alone =
        IntStream.range(0, periods.size())
            .boxed()
            .flatMap(i -> alone(standing, periods.get(i)).map(one -> point(i, one)).stream())
            .toList();
    if (!alone.isEmpty()) {
      series.add(
          new TimePlot.Series(
              Message.of("brief.each_period"),
              new Marker(marker.shape(), false),
              TimePlot.Shape.DOTS,
              alone));
    }
    series.add(
        new TimePlot.Series(
            Message.of("brief.all_so_far"),
            marker,
            TimePlot.Shape.LINE,
            IntStream.range(0, periods.size())
                .mapToObj(i -> point(i, standing.looks().get(i).ratio()))
                .toList()));
    return series;
  }

  private static TimePlot.Point point(int x, Finding ratio) {
    return new TimePlot.Point(x, ratio.estimate(), Charts.limits(ratio));
  }

  /** The ratio of one period by itself. */
  private Optional<Finding> alone(Standing standing, String period) {
    String group = standing.comparison().group();
    return Answers.where(
            results,
            RollingWindows.QUESTION,
            key ->
                key.window().equals(Window.QUARTER.label())
                    && Strata.value(key.stratum()).equals(period)
                    && key.comparison().group().equals(group))
        .first(Statistic.MH_RATE_RATIO);
  }

  /** The months in which rules came into force. */
  private List<TimePlot.Mark> marks(List<String> periods) {
    return results.findings(PolicyChange.QUESTION).stream()
        .map(finding -> Strata.code(finding.key(), FieldName.IN_FORCE_MONTH))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .flatMap(month -> mark(month, periods).stream())
        .toList();
  }

  private static Optional<TimePlot.Mark> mark(String month, List<String> periods) {
    return IntStream.range(0, periods.size())
        .filter(i -> Period.parse(periods.get(i)).contains(java.time.YearMonth.parse(month)))
        .mapToObj(i -> new TimePlot.Mark(i, Message.of("brief.rules_in_force", "month", month)))
        .findFirst();
  }

  private Table data(Standing standing, List<String> periods) {
    return Table.of(
        Message.of("brief.standing_data", "group", labels.group(standing.latest().ratio().key())),
        Message.of("brief.standing_data_reading"),
        IntStream.range(0, periods.size()).boxed().toList(),
        List.of(
            Source.header(Message.of("brief.up_to"), i -> Message.literal(periods.get(i))),
            Source.number(
                Message.of("brief.each_period"),
                i ->
                    alone(standing, periods.get(i))
                        .map(Format::estimate)
                        .orElse(Entry.absent(Message.of("brief.each_period_absent")))),
            Source.number(
                Message.of("brief.all_so_far"),
                i -> Format.estimate(standing.looks().get(i).ratio())),
            Source.number(
                Message.of("common.range"), i -> Format.range(standing.looks().get(i).ratio()))));
  }
}
