package org.evenhand.report.section.ladder;

import java.util.Set;
import org.evenhand.measure.ladder.UsualRange;
import org.evenhand.message.Message;
import org.evenhand.report.Section;

/** Sanctions far from what other cases of the same kind got. */
public final class UsualRangeSection {

  private static final RangeDepartures DEPARTURES =
      new RangeDepartures(
          UsualRange.QUESTION,
          "ladder.usual_",
          "usual_range_known",
          "above_usual_range",
          "near_usual_range",
          "below_usual_range");

  /** The section. */
  public static final Section SECTION =
      new Section(
          "usual-range",
          Message.of("ladder.usual_title"),
          Set.of(UsualRange.QUESTION),
          DEPARTURES::write);

  private UsualRangeSection() {}
}
