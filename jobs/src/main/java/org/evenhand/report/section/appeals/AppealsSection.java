package org.evenhand.report.section.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.Appeals;
import org.evenhand.measure.appeals.Reinstatement;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Appeals and what they changed; suggestive only, and every table says so. */
public final class AppealsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Appeals.QUESTION.id(),
          Message.of("appeals.changed"),
          Set.of(Appeals.QUESTION),
          AppealsSection::write);

  private AppealsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers appealed = Answers.of(results, Appeals.QUESTION, "appealed");
    Answers overturned = Answers.of(results, Appeals.QUESTION, "overturned");
    Answers reduced = Answers.of(results, Appeals.QUESTION, "reduced");
    List<FindingRow> steps = new ArrayList<>();
    steps.addAll(rows("appeals.changed_step_appealed", appealed));
    steps.addAll(rows("appeals.changed_step_overturned", overturned));
    steps.addAll(rows("appeals.changed_step_milder", reduced));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("appeals.changed_intro")));
    plot(labels, overturned).ifPresent(blocks::add);
    blocks.add(
        FindingTable.of(labels, appealed, Statistic.RATE)
            .group()
            .xOfN("appeals.changed_appealed", Statistic.RATE)
            .from(Answers.of(results, Appeals.QUESTION, "appeal_decided"))
            .xOfN("appeals.changed_decided", Statistic.RATE)
            .from(overturned)
            .xOfN("appeals.changed_overturned", Statistic.RATE)
            .estimate("appeals.changed_overturned_share", Statistic.RATE)
            .from(reduced)
            .xOfN("appeals.changed_milder", Statistic.RATE)
            .estimate("appeals.changed_milder_share", Statistic.RATE)
            .table(Message.of("appeals.changed_caption"), Message.of("appeals.changed_reading")));
    blocks.add(comparisons(labels, Message.of("appeals.changed_compared"), steps));
    blocks.addAll(reinstatement(results, labels));
    return blocks;
  }

  private static List<FindingRow> rows(String step, Answers answers) {
    return FindingRow.of(Message.of(step), answers, Statistic.RATE_RATIO);
  }

  /** Nothing as long as no appeal was decided. */
  private static Optional<DotPlot> plot(Labels labels, Answers overturned) {
    List<FindingKey> groups = overturned.keys(Statistic.RATE);
    return overturned.allGroups(Statistic.RATE).stream()
        .flatMap(key -> overturned.find(key, Statistic.RATE).stream())
        .map(Finding::counts)
        .filter(counts -> counts.nGroup() > 0)
        .findFirst()
        .map(
            counts ->
                new DotPlot(
                    Message.of(
                        "appeals.changed_title",
                        "overturned",
                        counts.xGroup(),
                        "decided",
                        Format.count(counts.nGroup())),
                    Message.of("appeals.changed_chart_reading"),
                    DotPlot.Scale.PERCENT,
                    Optional.empty(),
                    List.of(
                        new DotPlot.Panel(
                            Message.NONE,
                            groups.stream()
                                .map(
                                    key ->
                                        Charts.dot(
                                            labels, key, overturned.find(key, Statistic.RATE)))
                                .toList())),
                    FindingTable.of(labels, overturned, Statistic.RATE)
                        .group()
                        .share("appeals.changed_overturned", "appeals.changed_overturned_share")
                        .table(
                            Message.of("appeals.changed_data"),
                            Message.of("appeals.changed_data_reading"))));
  }

  /** Nothing where the export does not say who was reinstated. */
  private static List<Block> reinstatement(Results results, Labels labels) {
    Answers reinstated = Answers.of(results, Reinstatement.QUESTION, FieldName.REINSTATED);
    return reinstated.has(Statistic.RATE)
        ? List.of(
            FindingTable.of(labels, reinstated, Statistic.RATE)
                .group()
                .from(Answers.of(results, Reinstatement.QUESTION, "reinstatement_recorded"))
                .xOfN("appeals.reinstated_recorded", Statistic.RATE)
                .fromRow()
                .xOfN("appeals.reinstated", Statistic.RATE)
                .estimate("appeals.reinstated_share", Statistic.RATE)
                .table(
                    Message.of("appeals.reinstated_caption"),
                    Message.of("appeals.reinstated_reading")),
            comparisons(
                labels,
                Message.of("appeals.reinstated_compared"),
                rows("appeals.reinstated", reinstated)))
        : List.of();
  }

  private static Table comparisons(Labels labels, Message caption, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .steps(Statistic.RATE_RATIO, Statistic.RATE_DIFFERENCE)
        .table(
            caption,
            Message.of(
                "appeals.changed_compared_reading",
                "references",
                labels.references(FindingRow.keys(rows))));
  }
}
