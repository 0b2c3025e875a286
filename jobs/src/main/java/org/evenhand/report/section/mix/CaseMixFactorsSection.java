package org.evenhand.report.section.mix;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
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
          Message.of("mix.factors"),
          Set.of(CaseMixFactors.QUESTION),
          CaseMixFactorsSection::write);

  /** Fields that bars can tell apart, beside what goes with none of them. */
  private static final int MOST = 5;

  private CaseMixFactorsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers whole = Answers.of(results, CaseMixFactors.QUESTION);
    List<GapParts.Part> fields =
        Answers.strata(results, CaseMixFactors.QUESTION).stream()
            .map(factor -> part(results, factor))
            .toList();
    Table table = table(labels, whole, fields);
    return List.of(
        new Block.Paragraph(Message.of("mix.factors_how")),
        fields.size() > MOST
            ? table
            : new GapParts(labels, whole, fields)
                .plot(Message.of("mix.factors_parts"), Message.of("mix.factors_rates"), table));
  }

  private static GapParts.Part part(Results results, String factor) {
    return new GapParts.Part(
        Message.of("mix.factors_field", "field", Labels.field(Strata.value(factor))),
        Answers.of(results, CaseMixFactors.QUESTION, Answers.SANCTIONED, factor));
  }

  private static Table table(Labels labels, Answers whole, List<GapParts.Part> fields) {
    FindingTable table =
        FindingTable.overall(labels, whole, Statistic.RATE_DIFFERENCE)
            .group()
            .estimate("mix.parts_all", Statistic.RATE_DIFFERENCE);
    fields.forEach(
        field -> table.from(field.answers()).estimate(field.name(), Statistic.COMPOSITION_EFFECT));
    return table
        .fromRow()
        .estimate("mix.factors_rates", Statistic.RATE_EFFECT)
        .table(Message.of("mix.factors_parts"), Message.of("mix.factors_reading"));
  }
}
