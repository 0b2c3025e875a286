package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.RegionalFunnel;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;

/** Which regions sanction more or fewer of their decided cases than their mix would suggest. */
public final class RegionalFunnelSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "regional-funnel",
          "Regions: sanctions among decided cases",
          Set.of(RegionalFunnel.QUESTION),
          RegionalFunnelSection::write);

  private RegionalFunnelSection() {}

  private static List<Block> write(Results results) {
    Funnels funnels =
        new Funnels(
            results,
            RegionalFunnel.QUESTION,
            Answers.SANCTIONED,
            new Funnels.Words(
                "Sanctions among decided cases",
                "sanctions",
                "among %s decided cases",
                "if each kind of case had been sanctioned as often as in all regions together"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Small regions vary more by chance, so that a table of rates would put them at both"
                + " ends. The limits widen accordingly. A region outside them is worth a look at"
                + " its files; the plot does not say what its rate goes with, and regions are not"
                + " ranked."));
    blocks.addAll(funnels.sentences());
    blocks.add(funnels.plot());
    blocks.add(
        funnels.table(
            "Decided",
            table ->
                table.estimate("Rate drawn to the mean, % of decided", Statistic.SHRUNKEN_RATE)));
    return blocks;
  }
}
