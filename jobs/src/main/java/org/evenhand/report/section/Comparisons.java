package org.evenhand.report.section;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Tables of like-for-like ratio and difference; a mixed result is named and not pooled. */
final class Comparisons {

  private static final String MIXED = "mixed";

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
            Source.number("Decided, group", counted(true)),
            Source.number("Decided, beside", counted(false)),
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

  /** Which groups have mixed results, in words; nothing where there is none. */
  List<Block> mixed() {
    String groups =
        answers.overall(Statistic.MH_RATE_RATIO).stream()
            .filter(rulings::isMixed)
            .map(labels::group)
            .collect(Collectors.joining(", "));
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Block.Note(
                "Results are mixed for "
                    + groups
                    + ": complaint categories differ in how the groups compare, so one pooled"
                    + " number would mislead and none is given. Read the rows by category."));
  }

  private Function<Subject, Entry> counted(boolean group) {
    return subject ->
        answers.entry(
            subject,
            Statistic.MH_RATE_RATIO,
            f -> Format.count(group ? f.nGroup() : f.nReference()));
  }

  private Function<Subject, Entry> pooled(
      Statistic statistic, Function<org.evenhand.disclosure.ReleasedFinding, Entry> entry) {
    return subject ->
        rulings.isMixed(subject)
            ? Entry.text(MIXED)
            : answers.entry(subject, statistic, entry);
  }
}
