package org.evenhand.report;

import java.util.List;

/** What stands first in a report that is read blind: what its letters are, and what they hide. */
final class BlindReading {

  private BlindReading() {}

  /** The box on the first page; none in any other report. */
  static List<Block> front(RunFacts facts) {
    return facts.blinding().map(BlindReading::box).map(List::of).orElse(List.of());
  }

  private static Block box(RunFacts.Blinding blinding) {
    return new Block.Box(
        "This report is read blind",
        List.of(
            new Block.Paragraph(
                "Letters stand in the place of the declared alignments. Agree on the method, on"
                    + " what the verdicts mean and on what follows from them; then have the letters"
                    + " opened."),
            Block.Bullets.of(
                List.of(
                    "The letters were drawn at random for this report alone. Their order says"
                        + " nothing, and the same letter stands for another group in another"
                        + " report. Cases without a declared alignment keep their names.",
                    "What each letter stands for lies sealed beside this report, in the file "
                        + blinding.keyName()
                        + ", together with the same report under the groups' own names. Whoever"
                        + " holds the opening code opens it with the verb unblind; this report is"
                        + " kept.",
                    "The letters hide names and not sizes. Those who know the organisation may tell"
                        + " a group by how many cases or members it has, and a reference group that"
                        + " the plan names is known to all who know the plan.")),
            Block.Facts.of(
                new Block.Fact("Sealed file", blinding.keyName()),
                new Block.Fact("Its SHA-256", blinding.keyDigest()))));
  }
}
