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
import org.evenhand.schema.Plan;

/** What the words and signs of the report mean, in plain words. */
public final class ReadingSection {

  /** The section. */
  public static final Section SECTION =
      new Section("reading", "How to read this report", Set.of(), ReadingSection::write);

  private ReadingSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Box("The four verdicts", List.of(verdicts(results.plan()))),
        new Block.Box("How a verdict comes about", List.of(rule(results.plan()))),
        new Block.Box("Words and signs", List.of(words(results.smallCount()))));
  }

  private static Block verdicts(Plan plan) {
    return Block.Facts.of(
        fact(
            Mark.PARITY,
            "The measured result, with its uncertainty, lies within the margin that the plan agreed"
                + " beforehand. It does not say that the rates are exactly equal."),
        fact(
            Mark.DISPARITY,
            "The group differs from others, even after allowing for the number of comparisons; the"
                + " sentence says from whom. \u201cClear\u201d: the whole range lies outside the"
                + " margin. \u201cSize uncertain\u201d: it reaches into the margin. \u201cIn both"
                + " directions\u201d: higher in some categories and lower in others, so that no one"
                + " figure has a meaning. A disparity is a reason to look further; it does not say"
                + " why it is there."),
        fact(
            Mark.OPEN,
            "The counts show neither parity nor disparity. This is the usual answer for small"
                + " numbers. It is not a finding of parity. The sentence says which gap the counts"
                + " rule out all the same, and which ratio would probably have been found."),
        fact(
            Mark.NONE, "No answer can be given, for example because a group has no decided case."));
  }

  /** The decision rule in plain words, with the plan's own numbers. */
  private static Block rule(Plan plan) {
    return Block.Bullets.of(
        List.of(
            "A group needs at least %d decided cases, the cases beside it as many, and both together at least %d with a sanction. Cases that count together are reckoned as fewer."
                .formatted(plan.minimum().decided(), plan.minimum().sanctioned()),
            "Parity is shown where the %s range lies within the margin. Over all categories it is not where their ratios differ by more than the margin could hide."
                .formatted(Format.level(1 - 2 * plan.levels().alpha())),
            plan.comparator().equals(Plan.REST)
                ? "A disparity takes three steps. A test of all groups asks whether any differ. If so,"
                    + " every two are set beside each other. Of two that differ, the one further from"
                    + " the middle is named. The middle is the group of the middle case when groups"
                    + " stand in the order of their results."
                : "A disparity takes two steps. A test of all groups asks whether any differ. If so,"
                    + " each is set beside the group that the plan names.",
            "Where no groups differ, a disparity over all categories comes up by chance in at most "
                + Format.level(plan.levels().alpha())
                + " of periods, and one in any category in as many.",
            "Parity or disparity falls if it would not stand were undeclared cases "
                + Format.plain(plan.undeclared().gamma())
                + " times as likely, in odds, to be the group\u2019s as declared ones like them, or as"
                + " many times less likely."));
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
            "Count together",
            "Cases of one incident or of one person may be decided alike, so that they tell less"
                + " than as many others. Where the export says which they are, verdicts allow for"
                + " it. For cases of one deciding panel no verdict does."),
        new Fact(
            "All other declared groups",
            "The cases of every other group whose alignment was declared. Undeclared cases"
                + " have rows of their own and are never part of it."),
        new Fact(SmallCount.SIGN, "Rests on " + small.note() + "."),
        new Fact(
            Format.ABSENT, "There is no such number; a note below the table gives the reason."));
  }
}
