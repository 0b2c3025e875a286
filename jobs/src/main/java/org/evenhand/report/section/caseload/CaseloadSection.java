package org.evenhand.report.section.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Span;

/** How many cases there were, by group, category and outcome, decided or not. */
public final class CaseloadSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Caseload.QUESTION.id(),
          Message.of("caseload.title"),
          Set.of(Caseload.QUESTION),
          results -> new CaseloadSection(results).write());

  private static final String PENDING = "pending";

  private final Labels labels;
  private final Map<String, Answers> byOutcome;
  private final Answers cases;
  private final Answers rates;
  private final List<FindingKey> groups;

  private CaseloadSection(Results results) {
    labels = Labels.of(results);
    byOutcome = Answers.byStage(results, Caseload.QUESTION);
    cases = byOutcome.get(FindingKey.ALL);
    rates = Answers.of(results, SanctionRate.QUESTION);
    groups = cases.overall(Statistic.CASES);
  }

  private List<Block> write() {
    Table byGroup = byGroup();
    return List.of(
        new Block.Paragraph(Message.of("caseload.how")),
        rates.has(Statistic.RATE) ? plot(byGroup) : byGroup,
        new Block.Paragraph(Message.of("caseload.undeclared")),
        byOutcome(),
        byCategory());
  }

  private BarPlot plot(Table data) {
    return new BarPlot(
        title(),
        Message.of("caseload.groups_chart_reading"),
        BarPlot.Unit.PERCENT,
        List.of(
            Message.of("caseload.otherwise"),
            Message.of("caseload.pending"),
            Message.of("caseload.no_sanction"),
            Message.of("common.sanctioned")),
        groups.stream().map(this::bar).toList(),
        data);
  }

  /** Between which shares of the declared groups' cases are pending. */
  private Message title() {
    return Span.title(
        groups.stream()
            .filter(labels::isDeclared)
            .filter(key -> all(key) > 0)
            .mapToDouble(key -> (double) pending(key) / all(key)),
        Message.of("caseload.groups"),
        share -> Message.of("caseload.groups_alike", "share", share),
        (lowest, highest) ->
            Message.of("caseload.groups_between", "lowest", lowest, "highest", highest));
  }

  private BarPlot.Bar bar(FindingKey key) {
    long all = all(key);
    long decided = rate(key).map(rate -> rate.counts().nGroup()).orElse(0L);
    long sanctioned = rate(key).map(rate -> rate.counts().xGroup()).orElse(0L);
    return new BarPlot.Bar(
        labels.group(key),
        Stream.of(otherwise(key), pending(key), decided - sanctioned, sanctioned)
            .map(
                count ->
                    all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / all))
            .toList(),
        Message.of("caseload.groups_words", "cases", all));
  }

  private Table byGroup() {
    FindingTable table =
        FindingTable.overall(labels, cases, Statistic.CASES)
            .group()
            .estimate("caseload.cases", Statistic.CASES)
            .from(rates)
            .n("caseload.decided", Statistic.RATE)
            .x("common.sanctioned", Statistic.RATE)
            .number("caseload.pending", row -> number(pending(row.key())));
    if (rates.has(Statistic.RATE)) {
      table.number("caseload.otherwise", row -> number(otherwise(row.key())));
    }
    return table.table(Message.of("caseload.groups"), Message.of("caseload.groups_reading"));
  }

  private static Entry number(long count) {
    return Entry.number(Format.count(count))
        .restingOn(count > 0 ? OptionalLong.of(count) : OptionalLong.empty());
  }

  private Optional<Finding> rate(FindingKey key) {
    return rates.find(key, Statistic.RATE);
  }

  private long all(FindingKey key) {
    return with(FindingKey.ALL, key);
  }

  private long pending(FindingKey key) {
    return with(PENDING, key);
  }

  /** Cases that ended without a decision. */
  private long otherwise(FindingKey key) {
    return all(key) - pending(key) - rate(key).map(rate -> rate.counts().nGroup()).orElse(0L);
  }

  private long with(String outcome, FindingKey key) {
    return Optional.ofNullable(byOutcome.get(outcome))
        .flatMap(answers -> answers.find(key, Statistic.CASES))
        .map(finding -> finding.counts().nGroup())
        .orElse(0L);
  }

  private Table byOutcome() {
    List<FindingRow> rows = new ArrayList<>();
    byOutcome.forEach(
        (outcome, answers) ->
            rows.add(new FindingRow(labels.outcome(outcome), answers, groups.get(0))));
    return FindingTable.of(labels, rows)
        .about("caseload.outcome")
        .eachGroup(groups, Statistic.CASES, Format::estimate)
        .table(Message.of("caseload.outcomes"), Message.of("caseload.outcomes_reading"));
  }

  private Table byCategory() {
    return FindingTable.of(labels, FindingRow.of(cases, cases.allGroups(Statistic.CASES)))
        .category()
        .eachGroup(groups, Statistic.CASES, Format::estimate)
        .table(Message.of("caseload.categories"), Message.of("caseload.categories_reading"));
  }
}
