package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** How cases are spread over the persons who share them. */
public final class Persons {

  private Persons() {}

  /**
   * One line of numbers.
   *
   * @param cases what is spread, such as complaints
   * @param persons over whom, such as reporters
   */
  public static Table spread(String caption, String cases, String persons, Answers answers) {
    return Table.of(
        caption,
        "Shares are of the "
            + cases
            + " whose person is known by a token; the Gini coefficient is 0 if all "
            + persons
            + " have equally many and near 1 if one has all.",
        answers.overall(Statistic.PERSONS),
        List.<Source<FindingKey>>of(
            Source.number(
                Format.sentence(cases).replace(".", ""),
                s -> answers.entry(s, Statistic.PERSONS, Format::nGroup)),
            Source.number(
                Format.sentence(persons).replace(".", ""),
                s -> answers.estimate(s, Statistic.PERSONS)),
            Source.number(
                "Share of the five with the most",
                s -> answers.estimate(s, Statistic.TOP_FIVE_SHARE)),
            Source.number(
                "Share of the first in a hundred",
                s -> answers.estimate(s, Statistic.TOP_PERCENT_SHARE)),
            Source.number("Gini", s -> answers.estimate(s, Statistic.GINI))));
  }
}
