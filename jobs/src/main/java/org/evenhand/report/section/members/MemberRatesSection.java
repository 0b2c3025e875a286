package org.evenhand.report.section.members;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.MemberRates;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Sanctions per member, by region and, where membership is known by it, by alignment. */
public final class MemberRatesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "member-rates",
          Message.of("members.rates"),
          Set.of(MemberRates.QUESTION),
          MemberRatesSection::write);

  private static final String SUSPENDED = "rung_7_or_above";

  private MemberRatesSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(Message.of("members.rates_reading")),
        byRegion(results),
        byAlignment(results));
  }

  private static Block byRegion(Results results) {
    Answers all = answers(results, Answers.SANCTIONED, FieldName.REGION);
    return all.has(Statistic.MEMBER_YEARS)
        ? rates(results, all, FieldName.REGION, "members.region", "members.by_region")
        : new Block.Paragraph(Message.of("members.by_region_lacking"));
  }

  /** The groups whose members are counted, drawn; undeclared ones are in the numbers alone. */
  private static Block byAlignment(Results results) {
    Labels labels = Labels.of(results);
    Answers all = answers(results, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT);
    if (!all.has(Statistic.MEMBER_YEARS)) {
      return new Block.Paragraph(Message.of("members.by_group_lacking"));
    }
    Table table =
        rates(results, all, FieldName.DECLARED_ALIGNMENT, "common.group", "members.by_group");
    List<FindingKey> drawn =
        all.keys(Statistic.MEMBER_RATE).stream()
            .filter(key -> ratio(all, key).isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return table;
    }
    return new DotPlot(
        Apart.of(labels, drawn.stream().flatMap(key -> ratio(all, key).stream()).toList(), 1)
            .title("members.by_group_title"),
        Message.of("members.by_group_chart_reading", "level", Format.level(results.plan().level())),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                drawn.stream().map(key -> Charts.dot(labels, key, ratio(all, key))).toList())),
        table);
  }

  private static Optional<Finding> ratio(Answers answers, FindingKey key) {
    return answers
        .find(key, Statistic.MEMBER_RATE_RATIO)
        .filter(finding -> finding.estimate().isPresent());
  }

  private static Table rates(
      Results results, Answers all, String field, String head, String caption) {
    Labels labels = Labels.of(results);
    Answers suspended = answers(results, SUSPENDED, field);
    return FindingTable.of(labels, all, Statistic.MEMBER_RATE)
        .orElse(FindingTable.ALONE)
        .group(head)
        .estimate("members.years", Statistic.MEMBER_YEARS)
        .x("members.sanctions", Statistic.MEMBER_RATE)
        .estimateWithRange("members.per_thousand", Statistic.MEMBER_RATE)
        .estimateWithRange("common.ratio", Statistic.MEMBER_RATE_RATIO)
        .estimateWithRange("members.difference", Statistic.MEMBER_RATE_DIFFERENCE)
        .number(
            Message.of("members.stage_per_thousand", "stage", labels.stage(SUSPENDED)),
            row ->
                suspended
                    .find(row.key(), Statistic.MEMBER_RATE)
                    .map(Format::estimate)
                    .orElse(Entry.absent(FindingTable.ALONE)))
        .table(Message.of(caption), Message.of(reading(field)));
  }

  private static String reading(String field) {
    return field.equals(FieldName.REGION)
        ? "members.by_region_reading"
        : "members.by_group_reading";
  }

  private static Answers answers(Results results, String stage, String field) {
    return Answers.comparing(results, MemberRates.QUESTION, stage, field);
  }
}
