package org.evenhand.report.section.about;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.SmallCount;
import org.evenhand.schema.Plan;

/** What the words and signs of the report mean, in plain words. */
public final class ReadingSection {

  /** The section. */
  public static final Section SECTION =
      new Section("reading", Message.of("about.reading"), Set.of(), ReadingSection::write);

  private ReadingSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        box("about.reading_verdicts", verdicts()),
        box("about.reading_rule", rule(results.plan())),
        box("about.reading_words", words(results.smallCount())));
  }

  private static Block.Box box(String title, Block block) {
    return new Block.Box(Message.of(title), List.of(block));
  }

  private static Block verdicts() {
    return Block.Facts.of(
        fact(Mark.PARITY, "about.reading_parity"),
        fact(Mark.DISPARITY, "about.reading_disparity"),
        fact(Mark.OPEN, "about.reading_open"),
        fact(Mark.NONE, "about.reading_none"));
  }

  /** The decision rule in plain words, with the plan's own numbers. */
  private static Block rule(Plan plan) {
    return new Block.Bullets(
        List.of(
            Message.of(
                "about.rule_minimum",
                "decided",
                plan.minimum().decided(),
                "sanctioned",
                plan.minimum().sanctioned()),
            Message.of("about.rule_parity", "level", Format.level(1 - 2 * plan.levels().alpha())),
            Message.of(
                plan.comparator().equals(Plan.REST)
                    ? "about.rule_disparity_rest"
                    : "about.rule_disparity_named"),
            Message.of("about.rule_chance", "alpha", Format.level(plan.levels().alpha())),
            Message.of("about.rule_undeclared", "gamma", Format.plain(plan.undeclared().gamma()))));
  }

  private static Fact fact(Mark mark, String meaning) {
    return new Fact(
        Message.of("about.reading_mark", "sign", mark.sign(), "label", mark.label()),
        Message.of(meaning));
  }

  private static Block words(SmallCount small) {
    return Block.Facts.of(
        fact("about.word_decided", "about.word_decided_is"),
        fact("about.word_rate", "about.word_rate_is"),
        fact("about.word_like", "about.word_like_is"),
        fact("about.word_ratio", "about.word_ratio_is"),
        fact("about.word_range", "about.word_range_is"),
        fact("about.word_verdict", "about.word_verdict_is"),
        fact("about.word_together", "about.word_together_is"),
        fact("about.word_rest", "about.word_rest_is"),
        new Fact(
            Message.literal(SmallCount.SIGN),
            Message.of("about.word_small_is", "minimum", Format.count(small.minimum()))),
        new Fact(Message.literal(Format.ABSENT), Message.of("about.word_absent_is")));
  }

  private static Fact fact(String word, String meaning) {
    return new Fact(Message.of(word), Message.of(meaning));
  }
}
