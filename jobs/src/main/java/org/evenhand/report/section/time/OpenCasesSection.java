package org.evenhand.report.section.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How old the open cases are. */
public final class OpenCasesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "open-cases",
          "Cases that are still open",
          Set.of(OpenCases.QUESTION),
          OpenCasesSection::write);

  private static final Map<String, String> BANDS = new LinkedHashMap<>();

  static {
    BANDS.put("open_0_to_30_days", "0 to 30 days");
    BANDS.put("open_31_to_90_days", "31 to 90");
    BANDS.put("open_91_to_180_days", "91 to 180");
    BANDS.put("open_181_to_365_days", "181 to 365");
    BANDS.put("open_over_365_days", "Over 365");
  }

  private OpenCasesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Open cases of the period by their age, counted from receipt to the day of the export."
                + " Quick cases have left this table, so that it shows what is left over and not"
                + " how long cases take."),
        ages(results, labels),
        compared(results, labels));
  }

  private static Answers answers(Results results, String stage) {
    return Answers.of(results, OpenCases.QUESTION, stage);
  }

  private static Table ages(Results results, Labels labels) {
    FindingTable table =
        FindingTable.of(labels, answers(results, "open"), Statistic.MEDIAN_AGE)
            .group()
            .n("Open", Statistic.MEDIAN_AGE);
    BANDS.forEach(
        (band, head) -> table.from(answers(results, band)).estimate(head, Statistic.OPEN_CASES));
    return table
        .fromRow()
        .estimate("Median age", Statistic.MEDIAN_AGE)
        .table(
            "Open cases by age",
            "Each row is a group: its open cases whose days were recorded, how many of them have"
                + " been open for how long, and the age that half of them exceed.");
  }

  private static Table compared(Results results, Labels labels) {
    Answers old = answers(results, "open_over_180_days");
    return FindingTable.of(labels, old, Statistic.AGED_SHARE_DIFFERENCE)
        .group()
        .estimate("Share", Statistic.AGED_SHARE)
        .xOfN("Of open cases", Statistic.AGED_SHARE)
        .estimateWithRange("Difference", Statistic.AGED_SHARE_DIFFERENCE)
        .estimateWithRange("Ratio", Statistic.AGED_SHARE_RATIO)
        .table(
            "Open for more than 180 days, compared",
            "Each row compares a group with "
                + labels.references(old.keys(Statistic.AGED_SHARE_DIFFERENCE))
                + " by the percentages of their open cases that have been open for more than 180"
                + " days.");
  }
}
