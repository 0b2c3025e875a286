package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Cell;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.ReleasedFinding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Section;

/** The short form of the calibration: what these very counts could have shown. */
public final class DetectableSection implements Section {

  /** What the simulated periods of a run answer. */
  public static final Question QUESTION =
      new Question("calibration", "Which gaps could such counts have shown?");

  @Override
  public String id() {
    return "detectable";
  }

  @Override
  public String title() {
    return "What these counts could have shown";
  }

  @Override
  public Set<Question> needs() {
    return Set.of(QUESTION);
  }

  @Override
  public List<Block> write(Release release) {
    List<String> gaps = new ArrayList<>();
    Labels labels = Labels.of(release);
    release
        .findings(QUESTION, Statistic.DETECTABLE_GAP)
        .forEach(finding -> gaps.add(gap(finding, labels)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Periods with the decided cases of this one and outcomes of a known truth were"
                + " simulated, every case by itself, and put to the same rule. Over all categories,"
                + " a gap counts as one that could have been seen if a disparity was found in 4 of 5"
                + " of them, those with mixed results left aside. Gaps are in points: so many more of"
                + " every 100 decided cases of the group ended in a sanction."));
    blocks.add(new Block.Bullets(gaps));
    List<String> errors = new ArrayList<>();
    release
        .findings(QUESTION, Statistic.FALSE_DISPARITY)
        .forEach(
            f ->
                errors.add(
                    "Where there was no disparity, one was found for some group all the same in"
                        + share(f)));
    release
        .findings(QUESTION, Statistic.PARITY_AT_MARGIN)
        .forEach(
            f ->
                errors.add(
                    "Where the true value lay exactly at the margin, parity was shown all the same"
                        + " in"
                        + share(f)));
    blocks.add(new Block.Bullets(errors));
    blocks.add(
        new Block.Paragraph(
            "The gaps are rough, from few periods. The full calibration, under further conditions,"
                + " is made by the command evenhand calibrate."));
    return blocks;
  }

  private static String gap(ReleasedFinding finding, Labels labels) {
    String group = labels.group(finding.subject());
    String reference =
        labels.reference(finding.subject()).replace("all other declared", "the other declared");
    if (finding.estimate() instanceof Cell.Shown shown) {
      return "With these counts, gaps under about %s between %s and %s could not have been seen."
          .formatted(points(shown.value()), group, reference);
    }
    return finding.estimate().isSuppressed()
        ? "%s and %s: the counts are too small to print or would give a small one away."
            .formatted(group, reference)
        : "With these counts, even the largest gap between %s and %s would not have been found in 4 of 5 periods."
            .formatted(group, reference);
  }

  private static String points(double gap) {
    long whole = Math.max(1, Math.round(100 * gap));
    return whole == 1 ? "1 point" : whole + " points";
  }

  private static String share(ReleasedFinding finding) {
    return finding.xGroup() instanceof Cell.Shown events
            && finding.nGroup() instanceof Cell.Shown periods
        ? " %s of %s simulated periods (%s; between %s)."
            .formatted(
                Format.count(events.value()),
                Format.count(periods.value()),
                Format.estimate(finding).text(),
                Format.range(finding).text().replace(" to ", " and "))
        : " " + Format.HIDDEN + ".";
  }
}
