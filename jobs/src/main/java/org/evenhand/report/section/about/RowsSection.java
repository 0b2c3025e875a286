package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
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
    blocks.add(rows(facts.input().rows()));
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
          new Block.Bullets(
              facts.notComputed().stream()
                  .map(entry -> entry.question() + ": " + entry.reason())
                  .toList()));
    }
    return blocks;
  }

  private static Table rows(RunFacts.Rows rows) {
    return Table.of(
        "What became of the rows of the export",
        "Rows read are rows admitted plus rows rejected; no row is lost.",
        List.of(
            new Line("Read", rows.read()),
            new Line("Admitted", rows.admitted()),
            new Line("Rejected at the gate", rows.rejected()),
            new Line("Admitted, but of another period and in no number", rows.outsidePeriod())),
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
            new Block.Paragraph("Beside its rows, the export holds:"), new Block.Bullets(remarks));
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
