package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.MemberFunnel;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;

/** Which regions have more or fewer sanctions per member than their membership would suggest. */
public final class MemberFunnelSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "member-funnel",
          Message.of("members.days"),
          Set.of(MemberFunnel.QUESTION),
          MemberFunnelSection::write);

  private MemberFunnelSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("members.days_reading")));
    Funnels sanctions = funnels(results, Answers.SANCTIONED, "members.days_");
    blocks.addAll(sanctions.sentences());
    blocks.add(sanctions.plot(table(sanctions)));
    blocks.add(new Block.Heading(Message.of("members.suspended")));
    blocks.addAll(funnels(results, "rung_7_or_above", "members.suspended_").sentences());
    return blocks;
  }

  private static Table table(Funnels sanctions) {
    return sanctions.table(
        "members.member_days",
        table ->
            table
                .estimate("members.standardised", Statistic.STANDARDISED_MEMBER_RATE)
                .estimate("members.ratio_drawn", Statistic.SHRUNKEN_RATIO));
  }

  private static Funnels funnels(Results results, String stage, String words) {
    return new Funnels(results, MemberFunnel.QUESTION, stage, words);
  }
}
