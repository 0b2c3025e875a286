package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.ReleasedFinding;
import org.evenhand.measure.Backlog;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Whether the stock of open cases grew, and whether that goes with capacity. */
public final class BacklogSection implements Section {

  private static final String MONTH = "month=";

  @Override
  public String id() {
    return Backlog.QUESTION.id();
  }

  @Override
  public String title() {
    return "The backlog";
  }

  @Override
  public Set<Question> needs() {
    return Set.of(Backlog.QUESTION);
  }

  @Override
  public List<Block> write(Release release) {
    return List.of(
        new Block.Paragraph(
            "Cases open at the end are those open at the start, plus those received, less those"
                + " that ended, with a decision or without. What was open at the start is known as"
                + " far back as the export reaches; older cases that it leaves out are missing"
                + " here."),
        byMonth(release),
        byGroup(release),
        new Block.Paragraph(
            "More cases received than ended lets the stock grow whatever the staff. A range around"
                + " the cases ended for each one received takes both counts as independent, which"
                + " they are not quite: the same case can be in both."),
        capacity(release));
  }

  private static Table byMonth(Release release) {
    List<Subject> subjects =
        subjects(release, Subject.ALL, subject -> subject.comparison().group());
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Month", BacklogSection::month));
    sources.addAll(flow(release));
    sources.add(
        Source.number("Open per handler", s -> estimate(release, s, Statistic.OPEN_PER_HANDLER)));
    return Table.of(
        "What was open, came in and went out",
        "Each row is a month, and the first one the whole period; open per handler divides the"
            + " cases open at the end by the handlers in post in the last month.",
        subjects,
        sources);
  }

  private static Table byGroup(Release release) {
    Labels labels = Labels.of(release);
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.addAll(flow(release));
    return Table.of(
        "What was open, came in and went out, by group",
        "Each row is a group over the whole period.",
        subjects(release, Subject.ALL, Subject::stratum).stream().sorted(labels.order()).toList(),
        sources);
  }

  private static Table capacity(Release release) {
    return Table.of(
        "Does the wait fit the number of open cases?",
        "In a steady state the mean days that a case stays open are the mean number open divided by"
            + " the cases received per day (Little's law). Where the stock grows or shrinks the two"
            + " need not agree; then the first says nothing about the days to come.",
        subjects(release, Subject.ALL, Subject::stratum).stream()
            .filter(subject -> subject.comparison().group().equals(Subject.ALL))
            .toList(),
        List.of(
            Source.header("Cases", subject -> "All"),
            Source.number(
                "Days expected from the number open",
                s -> estimate(release, s, Statistic.STEADY_STATE_WAIT)),
            Source.number(
                "Mean days open of those that ended",
                s -> estimate(release, s, Statistic.MEAN_DAYS_OPEN)),
            Source.number(
                "Ended without a month, left out",
                s -> estimate(release, s, Statistic.WITHOUT_END_MONTH))));
  }

  private static List<Source<Subject>> flow(Release release) {
    Statistic clearance = Statistic.CLEARANCE_RATIO;
    return List.of(
        Source.number("Open at the start", s -> estimate(release, s, Statistic.OPEN_AT_START)),
        Source.number("Received", s -> estimate(release, s, Statistic.NEWLY_RECEIVED)),
        Source.number("Ended", s -> estimate(release, s, Statistic.CLOSED)),
        Source.number("Open at the end", s -> estimate(release, s, Statistic.OPEN_AT_END)),
        Source.number("Ended for each received", s -> estimate(release, s, clearance)),
        Source.number("Range", s -> entry(release, s, clearance, Format::range)));
  }

  /** What there is a count of received cases about, where this part of it stands for all. */
  private static List<Subject> subjects(
      Release release, String all, Function<Subject, String> part) {
    return release.findings(Backlog.QUESTION, Statistic.NEWLY_RECEIVED).stream()
        .map(ReleasedFinding::subject)
        .filter(subject -> part.apply(subject).equals(all))
        .toList();
  }

  private static String month(Subject subject) {
    return subject.stratum().equals(Subject.ALL)
        ? "Whole period"
        : subject.stratum().substring(MONTH.length());
  }

  private static Entry estimate(Release release, Subject subject, Statistic statistic) {
    return entry(release, subject, statistic, Format::estimate);
  }

  private static Entry entry(
      Release release,
      Subject subject,
      Statistic statistic,
      Function<ReleasedFinding, Entry> entry) {
    return release.findings(Backlog.QUESTION, statistic).stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .map(entry)
        .orElse(Entry.absent("not computed"));
  }
}
