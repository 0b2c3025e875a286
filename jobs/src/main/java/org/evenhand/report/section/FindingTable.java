package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/**
 * A table of findings in the making: rows, then column after column, then what it is called.
 *
 * <pre>
 * FindingTable.of(labels, answers, Statistic.RATE)
 *     .group()
 *     .xOfN("Sanctioned of decided", Statistic.RATE)
 *     .estimateWithRange("Rate", Statistic.RATE)
 *     .from(appeals).n("Appeals", Statistic.RATE)
 *     .table(caption, reading);
 * </pre>
 *
 * <p>A column looks its finding up in the answers of the row, or in those that {@link #from} named
 * last. Where there is none, the entry says so.
 */
public final class FindingTable {

  /** Why a group has no figure of what could not be counted for it, such as its members. */
  public static final Message ALONE = Message.of("common.alone");

  private final Labels labels;
  private final List<FindingRow> rows;
  private final List<Source<FindingRow>> columns = new ArrayList<>();
  private Function<FindingRow, Answers> answers = FindingRow::answers;
  private Function<FindingRow, Optional<Message>> withheld = row -> Optional.empty();
  private Message otherwise = Message.of("common.not_computed");
  private boolean isLevelStated = true;

  private FindingTable(Labels labels, List<FindingRow> rows) {
    this.labels = labels;
    this.rows = rows;
  }

  /** A table of these rows. */
  public static FindingTable of(Labels labels, List<FindingRow> rows) {
    return new FindingTable(labels, rows);
  }

  /** A table with a row for all that there is this statistic about. */
  public static FindingTable of(Labels labels, Answers answers, Statistic statistic) {
    return of(labels, FindingRow.of(answers, answers.keys(statistic)));
  }

  /** A table with a row for all that there is this statistic about over all categories. */
  public static FindingTable overall(Labels labels, Answers answers, Statistic statistic) {
    return of(labels, FindingRow.of(answers, answers.overall(statistic)));
  }

  /** The column that names the group, by the field compared. */
  public FindingTable group() {
    return group("common.group");
  }

  /** The column that names the group, under this head. */
  public FindingTable group(String head) {
    return header(head, row -> labels.compared(row.key()));
  }

  /** The column that names the complaint category. */
  public FindingTable category() {
    return header("common.category", row -> labels.category(row.key()));
  }

  /** The column that says what tells rows about the same group apart. */
  public FindingTable about(String head) {
    return header(head, FindingRow::about);
  }

  /** A column that names the row. */
  public FindingTable header(String head, Function<FindingRow, Message> name) {
    columns.add(Source.header(Message.of(head), name));
    return this;
  }

  /** Lets the columns that follow look up these answers. */
  public FindingTable from(Answers other) {
    answers = row -> other;
    return this;
  }

  /** Lets the columns that follow look up the answers of their row again. */
  public FindingTable fromRow() {
    answers = FindingRow::answers;
    return this;
  }

  /** Lets the columns that follow say this where there is no finding. */
  public FindingTable orElse(Message reason) {
    otherwise = reason;
    return this;
  }

  /** Gives no figure in the columns that follow where the verdict is that one would mislead. */
  public FindingTable unless(Rulings rulings) {
    withheld = row -> rulings.withheld(row.key());
    return this;
  }

  /** Gives the figures in the columns that follow whatever the verdict. */
  public FindingTable always() {
    withheld = row -> Optional.empty();
    return this;
  }

  /** Heads the ranges that follow without their level. */
  public FindingTable plainRanges() {
    isLevelStated = false;
    return this;
  }

  /** The denominator of the group. */
  public FindingTable n(String head, Statistic statistic) {
    return number(head, statistic, Format::nGroup);
  }

  /** The numerator of the group. */
  public FindingTable x(String head, Statistic statistic) {
    return number(head, statistic, Format::xGroup);
  }

  /** Numerator and denominator of the group, {@code 12 of 340}. */
  public FindingTable xOfN(String head, Statistic statistic) {
    return number(head, statistic, Format::ofGroup);
  }

  /** Numerator and denominator of the group with the estimate, {@code 12 of 340, 3.5%}. */
  public FindingTable inFull(String head, Statistic statistic) {
    return number(head, statistic, Format::inFull);
  }

  /** The denominator of what the group is set against. */
  public FindingTable nReference(String head, Statistic statistic) {
    return number(head, statistic, Format::nReference);
  }

  /** Numerator and denominator of what the group is set against, {@code 12 of 340}. */
  public FindingTable xOfNReference(String head, Statistic statistic) {
    return number(head, statistic, Format::ofReference);
  }

  /** The estimate. */
  public FindingTable estimate(String head, Statistic statistic) {
    return number(head, statistic, Format::estimate);
  }

  /** The estimate under a head that is no message of the catalogue, such as a stage's name. */
  public FindingTable estimate(Message head, Statistic statistic) {
    return number(head, found(statistic, Format::estimate));
  }

