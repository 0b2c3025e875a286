package org.evenhand.report.section.reports;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.RepeatRespondents;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Shares;
import org.evenhand.schema.FieldName;

/** On how few persons the upheld complaints fall. */
public final class RepeatRespondentsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "repeat-respondents",
          Message.of("reports.upheld"),
          Set.of(RepeatRespondents.QUESTION),
          RepeatRespondentsSection::write);

  private RepeatRespondentsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers spread =
        Answers.comparing(
            results, RepeatRespondents.QUESTION, "upheld", FieldName.RESPONDENT_TOKEN);
    return List.of(
        new Block.Paragraph(Message.of("reports.upheld_reading")),
        new Persons("reports.upheld_").table(labels, spread),
        once(results, labels),
        persons(labels, answers(results, "upheld_again"))
            .table(Message.of("reports.upheld_again"), Message.of("reports.upheld_again_reading")));
  }

  private static Block once(Results results, Labels labels) {
    Answers answers = answers(results, "upheld");
    return Shares.of(results)
        .plot(
            answers.allGroups(Statistic.RATE).stream()
                .flatMap(key -> answers.find(key, Statistic.RATE).stream())
                .findFirst()
                .map(
                    all -> Message.of("reports.upheld_title", "share", Format.estimate(all).text()))
                .orElse(Message.of("reports.upheld_once")),
            FindingRow.of(answers, answers.keys(Statistic.RATE)),
            persons(labels, answers)
                .table(
                    Message.of("reports.upheld_once"), Message.of("reports.upheld_once_reading")));
  }

  private static Answers answers(Results results, String stage) {
    return Answers.comparing(
        results, RepeatRespondents.QUESTION, stage, FieldName.DECLARED_ALIGNMENT);
  }

  private static FindingTable persons(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.RATE)
        .group()
        .share("reports.persons", "reports.share")
        .crude();
  }
}
