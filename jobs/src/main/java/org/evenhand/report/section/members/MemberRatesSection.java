package org.evenhand.report.section.members;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.MemberRates;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Sanctions per member, by region and, where membership is known by it, by alignment. */
public final class MemberRatesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "member-rates",
          "Sanctions per member",
          Set.of(MemberRates.QUESTION),
          MemberRatesSection::write);

  private static final String SUSPENDED = "rung_7_or_above";

  private MemberRatesSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "A rate per 1,000 member-years counts the sanctions that would fall to 1,000 people who"
                + " were members for a year. It goes with how much is reported as well as with how"
                + " cases are decided. Regions stand in the order of their codes, not of their"
                + " rates."),
        rates(
            results,
            FieldName.REGION,
            "Sanctions per 1,000 member-years by region",
            "Each row sets a region's sanctions over the years of its members, and beside all other"
                + " regions together."),
        rates(
            results,
            FieldName.DECLARED_ALIGNMENT,
            "Sanctions per 1,000 member-years by declared alignment",
            "Each row sets a group's sanctions over the estimated years of its members; the ranges"
                + " allow for the error of that estimate."));
  }

  private static Block rates(Results results, String field, String caption, String reading) {
    Labels labels = Labels.of(results);
    Answers all = answers(results, Answers.SANCTIONED, field);
    if (!all.has(Statistic.MEMBER_YEARS)) {
      return new Block.Paragraph(
          caption + ": not stated, because the membership figures do not give what it takes.");
    }
    return FindingTable.of(labels, all, Statistic.MEMBER_RATE)
        .orElse(FindingTable.ALONE)
        .group(field.equals(FieldName.REGION) ? "Region" : "Group")
        .estimate("Member-years", Statistic.MEMBER_YEARS)
        .x("Sanctions", Statistic.MEMBER_RATE)
        .estimateWithRange("Per 1,000 member-years", Statistic.MEMBER_RATE)
        .estimateWithRange("Ratio", Statistic.MEMBER_RATE_RATIO)
        .estimateWithRange("Difference per 1,000", Statistic.MEMBER_RATE_DIFFERENCE)
        .from(answers(results, SUSPENDED, field))
        .estimate(labels.stage(SUSPENDED) + ", per 1,000", Statistic.MEMBER_RATE)
        .table(caption, reading);
  }

  private static Answers answers(Results results, String stage, String field) {
    return Answers.comparing(results, MemberRates.QUESTION, stage, field);
  }
}
