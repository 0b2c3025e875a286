package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.time.BacklogSection;
import org.evenhand.report.section.time.OpenCasesSection;
import org.evenhand.report.section.time.WaitingTimeSection;

/** How long cases took, and which are still open. */
public final class HowLongSection {

  /** The section. */
  public static final Section SECTION =
      new Section("how-long", Message.of("brief.how_long"), Set.of(), HowLongSection::write);

  private HowLongSection() {}

  /** Nothing where nothing of the kind was recorded. */
  private static List<Block> write(Results results) {
    return Described.of(
        "brief.how_long_reading",
        List.of(
            WaitingTimeSection.chart(results),
            OpenCasesSection.chart(results),
            BacklogSection.chart(results)));
  }
}
