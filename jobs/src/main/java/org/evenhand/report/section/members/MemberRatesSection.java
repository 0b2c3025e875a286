package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.MemberRates;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.GroupAnswers;
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A rate per 1,000 member-years counts the sanctions that would fall to 1,000 people who"
                + " were members for a year. It goes with how much is reported as well as with how"
                + " cases are decided. Regions stand in the order of their codes, not of their"
                + " rates."));
    blocks.add(
        rates(
            results,
            FieldName.REGION,
            "Sanctions per 1,000 member-years by region",
            "Each row sets a region's sanctions over the years of its members, and beside all other"
                + " regions together."));
    blocks.add(
        rates(
            results,
            FieldName.DECLARED_ALIGNMENT,
            "Sanctions per 1,000 member-years by declared alignment",
            "Each row sets a group's sanctions over the estimated years of its members; the ranges"
                + " allow for the error of that estimate."));
    return blocks;
  }

  private static Block rates(Results results, String field, String caption, String reading) {
    Labels labels = Labels.of(results);
    GroupAnswers all = GroupAnswers.of(results, MemberRates.QUESTION, Answers.SANCTIONED, field);
    if (all.keys(Statistic.MEMBER_YEARS).isEmpty()) {
      return new Block.Paragraph(
          caption + ": not stated, because the membership figures do not give what it takes.");
    }
    GroupAnswers suspended = GroupAnswers.of(results, MemberRates.QUESTION, SUSPENDED, field);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(
        Source.header(field.equals(FieldName.REGION) ? "Region" : "Group", labels::compared));
    sources.add(Source.number("Member-years", s -> all.estimate(s, Statistic.MEMBER_YEARS)));
    sources.add(
        Source.number("Sanctions", s -> all.entry(s, Statistic.MEMBER_RATE, Format::xGroup)));
    sources.addAll(numbers(all, Statistic.MEMBER_RATE, "Per 1,000 member-years"));
    sources.addAll(numbers(all, Statistic.MEMBER_RATE_RATIO, "Ratio"));
    sources.addAll(numbers(all, Statistic.MEMBER_RATE_DIFFERENCE, "Difference per 1,000"));
    sources.add(
        Source.number(
            labels.stage(SUSPENDED) + ", per 1,000",
            s -> suspended.estimate(s, Statistic.MEMBER_RATE)));
    return Table.of(caption, reading, all.keys(Statistic.MEMBER_RATE), sources);
  }

  private static List<Source<FindingKey>> numbers(
      GroupAnswers answers, Statistic statistic, String label) {
    return List.of(
        Source.number(label, s -> answers.estimate(s, statistic)),
        Source.number(answers.rangeLabel(statistic), s -> answers.range(s, statistic)));
  }
}
