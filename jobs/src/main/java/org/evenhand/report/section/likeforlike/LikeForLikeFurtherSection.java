package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.LikeForLikeFurther;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** The like-for-like result with further fields held fixed, beside the first and never instead. */
public final class LikeForLikeFurtherSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "like-for-like-beside",
          "Like for like, held closer",
          Set.of(LikeForLike.QUESTION, LikeForLikeFurther.QUESTION),
          LikeForLikeFurtherSection::write);

  private LikeForLikeFurtherSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers closer = Answers.of(results, LikeForLikeFurther.QUESTION);
    return List.of(
        new Block.Paragraph(
            "Here the plan's further fields, such as assessed severity, are held fixed as well. The"
                + " assessment of severity is itself a decision of the process, so that holding it"
                + " fixed can hide the very thing that is measured. This result is shown beside the"
                + " first and never carries the verdict."),
        ratios(results, labels, closer),
        differences(labels, closer));
  }

  private static Table ratios(Results results, Labels labels, Answers closer) {
    return FindingTable.of(labels, closer, Statistic.MH_RATE_RATIO)
        .group()
        .from(Answers.besideReference(results, LikeForLike.QUESTION))
        .unless(Rulings.of(results))
        .estimateWithRange("Within the plan's strata", Statistic.MH_RATE_RATIO)
        .fromRow()
        .always()
        .estimateWithRange("With further fields too", Statistic.MH_RATE_RATIO)
        .table(
            "Like-for-like ratio, without and with the further fields",
            "Each row gives one group's ratio of sanctioned per decided cases twice; if the two"
                + " differ much, the assessment of the cases matters to the result.");
  }

  private static Table differences(Labels labels, Answers closer) {
    return FindingTable.of(labels, closer, Statistic.MH_RATE_RATIO)
        .group()
        .estimateWithRange("Difference", Statistic.MH_RATE_DIFFERENCE)
        .estimate("Strata used", Statistic.STRATA_USED)
        .estimate("Strata excluded", Statistic.STRATA_EXCLUDED)
        .table(
            "Like-for-like difference with the further fields",
            "Differences are in points of the percentage of decided cases that were sanctioned;"
                + " strata in which one side has no case are excluded and counted here.");
  }
}
