package org.evenhand.report.render;

import gg.jte.Content;
import java.util.List;
import org.evenhand.report.Chart;

/**
 * A chart with its pictures drawn and its table laid out.
 *
 * @param chart the chart
 * @param figures each picture, wide and narrow
 * @param data its numbers
 */
public record DrawnChart(Chart chart, List<List<Figure>> figures, Content data) {}
