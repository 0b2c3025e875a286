package org.evenhand.report.render;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.evenhand.report.Chart;

/**
 * A chart with its pictures drawn and its table laid out.
 *
 * @param chart the chart
 * @param figures each picture, wide and narrow
 * @param data its numbers, unless a table of the chapter holds them
 */
public record DrawnChart(Chart chart, List<List<Figure>> figures, Optional<Numbered> data) {

  /**
   * A table laid out.
   *
   * @param number its number in the document
   * @param content the table
   */
  public record Numbered(String number, Content content) {}
}
