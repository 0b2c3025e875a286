package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The chi-squared test of a whole table, with what its p-value means. */
public final class Tested {

  private Tested() {}

  /** The test's cases, statistic and p-value. */
  public static Block block(Answers answers, String reading) {
    return Table.of(
        "Test of the whole table",
        reading,
        answers.overall(Statistic.CHI_SQUARED),
        List.<Source<FindingKey>>of(
            Source.number("Cases", s -> cases(answers, s)),
            Source.number("Chi-squared", s -> answers.estimate(s, Statistic.CHI_SQUARED)),
            Source.number(
                "p-value", s -> answers.entry(s, Statistic.CHI_SQUARED, Format::pValue))));
  }

  private static Entry cases(Answers answers, FindingKey key) {
    return answers.entry(key, Statistic.CHI_SQUARED, Format::nGroup);
  }
}
