package org.evenhand.report.section.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.Appeals;
import org.evenhand.measure.appeals.Reinstatement;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
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
          "Appeals (suggestive only)",
          Set.of(Appeals.QUESTION),
          AppealsSection::write);

  private AppealsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers appealed = Answers.of(results, Appeals.QUESTION, "appealed");
    Answers overturned = Answers.of(results, Appeals.QUESTION, "overturned");
    Answers reduced = Answers.of(results, Appeals.QUESTION, "reduced");
    List<FindingRow> steps = new ArrayList<>();
    steps.addAll(FindingRow.of("Appealed", appealed, Statistic.RATE_RATIO));
    steps.addAll(FindingRow.of("Overturned", overturned, Statistic.RATE_RATIO));
    steps.addAll(FindingRow.of("Overturned or made milder", reduced, Statistic.RATE_RATIO));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Who appeals is not drawn at random. And under one and the same standard, groups with"
                + " different mixes of clear and doubtful cases have different shares of overturned"
                + " sanctions: a difference here does not show two standards, and equal shares do"
                + " not show one. Everything in this section is suggestive only."));
    blocks.add(
        FindingTable.of(labels, appealed, Statistic.RATE)
            .group()
            .xOfN("Appealed of sanctioned", Statistic.RATE)
            .from(Answers.of(results, Appeals.QUESTION, "appeal_decided"))
            .xOfN("Decided of appeals", Statistic.RATE)
            .from(overturned)
            .xOfN("Overturned of decided", Statistic.RATE)
            .estimate("Overturned, %", Statistic.RATE)
            .from(reduced)
            .xOfN("Overturned or milder, of decided", Statistic.RATE)
            .estimate("Overturned or milder, %", Statistic.RATE)
            .table(
                "Appeals and what they changed (suggestive only)",
                "Each column names the part and the whole: appeals of sanctioned cases, decided"
                    + " ones of appeals, and of the decided appeals those that overturned the"
                    + " sanction, or overturned it or made it milder."));
    blocks.add(comparisons(labels, "Appeals, each group beside the others", steps));
    blocks.addAll(reinstatement(results, labels));
    return blocks;
  }

  /** Nothing where the export does not say who was reinstated. */
  private static List<Block> reinstatement(Results results, Labels labels) {
    Answers reinstated = Answers.of(results, Reinstatement.QUESTION, FieldName.REINSTATED);
    return reinstated.has(Statistic.RATE)
        ? List.of(
            FindingTable.of(labels, reinstated, Statistic.RATE)
                .group()
                .from(Answers.of(results, Reinstatement.QUESTION, "reinstatement_recorded"))
                .xOfN("Recorded of suspended or expelled", Statistic.RATE)
                .fromRow()
                .xOfN("Reinstated", Statistic.RATE)
                .estimate("Reinstated, %", Statistic.RATE)
                .table(
                    "Reinstatement after suspension or expulsion (suggestive only)",
                    "The first number says in how many cases of suspension or expulsion it is"
                        + " recorded whether the person was reinstated; the percentage is of"
                        + " those."),
            comparisons(
                labels,
                "Reinstatement, each group beside the others",
                FindingRow.of("Reinstated", reinstated, Statistic.RATE_RATIO)))
        : List.of();
  }

  private static Table comparisons(Labels labels, String caption, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .steps(Statistic.RATE_RATIO, Statistic.RATE_DIFFERENCE)
        .table(
            caption + " (suggestive only)",
            "Each row sets a group's percentage beside that of "
                + labels.references(FindingRow.keys(rows))
                + ", nothing held fixed; the wholes are those of the table above.");
  }
}
