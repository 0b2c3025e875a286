package org.evenhand.report.section.about;

import java.util.List;
import java.util.Set;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;

/** The fixed sentences on what the numbers cannot say; printed in every report. */
public final class LimitsSection {

  /** The section. */
  public static final Section SECTION =
      new Section("limits", Message.of("about.limits"), Set.of(), LimitsSection::write);

  private LimitsSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Bullets(
            List.of(
                Message.of("about.limits_never_reported"),
                Message.of("about.limits_disparity"),
                Message.of("about.limits_person"),
                Message.of("about.limits_not_recorded"),
                Message.of("about.limits_pending"),
                Message.of("about.limits_declared"))));
  }
}
