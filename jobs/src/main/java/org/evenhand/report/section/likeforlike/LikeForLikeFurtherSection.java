package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.Shift;

/** The like-for-like result with further fields held fixed, beside the first and never instead. */
public final class LikeForLikeFurtherSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "like-for-like-beside",
          Message.of("likeforlike.further"),
          Set.of(LikeForLike.QUESTION, LikeForLikeFurther.QUESTION),
          LikeForLikeFurtherSection::write);

  private static final Message PLANNED = Message.of("likeforlike.further_planned");
  private static final Message CLOSER = Message.of("likeforlike.further_closer");

  private final Labels labels;
  private final Rulings rulings;
  private final Answers planned;
  private final Answers closer;

  private LikeForLikeFurtherSection(Results results) {
    labels = Labels.of(results);
    rulings = Rulings.of(results);
    planned = Answers.besideReference(results, LikeForLike.QUESTION);
    closer = Answers.of(results, LikeForLikeFurther.QUESTION);
  }

  private static List<Block> write(Results results) {
    LikeForLikeFurtherSection section = new LikeForLikeFurtherSection(results);
    return List.of(
        new Block.Paragraph(Message.of("likeforlike.further_reading")),
        section.plot(),
        section.differences());
  }

  private DotPlot plot() {
    List<FindingKey> groups = closer.keys(Statistic.MH_RATE_RATIO);
    return new DotPlot(
        Shift.title(
            groups.stream()
                .flatMap(key -> Shift.between(labels.group(key), CLOSER, first(key), second(key)))
                .toList()),
        Message.of("likeforlike.ratios_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        groups.stream().map(this::panel).toList(),
        ratios());
  }

  private DotPlot.Panel panel(FindingKey key) {
    return new DotPlot.Panel(
        labels.group(key),
        Stream.concat(dot(PLANNED, key, first(key)), dot(CLOSER, key, second(key))).toList());
  }

  private Stream<DotPlot.Dot> dot(Message name, FindingKey key, Optional<Finding> ratio) {
    return ratio.stream().map(finding -> Charts.dot(name, labels.marker(key), finding));
  }

  /** The planned ratio; none where the verdict is that it would mislead. */
  private Optional<Finding> first(FindingKey key) {
    return planned
        .find(key, Statistic.MH_RATE_RATIO)
        .filter(finding -> rulings.withheld(key).isEmpty());
  }

  private Optional<Finding> second(FindingKey key) {
    return closer.find(key, Statistic.MH_RATE_RATIO);
  }

  private Table ratios() {
    return FindingTable.of(labels, closer, Statistic.MH_RATE_RATIO)
        .group()
        .from(planned)
        .unless(rulings)
        .estimateWithRange("likeforlike.further_planned", Statistic.MH_RATE_RATIO)
        .fromRow()
        .always()
        .estimateWithRange("likeforlike.further_closer", Statistic.MH_RATE_RATIO)
        .table(
            Message.of("likeforlike.further_ratios"),
            Message.of("likeforlike.further_ratios_reading"));
  }

  private Table differences() {
    return FindingTable.of(labels, closer, Statistic.MH_RATE_RATIO)
        .group()
        .estimateWithRange("common.difference", Statistic.MH_RATE_DIFFERENCE)
        .estimate("likeforlike.kinds_used", Statistic.STRATA_USED)
        .estimate("likeforlike.kinds_excluded", Statistic.STRATA_EXCLUDED)
        .table(
            Message.of("likeforlike.further_differences"),
            Message.of("likeforlike.further_differences_reading"));
  }
}
