package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Tables with a row for each code of a field and a column for each group. */
public final class CodeRows {

  /**
   * A row.
   *
   * @param name its code in words
   * @param answers the findings about the groups in this row
   */
  public record Line(String name, Answers answers) {}

  private CodeRows() {}

  /** The table; the groups are those of the first row. */
  public static Table of(
      Heading heading,
      Labels labels,
      List<Line> lines,
      BiFunction<Answers, FindingKey, Entry> entry) {
    List<Source<Line>> sources = new ArrayList<>();
    sources.add(Source.header(heading.rows(), Line::name));
    for (FindingKey group : groups(lines)) {
      sources.add(
          Source.number(labels.compared(group), line -> entry.apply(line.answers(), group)));
    }
    return Table.of(heading.caption(), heading.reading(), lines, sources);
  }

  /**
   * What stands above the table.
   *
   * @param caption what it shows
   * @param reading how to read it
   * @param rows what its rows are
   */
  public record Heading(String caption, String reading, String rows) {}

  private static List<FindingKey> groups(List<Line> lines) {
    return lines.isEmpty() ? List.of() : lines.get(0).answers().overall(Statistic.RATE);
  }
}
