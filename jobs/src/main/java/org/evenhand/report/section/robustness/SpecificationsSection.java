package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Lead;
import org.evenhand.report.section.Rulings;
import org.evenhand.schema.Specification;
import org.evenhand.schema.Window;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;

/** The primary result beside every other way to put the question that the plan declared. */
public final class SpecificationsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "specifications",
          Message.of("robustness.specifications"),
          Set.of(LikeForLike.QUESTION),
          SpecificationsSection::write);

  /**
   * One way to put the question.
   *
   * @param subject whom it is about
   * @param way how it is put
   * @param ruling what the rule says
   */
  record Line(Message subject, Message way, Ruling ruling) {}

  private final Results results;
  private final Labels labels;
  private final List<Alternative> answered;

  private SpecificationsSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
    answered = results.alternatives().stream().filter(other -> other.lacking().isEmpty()).toList();
  }

  /**
   * The result that the report leads with, put in every way that was declared; nothing where no
   * other way could be answered.
   */
  public static Optional<Chart> chart(Results results) {
    SpecificationsSection section = new SpecificationsSection(results);
    return section
        .led()
        .map(
            ruling ->
                new SpecificationPlot(
                        results.plan(), ruling, section.lines(ruling), Labels.of(results))
                    .plot());
  }

  private static List<Block> write(Results results) {
    return new SpecificationsSection(results).write();
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("robustness.specifications_reading")));
    if (answered.isEmpty()) {
      blocks.add(new Block.Paragraph(Message.of("robustness.specifications_none")));
    } else {
      List<Ruling> own = Rulings.of(results).overall();
      blocks.add(new Block.Bullets(own.stream().map(this::agreement).toList()));
      blocks.add(table(own.stream().flatMap(ruling -> lines(ruling).stream()).toList()));
    }
    blocks.addAll(unanswered());
    return blocks;
  }

  /** The result that the report leads with, or one about its group, which other ways answer too. */
  private Optional<Ruling> led() {
    Lead lead = Lead.of(results);
    List<Ruling> overall = Rulings.of(results).overall();
    return Stream.of(
            lead.rulings().stream(),
            overall.stream().filter(ruling -> lead.group().equals(Optional.of(group(ruling)))),
            overall.stream())
        .flatMap(rulings -> rulings)
        .filter(ruling -> answered.stream().anyMatch(other -> same(other, ruling).isPresent()))
        .findFirst();
  }

  private static String group(Ruling ruling) {
    return ruling.key().comparison().group();
  }

  private Message agreement(Ruling own) {
    return Agreement.of(lines(own)).in(Subject.of(labels, own.key()));
  }

  /** The ruling on the same group; a named reference has none of its own. */
  private static Optional<Ruling> same(Alternative other, Ruling own) {
    return other.rulings().stream().filter(ruling -> isOn(own.key(), ruling)).findFirst();
  }

  private static boolean isOn(FindingKey key, Ruling ruling) {
    return ruling.key().complaintCategory().equals(key.complaintCategory())
        && ruling.key().comparison().group().equals(key.comparison().group());
  }

  /** The planned way, then the others in the order of the plan. */
  private List<Line> lines(Ruling own) {
    Message subject = Subject.of(labels, own.key());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(subject, Message.of("robustness.way_planned"), own));
    for (Alternative other : answered) {
      same(other, own)
          .ifPresent(ruled -> lines.add(new Line(subject, way(other.specification()), ruled)));
    }
    return lines;
  }

  private static Table table(List<Line> lines) {
    return table(
        Message.of("robustness.specifications_table"),
        Message.of("robustness.specifications_table_reading"),
        lines);
  }

  /** A table of ways to put the question. */
  static Table table(Message caption, Message reading, List<Line> lines) {
    return Table.of(
        caption,
        reading,
        lines,
        List.of(
            Source.header(Message.of("common.group"), Line::subject),
            Source.header(Message.of("robustness.way"), Line::way),
            Source.number(
                Message.of("robustness.result"), line -> result(line.ruling(), Format::estimate)),
            Source.number(Message.of("common.range"), line -> result(line.ruling(), Format::range)),
            Source.text(Message.of("robustness.answer"), line -> Rulings.answer(line.ruling())),
            Source.number(
                Message.of("verdicts.turns_at"), line -> Format.turningPoint(line.ruling()))));
  }

  private static Entry result(Ruling ruling, Function<Finding, Entry> entry) {
    return Rulings.withheld(ruling)
        .map(Entry::absent)
        .orElseGet(() -> entry.apply(ruling.primary()));
  }

  private List<Block> unanswered() {
    List<Message> lines =
        results.alternatives().stream()
            .flatMap(other -> other.lacking().map(why -> lacking(other, why)).stream())
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Block.Paragraph(Message.of("robustness.specifications_unanswered")),
            new Block.Bullets(lines));
  }

  private Message lacking(Alternative other, Message why) {
    return Message.of(
        "robustness.specifications_lacking", "way", way(other.specification()), "reason", why);
  }

  private Message way(Specification specification) {
    String value = specification.value();
    return switch (specification.aspect()) {
      case PRIMARY -> Message.of("robustness.way_planned");
      case ESTIMAND -> estimand(value);
      case THRESHOLD ->
          Message.of(
              "robustness.way_threshold", "sanction", labels.threshold(Integer.parseInt(value)));
      case STRATA -> held(specification.plan().primary().strata());
      case COMPARATOR ->
          Message.of("robustness.way_comparator", "reference", labels.reference(value));
      case WINDOW -> periods(specification.plan().window());
    };
  }

  private static Message estimand(String column) {
    return Message.of(
        "robustness.way_estimand",
        "statistic",
        Statistic.withCode(column).map(Statistic::label).orElse(Message.literal(column)));
  }

  private static Message held(List<String> strata) {
    return strata.isEmpty()
        ? Message.of("robustness.way_nothing_held")
        : Message.of(
            "robustness.way_held",
            "fields",
            Message.listed(strata.stream().map(Labels::field).toList()));
  }

  private Message periods(Window window) {
    return window.equals(Window.QUARTER)
        ? Message.of("robustness.way_period", "period", results.facts().period())
        : Message.of(
            "robustness.way_periods",
            "count",
            window.periods(),
            "period",
            results.facts().period());
  }
}
