package org.evenhand.report.section.stages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Interim;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Ranges;
import org.evenhand.schema.FieldName;

/** Measures taken before a decision: how often, how long, and with what end. */
public final class InterimSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Interim.QUESTION.id(),
          Message.of("stages.interim"),
          Set.of(Interim.QUESTION),
          InterimSection::write);

  private static final Statistic RATIO = Statistic.MH_RATE_RATIO;

  private InterimSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers suspended = Answers.of(results, Interim.QUESTION, "interim_suspension");
    return List.of(
        new Block.Paragraph(Message.of("stages.interim_how")),
        taken(labels, Answers.of(results, Interim.QUESTION, FieldName.INTERIM_MEASURE), suspended),
        compared(labels, suspended),
        ends(labels, Answers.of(results, Interim.QUESTION, "cleared_after_interim")));
  }

  private static Table taken(Labels labels, Answers any, Answers suspended) {
    return FindingTable.of(labels, suspended, Statistic.RATE)
        .group()
        .from(any)
        .xOfN("stages.interim_any", Statistic.RATE)
        .estimate("stages.percent", Statistic.RATE)
        .fromRow()
        .share("stages.interim_suspended", "stages.percent")
        .estimate("stages.interim_length", Statistic.MEDIAN_DAYS)
        .number("common.range", row -> median(suspended.range(row.key(), Statistic.MEDIAN_DAYS)))
        .table(Message.of("stages.interim_taken"), Message.of("stages.interim_taken_reading"));
  }

  /** A median of too few suspensions has no range. */
  private static Entry median(Entry range) {
    return range.kind() == Entry.Kind.ABSENT
        ? Entry.absent(Message.of("stages.interim_no_range"))
        : range;
  }

  private static DotPlot compared(Labels labels, Answers suspended) {
    List<FindingKey> groups = suspended.keys(RATIO);
    Message reference = labels.references(groups);
    return new DotPlot(
        Ranges.of(groups.stream().flatMap(key -> suspended.find(key, RATIO).stream()), 1)
            .title(
                Message.of("stages.interim_like"),
                Message.of("stages.interim_alike"),
                ratio -> apart(labels, ratio)),
        Message.of("stages.interim_chart_reading", "reference", reference),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                groups.stream()
                    .map(key -> Charts.ranged(labels, key, suspended.find(key, RATIO)))
                    .toList())),
        FindingTable.of(labels, suspended, RATIO)
            .group()
            .likeForLike()
            .table(
                Message.of("stages.interim_like"),
                Message.of("stages.interim_like_reading", "reference", reference)));
  }

  private static Message apart(Labels labels, Finding ratio) {
    return Message.of(
        "stages.interim_apart",
        "group",
        labels.group(ratio.key()),
        "ratio",
        Format.estimate(ratio).text(),
        "reference",
        labels.reference(ratio.key()));
  }

  private static Table ends(Labels labels, Answers cleared) {
    return FindingTable.of(labels, cleared, Statistic.RATE_DIFFERENCE)
        .group()
        .share("stages.interim_without", "stages.percent")
        .estimateWithRange("common.difference", Statistic.RATE_DIFFERENCE)
        .table(
            Message.of("stages.interim_ends"),
            Message.of(
                "stages.interim_ends_reading",
                "reference",
                labels.references(cleared.keys(Statistic.RATE_DIFFERENCE))));
  }
}
