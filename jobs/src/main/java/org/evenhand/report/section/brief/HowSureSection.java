package org.evenhand.report.section.brief;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.robustness.MissingAlignmentSection;
import org.evenhand.report.section.robustness.SpecificationsSection;
import org.evenhand.report.section.verdicts.VerdictSection;

/** What a result hangs on: the gaps ruled out, the way of asking, undeclared cases. */
public final class HowSureSection {

  /** The section. */
  public static final Section SECTION =
      new Section("how-sure", Message.of("brief.how_sure"), Set.of(), HowSureSection::write);

  private HowSureSection() {}

  /** Nothing where nothing of the kind was recorded. */
  private static List<Block> write(Results results) {
    return Described.of(
        "brief.how_sure_reading",
        List.of(
            VerdictSection.chart(results),
            SpecificationsSection.chart(results),
            MissingAlignmentSection.turning(results)));
  }
}
