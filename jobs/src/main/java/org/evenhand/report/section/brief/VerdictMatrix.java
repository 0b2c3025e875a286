package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;

/**
 * All verdicts as signs, categories by groups. Where there are more categories than a page holds,
 * those in which nothing was found or shown are left to the annex.
 */
public final class VerdictMatrix {

  private static final int MOST_ROWS = 20;

  /** The row of all periods together, which is no category. */
  private static final String PERIODS = "";

  private final Rulings rulings;
  private final List<Standing> standings;
  private final Labels labels;
  private final Answers answers;

  private VerdictMatrix(Results results) {
    rulings = Rulings.of(results);
    standings =
        results.standings().stream().filter(standing -> standing.looks().size() > 1).toList();
    labels = Labels.of(results);
    answers = Answers.besideReference(results, LikeForLike.QUESTION);
  }

  /** The table of signs. */
  public static Table of(Results results) {
    return new VerdictMatrix(results).table();
  }

  private Table table() {
    List<String> rows = new ArrayList<>();
    rows.add(FindingKey.ALL);
    List<String> shown = shown();
    rows.addAll(shown);
    if (!standings.isEmpty()) {
      rows.add(PERIODS);
    }
    List<Source<String>> columns = new ArrayList<>();
    columns.add(Source.header(Message.of("common.category"), this::name));
    for (FindingKey group : rulings.groups()) {
      columns.add(
          Source.text(
              labels.group(group),
              row ->
                  row.equals(PERIODS)
                      ? standing(group.comparison().group())
                      : sign(row, group.comparison().group())));
    }
    return Table.of(title(), reading(shown.size()), rows, columns);
  }

  private Message name(String row) {
    return row.equals(PERIODS) ? Message.of("brief.all_periods") : labels.category(row);
  }

  private List<String> shown() {
    List<String> all = rulings.categories();
    return all.size() <= MOST_ROWS
        ? all
        : all.stream().filter(category -> hasAnswer(category)).limit(MOST_ROWS).toList();
  }

  private boolean hasAnswer(String category) {
    return rulings.byCategory().stream()
        .anyMatch(
            ruling -> ruling.key().complaintCategory().equals(category) && ruling.hasAnswer());
  }

  private Message title() {
    return Message.of(
        "brief.matrix_title",
        "all",
        Format.count(rulings.all().size()),
        "disparities",
        count(Mark.DISPARITY),
        "parities",
        count(Mark.PARITY),
        "open",
        count(Mark.OPEN) + count(Mark.NONE));
  }

  private long count(Mark mark) {
    return rulings.all().stream().filter(ruling -> Mark.of(ruling.verdict()) == mark).count();
  }

  private Message reading(int shown) {
    return Message.of("brief.matrix_reading", "hidden", rulings.categories().size() - shown);
  }

  /** The sign of all periods together. */
  private Entry standing(String group) {
    return standings.stream()
        .filter(standing -> standing.comparison().group().equals(group))
        .map(Standing::latest)
        .map(VerdictMatrix::entry)
        .findFirst()
        .orElse(Entry.verdict(Mark.NONE, Message.NONE));
  }

  private static Entry entry(Standing.Look latest) {
    return switch (latest.standing()) {
      case DISPARITY_FOUND ->
          Entry.verdict(
              Mark.DISPARITY,
              latest.ratio().estimate().isPresent()
                  ? Format.times(latest.ratio().estimate().getAsDouble())
                  : Message.NONE);
      case PARITY_SHOWN -> Entry.verdict(Mark.PARITY, Message.NONE);
      case OPEN -> Entry.verdict(Mark.OPEN, Message.NONE);
    };
  }

  /** A sign; with the ratio where a disparity was found. */
  private Entry sign(String category, String group) {
    Optional<Ruling> ruling = rulings.find(category, group);
    return ruling
        .map(found -> Entry.verdict(Mark.of(found.verdict()), beside(found)))
        .orElse(Entry.verdict(Mark.NONE, Message.NONE));
  }

  private Message beside(Ruling ruling) {
    return Mark.of(ruling.verdict()) == Mark.DISPARITY && Rulings.withheld(ruling).isEmpty()
        ? answers
            .find(ruling.key(), Statistic.MH_RATE_RATIO)
            .map(Finding::estimate)
            .filter(estimate -> estimate.isPresent())
            .map(estimate -> Format.times(estimate.getAsDouble()))
            .orElse(Message.NONE)
        : Message.NONE;
  }
}
