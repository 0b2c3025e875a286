package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Remark;

/** What became of every row of the export, and which questions it could not answer. */
public final class RowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section("rows", Message.of("about.rows"), Set.of(), RowsSection::write);

  private record Line(String key, long rows) {}

  private RowsSection() {}

  private static List<Block> write(Results results) {
    RunFacts facts = results.facts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(rows(facts.input()));
    months(facts.input().account()).ifPresent(blocks::add);
    exclusions(facts.input().exclusions()).ifPresent(blocks::add);
    blocks.addAll(remarks(facts.input().account()));
    blocks.add(rejections(facts.input().account()));
    blocks.addAll(vouched(facts.input().account()));
    blocks.addAll(largest(facts.input().account()));
    blocks.addAll(leftOut(facts.input().account()));
    blocks.add(countingRules(facts.input().account()));
    blocks.add(new Block.Heading(Message.of("about.unanswered")));
    if (facts.notComputed().isEmpty()) {
      blocks.add(new Block.Paragraph(Message.of("about.unanswered_none")));
    } else {
      blocks.add(new Block.Paragraph(Message.of("about.unanswered_some")));
      blocks.add(new Block.Bullets(facts.notComputed().stream().map(RowsSection::why).toList()));
    }
    return blocks;
  }

  private static Message why(RunFacts.NotComputed entry) {
    return Message.of(
        "about.unanswered_why", "question", entry.question(), "reason", entry.reason());
  }

  private static Table rows(RunFacts.InputFacts input) {
    RunFacts.Rows rows = input.rows();
    boolean excludes = !input.exclusions().isEmpty();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("about.rows_read", rows.read()));
    lines.add(new Line("about.rows_admitted", rows.admitted()));
    lines.add(new Line("about.rows_rejected", rows.rejected()));
    if (excludes) {
      lines.add(new Line("about.rows_excluded", rows.excludedByMapping()));
    }
    lines.add(new Line("about.rows_outside", rows.outsidePeriod()));
    return Table.of(
        Message.of("about.rows_table"),
        Message.of(excludes ? "about.rows_sum_excluded" : "about.rows_sum"),
        lines,
        List.of(
            Source.header(Message.of("about.rows_head"), line -> Message.of(line.key())),
            Source.number(
                Message.of("about.number"), line -> Entry.number(Format.count(line.rows())))));
  }

  /** A month that cannot be is seen where the first and the last of all are told. */
  private static Optional<Block> months(List<AccountLine> account) {
    Optional<String> first = month(account, AccountLine.FIRST_MONTH);
    Optional<String> last = month(account, AccountLine.LAST_MONTH);
    return first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Paragraph(
                Message.of("about.rows_received", "first", first.get(), "last", last.get())));
  }

  private static Optional<String> month(List<AccountLine> account, String item) {
    return of(account, item).findFirst().map(AccountLine::rule);
  }

  private static List<Block> vouched(List<AccountLine> account) {
    List<Message> fields =
        of(account, AccountLine.VOUCHED)
            .map(
                line ->
                    Message.of(
                        "about.vouched_field",
                        "field",
                        line.field(),
                        "rows",
                        Format.count(line.rows())))
            .toList();
    return fields.isEmpty()
        ? List.of()
        : List.of(new Block.Note(Message.of("about.vouched", "fields", Message.listed(fields))));
  }

  private static Stream<AccountLine> of(List<AccountLine> account, String item) {
    return account.stream().filter(line -> line.item().equals(item));
  }

  private static List<Block> largest(List<AccountLine> account) {
    return listed(
        of(account, AccountLine.LARGEST)
            .map(
                line ->
                    Message.of(
                        "about.largest_field",
                        "field",
                        line.field(),
                        "largest",
                        line.rule().replace('_', ' '),
                        "count",
                        line.rows()))
            .toList(),
        "about.largest");
  }

  private static List<Block> leftOut(List<AccountLine> account) {
    return listed(
        of(account, AccountLine.LEFT_OUT)
            .map(
                line ->
                    Message.of(
                        switch (line.rule()) {
                          case "no_such_case" -> "about.left_out_no_case";
                          case "single_rating" -> "about.left_out_single";
                          default -> "about.left_out_more";
                        },
                        "rows",
                        Format.count(line.rows())))
            .toList(),
        "about.left_out");
  }

  /** One note over such lines; none where there is none. */
  private static List<Block> listed(List<Message> lines, String note) {
    return lines.isEmpty()
        ? List.of()
        : List.of(new Block.Note(Message.of(note, "lines", Message.clauses(lines))));
  }

  private static Optional<Block> exclusions(List<RunFacts.Exclusion> exclusions) {
    return exclusions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.of(
                Message.of("about.exclusions"),
                Message.of("about.exclusions_reading"),
                exclusions,
                List.of(
                    Source.header(
                        Message.of("about.exclusions_name"),
                        exclusion -> Message.literal(exclusion.name())),
                    Source.text(
                        Message.of("about.exclusions_why"),
                        exclusion -> Entry.text(Message.literal(exclusion.why()))),
                    Source.number(
                        Message.of("about.rows_head"),
                        exclusion -> Entry.number(Format.count(exclusion.rows()))))));
  }

  private static List<Block> remarks(List<AccountLine> account) {
    List<Message> remarks =
        account.stream()
            .flatMap(line -> Remark.of(line).map(remark -> words(remark, line.rows())).stream())
            .toList();
    return remarks.isEmpty()
        ? List.of()
        : List.of(new Block.Paragraph(Message.of("about.remarks")), new Block.Bullets(remarks));
  }

  private static Message words(Remark remark, long rows) {
    return Message.of("about.remark_" + remark.item(), "rows", Format.count(rows));
  }

  private static Block countingRules(List<AccountLine> account) {
    List<Message> rules =
        of(account, FieldName.COUNTING_RULE)
            .map(AccountLine::rule)
            .map(Labels::countingRule)
            .toList();
    return switch (rules.size()) {
      case 0 -> new Block.Paragraph(Message.of("about.counting_rule_unknown"));
      case 1 -> new Block.Paragraph(Message.of("about.counting_rule", "rule", rules.get(0)));
      default -> new Block.Note(Message.of("about.counting_rules", "rules", Message.listed(rules)));
    };
  }

  private static Block rejections(List<AccountLine> account) {
    List<AccountLine> rejections = of(account, "rejected_by").toList();
    if (rejections.isEmpty()) {
      return new Block.Paragraph(Message.of("about.rejections_none"));
    }
    return Table.of(
        Message.of("about.rejections"),
        Message.of("about.rejections_reading"),
        rejections,
        List.of(
            Source.header(Message.of("about.field"), RowsSection::field),
            Source.header(Message.of("about.rule"), line -> Message.literal(line.rule())),
            Source.number(
                Message.of("about.rows_head"), line -> Entry.number(Format.count(line.rows())))));
  }

  private static Message field(AccountLine line) {
    return line.field().isBlank() ? Message.of("about.whole_row") : Message.literal(line.field());
  }
}
