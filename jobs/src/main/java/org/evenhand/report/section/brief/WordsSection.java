package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Margins;

/** How the plan was kept to, and what the words of the brief mean. */
public final class WordsSection {

  /** The section. */
  public static final Section SECTION =
      new Section("words", Message.of("brief.words"), Set.of(), WordsSection::write);

  private WordsSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            Message.of("brief.departures", "count", results.facts().plan().adherence().count())),
        new Block.Facts(
            Stream.of(
                    "decided",
                    "undeclared",
                    "rate",
                    "like",
                    "ratio",
                    "range",
                    "margin",
                    "parity",
                    "disparity",
                    "open",
                    "standing")
                .map(word -> fact(word, results))
                .toList()));
  }

  private static Fact fact(String word, Results results) {
    return new Fact(
        Message.of("brief.word_" + word),
        Message.of(
            "brief.meaning_" + word,
            "margin",
            Margins.of(results.plan()),
            "level",
            Format.level(results.plan().level())));
  }
}
