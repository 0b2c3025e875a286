package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.OutsideContact;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Contact from outside of the deciding body: how often, and how such cases ended. */
public final class OutsideContactSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "outside-contact",
          "Contact from outside of the deciding body",
          Set.of(OutsideContact.QUESTION),
          OutsideContactSection::write);

  private OutsideContactSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Contact is recorded by those who take part in it, so these numbers are a floor: more"
                + " may have happened. A case of which it is not known is not counted as one"
                + " without; the last two columns say how far the unknown ones could move the"
                + " share. Contact says nothing about its motive, and a different ending may go"
                + " with the kind of case that draws contact."),
        rates(results, labels),
        endings(results, labels));
  }

  private static Table rates(Results results, Labels labels) {
    return FindingTable.of(
            labels,
            Answers.of(results, OutsideContact.QUESTION, FieldName.OUTSIDE_CONTACT),
            Statistic.RATE)
        .group()
        .share("With contact, of known", "Share")
        .plainRanges()
        .estimate("Ratio", Statistic.MH_RATE_RATIO)
        .estimateWithRange("Difference", Statistic.MH_RATE_DIFFERENCE)
        .estimate("If no unknown case had it", Statistic.RATE_LOWEST)
        .estimate("If every unknown case had it", Statistic.RATE_HIGHEST)
        .table(
            "How often contact was recorded",
            "The share is of the cases of which it is known; the ratio and the difference compare a"
                + " group with the other groups beside it in cases of the same kind.");
  }

  private static Table endings(Results results, Labels labels) {
    return FindingTable.of(
            labels,
            Answers.comparing(
                results, OutsideContact.QUESTION, Answers.SANCTIONED, FieldName.OUTSIDE_CONTACT),
            Statistic.MH_RATE_RATIO)
        .header("Cases of", row -> Strata.group(labels, row.key()))
        .plainRanges()
        .n("Decided, with", Statistic.MH_RATE_RATIO)
        .nReference("Decided, without", Statistic.MH_RATE_RATIO)
        .stratified()
        .table(
            "How cases with contact ended beside cases without",
            "Ratio and difference compare the percentages of decided cases that were sanctioned,"
                + " with contact beside without, in cases of the same kind.");
  }
}
