package org.evenhand.report;

import java.util.List;
import org.evenhand.message.Message;

/** What stands first in a report that is read blind: what its letters are, and what they hide. */
final class BlindReading {

  private BlindReading() {}

  /** The box on the first page; none in any other report. */
  static List<Block> front(RunFacts facts) {
    return facts.blinding().map(BlindReading::box).map(List::of).orElse(List.of());
  }

  private static Block box(RunFacts.Blinding blinding) {
    return new Block.Box(
        Message.of("about.blind"),
        List.of(
            new Block.Paragraph(Message.of("about.blind_letters")),
            new Block.Bullets(
                List.of(
                    Message.of("about.blind_drawn"),
                    Message.of("about.blind_sealed", "file", blinding.keyName()),
                    Message.of("about.blind_sizes"))),
            Block.Facts.of(
                new Block.Fact(Message.of("about.blind_file"), Message.literal(blinding.keyName())),
                new Block.Fact(
                    Message.of("about.blind_digest"), Message.literal(blinding.keyDigest())))));
  }
}
