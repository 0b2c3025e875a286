package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Allegations;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** How much the result hangs on how cases of several allegations are counted. */
public final class AllegationsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Allegations.QUESTION.id(),
          "Cases of several allegations",
          Set.of(Allegations.QUESTION),
          AllegationsSection::write);

  private AllegationsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "A case of several allegations stands under the category of the most serious one. The"
                + " first table gives the like-for-like result by that rule and by three others."
                + " The first rule is the plan's own; the others stand beside it, so that a reader"
                + " sees whether the rule matters."),
        rules(results, labels),
        several(results, labels));
  }

  private static Table rules(Results results, Labels labels) {
    Answers all = at(results, Answers.SANCTIONED);
    Answers single =
        Answers.of(
            results, Allegations.QUESTION, Answers.SANCTIONED, FieldName.N_ALLEGATIONS + "=1");
    List<FindingRow> rows = new ArrayList<>();
    rows.addAll(rows("All cases, by their most serious allegation", all));
    rows.addAll(rows("Cases of a single allegation only", single));
    rows.addAll(
        rows("Number of allegations held fixed as well", at(results, "sanctioned_within_number")));
    rows.addAll(rows("Every allegation counted", at(results, "allegations_sanctioned")));
    return FindingTable.of(labels, rows)
        .about("Rule")
        .group()
        .likeForLike()
        .table(
            "Like for like by four rules",
            "Each row compares a group with "
                + labels.references(FindingRow.keys(rows))
                + " in the percentage of decided cases that were sanctioned; in the last rule"
                + " allegations take the place of cases, and as those of one case do not vary by"
                + " themselves, no range is given.");
  }

  private static List<FindingRow> rows(String rule, Answers answers) {
    return FindingRow.of(
        rule, answers, answers.comparing(FieldName.DECLARED_ALIGNMENT, Statistic.MH_RATE_RATIO));
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
            "Several allegations beside one, all groups together",
            "The row compares cases of several allegations with cases of one allegation of the same"
                + " kind, in the percentage of decided cases that were sanctioned.");
  }
}
