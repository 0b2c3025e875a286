package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.RegionalFunnel;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;

/** Which regions sanction more or fewer of their decided cases than their mix would suggest. */
public final class RegionalFunnelSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "regional-funnel",
          Message.of("members.decided"),
          Set.of(RegionalFunnel.QUESTION),
          RegionalFunnelSection::write);

  private RegionalFunnelSection() {}

  private static List<Block> write(Results results) {
    Funnels funnels = funnels(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("members.decided_reading")));
    blocks.addAll(funnels.sentences());
    blocks.add(table(funnels));
    return blocks;
  }

  /** The regions with their limits, which the brief shows; empty where no region is drawn. */
  public static Optional<Chart> chart(Results results) {
    Funnels funnels = funnels(results);
    return Optional.of(funnels.plot(table(funnels)))
        .filter(plot -> plot.dots().stream().anyMatch(dot -> dot.ratio().isPresent()))
        .map(Chart.class::cast);
  }

  private static Funnels funnels(Results results) {
    return new Funnels(results, RegionalFunnel.QUESTION, Answers.SANCTIONED, "members.decided_");
  }

  private static Table table(Funnels funnels) {
    return funnels.table(
        "members.decided_cases",
        table -> table.estimate("members.rate_drawn", Statistic.SHRUNKEN_RATE));
  }
}
