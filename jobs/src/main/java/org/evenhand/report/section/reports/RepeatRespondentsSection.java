package org.evenhand.report.section.reports;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.RepeatRespondents;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** On how few persons the upheld complaints fall. */
public final class RepeatRespondentsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "repeat-respondents",
          "Persons with upheld complaints",
          Set.of(RepeatRespondents.QUESTION),
          RepeatRespondentsSection::write);

  private RepeatRespondentsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers spread =
        Answers.comparing(
            results, RepeatRespondents.QUESTION, "upheld", FieldName.RESPONDENT_TOKEN);
    return List.of(
        new Block.Paragraph(
            "A complaint counts as upheld if it ended in a sanction. These are persons with a case"
                + " in this period alone; how many members had none is not in these numbers, and"
                + " who was never reported is in none."),
        new Persons("upheld complaints", "persons with one")
            .table("How upheld complaints are spread over persons", labels, spread),
        persons(results, labels, "upheld")
            .table(
                "Persons with an upheld complaint",
                "Of the accused persons with a decided case, the share with an upheld complaint."),
        persons(results, labels, "upheld_again")
            .table(
                "Persons with a second upheld complaint",
                "Of the persons with an upheld complaint, the share with two or more in this"
                    + " period."));
  }

  private static FindingTable persons(Results results, Labels labels, String stage) {
    Answers answers =
        Answers.comparing(results, RepeatRespondents.QUESTION, stage, FieldName.DECLARED_ALIGNMENT);
    return FindingTable.of(labels, answers, Statistic.RATE)
        .group()
        .share("Persons", "Share")
        .crude();
  }
}
