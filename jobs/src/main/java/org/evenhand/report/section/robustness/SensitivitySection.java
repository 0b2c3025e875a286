package org.evenhand.report.section.robustness;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.Sensitivity;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How strong an unrecorded circumstance would have to be to undo a result. */
public final class SensitivitySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Sensitivity.QUESTION.id(),
          "What could overturn this: unrecorded circumstances",
          Set.of(Sensitivity.QUESTION),
          SensitivitySection::write);

  private SensitivitySection() {}

  private static List<Block> write(Results results) {
    Answers answers = Answers.of(results, Sensitivity.QUESTION);
    return List.of(
        new Block.Paragraph(
            "An export never records everything. An E-value says how strongly an unrecorded"
                + " circumstance would have to be tied both to the group and to being sanctioned,"
                + " as a ratio, to bring the like-for-like ratio to 1. It is a measure of how much"
                + " it would take, and no evidence that such a circumstance exists. Reporting is"
                + " one such circumstance: if one side were reported more readily, and all further"
                + " reports of it ended without a sanction, it would have to be reported as many"
                + " times as readily as the like-for-like ratio is away from 1 to make that"
                + " ratio."),
        FindingTable.overall(Labels.of(results), answers, Statistic.E_VALUE)
            .group()
            .estimate("To bring the ratio to 1", Statistic.E_VALUE)
            .estimate("To bring its range to 1", Statistic.E_VALUE_LIMIT)
            .estimateWithRange("Reporting alone", Statistic.REPORTING_RATIO)
            .table(
                "E-values of the like-for-like ratio over all complaint categories",
                "The larger the value, the more it would take; a value of 1 means that it would"
                    + " take nothing."));
  }
}
