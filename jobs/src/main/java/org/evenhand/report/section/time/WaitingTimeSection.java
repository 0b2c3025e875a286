package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.time.WaitingTime;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.WaitTables;

/** How long cases waited for a decision, by group. */
public final class WaitingTimeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "waiting-time",
          "How long cases waited for a decision",
          Set.of(WaitingTime.QUESTION),
          WaitingTimeSection::write);

  private WaitingTimeSection() {}

  private static List<Block> write(Results results) {
    WaitTables tables =
        new WaitTables(results, WaitingTime.QUESTION, "decided", Labels.of(results)::group);
    return List.of(
        new Block.Paragraph(
            "Days are counted from receipt. A mean over decided cases alone would be too short as"
                + " long as slow cases are still open, so cases without a decision count up to the"
                + " last day on which they were followed. Cases that ended otherwise are treated as"
                + " if they might have been decided later; the part on leaving does without that."),
        tables.curves("Wait for a decision by group", "group", "cases"),
        tables.comparisons("Waits of the groups compared"),
        new Block.Paragraph(
            "A longer wait of a group can go with harder cases, with the months in which its cases"
                + " came in, or with how they were handled. These figures do not tell which."));
  }
}
