package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts.SequenceFacts;
import org.evenhand.report.RunFacts.SequencePart;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.StandingRule;

/** What all periods show together, however often one looks, and where their cases come from. */
public final class StandingSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "standing",
          Message.of("verdicts.standing"),
          Set.of(StandingRatio.QUESTION),
          StandingSection::write);

  /** Looks that a report shows; the table {@code standing} has all of them. */
  private static final int SHOWN = 12;

  private StandingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Standing> standings = results.standings();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(reading(results.plan())));
    blocks.add(
        new Block.Statements(
            standings.stream()
                .map(
                    standing ->
                        new Block.Statement(
                            labels.group(key(standing)),
                            mark(standing),
                            standing.label(),
                            standing.sentence()))
                .toList()));
    if (!standings.isEmpty()) {
      blocks.add(table(results, labels));
      blocks.add(looks(results, labels));
    }
    blocks.add(new Block.Heading(Message.of("verdicts.standing_periods")));
    blocks.addAll(origins(results.facts().sequence()));
    return blocks;
  }

  private static Message reading(Plan plan) {
    Message rule =
        Message.of(
            "verdicts.standing_rule",
            "alpha",
            Format.level(plan.levels().alpha()),
            "least",
            StandingRule.LEAST_EXPECTED);
    return plan.comparator().equals(Plan.REST)
        ? Message.sentences(rule, Message.of("verdicts.standing_rest"))
        : rule;
  }

  private static FindingKey key(Standing standing) {
    return standing.latest().ratio().key();
  }

  private static Mark mark(Standing standing) {
    return Mark.of(standing.latest().standing().column());
  }

  private static Table table(Results results, Labels labels) {
    List<FindingKey> keys = results.standings().stream().map(StandingSection::key).toList();
    return Table.of(
        Message.of("verdicts.standing_table"),
        Message.of("verdicts.standing_table_reading", "references", labels.references(keys)),
        results.standings(),
        List.of(
            Source.header(Message.of("common.group"), standing -> labels.group(key(standing))),
            Source.text(
                Message.of("verdicts.verdict"),
                standing -> Entry.verdict(mark(standing), standing.label())),
            Source.number(
                Message.of("common.ratio"), standing -> Format.estimate(standing.latest().ratio())),
            Source.number(
                Format.rangeHead(results.plan().level()),
                standing -> Format.range(standing.latest().ratio())),
            Source.number(
                Message.of("verdicts.standing_p"), standing -> p(standing.latest().adjusted())),
            Source.number(
                Message.of("common.of_group"),
                standing -> Format.ofGroup(standing.latest().ratio())),
            Source.number(
                Message.of("common.of_beside"),
                standing -> Format.ofReference(standing.latest().ratio()))));
  }

  private static Entry p(OptionalDouble logarithm) {
    return logarithm.isPresent()
        ? Entry.number(Format.pValue(Math.min(1, Math.exp(-logarithm.getAsDouble()))))
        : Entry.absent(Message.of("format.no_interval"));
  }

  /** The last of the looks, a row for each period and a column for each group. */
  private static Table looks(Results results, Labels labels) {
    List<String> periods =
        results.standings().stream()
            .flatMap(standing -> standing.looks().stream())
            .map(Standing.Look::upTo)
            .distinct()
            .sorted()
            .toList();
    List<Source<String>> columns = new ArrayList<>();
    columns.add(Source.header(Message.of("verdicts.standing_up_to"), Message::literal));
    for (Standing standing : results.standings()) {
      columns.add(Source.number(labels.group(key(standing)), period -> ratio(standing, period)));
    }
    return Table.of(
        Message.of("verdicts.standing_looks"),
        Message.of(
            "verdicts.standing_looks_reading", "level", Format.level(results.plan().level())),
        periods.subList(Math.max(0, periods.size() - SHOWN), periods.size()),
        columns);
  }

  private static Entry ratio(Standing standing, String upTo) {
    return standing.looks().stream()
        .filter(look -> look.upTo().equals(upTo))
        .findFirst()
        .map(look -> withRange(look.ratio()))
        .orElseGet(() -> Entry.absent(Message.of("common.not_computed")));
  }

  private static Entry withRange(Finding ratio) {
    Entry estimate = Format.estimate(ratio);
    return estimate.kind() == Entry.Kind.NUMBER
        ? Entry.number(Charts.words(ratio)).restingOn(estimate.least())
        : estimate;
  }

  private static List<Block> origins(SequenceFacts sequence) {
    Message earlier = periods(sequence, false);
    Message export = periods(sequence, true);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Message.sentences(
                earlier.equals(Message.NONE)
                    ? Message.of("verdicts.standing_export", "periods", export)
                    : Message.of(
                        "verdicts.standing_earlier", "periods", export, "earlier", earlier),
                sequence.beginning(),
                Message.of("verdicts.standing_one_plan"))));
    if (!sequence.remarks().isEmpty()) {
      blocks.add(new Block.Bullets(sequence.remarks()));
    }
    return blocks;
  }

  /**
   * The periods of one origin, those that follow each other as a span; none where there is none.
   */
  private static Message periods(SequenceFacts sequence, boolean isFromExport) {
    List<Message> spans = new ArrayList<>();
    List<SequencePart> parts = sequence.parts();
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i + 1 == parts.size();
      if (isLast || parts.get(i + 1).isFromExport() != parts.get(i).isFromExport()) {
        if (parts.get(i).isFromExport() == isFromExport) {
          spans.add(span(parts.get(from).period(), parts.get(i).period()));
        }
        from = i + 1;
      }
    }
    return spans.isEmpty() ? Message.NONE : Message.listed(spans);
  }

  private static Message span(String first, String last) {
    return first.equals(last)
        ? Message.literal(first)
        : Message.of("format.range", "lower", first, "upper", last);
  }
}
