package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Remark;

/** What became of every row of the export, and which questions it could not answer. */
public final class RowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section("rows", "What was read", Set.of(), RowsSection::write);

  private record Line(String name, long rows) {}

  private RowsSection() {}

  private static List<Block> write(Results results) {
    RunFacts facts = results.facts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(rows(facts.input()));
    exclusions(facts.input().exclusions()).ifPresent(blocks::add);
    blocks.addAll(remarks(facts.input().account()));
    blocks.add(rejections(facts.input().account()));
    blocks.addAll(vouched(facts.input().account()));
    blocks.add(countingRules(facts.input().account()));
    blocks.add(new Block.Heading("Questions without an answer"));
    if (facts.notComputed().isEmpty()) {
      blocks.add(new Block.Paragraph("Every question of the plan was computed."));
    } else {
      blocks.add(
          new Block.Paragraph("The export lacks what these questions of the plan would need."));
      blocks.add(
          Block.Bullets.of(
              facts.notComputed().stream()
                  .map(entry -> entry.question() + ": " + entry.reason())
                  .toList()));
    }
    return blocks;
  }

  private static Table rows(RunFacts.InputFacts input) {
    RunFacts.Rows rows = input.rows();
    boolean excludes = !input.exclusions().isEmpty();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Read", rows.read()));
    lines.add(new Line("Admitted", rows.admitted()));
    lines.add(new Line("Rejected at the gate", rows.rejected()));
    if (excludes) {
      lines.add(new Line("Excluded by the mapping", rows.excludedByMapping()));
    }
    lines.add(new Line("Admitted, but of another period and in no number", rows.outsidePeriod()));
    return Table.of(
        "What became of the rows of the export",
        excludes
            ? "Rows read are rows admitted plus rows rejected plus rows excluded by the mapping; no row is lost."
            : "Rows read are rows admitted plus rows rejected; no row is lost.",
        lines,
        List.of(
            Source.header("Rows", Line::name),
            Source.number("Number", line -> Entry.number(Format.count(line.rows())))));
  }

  private static List<Block> vouched(List<AccountLine> account) {
    List<String> fields =
        account.stream()
            .filter(line -> line.item().equals(AccountLine.VOUCHED))
            .map(line -> "%s (%s rows)".formatted(line.field(), Format.count(line.rows())))
            .toList();
    return fields.isEmpty()
        ? List.of()
        : List.of(
            new Block.Note(
                "The mapping vouches that these fields hold no names of people and no prose, although"
                    + " values of theirs look so: "
                    + String.join(", ", fields)
                    + ". The gate did not look for either there."));
  }

  private static Optional<Block> exclusions(List<RunFacts.Exclusion> exclusions) {
    return exclusions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.of(
                "Rows that the mapping excludes",
                "They are no cases by the words of whoever wrote the mapping, and no number of this report holds them. Each row counts once, by the first of these.",
                exclusions,
                List.of(
                    Source.header("In the mapping", RunFacts.Exclusion::name),
                    Source.text("Why, in its words", e -> Entry.text(e.why())),
                    Source.number("Rows", e -> Entry.number(Format.count(e.rows()))))));
  }

  private static List<Block> remarks(List<AccountLine> account) {
    List<String> remarks =
        account.stream()
            .flatMap(
                line ->
                    Remark.of(line)
                        .map(remark -> Format.count(line.rows()) + " " + remark.words())
                        .stream())
            .toList();
    return remarks.isEmpty()
        ? List.of()
        : List.of(
            new Block.Paragraph("Beside its rows, the export holds:"), Block.Bullets.of(remarks));
  }

  private static Block countingRules(List<AccountLine> account) {
    List<String> rules =
        account.stream()
            .filter(line -> line.item().equals(FieldName.COUNTING_RULE))
            .map(AccountLine::rule)
            .toList();
    return switch (rules.size()) {
      case 0 ->
          new Block.Paragraph(
              "The export does not say under which version of the counting rule its cases were"
                  + " counted, so that nothing here can tell whether it changed.");
      case 1 ->
          new Block.Paragraph("The cases were counted under counting rule " + rules.get(0) + ".");
      default ->
          new Block.Note(
              "The cases of this period were counted under several counting rules ("
                  + String.join(", ", rules)
                  + "). Every number of this report mixes cases that were counted differently.");
    };
  }

  private static Block rejections(List<AccountLine> account) {
    List<AccountLine> rejections =
        account.stream().filter(line -> line.item().equals("rejected_by")).toList();
    if (rejections.isEmpty()) {
      return new Block.Paragraph("No row was rejected.");
    }
    return Table.of(
        "Why rows were rejected",
        "Each row is a rule of the gate with the number of rows of the export that broke it.",
        rejections,
        List.of(
            Source.header("Field", line -> line.field().isBlank() ? "whole row" : line.field()),
            Source.header("Rule", AccountLine::rule),
            Source.number("Rows", line -> Entry.number(Format.count(line.rows())))));
  }
}
