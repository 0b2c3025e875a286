package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.ladder.LadderSection;
import org.evenhand.report.section.stages.StagesSection;

/** At which stage groups part, and how far up the ladder they come. */
public final class WhereSection {

  /** The section. */
  public static final Section SECTION =
      new Section("where", Message.of("brief.where"), Set.of(), WhereSection::write);

  private WhereSection() {}

  /** Nothing where nothing of the kind was recorded. */
  private static List<Block> write(Results results) {
    return Described.of(
        "brief.where_reading", List.of(StagesSection.chart(results), LadderSection.chart(results)));
  }
}
