package org.evenhand.report.section;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Coordination;
import org.evenhand.measure.reports.Disclosures;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.schema.FieldName;

/** Sanction rates by a field that says yes, no or not known, and yes set beside no. */
public final class Flags {

  /**
   * Such a field in a question.
   *
   * @param question the question
   * @param field the field
   * @param about what it says yes to
   */
  record Flag(Question question, String field, String about) {}

  private record Line(FindingKey key, String name, Statistic difference, Statistic ratio) {}

  public static final Flag COORDINATED =
      new Flag(Coordination.QUESTION, FieldName.COORDINATED_FLAG, "coordinated reports");
  public static final Flag DISCLOSED =
      new Flag(Disclosures.QUESTION, FieldName.PRIOR_DISCLOSURE, "an earlier protected disclosure");

  private Flags() {}

  /** The rates, then the comparison. */
  public static List<Block> blocks(Results results, Flag flag) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.comparing(results, flag.question(), Answers.SANCTIONED, flag.field());
    return List.of(
        Table.of(
            "Sanction rates with and without " + flag.about(),
            "Percentages of decided cases that were sanctioned; what is not known stands by itself"
                + " and is not a no.",
            answers.overall(Statistic.RATE),
            ShareColumns.join(
                ShareColumns.named("Recorded", labels),
                ShareColumns.of(answers, "Sanctioned of decided", "Rate"))),
        compared(flag, answers));
  }

  private static Table compared(Flag flag, Answers answers) {
    List<Line> lines =
        answers.overall(Statistic.RATE_RATIO).stream()
            .flatMap(
                s ->
                    Stream.of(
                        new Line(
                            s,
                            "As the rates stand",
                            Statistic.RATE_DIFFERENCE,
                            Statistic.RATE_RATIO),
                        new Line(
                            s,
                            "Like for like",
                            Statistic.MH_RATE_DIFFERENCE,
                            Statistic.MH_RATE_RATIO)))
            .toList();
    return Table.of(
        "Cases with " + flag.about() + " beside those without",
        "Percentages of decided cases that were sanctioned, first as they stand and then within the"
            + " plan's strata; above 1, or above 0 points, sanctions were more frequent with "
            + flag.about()
            + ".",
        lines,
        List.of(
            Source.header("Compared", Line::name),
            Source.number("Difference", l -> answers.estimate(l.key(), l.difference())),
            Source.number("Range", l -> answers.range(l.key(), l.difference())),
            Source.number("Ratio", l -> answers.estimate(l.key(), l.ratio())),
            Source.number("Range", l -> answers.range(l.key(), l.ratio()))));
  }
}
