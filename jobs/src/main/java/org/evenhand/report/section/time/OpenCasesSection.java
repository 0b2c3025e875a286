package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
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

  private static final String OPEN = "open";
  private static final String LONG = "open_over_180_days";

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

  private static Table ages(Results results, Labels labels) {
    Answers open = Answers.of(results, OpenCases.QUESTION, OPEN);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.add(Source.number("Open", s -> open.entry(s, Statistic.MEDIAN_AGE, Format::nGroup)));
    BANDS.forEach(
        (band, label) -> {
          Answers cases = Answers.of(results, OpenCases.QUESTION, band);
          sources.add(Source.number(label, s -> cases.estimate(s, Statistic.OPEN_CASES)));
        });
    sources.add(Source.number("Median age", s -> open.estimate(s, Statistic.MEDIAN_AGE)));
    return Table.of(
        "Open cases by age",
        "Each row is a group: its open cases whose days were recorded, how many of them have been"
            + " open for how long, and the age that half of them exceed.",
        open.keys(Statistic.MEDIAN_AGE),
        sources);
  }

  private static Table compared(Results results, Labels labels) {
    Answers old = Answers.of(results, OpenCases.QUESTION, LONG);
    List<FindingKey> keys = old.keys(Statistic.AGED_SHARE_DIFFERENCE);
    return Table.of(
        "Open for more than 180 days, compared",
        "Each row compares a group with "
            + labels.references(keys)
            + " by the percentages of their open cases that have been open for more than 180 days.",
        keys,
        List.of(
            Source.header("Group", labels::group),
            Source.number("Share", s -> old.estimate(s, Statistic.AGED_SHARE)),
            Source.number(
                "Of open cases", s -> old.entry(s, Statistic.AGED_SHARE, Format::ofGroup)),
            Source.number("Difference", s -> old.estimate(s, Statistic.AGED_SHARE_DIFFERENCE)),
            Source.number(
                old.rangeLabel(Statistic.AGED_SHARE_DIFFERENCE),
                s -> old.range(s, Statistic.AGED_SHARE_DIFFERENCE)),
            Source.number("Ratio", s -> old.estimate(s, Statistic.AGED_SHARE_RATIO)),
            Source.number(
                old.rangeLabel(Statistic.AGED_SHARE_RATIO),
                s -> old.range(s, Statistic.AGED_SHARE_RATIO))));
  }
}
