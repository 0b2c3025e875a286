package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Interim;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Measures taken before a decision: how often, how long, and with what end. */
public final class InterimSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Interim.QUESTION.id(),
          "Before a decision: interim measures",
          Set.of(Interim.QUESTION),
          InterimSection::write);

  private static final String SUSPENSION = "interim_suspension";
  private static final String CLEARED = "cleared_after_interim";

  private InterimSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "A suspension before a decision is not a sanction and is in no sanction rate. Whoever"
                + " was under a measure and then decided without a sanction was not thereby wrongly"
                + " suspended: a measure can be called for by what was known at the time. Cases of"
                + " which it was not recorded whether there was a measure are in no percentage."),
        taken(results, labels),
        ratios(results, labels),
        ends(results, labels));
  }

  private static Table taken(Results results, Labels labels) {
    Answers any = Answers.of(results, Interim.QUESTION, FieldName.INTERIM_MEASURE);
    Answers suspended = Answers.of(results, Interim.QUESTION, SUSPENSION);
    return Table.of(
        "How often and how long",
        "Percentages are of the group's cases, decided or not; the median is of suspensions in"
            + " cases that have ended, and half of them lasted no longer.",
        suspended.keys(Statistic.RATE),
        List.of(
            Source.header("Group", labels::group),
            Source.number("Any measure", s -> any.entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("%", s -> any.estimate(s, Statistic.RATE)),
            Source.number("Suspended", s -> suspended.entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("%", s -> suspended.estimate(s, Statistic.RATE)),
            Source.number(
                suspended.rangeLabel(Statistic.RATE), s -> suspended.range(s, Statistic.RATE)),
            Source.number("Median length", s -> suspended.estimate(s, Statistic.MEDIAN_DAYS)),
            Source.number("Range", s -> median(suspended.range(s, Statistic.MEDIAN_DAYS)))));
  }

  /** A median of too few suspensions has no range. */
  private static Entry median(Entry range) {
    return range.kind() == Entry.Kind.ABSENT
        ? Entry.absent("too few suspensions with their days recorded for a range")
        : range;
  }

  private static Table ratios(Results results, Labels labels) {
    Answers suspended = Answers.of(results, Interim.QUESTION, SUSPENSION);
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.group(labels));
    sources.addAll(FindingRow.likeForLike(suspended.rangeLabel(Statistic.MH_RATE_RATIO)));
    return Table.of(
        "Suspensions before a decision, like for like",
        "Each row compares a group with "
            + labels.references(suspended.keys(Statistic.MH_RATE_RATIO))
            + " in cases of the same kind: the percentages of cases in which there was a suspension"
            + " before a decision.",
        FindingRow.of("", suspended, suspended.keys(Statistic.MH_RATE_RATIO)),
        sources);
  }

  private static Table ends(Results results, Labels labels) {
    Answers cleared = Answers.of(results, Interim.QUESTION, CLEARED);
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.group(labels));
    sources.addAll(FindingRow.share("Without a sanction", "%", cleared.rangeLabel(Statistic.RATE)));
    sources.add(FindingRow.estimate("Difference", Statistic.RATE_DIFFERENCE));
    sources.add(
        FindingRow.range(cleared.rangeLabel(Statistic.RATE_DIFFERENCE), Statistic.RATE_DIFFERENCE));
    return Table.of(
        "How cases under an interim measure were decided",
        "Percentages are of the decided cases that had been under any interim measure; the"
            + " difference is to "
            + labels.references(cleared.keys(Statistic.RATE_DIFFERENCE))
            + " as it stands, with nothing held fixed.",
        FindingRow.of("", cleared, cleared.keys(Statistic.RATE_DIFFERENCE)),
        sources);
  }
}
