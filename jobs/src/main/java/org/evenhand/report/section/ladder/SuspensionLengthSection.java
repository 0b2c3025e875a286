package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SuspensionLength;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.StepTables;

/** How long fixed suspensions were. */
public final class SuspensionLengthSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "suspension-length",
          "How long suspensions were",
          Set.of(SuspensionLength.QUESTION),
          SuspensionLengthSection::write);

  private static final String SUSPENDED = "fixed_suspension";
  private static final String RECORDED = "suspension_days_recorded";

  private SuspensionLengthSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SuspensionLength.QUESTION, SUSPENDED);
    return List.of(
        new Block.Paragraph(
            "Half of a group's fixed suspensions were shorter than the median and half were"
                + " longer; the middle half lies between the quartiles. Suspensions of unrecorded"
                + " length are counted and are in no median; those without a fixed end stand at"
                + " another step of the ladder and are not here."),
        lengths(results, labels, answers),
        compared(labels, answers));
  }

  private static Table lengths(Results results, Labels labels, Answers answers) {
    StepTables counts = new StepTables(results, SuspensionLength.QUESTION);
    return Table.of(
        "Days of fixed suspension",
        "The first number says of how many fixed suspensions the length was recorded; lengths are"
            + " in days and do not allow for different kinds of cases.",
        answers.overall(Statistic.MEDIAN),
        List.of(
            Source.header("Group", labels::group),
            counts.counts(new StepTables.Step(RECORDED, "Recorded of suspended")),
            Source.number("Lower quartile", s -> answers.estimate(s, Statistic.LOWER_QUARTILE)),
            Source.number("Median", s -> answers.estimate(s, Statistic.MEDIAN)),
            Source.number(
                answers.rangeLabel(Statistic.MEDIAN), s -> answers.range(s, Statistic.MEDIAN)),
            Source.number("Upper quartile", s -> answers.estimate(s, Statistic.UPPER_QUARTILE))));
  }

  private static Table compared(Labels labels, Answers answers) {
    Statistic longer = Statistic.PROBABILITY_OF_SUPERIORITY;
    List<FindingKey> keys = answers.overall(longer);
    return Table.of(
        "Lengths in pairs of like cases",
        "Of every 100 pairs of fixed suspensions for the same kind of case, one of the group and"
            + " one of "
            + labels.references(keys)
            + ", the percentage says in how many the group's was the longer, ties counted half;"
            + " the difference is the middle one of all such pairs.",
        keys,
        List.of(
            Source.header("Group", labels::group),
            Source.number("Suspensions, group", s -> answers.entry(s, longer, Format::nGroup)),
            Source.number("Suspensions, beside", s -> answers.entry(s, longer, Format::nReference)),
            Source.number("Longer, % of pairs", s -> answers.estimate(s, longer)),
            Source.number(answers.rangeLabel(longer), s -> answers.range(s, longer)),
            Source.number("Difference", s -> answers.estimate(s, Statistic.HODGES_LEHMANN)),
            Source.number(
                answers.rangeLabel(Statistic.HODGES_LEHMANN),
                s -> answers.range(s, Statistic.HODGES_LEHMANN)),
            Source.number(
                "p-value, ranks", s -> answers.entry(s, Statistic.VAN_ELTEREN, Format::pValue))));
  }
}
