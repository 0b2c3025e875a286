package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
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
        results.findings().stream()
            .map(Finding::key)
            .filter(key -> key.question().equals(RollingWindows.QUESTION))
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
    Labels labels = Labels.of(results);
    List<FindingRow> lines = new ArrayList<>();
    for (String stratum : strata(results, window.label())) {
      Answers answers =
          Answers.where(results, s -> isOf(s, window.label()) && s.stratum().equals(stratum));
      lines.addAll(
          FindingRow.of(Strata.value(stratum), answers, answers.overall(Statistic.MH_RATE_RATIO)));
    }
    lines.sort(Comparator.comparing(FindingRow::key, labels.order()));
    String range =
        lines.isEmpty() ? "Range" : lines.get(0).answers().rangeLabel(Statistic.MH_RATE_RATIO);
    List<Source<FindingRow>> columns = new ArrayList<>();
    columns.add(FindingRow.group(labels));
    columns.add(FindingRow.about(window.equals(Window.QUARTER) ? "Period" : "Ending with"));
    columns.addAll(FindingRow.likeForLike(range));
    return Table.of(
        window.equals(Window.QUARTER)
            ? "Each period by itself"
            : "%d periods together".formatted(window.periods()),
        "Each row sets a group beside what the plan compares it with, like for like, among the"
            + " decided cases received in "
            + (window.equals(Window.QUARTER)
                ? "that period."
                : "the %d periods that end with the one named.".formatted(window.periods())),
        lines,
        columns);
  }

  private static List<String> strata(Results results, String window) {
    return results.findings().stream()
        .map(Finding::key)
        .filter(key -> isOf(key, window))
        .map(FindingKey::stratum)
        .distinct()
        .toList();
  }

  private static boolean isOf(FindingKey key, String window) {
    return key.question().equals(RollingWindows.QUESTION) && key.window().equals(window);
  }
}
