package org.evenhand.report.section.mix;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;

/** How much of a crude gap goes with each of the fields in which cases differ. */
public final class CaseMixFactorsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "case-mix-factors",
          "Mix of cases, field by field",
          Set.of(CaseMixFactors.QUESTION),
          CaseMixFactorsSection::write);

  private CaseMixFactorsSection() {}

  private static List<Block> write(Results results) {
    Answers whole = Answers.of(results, CaseMixFactors.QUESTION);
    FindingTable table =
        FindingTable.overall(Labels.of(results), whole, Statistic.RATE_DIFFERENCE)
            .group()
            .estimate("Difference to be split", Statistic.RATE_DIFFERENCE);
    for (String factor : Answers.strata(results, CaseMixFactors.QUESTION)) {
      table
          .from(Answers.of(results, CaseMixFactors.QUESTION, Answers.SANCTIONED, factor))
          .estimate(
              "Goes with " + Labels.field(Strata.value(factor)), Statistic.COMPOSITION_EFFECT);
    }
    return List.of(
        new Block.Paragraph(
            "The gap can go with more than one thing in which cases differ. Each field's part is"
                + " what goes with the two sides having different shares of its codes, whatever the"
                + " other fields. A part that goes with severity goes with an assessment that the"
                + " process itself made; no part is thereby justified."),
        table
            .fromRow()
            .estimate("Goes with rates in like cases", Statistic.RATE_EFFECT)
            .table(
                "The parts of the crude difference, field by field",
                "The parts add up to the first column: the difference of the percentages of decided"
                    + " cases that were sanctioned, in the kinds of cases that both sides have."));
  }
}
