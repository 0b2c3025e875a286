package org.evenhand.report.section.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Agreement;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Whether two assessors of the same case gave it the same codes. */
public final class AgreementSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Agreement.QUESTION.id(),
          "Would two assessors say the same?",
          Set.of(Agreement.QUESTION),
          AgreementSection::write);

  private static final String BLIND = "blind=";
  private static final Coding CATEGORY =
      new Coding("category", "Agreement on the complaint category", Statistic.COHEN_KAPPA, "Kappa");
  private static final Coding SEVERITY =
      new Coding(
          FieldName.SEVERITY, "Agreement on severity", Statistic.WEIGHTED_KAPPA, "Kappa, weighted");

  private AgreementSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Two assessors coded the same cases. The plain share that they coded alike counts"
                + " agreement by chance too; kappa and alpha leave chance out, so that 1 is"
                + " complete agreement and 0 what chance alone would bring. They also fall where"
                + " nearly all cases are of one kind, which is why the plain share stands beside"
                + " them. The sample stands for all cases only if it was drawn to."),
        table(results, labels, CATEGORY),
        table(results, labels, SEVERITY),
        undefined(results, labels));
  }

  /** What was coded, the coefficient that fits it and what a reader calls the two. */
  private record Coding(String stage, String caption, Statistic kappa, String label) {}

  private static Table table(Results results, Labels labels, Coding coding) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Cases of", key -> cases(labels, key)));
    sources.add(
        Source.number(
            "Coded alike",
            s -> answers(results, s).entry(s, Statistic.AGREEMENT, Format::ofGroup)));
    sources.add(Source.number("Share", s -> answers(results, s).estimate(s, Statistic.AGREEMENT)));
    sources.add(Source.number("Range", s -> answers(results, s).range(s, Statistic.AGREEMENT)));
    sources.add(
        Source.number(
            "Beside the others",
            s -> gaps(results, coding.stage).estimate(s, Statistic.RATE_DIFFERENCE)));
    sources.add(Source.number(coding.label, s -> answers(results, s).estimate(s, coding.kappa)));
    sources.add(Source.number("Range", s -> answers(results, s).range(s, coding.kappa)));
    sources.add(
        Source.number("Alpha", s -> answers(results, s).estimate(s, Statistic.KRIPPENDORFF_ALPHA)));
    return Table.of(
        coding.caption,
        "Each row is about the cases that both assessors coded; the share coded alike is also set"
            + " beside that of the groups beside it.",
        keys(results, coding.stage, Statistic.AGREEMENT),
        sources);
  }

  private static Table undefined(Results results, Labels labels) {
    return Table.of(
        "Cases for which an assessor found no category",
        "A case counts if at least one of its two assessors called it other or undefined; a large"
            + " share says that the list of categories is wanting.",
        keys(results, "other_undefined", Statistic.RATE),
        List.of(
            Source.header("Cases of", key -> cases(labels, key)),
            Source.number(
                "Other or undefined",
                s -> answers(results, s).entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("Share", s -> answers(results, s).estimate(s, Statistic.RATE)),
            Source.number("Range", s -> answers(results, s).range(s, Statistic.RATE))));
  }

  private static List<FindingKey> keys(Results results, String stage, Statistic statistic) {
    return results.findings(Agreement.QUESTION, statistic).stream()
        .map(Finding::key)
        .filter(key -> key.stage().equals(stage))
        .toList();
  }

  private static Answers answers(Results results, FindingKey key) {
    return Answers.where(results, key::equals);
  }

  private static Answers gaps(Results results, String stage) {
    return Answers.where(
        results,
        s ->
            s.question().equals(Agreement.QUESTION)
                && s.stage().equals(stage)
                && s.stratum().equals(FindingKey.ALL)
                && !s.comparison().reference().equals(Comparison.NONE));
  }

  private static String cases(Labels labels, FindingKey key) {
    return switch (key.stratum()) {
      case FindingKey.ALL -> labels.group(key);
      case BLIND + "yes" -> "All groups, assessed without the alignment";
      case BLIND + "no" -> "All groups, assessed with the alignment";
      default -> "All groups, not recorded which";
    };
  }
}