  /** The interval, under a head that states its level unless ranges are to be plain. */
  public FindingTable range(Statistic statistic) {
    return number(level(statistic), found(statistic, Format::range));
  }

  /** The interval. */
  public FindingTable range(String head, Statistic statistic) {
    return number(head, statistic, Format::range);
  }

  /** The estimate and its interval. */
  public FindingTable estimateWithRange(String head, Statistic statistic) {
    return estimate(head, statistic).range(statistic);
  }

  /** A share: the counts behind it, the percentage and its interval. */
  public FindingTable share(String counts, String share) {
    return xOfN(counts, Statistic.RATE).estimateWithRange(share, Statistic.RATE);
  }

  /** Ratio and difference, each with its interval. */
  public FindingTable ratioAndDifference(Statistic ratio, Statistic difference) {
    return estimateWithRange("common.ratio", ratio)
        .estimateWithRange("common.difference", difference);
  }

  /** Ratio and difference within strata, each with its interval. */
  public FindingTable stratified() {
    return ratioAndDifference(Statistic.MH_RATE_RATIO, Statistic.MH_RATE_DIFFERENCE);
  }

  /** Ratio and difference within strata, and numerators and denominators of both sides. */
  public FindingTable likeForLike() {
    return stratified()
        .xOfN("common.of_group", Statistic.MH_RATE_RATIO)
        .xOfNReference("common.of_beside", Statistic.MH_RATE_RATIO);
  }

  /**
   * Ratio and difference within strata, unless the verdict is that they would mislead, and the
   * decided cases of both sides.
   */
  public FindingTable likeForLike(Rulings rulings) {
    return unless(rulings)
        .stratified()
        .always()
        .n("common.decided_group", Statistic.MH_RATE_RATIO)
        .nReference("common.decided_beside", Statistic.MH_RATE_RATIO);
  }

  /** The columns where rows are steps that groups took: how often either side took them. */
  public FindingTable steps(Statistic ratio, Statistic difference) {
    return about("common.step")
        .group()
        .xOfN("common.of_the_group", ratio)
        .xOfNReference("common.of_those_beside", ratio)
        .ratioAndDifference(ratio, difference);
  }

  /** Difference and ratio with nothing held fixed. */
  public FindingTable crude() {
    return versus("common.difference", Statistic.RATE_DIFFERENCE)
        .versus("common.ratio", Statistic.RATE_RATIO);
  }

  /** The estimate of a comparison and its interval; a row that is in no comparison says so. */
  public FindingTable versus(String head, Statistic statistic) {
    Message before = otherwise;
    return orElse(Message.of("common.no_comparison"))
        .estimateWithRange(head, statistic)
        .orElse(before);
  }

  /** A column for each of these groups, about what the row is about in all other respects. */
  public FindingTable eachGroup(
      List<FindingKey> groups, Statistic statistic, Function<Finding, Entry> entry) {
    for (FindingKey group : groups) {
      number(
          labels.compared(group),
          row -> row.answers().entry(row.key().with(group.comparison()), statistic, entry));
    }
    return this;
  }

  /** The p-value. */
  public FindingTable p(String head, Statistic statistic) {
    return number(head, statistic, Format::pValue);
  }

  /** The p-value after the adjustment for multiplicity. */
  public FindingTable adjustedP(String head, Statistic statistic) {
    return number(head, statistic, Format::adjustedPValue);
  }

  /** Whether a flag is raised, in words. */
  public FindingTable flag(String head, Statistic flag) {
    return text(head, found(flag, Format::estimate));
  }

  /** A number made from the finding of a statistic. */
  public FindingTable number(String head, Statistic statistic, Function<Finding, Entry> entry) {
    return number(head, found(statistic, entry));
  }

  private Function<FindingRow, Entry> found(Statistic statistic, Function<Finding, Entry> entry) {
    Function<FindingRow, Answers> at = answers;
    Function<FindingRow, Optional<Message>> hidden = withheld;
    Message none = otherwise;
    return row ->
        hidden
            .apply(row)
            .map(Entry::absent)
            .orElseGet(
                () ->
                    at.apply(row).find(row.key(), statistic).map(entry).orElse(Entry.absent(none)));
  }

  /** A column of numbers of any other origin. */
  public FindingTable number(String head, Function<FindingRow, Entry> entry) {
    return number(Message.of(head), entry);
  }

  /** The same under a head that is no message of the catalogue, such as a group's name. */
  public FindingTable number(Message head, Function<FindingRow, Entry> entry) {
    columns.add(Source.number(head, entry));
    return this;
  }

  /** A column of words. */
  public FindingTable text(String head, Function<FindingRow, Entry> entry) {
    columns.add(Source.text(Message.of(head), entry));
    return this;
  }

  /** The table. */
  public Table table(Message caption, Message reading) {
    return Table.of(caption, reading, rows, columns);
  }

  private Message level(Statistic statistic) {
    return rows.isEmpty() || !isLevelStated
        ? Message.of("common.range")
        : answers.apply(rows.get(0)).rangeLabel(statistic);
  }
}
