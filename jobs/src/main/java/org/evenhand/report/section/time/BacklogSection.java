package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Backlog;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Labels;

/** Whether the stock of open cases grew, and whether that goes with capacity. */
public final class BacklogSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Backlog.QUESTION.id(), "The backlog", Set.of(Backlog.QUESTION), BacklogSection::write);

  private static final String MONTH = "month=";

  private BacklogSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "Cases open at the end are those open at the start, plus those received, less those"
                + " that ended, with a decision or without. What was open at the start is known as"
                + " far back as the export reaches; older cases that it leaves out are missing"
                + " here."),
        byMonth(results),
        byGroup(results),
        new Block.Paragraph(
            "More cases received than ended lets the stock grow whatever the staff. A range around"
                + " the cases ended for each one received takes both counts as independent, which"
                + " they are not quite: the same case can be in both."),
        capacity(results));
  }

  private static Table byMonth(Results results) {
    List<FindingKey> keys = keys(results, FindingKey.ALL, key -> key.comparison().group());
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Month", BacklogSection::month));
    sources.addAll(flow(results));
    sources.add(
        Source.number("Open per handler", s -> estimate(results, s, Statistic.OPEN_PER_HANDLER)));
    return Table.of(
        "What was open, came in and went out",
        "Each row is a month, and the first one the whole period; open per handler divides the"
            + " cases open at the end by the handlers in post in the last month.",
        keys,
        sources);
  }

  private static Table byGroup(Results results) {
    Labels labels = Labels.of(results);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.addAll(flow(results));
    return Table.of(
        "What was open, came in and went out, by group",
        "Each row is a group over the whole period.",
        keys(results, FindingKey.ALL, FindingKey::stratum).stream().sorted(labels.order()).toList(),
        sources);
  }

  private static Table capacity(Results results) {
    return Table.of(
        "Does the wait fit the number of open cases?",
        "In a steady state the mean days that a case stays open are the mean number open divided by"
            + " the cases received per day (Little's law). Where the stock grows or shrinks the two"
            + " need not agree; then the first says nothing about the days to come.",
        keys(results, FindingKey.ALL, FindingKey::stratum).stream()
            .filter(key -> key.comparison().group().equals(FindingKey.ALL))
            .toList(),
        List.of(
            Source.header("Cases", key -> "All"),
            Source.number(
                "Days expected from the number open",
                s -> estimate(results, s, Statistic.STEADY_STATE_WAIT)),
            Source.number(
                "Mean days open of those that ended",
                s -> estimate(results, s, Statistic.MEAN_DAYS_OPEN)),
            Source.number(
                "Ended without a month, left out",
                s -> estimate(results, s, Statistic.WITHOUT_END_MONTH))));
  }

  private static List<Source<FindingKey>> flow(Results results) {
    Statistic clearance = Statistic.CLEARANCE_RATIO;
    return List.of(
        Source.number("Open at the start", s -> estimate(results, s, Statistic.OPEN_AT_START)),
        Source.number("Received", s -> estimate(results, s, Statistic.NEWLY_RECEIVED)),
        Source.number("Ended", s -> estimate(results, s, Statistic.CLOSED)),
        Source.number("Open at the end", s -> estimate(results, s, Statistic.OPEN_AT_END)),
        Source.number("Ended for each received", s -> estimate(results, s, clearance)),
        Source.number("Range", s -> entry(results, s, clearance, Format::range)));
  }

  /** What there is a count of received cases about, where this part of it stands for all. */
  private static List<FindingKey> keys(
      Results results, String all, Function<FindingKey, String> part) {
    return results.findings(Backlog.QUESTION, Statistic.NEWLY_RECEIVED).stream()
        .map(Finding::key)
        .filter(key -> part.apply(key).equals(all))
        .toList();
  }

  private static String month(FindingKey key) {
    return key.stratum().equals(FindingKey.ALL)
        ? "Whole period"
        : key.stratum().substring(MONTH.length());
  }

  private static Entry estimate(Results results, FindingKey key, Statistic statistic) {
    return entry(results, key, statistic, Format::estimate);
  }

  private static Entry entry(
      Results results, FindingKey key, Statistic statistic, Function<Finding, Entry> entry) {
    return results.findings(Backlog.QUESTION, statistic).stream()
        .filter(finding -> finding.key().equals(key))
        .findFirst()
        .map(entry)
        .orElse(Entry.absent("not computed"));
  }
}
