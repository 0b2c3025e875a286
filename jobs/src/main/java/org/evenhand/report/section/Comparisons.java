package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.disclosure.ReleasedFinding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Tables of like-for-like ratio and difference; where one figure would mislead, none is given. */
final class Comparisons {

  private final Labels labels;
  private final Answers answers;
  private final Rulings rulings;

  Comparisons(Labels labels, Answers answers, Rulings rulings) {
    this.labels = labels;
    this.answers = answers;
    this.rulings = rulings;
  }

  Table table(String caption, List<Subject> subjects) {
    return Table.of(
        caption,
        "Each row compares a group with the others in cases of the same kind, in percentages of"
            + " decided cases that were sanctioned; ratio and difference belong together.",
        subjects,
        List.of(
            Source.header("Complaint category", labels::category),
            Source.header("Group", labels::group),
            Source.number("Decided, group", decided()),
            Source.number("Decided, beside", decidedBeside()),
            Source.number("Ratio", ratio()),
            Source.number(answers.rangeLabel(Statistic.MH_RATE_RATIO), ratioRange()),
            Source.number("Difference", difference()),
            Source.number(
                answers.rangeLabel(Statistic.MH_RATE_DIFFERENCE),
                pooled(Statistic.MH_RATE_DIFFERENCE, Format::range))));
  }

  Function<Subject, Entry> ratio() {
    return pooled(Statistic.MH_RATE_RATIO, Format::estimate);
  }

  Function<Subject, Entry> ratioRange() {
    return pooled(Statistic.MH_RATE_RATIO, Format::range);
  }

  Function<Subject, Entry> difference() {
    return pooled(Statistic.MH_RATE_DIFFERENCE, Format::estimate);
  }

  /** Decided cases of the group. */
  Function<Subject, Entry> decided() {
    return subject ->
        answers.entry(subject, Statistic.MH_RATE_RATIO, f -> Format.count(f.nGroup()));
  }

  /** Decided cases of the groups it is set beside. */
  Function<Subject, Entry> decidedBeside() {
    return subject ->
        answers.entry(subject, Statistic.MH_RATE_RATIO, f -> Format.count(f.nReference()));
  }

  /** For which groups no single figure is given over all categories, and why. */
  List<Block> unassessable() {
    List<Block> notes = new ArrayList<>();
    for (Subject subject : answers.overall(Statistic.MH_RATE_RATIO)) {
      rulings
          .unassessable(subject)
          .map(
              reason ->
                  "No single figure is given for %s over all categories: %s. Read the rows by category."
                      .formatted(labels.group(subject), reason))
          .map(Block.Note::new)
          .ifPresent(notes::add);
    }
    return notes;
  }

  private Function<Subject, Entry> pooled(
      Statistic statistic, Function<ReleasedFinding, Entry> entry) {
    return subject ->
        rulings
            .unassessable(subject)
            .map(Entry::absent)
            .orElseGet(() -> answers.entry(subject, statistic, entry));
  }
}
