package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SanctionSeverity;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/** How severe sanctions were, given that there was one. */
public final class SeveritySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "severity",
          "How severe sanctions were",
          Set.of(SanctionSeverity.QUESTION),
          SeveritySection::write);

  private static final String BANDS = "sanctioned_in_bands";

  private SeveritySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SanctionSeverity.QUESTION);
    return List.of(
        new Block.Paragraph(
            "Whether there is a sanction and how severe it is are two questions. This section asks"
                + " the second, among sanctioned cases only. If the first was answered differently"
                + " for two groups, the sanctioned cases of the two are no longer alike, and equal"
                + " severity among them does not show equal treatment."),
        pairs(results, labels, answers),
        new Block.Paragraph(
            "The steps of the ladder are in order but need not be equally far apart. The test of"
                + " ranks uses the order alone, the test of mean rungs takes the steps as equal,"
                + " and the column in bands joins them to three: informal, formal, suspension or"
                + " more. If these disagree, the spacing of the ladder matters to the result."
                + " P-values stand one by one and are not adjusted for the number of groups."),
        parts(labels, answers));
  }

  private static Table pairs(Results results, Labels labels, Answers answers) {
    Answers bands = Answers.of(results, SanctionSeverity.QUESTION, BANDS);
    Answers closer = Answers.of(results, SanctionSeverity.FURTHER);
    List<FindingKey> keys = answers.overall(Statistic.PROBABILITY_OF_SUPERIORITY);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.add(
        Source.number(
            "Sanctioned, group",
            s -> answers.entry(s, Statistic.PROBABILITY_OF_SUPERIORITY, Format::nGroup)));
    sources.add(
        Source.number(
            "Sanctioned, beside",
            s -> answers.entry(s, Statistic.PROBABILITY_OF_SUPERIORITY, Format::nReference)));
    sources.add(share("More severe, % of pairs", answers));
    sources.add(
        Source.number(
            answers.rangeLabel(Statistic.PROBABILITY_OF_SUPERIORITY),
            s -> answers.range(s, Statistic.PROBABILITY_OF_SUPERIORITY)));
    sources.add(share("In three bands", bands));
    if (closer.has(Statistic.PROBABILITY_OF_SUPERIORITY)) {
      sources.add(share("With further fields too", closer));
    }
    sources.add(pValue("p-value, ranks", answers, Statistic.VAN_ELTEREN));
    sources.add(pValue("p-value, mean rungs", answers, Statistic.MEAN_SCORE_CHI_SQUARED));
    return Table.of(
        "Severity of sanctions in pairs of like cases",
        "Of every 100 pairs of sanctioned cases of the same kind, one of the group and one of "
            + labels.references(keys)
            + ", the percentage says in how many the group's sanction was the more severe, ties"
            + " counted half; 50% means that neither was.",
        keys,
        sources);
  }

  private static Source<FindingKey> share(String label, Answers answers) {
    return Source.number(label, s -> answers.estimate(s, Statistic.PROBABILITY_OF_SUPERIORITY));
  }

  private static Source<FindingKey> pValue(String label, Answers answers, Statistic test) {
    return Source.number(label, s -> answers.entry(s, test, Format::pValue));
  }

  private static Table parts(Labels labels, Answers answers) {
    return Table.of(
        "The two parts of what a decided case met with",
        "The mean rung counts sanctioned cases only, on the ladder from 1 (advice) to 9"
            + " (expulsion); the last column is the percentage of decided cases that were"
            + " sanctioned times that mean. None of these allows for different kinds of cases.",
        answers.overall(Statistic.MEAN_RUNG),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "Sanctioned of decided", s -> answers.entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("Sanctioned, %", s -> answers.estimate(s, Statistic.RATE)),
            Source.number("Mean rung", s -> answers.estimate(s, Statistic.MEAN_RUNG)),
            Source.number(
                answers.rangeLabel(Statistic.MEAN_RUNG),
                s -> answers.range(s, Statistic.MEAN_RUNG)),
            Source.number("Both together", s -> answers.estimate(s, Statistic.EXPECTED_RUNG))));
  }
}
