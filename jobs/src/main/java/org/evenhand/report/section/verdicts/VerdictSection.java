package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Ruling;

/** The verdicts at a glance, by group and by category, then each overall one in a sentence. */
public final class VerdictSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "verdicts",
          Message.of("verdicts.verdicts"),
          Set.of(LikeForLike.QUESTION),
          VerdictSection::write);

  private VerdictSection() {}

  private static List<Block> write(Results results) {
    Rulings rulings = Rulings.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Message.sentences(
                Message.of(
                    results.facts().plan().adherence().isFixedBeforehand()
                        ? "verdicts.fixed"
                        : "verdicts.not_fixed"),
                Message.of("verdicts.about"),
                together(rulings.linkedBy()))));
    blocks.add(overall(results, rulings));
    if (!rulings.byCategory().isEmpty()) {
      blocks.add(byCategory(results, rulings));
    }
    blocks.add(new Block.Heading(Message.of("verdicts.in_words")));
    blocks.add(rulings.statements(rulings.overall()));
    blocks.add(reach(results, rulings));
    blocks.addAll(pairs(results));
    return blocks;
  }

  /** Which cases count together, and what it means where nobody can know. */
  private static Message together(List<String> linkedBy) {
    if (linkedBy.size() > 1) {
      return Message.of("verdicts.linked");
    }
    if (linkedBy.isEmpty()) {
      return Message.of("verdicts.not_linked");
    }
    return Message.of(
        linkedBy.contains(FieldName.RESPONDENT_TOKEN)
            ? "verdicts.linked_by_person"
            : "verdicts.linked_by_incident");
  }

  /**
   * Which gaps the counts leave open, group by group: from one that many times lower to one that
   * many times higher. Nothing where they leave every gap open.
   */
  public static Optional<Chart> chart(Results results) {
    Rulings rulings = Rulings.of(results);
    List<Ruling> reaching =
        rulings.overall().stream().filter(ruling -> ruling.ruledOut().isPresent()).toList();
    return reaching.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReachPlot(results, rulings.overall(), reaching).plot());
  }

  /** How far these counts reach, in the numbers of the sentences. */
  static Table reach(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    return Table.of(
        Message.of("verdicts.reach"),
        Message.of(
            "verdicts.reach_reading",
            "power",
            Format.level(results.plan().levels().power()),
            "gamma",
            Format.plain(results.plan().undeclared().gamma())),
        rulings.overall(),
        List.of(
            Source.header(Message.of("common.group"), ruling -> labels.group(ruling.key())),
            Source.number(Message.of("verdicts.ruled_out"), Format::ruledOut),
            Source.number(Message.of("verdicts.detectable"), Format::detectable),
            Source.number(Message.of("verdicts.turns_at"), Format::turningPoint)));
  }

  /** The pairs of groups in every question in which groups differ; nothing where none do. */
  private static List<Block> pairs(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> rows =
        FindingRow.each(results, LikeForLike.QUESTION, Statistic.CMH_CHI_SQUARED).stream()
            .filter(VerdictSection::isAdjusted)
            .filter(row -> !isRest(results) || isHigher(row))
            .sorted((a, b) -> labels.order().compare(a.key(), b.key()))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            FindingTable.of(labels, rows)
                .category()
                .group()
                .header("verdicts.beside", row -> labels.reference(row.key()))
                .estimateWithRange("common.ratio", Statistic.MH_RATE_RATIO)
                .adjustedP("verdicts.p_adjusted", Statistic.CMH_CHI_SQUARED)
                .table(
                    Message.of("verdicts.pairs"),
                    Message.of(
                        "verdicts.pairs_reading",
                        "alpha",
                        Format.pValue(results.plan().levels().alpha()))));
  }

  /** Whether every pair stands there either way round. */
  private static boolean isRest(Results results) {
    return results.plan().comparator().equals(Plan.REST);
  }

  /** Whether it is a pair of an adjusted test. */
  private static boolean isAdjusted(FindingRow row) {
    return row.answers()
        .find(row.key(), Statistic.CMH_CHI_SQUARED)
        .filter(test -> test.adjustedPValue().isPresent())
        .isPresent();
  }

  /** Whether the group is not the one of the lower rate. */
  private static boolean isHigher(FindingRow row) {
    return row.answers()
        .find(row.key(), Statistic.MH_RATE_RATIO)
        .filter(ratio -> ratio.estimate().orElse(1) < 1)
        .isEmpty();
  }

  private static Table overall(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<FindingKey> groups = rulings.groups();
    return FindingTable.of(
            labels, FindingRow.of(Answers.besideReference(results, LikeForLike.QUESTION), groups))
        .group()
        .text(
            "verdicts.verdict",
            row -> rulings.verdict(FindingKey.ALL, row.key().comparison().group()))
        .likeForLike(rulings)
        .table(
            Message.of("verdicts.overall"),
            Message.of("verdicts.overall_reading", "references", labels.references(groups)));
  }

  private static Table byCategory(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<Source<String>> columns = new ArrayList<>();
    columns.add(Source.header(Message.of("common.category"), labels::category));
    for (FindingKey group : rulings.groups()) {
      columns.add(
          Source.text(
              labels.group(group),
              category -> rulings.verdict(category, group.comparison().group())));
    }
    return Table.of(
        Message.of("verdicts.by_category"),
        Message.of("verdicts.by_category_reading"),
        rulings.categories(),
        columns);
  }
}
