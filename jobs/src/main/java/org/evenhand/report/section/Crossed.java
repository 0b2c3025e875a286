package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/**
 * Tables of a question that compares two groups of a field, and crosses that with alignments.
 *
 * @param results what may be printed
 * @param question the question
 * @param field the field compared beside alignments
 * @param labels what people read
 */
public record Crossed(Results results, Question question, String field, Labels labels) {

  private Answers answers() {
    return Answers.of(results, question);
  }

  /** Rows about every stratum by itself. */
  public List<FindingRow> lines() {
    List<FindingRow> lines = new ArrayList<>();
    for (String stratum : Answers.strata(results, question)) {
      Answers among = Answers.of(results, question, Answers.SANCTIONED, stratum);
      List<FindingKey> keys = among.keys(Statistic.MH_RATE_RATIO);
      lines.addAll(FindingRow.of(labels.stratum(stratum), among, keys));
    }
    return lines;
  }

  /** What the groups of these rows are set beside. */
  public String references(List<FindingRow> lines) {
    return labels.references(lines.stream().map(FindingRow::key).toList());
  }

  /** The rates of all groups of the field, those that take no part included. */
  public Table rates(String caption) {
    Answers answers = answers();
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.group(labels));
    sources.addAll(
        FindingRow.share("Sanctioned, of decided", "%", answers.rangeLabel(Statistic.RATE)));
    return Table.of(
        caption,
        "Each percentage is of the decided cases in the same row and does not allow for how serious"
            + " they were.",
        FindingRow.of("", answers, answers.comparing(field, Statistic.RATE)),
        sources);
  }

  /** The two groups like for like. */
  public Table comparison(String caption) {
    Answers answers = answers();
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.group(labels));
    sources.addAll(FindingRow.likeForLike(answers.rangeLabel(Statistic.MH_RATE_RATIO)));
    sources.add(FindingRow.estimate("Expected", Statistic.EXPECTED_SANCTIONED));
    sources.add(
        FindingRow.number("p-value, equal rates", Statistic.CMH_CHI_SQUARED, Format::pValue));
    sources.add(
        FindingRow.number("p-value, mixed results", Statistic.BRESLOW_DAY_TARONE, Format::pValue));
    return Table.of(
        caption,
        "Ratio and difference compare the percentages of decided cases that were sanctioned;"
            + " expected is how many of the group's would have been at the others' rates. A small"
            + " p-value for mixed results means that kinds of cases differ and one figure"
            + " misleads.",
        FindingRow.of("", answers, answers.comparing(field, Statistic.MH_RATE_RATIO)),
        sources);
  }

  /** The same comparison among the cases of each stratum. */
  public Table within(String caption, String reading, String about, List<FindingRow> lines) {
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.about(about));
    sources.add(FindingRow.group(labels));
    sources.addAll(FindingRow.likeForLike("Range"));
    return Table.of(caption, reading, lines, sources);
  }

  /** Whether two comparisons agree. */
  public Table interactions(String caption, String reading, Answers answers) {
    return Table.of(
        caption,
        reading,
        answers.keys(Statistic.RATIO_OF_RATE_RATIOS),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "Ratio of the two ratios",
                s -> answers.estimate(s, Statistic.RATIO_OF_RATE_RATIOS)),
            Source.number(
                answers.rangeLabel(Statistic.RATIO_OF_RATE_RATIOS),
                s -> answers.range(s, Statistic.RATIO_OF_RATE_RATIOS)),
            Source.number("p-value", s -> pValue(answers, s))));
  }

  private static Entry pValue(Answers answers, FindingKey key) {
    return answers.entry(key, Statistic.RATIO_OF_RATE_RATIOS, Format::pValue);
  }
}
