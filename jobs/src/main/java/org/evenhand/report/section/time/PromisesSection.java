package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Promises;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Whether promised reviews and replies came on time. */
public final class PromisesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Promises.QUESTION.id(),
          "Promised reviews and replies",
          Set.of(Promises.QUESTION),
          PromisesSection::write);

  private PromisesSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "Promises that were due by the end of the period, by the codes that the organisation"
                + " gave them. Whether a promise was kept in substance, and what stood in its way,"
                + " no month can tell."),
        onTime(results),
        lags(results),
        each(results));
  }

  private static Table onTime(Results results) {
    return Table.of(
        "Delivered by the month promised",
        "Of the promises due, those delivered by the month promised.",
        results.findings(Promises.QUESTION, Statistic.ON_TIME),
        List.of(
            Source.header("Promises", finding -> "All due"),
            Source.number("On time", Format::ofGroup),
            Source.number("Share", Format::estimate),
            Source.number("Range", Format::range)));
  }

  private static Table lags(Results results) {
    return Table.of(
        "How late",
        "Months until half were delivered; what came early or on time counts 0 months after the"
            + " promised one, and what is outstanding counts up to the end of the period.",
        results.findings(Promises.QUESTION, Statistic.MEDIAN_LAG),
        List.of(
            Source.header("Counted from", PromisesSection::start),
            Source.number("Promises", Format::nGroup),
            Source.number("Delivered", Format::xGroup),
            Source.number("Half delivered within", Format::estimate),
            Source.number("Range", Format::range)));
  }

  private static Table each(Results results) {
    return Table.of(
        "Each promise",
        "Each row is a promise: the months from the one promised to the delivery; below 0 it came"
            + " early.",
        results.findings(Promises.QUESTION, Statistic.LAG),
        List.of(
            Source.header("Promise", f -> f.key().comparison().group()),
            Source.number("Months after the promised one", Format::estimate)));
  }

  private static String start(Finding finding) {
    return finding.key().stage().equals("after_promise")
        ? "The month promised"
        : "The announcement";
  }
}
