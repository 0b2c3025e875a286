package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Allegations;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Shift;
import org.evenhand.schema.FieldName;

/** How much the result hangs on how cases of several allegations are counted. */
public final class AllegationsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Allegations.QUESTION.id(),
          Message.of("likeforlike.allegations"),
          Set.of(Allegations.QUESTION),
          AllegationsSection::write);

  private record Rule(Message name, Answers answers) {

    List<FindingKey> keys() {
      return answers.comparing(FieldName.DECLARED_ALIGNMENT, Statistic.MH_RATE_RATIO);
    }

    Optional<Finding> ratio(FindingKey group) {
      return keys().stream()
          .filter(key -> key.comparison().equals(group.comparison()))
          .findFirst()
          .flatMap(key -> answers.find(key, Statistic.MH_RATE_RATIO));
    }
  }

  private AllegationsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(Message.of("likeforlike.allegations_reading")),
        rules(results, labels),
        several(results, labels));
  }

  private static DotPlot rules(Results results, Labels labels) {
    Answers single =
        Answers.of(
            results, Allegations.QUESTION, Answers.SANCTIONED, FieldName.N_ALLEGATIONS + "=1");
    List<Rule> rules =
        List.of(
            new Rule(Message.of("likeforlike.rule_most_serious"), at(results, Answers.SANCTIONED)),
            new Rule(Message.of("likeforlike.rule_single"), single),
            new Rule(
                Message.of("likeforlike.rule_number"), at(results, "sanctioned_within_number")),
            new Rule(Message.of("likeforlike.rule_every"), at(results, "allegations_sanctioned")));
    List<FindingKey> groups = rules.get(0).keys();
    return new DotPlot(
        Shift.title(groups.stream().flatMap(group -> shifts(labels, rules, group)).toList()),
        Message.of("likeforlike.allegations_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        groups.stream().map(group -> panel(labels, rules, group)).toList(),
        table(labels, rules));
  }

  private static Stream<Shift> shifts(Labels labels, List<Rule> rules, FindingKey group) {
    Optional<Finding> planned = rules.get(0).ratio(group);
    return rules.stream()
        .skip(1)
        .flatMap(
            rule -> Shift.between(labels.group(group), rule.name(), planned, rule.ratio(group)));
  }

  private static DotPlot.Panel panel(Labels labels, List<Rule> rules, FindingKey group) {
    return new DotPlot.Panel(
        labels.group(group),
        rules.stream()
            .flatMap(
                rule ->
                    rule.ratio(group).stream()
                        .map(ratio -> Charts.dot(rule.name(), labels.marker(group), ratio)))
            .toList());
  }

  private static Table table(Labels labels, List<Rule> rules) {
    List<FindingRow> rows =
        rules.stream()
            .flatMap(rule -> FindingRow.of(rule.name(), rule.answers(), rule.keys()).stream())
            .toList();
    return FindingTable.of(labels, rows)
        .about("likeforlike.rule")
        .group()
        .likeForLike()
        .table(
            Message.of("likeforlike.allegations_rules"),
            Message.of(
                "likeforlike.allegations_rules_reading",
                "references",
                labels.references(FindingRow.keys(rows))));
  }

  private static Answers at(Results results, String stage) {
    return Answers.of(results, Allegations.QUESTION, stage);
  }

  private static Table several(Results results, Labels labels) {
    return FindingTable.of(
            labels,
            Answers.comparing(
                results, Allegations.QUESTION, Answers.SANCTIONED, FieldName.N_ALLEGATIONS),
            Statistic.MH_RATE_RATIO)
        .group()
        .likeForLike()
        .table(
            Message.of("likeforlike.allegations_several"),
            Message.of("likeforlike.allegations_several_reading"));
  }
}
