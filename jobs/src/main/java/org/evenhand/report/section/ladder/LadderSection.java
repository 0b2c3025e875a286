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
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.StepTables;

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
    StepTables tables = new StepTables(results, Rungs.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Two groups can be sanctioned equally often and still part further up the ladder, or"
                + " only lower down. Each row counts cases that reached a step or went beyond it;"
                + " rows of one group overlap and are not independent results, and none of them"
                + " carries a verdict."));
    List<StepTables.Step> formal = steps(results, false);
    if (!formal.isEmpty()) {
      blocks.add(
          comparisons(tables, "Cases that reached each step of the ladder, like for like", formal));
    }
    blocks.addAll(informal(tables, steps(results, true)));
    return blocks;
  }

  private static List<Block> informal(StepTables tables, List<StepTables.Step> steps) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A case resolved informally may have ended in advice or a remedy that nobody wrote"
                + " down. What is not recorded is not nothing: the rows with informal outcomes"
                + " leave such cases out and rest on those that were recorded."));
    blocks.add(
        Table.of(
            "Informal resolutions with a recorded outcome",
            "Each row counts a group's cases resolved informally, and how many of them have a"
                + " sanction recorded; where few have, the rows with informal outcomes say little.",
            tables.groups(RECORDED),
            List.of(
                Source.header("Group", tables::group),
                tables.counts(new StepTables.Step(RECORDED, "Recorded of resolved informally")),
                tables.rate("Recorded, %", RECORDED))));
    if (!steps.isEmpty()) {
      blocks.add(
          comparisons(tables, "The informal steps with informal outcomes counted in", steps));
    }
    return blocks;
  }

  private static Table comparisons(StepTables tables, String caption, List<StepTables.Step> steps) {
    return tables.comparisons(
        caption,
        "Each row sets a group's percentage of decided cases that reached the step beside that of"
            + " %s, within cases of the same kind; above 1, or above 0 points, means that the"
            + " group reached it more often.",
        steps,
        Statistic.MH_RATE_RATIO,
        Statistic.MH_RATE_DIFFERENCE);
  }

  private static List<StepTables.Step> steps(Results results, boolean informal) {
    Labels labels = Labels.of(results);
    return Answers.stages(results, Rungs.QUESTION).stream()
        .filter(stage -> !stage.equals(RECORDED))
        .filter(stage -> stage.endsWith(WITH_INFORMAL) == informal)
        .map(stage -> new StepTables.Step(stage, labels.stage(stage)))
        .toList();
  }
}
