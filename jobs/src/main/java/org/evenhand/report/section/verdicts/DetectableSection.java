package org.evenhand.report.section.verdicts;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/** What these very counts could have shown, in the numbers of the verdicts' own sentences. */
public final class DetectableSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "detectable",
          "What these counts could have shown",
          Set.of(LikeForLike.QUESTION),
          DetectableSection::write);

  private DetectableSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "How far the sanction rate of a group must lie above that of the cases it is set beside"
                + " so that, with as many decided cases as there were, the difference comes to"
                + " light in "
                + Format.level(results.plan().levels().power())
                + " of periods. A smaller one may be there and go unseen. The verdicts say the same"
                + " numbers."),
        new Block.Bullets(
            Rulings.of(results).overall().stream().map(ruling -> seen(ruling, labels)).toList()),
        new Block.Paragraph(
            "The full calibration, which puts simulated periods of a known truth to the same rule,"
                + " is made by the command evenhand calibrate."));
  }

  private static String seen(Ruling ruling, Labels labels) {
    return "%s beside %s: %s."
        .formatted(
            labels.group(ruling.key()), labels.reference(ruling.key()), ruling.couldHaveBeenSeen());
  }
}
