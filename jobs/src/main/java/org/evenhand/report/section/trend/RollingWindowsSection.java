package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.RollingWindows;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.Window;

/** Independent periods, and beside them the rolling windows that end with each. */
public final class RollingWindowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "rolling-windows",
          "Period by period, and several together",
          Set.of(RollingWindows.QUESTION),
          RollingWindowsSection::write);

  private RollingWindowsSection() {}

  private static List<Block> write(Results results) {
    List<String> windows =
        results.findings(RollingWindows.QUESTION).stream()
            .map(Finding::key)
            .map(FindingKey::window)
            .distinct()
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Single periods share no case: each row of the first table is a look of its own, and"
                + " with few cases it swings by chance. Several periods together rest on more cases"
                + " and swing less; but neighbouring rows of such a table share most of their"
                + " cases, so that several rows alike are not several findings. None of these"
                + " results carries a verdict; what the rule would say of the latest window stands"
                + " among the declared specifications. Late periods hold more cases that"
                + " are not decided yet."));
    windows.forEach(window -> blocks.add(table(results, Window.parse(window))));
    return blocks;
  }

  private static Table table(Results results, Window window) {
    boolean isSingle = window.equals(Window.QUARTER);
    Answers answers =
        Answers.where(results, RollingWindows.QUESTION, key -> key.window().equals(window.label()));
    return FindingTable.of(Labels.of(results), answers, Statistic.MH_RATE_RATIO)
        .group()
        .header(isSingle ? "Period" : "Ending with", row -> Strata.value(row.key().stratum()))
        .likeForLike()
        .table(
            isSingle ? "Each period by itself" : "%d periods together".formatted(window.periods()),
            "Each row sets a group beside what the plan compares it with, like for like, among the"
                + " decided cases received in "
                + (isSingle
                    ? "that period."
                    : "the %d periods that end with the one named.".formatted(window.periods())));
  }
}
