package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.VoteWindows;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Suspensions and sanctions in the windows before internal votes, and outside of them. */
public final class VoteWindowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "vote-windows",
          Message.of("trend.vote"),
          Set.of(VoteWindows.QUESTION),
          VoteWindowsSection::write);

  /** What is counted, by stage. */
  private static final Map<String, Message> STAGES =
      Map.of(
          "interim_suspension",
          Message.of("trend.vote_suspended"),
          Answers.SANCTIONED,
          Message.of("trend.vote_sanctioned"),
          "cleared_after_suspension",
          Message.of("trend.vote_cleared"));

  private VoteWindowsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> rows = rows(results, FieldName.DAYS_TO_CONTEST_BAND);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("trend.vote_intro")));
    if (rows.isEmpty()) {
      blocks.add(inside(labels, rows));
    } else {
      blocks.add(plot(labels, rows));
    }
    blocks.add(
        counted(labels, rows(results, FieldName.DECLARED_ALIGNMENT))
            .group()
            .header("trend.vote_where", row -> where(row.key()))
            .xOfN("trend.vote_of_group", Statistic.RATE_RATIO)
            .xOfNReference("trend.vote_of_beside", Statistic.RATE_RATIO)
            .estimate("common.difference", Statistic.RATE_DIFFERENCE)
            .estimateWithRange("common.ratio", Statistic.RATE_RATIO)
            .table(Message.of("trend.vote_groups"), Message.of("trend.vote_groups_reading")));
    return blocks;
  }

  private static DotPlot plot(Labels labels, List<FindingRow> rows) {
    Map<String, List<Dot>> stages = new LinkedHashMap<>();
    rows.forEach(
        row ->
            stages
                .computeIfAbsent(row.key().stage(), stage -> new ArrayList<>())
                .add(Steps.dot(labels, row, Statistic.RATE_RATIO)));
    return new DotPlot(
        title(rows),
        Message.of("trend.vote_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        stages.entrySet().stream()
            .map(stage -> new DotPlot.Panel(stage(stage.getKey()), stage.getValue()))
            .toList(),
        inside(labels, rows));
  }

  /** Whether sanctions of all groups together were more or less frequent in the window. */
  private static Message title(List<FindingRow> rows) {
    return rows.stream()
        .filter(row -> row.key().stage().equals(Answers.SANCTIONED))
        .filter(row -> Strata.code(row.key(), FieldName.DECLARED_ALIGNMENT).isEmpty())
        .flatMap(row -> row.answers().find(row.key(), Statistic.RATE_RATIO).stream())
        .findFirst()
        .map(
            ratio -> Steps.title(ratio, "trend.vote_more", "trend.vote_less", "trend.vote_unclear"))
        .orElse(Message.of("trend.vote_inside"));
  }

  private static Table inside(Labels labels, List<FindingRow> rows) {
    return counted(labels, rows)
        .header("common.group", row -> Strata.group(labels, row.key()))
        .xOfN("trend.vote_in", Statistic.RATE_RATIO)
        .xOfNReference("trend.vote_out", Statistic.RATE_RATIO)
        .estimateWithRange("common.difference", Statistic.RATE_DIFFERENCE)
        .estimateWithRange("common.ratio", Statistic.RATE_RATIO)
        .table(Message.of("trend.vote_inside"), Message.of("trend.vote_inside_reading"));
  }

  private static List<FindingRow> rows(Results results, String field) {
    return FindingRow.each(
        results,
        VoteWindows.QUESTION,
        Statistic.RATE_RATIO,
        key -> key.comparison().compared().equals(field));
  }

  private static FindingTable counted(Labels labels, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .header("trend.counted", row -> stage(row.key().stage()))
        .plainRanges();
  }

  private static Message stage(String stage) {
    return STAGES.getOrDefault(stage, Message.literal(stage));
  }

  private static Message where(FindingKey key) {
    return Message.of(
        Strata.code(key, FieldName.DAYS_TO_CONTEST_BAND).orElse("").equals("window")
            ? "trend.vote_in"
            : "trend.vote_out");
  }
}
