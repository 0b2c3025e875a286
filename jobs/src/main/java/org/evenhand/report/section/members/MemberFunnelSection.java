package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.MemberFunnel;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;

/** Which regions have more or fewer sanctions per member than their membership would suggest. */
public final class MemberFunnelSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "member-funnel",
          "Regions: sanctions per member",
          Set.of(MemberFunnel.QUESTION),
          MemberFunnelSection::write);

  private MemberFunnelSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Read as the plot before. Here the expectation rests on the days of membership, by role"
                + " where the figures are split by role: more sanctions per member can go with more"
                + " complaints per member as well as with stricter decisions."));
    Funnels sanctions =
        funnels(results, Answers.SANCTIONED, "Sanctions over member-days", "sanctions");
    blocks.addAll(sanctions.sentences());
    blocks.add(sanctions.plot());
    blocks.add(
        sanctions.table(
            "Member-days",
            table ->
                table
                    .estimate(
                        "Standardised, per 1,000 member-years", Statistic.STANDARDISED_MEMBER_RATE)
                    .estimate("Ratio drawn to the mean", Statistic.SHRUNKEN_RATIO)));
    blocks.add(new Block.Heading("Suspensions or more"));
    blocks.addAll(
        funnels(results, "rung_7_or_above", "Suspensions over member-days", "suspensions or more")
            .sentences());
    return blocks;
  }

  private static Funnels funnels(Results results, String stage, String name, String events) {
    return new Funnels(
        results,
        MemberFunnel.QUESTION,
        stage,
        new Funnels.Words(
            name,
            events,
            "over %s member-days",
            "if members had been sanctioned as often as in all regions together"));
  }
}
