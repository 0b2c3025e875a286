package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.PooledCategories;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/**
 * The verdicts within each category: what was found in words, and what the rest could have shown.
 */
public final class CategoryVerdictSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-verdicts",
          Message.of("verdicts.category"),
          Set.of(LikeForLike.QUESTION),
          CategoryVerdictSection::write);

  private CategoryVerdictSection() {}

  private static List<Block> write(Results results) {
    Rulings rulings = Rulings.of(results);
    Map<Boolean, List<Ruling>> byCategory =
        rulings.byCategory().stream().collect(Collectors.partitioningBy(Ruling::hasAnswer));
    List<Ruling> found = byCategory.get(true);
    List<Ruling> open = byCategory.get(false);
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      blocks.add(new Block.Paragraph(Message.of("verdicts.category_none")));
    } else {
      blocks.add(new Block.Paragraph(Message.of("verdicts.category_found")));
      blocks.add(rulings.statements(found));
    }
    if (!open.isEmpty()) {
      blocks.add(open(results, open));
    }
    return blocks;
  }

  private static Table open(Results results, List<Ruling> rulings) {
    Labels labels = Labels.of(results);
    Answers pooled = Answers.of(results, PooledCategories.QUESTION);
    List<Source<Ruling>> columns = new ArrayList<>(columns(labels));
    Message reading = Message.of("verdicts.category_open_reading");
    if (pooled.has(Statistic.POOLED_RATIO)) {
      columns.add(
          Source.number(
              Message.of("verdicts.category_drawn"),
              ruling -> pooled.estimate(ruling.key(), Statistic.POOLED_RATIO)));
      columns.add(
          Source.number(
              pooled.rangeLabel(Statistic.POOLED_RATIO),
              ruling -> pooled.range(ruling.key(), Statistic.POOLED_RATIO)));
      reading = Message.sentences(reading, Message.of("verdicts.category_drawn_reading"));
    }
    return Table.of(Message.of("verdicts.category_open"), reading, rulings, columns);
  }

  private static List<Source<Ruling>> columns(Labels labels) {
    return List.of(
        Source.header(Message.of("common.category"), ruling -> labels.category(ruling.key())),
        Source.header(Message.of("common.group"), ruling -> labels.group(ruling.key())),
        Source.text(Message.of("verdicts.verdict"), Rulings::answer),
        Source.number(
            Message.of("verdicts.category_of_group"), ruling -> Format.ofGroup(ruling.primary())),
        Source.number(
            Message.of("verdicts.category_of_beside"),
            ruling -> Format.ofReference(ruling.primary())),
        Source.number(Message.of("verdicts.ruled_out"), Format::ruledOut),
        Source.number(Message.of("verdicts.detectable"), Format::detectable));
  }
}
