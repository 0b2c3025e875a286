package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.ByTarget;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Conduct aimed at the leadership beside conduct aimed at others. */
public final class ByTargetSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "by-target",
          Message.of("likeforlike.target"),
          Set.of(ByTarget.QUESTION),
          ByTargetSection::write);

  private ByTargetSection() {}

  private static List<Block> write(Results results) {
    Crossed crossed =
        new Crossed(results, ByTarget.QUESTION, FieldName.TARGET_ROLE_BAND, Labels.of(results));
    return List.of(
        new Block.Paragraph(Message.of("likeforlike.target_reading")),
        crossed.rates(Message.of("likeforlike.target_rates")),
        crossed.comparison(Message.of("likeforlike.target_comparison")),
        crossed.byStratum(
            Message.of("likeforlike.target_gaps"),
            Message.of("likeforlike.target_gaps_reading"),
            "likeforlike.accused"),
        crossed.interactions(
            Message.of("likeforlike.target_differ"),
            Message.of("likeforlike.target_differ_reading")));
  }
}
