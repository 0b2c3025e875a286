package org.evenhand.report.section.ladder;

import java.util.Set;
import org.evenhand.measure.ladder.GuidelineRange;
import org.evenhand.message.Message;
import org.evenhand.report.Section;

/** Sanctions outside the range of the guideline, on either side. */
public final class GuidelineSection {

  private static final RangeDepartures DEPARTURES =
      new RangeDepartures(
          GuidelineRange.QUESTION,
          "ladder.guideline_",
          "guideline_recorded",
          "above_guideline",
          "within_guideline",
          "below_guideline");

  /** The section. */
  public static final Section SECTION =
      new Section(
          "guideline",
          Message.of("ladder.guideline_title"),
          Set.of(GuidelineRange.QUESTION),
          DEPARTURES::write);

  private GuidelineSection() {}
}
