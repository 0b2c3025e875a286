package org.evenhand.report.section.stages;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.Interim;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
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

  private InterimSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers suspended = Answers.of(results, Interim.QUESTION, "interim_suspension");
    return List.of(
        new Block.Paragraph(
            "A suspension before a decision is not a sanction and is in no sanction rate. Whoever"
                + " was under a measure and then decided without a sanction was not thereby wrongly"
                + " suspended: a measure can be called for by what was known at the time. Cases of"
                + " which it was not recorded whether there was a measure are in no percentage."),
        taken(labels, Answers.of(results, Interim.QUESTION, FieldName.INTERIM_MEASURE), suspended),
        FindingTable.of(labels, suspended, Statistic.MH_RATE_RATIO)
            .group()
            .likeForLike()
            .table(
                "Suspensions before a decision, like for like",
                "Each row compares a group with "
                    + labels.references(suspended.keys(Statistic.MH_RATE_RATIO))
                    + " in cases of the same kind: the percentages of cases in which there was a"
                    + " suspension before a decision."),
        ends(labels, Answers.of(results, Interim.QUESTION, "cleared_after_interim")));
  }

  private static Table taken(Labels labels, Answers any, Answers suspended) {
    return FindingTable.of(labels, suspended, Statistic.RATE)
        .group()
        .from(any)
        .xOfN("Any measure", Statistic.RATE)
        .estimate("%", Statistic.RATE)
        .fromRow()
        .share("Suspended", "%")
        .estimate("Median length", Statistic.MEDIAN_DAYS)
        .number("Range", row -> median(suspended.range(row.key(), Statistic.MEDIAN_DAYS)))
        .table(
            "How often and how long",
            "Percentages are of the group's cases, decided or not; the median is of suspensions in"
                + " cases that have ended, and half of them lasted no longer.");
  }

  /** A median of too few suspensions has no range. */
  private static Entry median(Entry range) {
    return range.kind() == Entry.Kind.ABSENT
        ? Entry.absent("too few suspensions with their days recorded for a range")
        : range;
  }

  private static Table ends(Labels labels, Answers cleared) {
    return FindingTable.of(labels, cleared, Statistic.RATE_DIFFERENCE)
        .group()
        .share("Without a sanction", "%")
        .estimateWithRange("Difference", Statistic.RATE_DIFFERENCE)
        .table(
            "How cases under an interim measure were decided",
            "Percentages are of the decided cases that had been under any interim measure; the"
                + " difference is to "
                + labels.references(cleared.keys(Statistic.RATE_DIFFERENCE))
                + " as it stands, with nothing held fixed.");
  }
}
