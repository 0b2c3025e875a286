package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.Rungs;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How many decided cases reached each rung of the ladder, informal resolutions included. */
public final class LadderSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "ladder",
          "The ladder of sanctions, step by step",
          Set.of(Rungs.QUESTION),
          LadderSection::write);

  private static final String RECORDED = "informal_recorded";
  private static final String WITH_INFORMAL = "_with_informal";

  private LadderSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Two groups can be sanctioned equally often and still part further up the ladder, or"
                + " only lower down. Each row counts cases that reached a step or went beyond it;"
                + " rows of one group overlap and are not independent results, and none of them"
                + " carries a verdict."));
    blocks.addAll(
        comparisons(results, false, "Cases that reached each step of the ladder, like for like"));
    blocks.add(
        new Block.Paragraph(
            "A case resolved informally may have ended in advice or a remedy that nobody wrote"
                + " down. What is not recorded is not nothing: the rows with informal outcomes"
                + " leave such cases out and rest on those that were recorded."));
    blocks.add(recorded(results));
    blocks.addAll(
        comparisons(results, true, "The informal steps with informal outcomes counted in"));
    return blocks;
  }

  private static Table recorded(Results results) {
    return FindingTable.of(
            Labels.of(results), Answers.of(results, Rungs.QUESTION, RECORDED), Statistic.RATE)
        .group()
        .xOfN("Recorded of resolved informally", Statistic.RATE)
        .estimate("Recorded, %", Statistic.RATE)
        .table(
            "Informal resolutions with a recorded outcome",
            "Each row counts a group's cases resolved informally, and how many of them have a"
                + " sanction recorded; where few have, the rows with informal outcomes say little.");
  }

  /** Nothing where no case reached such a step. */
  private static List<Block> comparisons(Results results, boolean informal, String caption) {
    Labels labels = Labels.of(results);
    List<String> steps = steps(results, informal);
    List<FindingRow> rows =
        steps.stream()
            .flatMap(
                step ->
                    FindingRow.of(
                        labels.stage(step),
                        Answers.of(results, Rungs.QUESTION, step),
                        Statistic.MH_RATE_RATIO)
                        .stream())
            .toList();
    return steps.isEmpty()
        ? List.of()
        : List.of(
            FindingTable.of(labels, rows)
                .steps(Statistic.MH_RATE_RATIO, Statistic.MH_RATE_DIFFERENCE)
                .table(
                    caption,
                    "Each row sets a group's percentage of decided cases that reached the step"
                        + " beside that of "
                        + labels.references(FindingRow.keys(rows))
                        + ", within cases of the same kind; above 1, or above 0 points, means that"
                        + " the group reached it more often."));
  }

  private static List<String> steps(Results results, boolean informal) {
    return Answers.stages(results, Rungs.QUESTION).stream()
        .filter(stage -> !stage.equals(RECORDED))
        .filter(stage -> stage.endsWith(WITH_INFORMAL) == informal)
        .toList();
  }
}
