package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The headline result with ranges that allow for cases that hang together. */
public final class DependenceTable {

  private static final Map<Question, String> OF_ONE = new LinkedHashMap<>();

  static {
    OF_ONE.put(Dependence.RESPONDENT, "person");
    OF_ONE.put(Dependence.INCIDENT, "incident");
    OF_ONE.put(Dependence.DECIDER, "deciding panel");
  }

  private final Rulings rulings;

  /** What a group's result is, and what its cases share. */
  private record Line(String ofOne, FindingKey key, Answers answers) {

    Entry entry(Statistic statistic, Function<Finding, Entry> entry) {
      return answers.entry(key, statistic, entry);
    }
  }

  private DependenceTable(Rulings rulings) {
    this.rulings = rulings;
  }

  /** The tables; nothing where the export has no token. */
  public static List<Block> of(Results results, Rulings rulings) {
    List<Line> lines = new ArrayList<>();
    List<Line> sizes = new ArrayList<>();
    OF_ONE.forEach(
        (question, ofOne) -> {
          Answers compared = Answers.where(results, s -> isCompared(s, question));
          compared
              .overall(Statistic.MH_RATE_RATIO)
              .forEach(key -> lines.add(new Line(ofOne, key, compared)));
          Answers alone =
              Answers.where(
                  results, s -> s.question().equals(question) && !isCompared(s, question));
          alone.overall(Statistic.CLUSTERS).forEach(key -> sizes.add(new Line(ofOne, key, alone)));
        });
    return lines.isEmpty()
        ? List.of()
        : new DependenceTable(rulings).blocks(Labels.of(results), lines, sizes);
  }

  private static boolean isCompared(FindingKey key, Question question) {
    return key.question().equals(question) && !key.comparison().reference().equals(Comparison.NONE);
  }

  private List<Block> blocks(Labels labels, List<Line> lines, List<Line> sizes) {
    return List.of(
        new Block.Heading("If cases of one person, incident or panel hang together"),
        new Block.Paragraph(
            "The ranges above take every case for itself. Cases that share a person, an incident or"
                + " a deciding panel can be alike; then there is less to learn from them. The"
                + " ranges here allow for that, whatever the likeness is; the ratio stays the same."
                + " With fewer than about 40 persons, incidents or panels on a side even these"
                + " ranges can be too narrow. Verdicts rest on the ranges above."),
        compared(labels, lines),
        sizes(sizes));
  }

  private Table compared(Labels labels, List<Line> lines) {
    return Table.of(
        "Like for like with ranges that allow for cases that hang together",
        "The effective number says how many cases of their own would tell as much as the decided"
            + " cases compared; ratio and difference are those of the percentages sanctioned.",
        lines,
        List.of(
            Source.header("Cases of one", Line::ofOne),
            Source.header("Group", line -> labels.group(line.key)),
            Source.number("Ratio", line -> pooled(line, Statistic.MH_RATE_RATIO, Format::estimate)),
            Source.number("Range", line -> pooled(line, Statistic.MH_RATE_RATIO, Format::range)),
            Source.number(
                "Difference", line -> pooled(line, Statistic.MH_RATE_DIFFERENCE, Format::estimate)),
            Source.number(
                "Range", line -> pooled(line, Statistic.MH_RATE_DIFFERENCE, Format::range)),
            Source.number(
                "Decided, group", line -> line.entry(Statistic.MH_RATE_RATIO, Format::nGroup)),
            Source.number(
                "Decided, beside", line -> line.entry(Statistic.MH_RATE_RATIO, Format::nReference)),
            Source.number(
                "Effective, both",
                line -> line.entry(Statistic.EFFECTIVE_SAMPLE_SIZE, Format::estimate))));
  }

  private static Table sizes(List<Line> sizes) {
    return Table.of(
        "How many cases hang together",
        "Each row counts the persons, incidents or panels with a decided case, and the decided"
            + " cases of the one that has most; a case without a token counts for itself.",
        sizes,
        List.of(
            Source.header("Cases of one", Line::ofOne),
            Source.number(
                "How many of them", line -> line.entry(Statistic.CLUSTERS, Format::estimate)),
            Source.number(
                "Most cases of one",
                line -> line.entry(Statistic.LARGEST_CLUSTER, Format::estimate)),
            Source.number(
                "Cases without a token",
                line -> line.entry(Statistic.UNLINKED_CASES, Format::estimate)),
            Source.number(
                "Decided cases", line -> line.entry(Statistic.CLUSTERS, Format::nGroup))));
  }

  /** The figure, or why one over all categories would mislead. */
  private Entry pooled(Line line, Statistic statistic, Function<Finding, Entry> entry) {
    return rulings
        .withheld(line.key)
        .map(Entry::absent)
        .orElseGet(() -> line.entry(statistic, entry));
  }
}
