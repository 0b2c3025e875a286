package org.evenhand.report.section.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/** How much of a crude gap goes with each of the fields in which cases differ. */
public final class CaseMixFactorsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "case-mix-factors",
          "Mix of cases, field by field",
          Set.of(CaseMixFactors.QUESTION),
          CaseMixFactorsSection::write);

  private static final String FACTOR = "factor";

  private CaseMixFactorsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers whole = Answers.of(results, CaseMixFactors.QUESTION);
    List<Source<FindingKey>> columns = new ArrayList<>();
    columns.add(Source.header("Group", labels::group));
    columns.add(
        Source.number("Difference to be split", s -> whole.estimate(s, Statistic.RATE_DIFFERENCE)));
    for (String stratum : factors(results)) {
      Answers part = Answers.of(results, CaseMixFactors.QUESTION, Answers.SANCTIONED, stratum);
      columns.add(
          Source.number(
              "Goes with " + stratum.substring(FACTOR.length() + 1).replace('_', ' '),
              s -> part.estimate(s, Statistic.COMPOSITION_EFFECT)));
    }
    columns.add(
        Source.number(
            "Goes with rates in like cases", s -> whole.estimate(s, Statistic.RATE_EFFECT)));
    return List.of(
        new Block.Paragraph(
            "The gap can go with more than one thing in which cases differ. Each field's part is"
                + " what goes with the two sides having different shares of its codes, whatever the"
                + " other fields. A part that goes with severity goes with an assessment that the"
                + " process itself made; no part is thereby justified."),
        Table.of(
            "The parts of the crude difference, field by field",
            "The parts add up to the first column: the difference of the percentages of decided"
                + " cases that were sanctioned, in the kinds of cases that both sides have.",
            whole.overall(Statistic.RATE_DIFFERENCE),
            columns));
  }

  private static List<String> factors(Results results) {
    return results.findings(CaseMixFactors.QUESTION, Statistic.COMPOSITION_EFFECT).stream()
        .map(Finding::key)
        .map(FindingKey::stratum)
        .distinct()
        .toList();
  }
}
