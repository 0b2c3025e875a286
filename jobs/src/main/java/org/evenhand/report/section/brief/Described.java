package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.report.Block;

/** A page of charts that carry no verdict. */
final class Described {

  private Described() {}

  /**
   * A sentence on how to read them, that no verdict stands behind them, and the charts that there
   * are, or what is said in place of one; nothing if there are none.
   */
  static List<Block> of(String reading, List<? extends Optional<? extends Block>> charts) {
    List<Block> blocks = new ArrayList<>();
    charts.stream().flatMap(Optional::stream).forEach(blocks::add);
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          new Block.Paragraph(
              Message.sentences(Message.of(reading), Message.of("brief.no_verdict"))));
    }
    return blocks;
  }
}
