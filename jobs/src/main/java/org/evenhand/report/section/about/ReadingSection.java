package org.evenhand.report.section.about;

import java.util.List;
import java.util.Set;
import org.evenhand.report.Block;
import org.evenhand.report.Block.Fact;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.SmallCount;

/** What the words and signs of the report mean, in plain words. */
public final class ReadingSection {

  /** The section. */
  public static final Section SECTION =
      new Section("reading", "How to read this report", Set.of(), ReadingSection::write);

  private ReadingSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Box("The four verdicts", List.of(verdicts())),
        new Block.Box("Words and signs", List.of(words(results.smallCount()))));
  }

  private static Block verdicts() {
    return Block.Facts.of(
        fact(
            Mark.PARITY,
            "The measured result, with its uncertainty, lies within the margin that the plan agreed"
                + " beforehand. It does not say that the rates are exactly equal."),
        fact(
            Mark.DISPARITY,
            "Equal rates do not fit the counts, even after allowing for the number of comparisons."
                + " \u201cClear\u201d: the whole range lies outside the margin. \u201cSize"
                + " uncertain\u201d: it reaches into the margin. A disparity is a reason to look"
                + " further; it does not say why it is there."),
        fact(
            Mark.OPEN,
            "The counts show neither parity nor disparity. This is the usual answer for small"
                + " numbers. It is not a finding of parity. To show parity within 0.80 to 1.25"
                + " times takes about 800 decided cases in each group where 30% are sanctioned, and"
                + " about 3,100 where 10% are. This holds for truly equal groups and a chance of"
                + " four in five."),
        fact(
            Mark.NONE,
            "One answer would mislead or cannot be given: for example when results are mixed, that"
                + " is, kinds of cases clearly differ in how groups compare, or when a group has no"
                + " decided case."));
  }

  private static Fact fact(Mark mark, String meaning) {
    return new Fact(mark.sign() + " " + mark.label(), meaning);
  }

  private static Block words(SmallCount small) {
    return Block.Facts.of(
        new Fact(
            "Decided case",
            "A case with an outcome on its merits. Undecided cases are counted and shown, and"
                + " are in"
                + " no rate: undecided is not acquitted."),
        new Fact(
            "Sanction rate",
            "Sanctioned cases as a percentage of decided cases. The count of decided cases always"
                + " stands beside it."),
        new Fact(
            "Like for like",
            "Compared only with cases of the same kind, kind by kind, and then brought together."),
        new Fact(
            "Ratio and difference",
            "The rate of the group divided by, or less, the rate of the group it is set beside."
                + " Above 1, or above 0, means sanctioned more often. Differences are in percentage"
                + " points. Both are always printed, as either alone can mislead."),
        new Fact(
            "Range",
            "The values that fit the counts. Drawn up in this way period after period, a 95% range"
                + " holds the underlying value 95 times in 100. A wide range means few cases."),
        new Fact(
            "With and without a verdict",
            "Only the like-for-like questions of the plan carry verdicts. All other chapters"
                + " describe. Their ranges and p-values stand for themselves, and among so many"
                + " some will look striking by chance."),
        new Fact(
            "Independent cases",
            "The verdict\u2019s test takes each case as decided by itself. Where many cases hang"
                + " together, through one person, one incident or one decider, it is wrong more"
                + " often than agreed."),
        new Fact(
            "All other declared groups",
            "The cases of every other group whose alignment was declared. Undeclared cases"
                + " have rows of their own and are never part of it."),
        new Fact(SmallCount.SIGN, "Rests on " + small.note() + "."),
        new Fact(
            Format.ABSENT, "There is no such number; a note below the table gives the reason."));
  }
}
