package org.evenhand.report.section.likeforlike;

import java.util.List;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.Dependence;
import org.evenhand.message.Message;
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
          new Shared(Dependence.RESPONDENT, Message.of("likeforlike.shared_person")),
          new Shared(Dependence.INCIDENT, Message.of("likeforlike.shared_incident")),
          new Shared(Dependence.DECIDER, Message.of("likeforlike.shared_panel")));

  private DependenceTable() {}

  /** What cases can share, and the question that allows for it. */
  private record Shared(Question question, Message name) {

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
            new Block.Heading(Message.of("likeforlike.dependence")),
            new Block.Paragraph(Message.of("likeforlike.dependence_reading")),
            compared(Labels.of(results), compared, rulings),
            sizes(results));
  }

  private static Table compared(Labels labels, List<FindingRow> rows, Rulings rulings) {
    return FindingTable.of(labels, rows)
        .about("likeforlike.cases_of_one")
        .group()
        .plainRanges()
        .likeForLike(rulings)
        .estimate("likeforlike.effective", Statistic.EFFECTIVE_SAMPLE_SIZE)
        .table(
            Message.of("likeforlike.dependence_ranges"),
            Message.of("likeforlike.dependence_ranges_reading"));
  }

  private static Table sizes(Results results) {
    List<FindingRow> rows =
        SHARED.stream().flatMap(shared -> shared.sizes(results).stream()).toList();
    return FindingTable.of(Labels.of(results), rows)
        .about("likeforlike.cases_of_one")
        .estimate("likeforlike.clusters", Statistic.CLUSTERS)
        .estimate("likeforlike.largest_cluster", Statistic.LARGEST_CLUSTER)
        .estimate("likeforlike.unlinked", Statistic.UNLINKED_CASES)
        .n("likeforlike.decided", Statistic.CLUSTERS)
        .table(
            Message.of("likeforlike.dependence_sizes"),
            Message.of("likeforlike.dependence_sizes_reading"));
  }
}
