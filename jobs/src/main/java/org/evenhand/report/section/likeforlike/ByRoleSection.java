package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.ByRole;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Office-holders beside ordinary members, and the gap between alignments among each. */
public final class ByRoleSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "by-role", Message.of("likeforlike.role"), Set.of(ByRole.QUESTION), ByRoleSection::write);

  private ByRoleSection() {}

  private static List<Block> write(Results results) {
    Crossed crossed =
        new Crossed(results, ByRole.QUESTION, FieldName.ROLE_BAND, Labels.of(results));
    return List.of(
        new Block.Paragraph(Message.of("likeforlike.role_reading")),
        crossed.rates(Message.of("likeforlike.role_rates")),
        crossed.comparison(Message.of("likeforlike.role_comparison")),
        crossed.byStratum(
            Message.of("likeforlike.role_gaps"),
            Message.of("likeforlike.role_gaps_reading", "references", crossed.references()),
            "likeforlike.among"),
        crossed.interactions(
            Message.of("likeforlike.role_agree"), Message.of("likeforlike.role_agree_reading")));
  }
}
