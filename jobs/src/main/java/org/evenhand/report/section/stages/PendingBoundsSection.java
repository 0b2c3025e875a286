package org.evenhand.report.section.stages;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** What the cases that are still pending could change. */
public final class PendingBoundsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "pending-bounds",
          Message.of("stages.pending_bounds"),
          Set.of(PendingBounds.QUESTION),
          results -> new PendingBoundsSection(results).write());

  private final Labels labels;
  private final Answers answers;

  private PendingBoundsSection(Results results) {
    labels = Labels.of(results);
    answers = Answers.of(results, PendingBounds.QUESTION);
  }

  private List<Block> write() {
    return List.of(new Block.Paragraph(Message.of("stages.pending_how")), rates(), differences());
  }

  private BarPlot rates() {
    return new BarPlot(
        title(),
        Message.of("stages.pending_chart_reading"),
        BarPlot.Unit.PERCENT,
        List.of(
            Message.of("stages.pending_no_sanction"),
            Message.of("stages.pending"),
            Message.of("common.sanctioned")),
        answers.overall(Statistic.PENDING_RATE_LOWEST).stream().map(this::bar).toList(),
        data());
  }

  /** Whose gap the pending cases could turn round. */
  private Message title() {
    List<FindingKey> gaps =
        answers.overall(Statistic.PENDING_DIFFERENCE_LOWEST).stream()
            .filter(key -> number(key, Statistic.PENDING_DIFFERENCE_LOWEST).isPresent())
            .filter(key -> number(key, Statistic.PENDING_DIFFERENCE_HIGHEST).isPresent())
            .toList();
    List<FindingKey> turned =
        gaps.stream()
            .filter(key -> number(key, Statistic.PENDING_DIFFERENCE_LOWEST).getAsDouble() < 0)
            .filter(key -> number(key, Statistic.PENDING_DIFFERENCE_HIGHEST).getAsDouble() > 0)
            .toList();
    if (gaps.isEmpty()) {
      return Message.of("stages.pending_plain");
    }
    if (turned.isEmpty()) {
      return Message.of("stages.pending_turn_none");
    }
    return turned.equals(gaps)
        ? Message.of("stages.pending_turn_all")
        : Message.of(
            "stages.pending_turn_some",
            "groups",
            Message.listed(turned.stream().map(labels::group).toList()));
  }

  private BarPlot.Bar bar(FindingKey key) {
    OptionalDouble none = number(key, Statistic.PENDING_RATE_LOWEST);
    OptionalDouble all = number(key, Statistic.PENDING_RATE_HIGHEST);
    boolean isKnown = none.isPresent() && all.isPresent();
    return new BarPlot.Bar(
        labels.group(key),
        isKnown
            ? Stream.of(
                    1 - all.getAsDouble(),
                    all.getAsDouble() - none.getAsDouble(),
                    none.getAsDouble())
                .map(OptionalDouble::of)
                .toList()
            : List.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
        isKnown
            ? Format.range(Statistic.PENDING_RATE_LOWEST, none.getAsDouble(), all.getAsDouble())
            : Message.literal(Format.ABSENT));
  }

  private OptionalDouble number(FindingKey key, Statistic statistic) {
    return answers
        .find(key, statistic)
        .map(finding -> finding.estimate())
        .orElse(OptionalDouble.empty());
  }

  private Table data() {
    return FindingTable.overall(labels, answers, Statistic.PENDING_RATE_LOWEST)
        .group()
        .xOfN("stages.pending_none", Statistic.PENDING_RATE_LOWEST)
        .estimate("stages.pending_rate", Statistic.PENDING_RATE_LOWEST)
        .xOfN("stages.pending_all", Statistic.PENDING_RATE_HIGHEST)
        .estimate("stages.pending_rate", Statistic.PENDING_RATE_HIGHEST)
        .table(Message.of("stages.pending_plain"), Message.of("stages.pending_plain_reading"));
  }

  private Table differences() {
    return FindingTable.overall(labels, answers, Statistic.PENDING_DIFFERENCE_LOWEST)
        .group()
        .estimate("stages.pending_lowest", Statistic.PENDING_DIFFERENCE_LOWEST)
        .estimate("stages.pending_highest", Statistic.PENDING_DIFFERENCE_HIGHEST)
        .table(Message.of("stages.pending_gap"), Message.of("stages.pending_gap_reading"));
  }
}
