package org.evenhand.report.section.likeforlike;

import java.util.List;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** The headline result with ranges that allow for cases that hang together. */
final class DependenceTable {

  private static final List<Shared> SHARED =
      List.of(
          new Shared(Dependence.RESPONDENT, "person"),
          new Shared(Dependence.INCIDENT, "incident"),
          new Shared(Dependence.DECIDER, "deciding panel"));

  private DependenceTable() {}

  /** What cases can share, and the question that allows for it. */
  private record Shared(Question question, String name) {

    /** Each group beside the others; of one by itself other findings tell the same statistics. */
    List<FindingRow> compared(Results results) {
      Answers compared =
          Answers.where(
              results, question, key -> !key.comparison().reference().equals(Comparison.NONE));
      return FindingRow.of(name, compared, Statistic.MH_RATE_RATIO);
    }

    List<FindingRow> sizes(Results results) {
      return FindingRow.of(name, Answers.of(results, question), Statistic.CLUSTERS);
    }
  }

  /** The tables; nothing where the export has no token. */
  static List<Block> of(Results results, Rulings rulings) {
    List<FindingRow> compared =
        SHARED.stream().flatMap(shared -> shared.compared(results).stream()).toList();
    return compared.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading("If cases of one person, incident or panel hang together"),
            new Block.Paragraph(
                "Cases that share a person, an incident or a deciding panel can be alike; then there"
                    + " is less to learn from them. The ranges above, on which verdicts rest, allow"
                    + " for persons and incidents together. Here each is allowed for by itself, and"
                    + " the deciding panel, for which no verdict allows; the ratio stays the same."
                    + " With fewer than about 40 persons, incidents or panels on a side even these"
                    + " ranges can be too narrow."),
            compared(Labels.of(results), compared, rulings),
            sizes(results));
  }

  private static Table compared(Labels labels, List<FindingRow> rows, Rulings rulings) {
    return FindingTable.of(labels, rows)
        .about("Cases of one")
        .group()
        .plainRanges()
        .likeForLike(rulings)
        .estimate("Effective, both", Statistic.EFFECTIVE_SAMPLE_SIZE)
        .table(
            "Like for like with ranges that allow for cases that hang together",
            "The effective number says how many cases of their own would tell as much as the"
                + " decided cases compared, and exceeds them where alike cases lie on both sides;"
                + " ratio and difference are those of the percentages sanctioned.");
  }

  private static Table sizes(Results results) {
    List<FindingRow> rows =
        SHARED.stream().flatMap(shared -> shared.sizes(results).stream()).toList();
    return FindingTable.of(Labels.of(results), rows)
        .about("Cases of one")
        .estimate("How many of them", Statistic.CLUSTERS)
        .estimate("Most cases of one", Statistic.LARGEST_CLUSTER)
        .estimate("Cases without a token", Statistic.UNLINKED_CASES)
        .n("Decided cases", Statistic.CLUSTERS)
        .table(
            "How many cases hang together",
            "Each row counts the persons, incidents or panels with a decided case, and the decided"
                + " cases of the one that has most; a case without a token counts for itself.");
  }
}
