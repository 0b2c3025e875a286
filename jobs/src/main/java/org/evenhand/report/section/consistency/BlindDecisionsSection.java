package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.BlindDecisions;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** The like-for-like gap where the alignment was known to those who decided, and where not. */
public final class BlindDecisionsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "blind-decisions",
          "Decisions made without knowing the alignment",
          Set.of(BlindDecisions.QUESTION),
          BlindDecisionsSection::write);

  private static final String FIELD = FieldName.ASSESSOR_BLIND + "=";

  private BlindDecisionsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers blind = among(results, FIELD + "yes");
    Answers open = among(results, FIELD + "no");
    Answers apart = among(results, FindingKey.ALL);
    return List.of(
        new Block.Paragraph(
            "If knowing the alignment did not matter, the like-for-like result would be about the"
                + " same where those who decided knew it and where they did not. The last ratio"
                + " sets the one beside the other: 1 means that they are the same. Which cases were"
                + " decided without that knowledge was not drawn by lot, so the two kinds may"
                + " differ in other ways too; and what a file lets one guess is not known."),
        counted(results),
        Table.of(
            "Like for like, alignment known and not known",
            "Each row compares a group with "
                + labels.references(apart.overall(Statistic.RATIO_OF_RATE_RATIOS))
                + " in cases of the same kind, in percentages of decided cases that were"
                + " sanctioned.",
            apart.overall(Statistic.RATIO_OF_RATE_RATIOS),
            List.of(
                Source.header("Group", labels::group),
                Source.number("Ratio, not known", s -> blind.estimate(s, Statistic.MH_RATE_RATIO)),
                Source.number("Ratio, known", s -> open.estimate(s, Statistic.MH_RATE_RATIO)),
                Source.number(
                    "Known over not known", s -> apart.estimate(s, Statistic.RATIO_OF_RATE_RATIOS)),
                Source.number("Range", s -> apart.range(s, Statistic.RATIO_OF_RATE_RATIOS)),
                Source.number(
                    "Difference, not known", s -> blind.estimate(s, Statistic.MH_RATE_DIFFERENCE)),
                Source.number(
                    "Difference, known", s -> open.estimate(s, Statistic.MH_RATE_DIFFERENCE)),
                Source.number(
                    "Known less not known",
                    s -> apart.estimate(s, Statistic.DIFFERENCE_OF_RATE_DIFFERENCES)),
                Source.number(
                    "Range", s -> apart.range(s, Statistic.DIFFERENCE_OF_RATE_DIFFERENCES)))));
  }

  private static Table counted(Results results) {
    return Table.of(
        "Decided cases by whether the alignment was known to those who decided",
        "Cases of which this was not recorded are in neither comparison.",
        results.findings(BlindDecisions.QUESTION, Statistic.DECIDED_CASES).stream()
            .map(Finding::key)
            .toList(),
        List.of(
            Source.header("Alignment", key -> known(key.stratum())),
            Source.number(
                "Decided cases",
                key ->
                    Answers.where(results, key::equals).estimate(key, Statistic.DECIDED_CASES))));
  }

  private static String known(String stratum) {
    return switch (stratum.substring(FIELD.length())) {
      case "yes" -> "Not known";
      case "no" -> "Known";
      default -> "Not recorded";
    };
  }

  private static Answers among(Results results, String stratum) {
    return Answers.where(
        results, s -> s.question().equals(BlindDecisions.QUESTION) && s.stratum().equals(stratum));
  }
}
