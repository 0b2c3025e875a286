package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.fixture.English;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WholeReport;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Results;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of all charts of one report together, on the full sample. */
@ExtendWith(SharedEngine.class)
class ReportChartsTest {

  private static List<Chart> charts() {
    return WholeReport.chapters(WholeReport.of(FullSample.results())).stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .toList();
  }

  @Test
  void group_inEveryChart_hasItsOwnMarker() {
    Results results = FullSample.results();
    Labels labels = Labels.of(results);
    Map<Message, Marker> own = new HashMap<>();
    for (Code group : results.codes(FieldName.DECLARED_ALIGNMENT)) {
      own.put(labels.group(group.code()), labels.marker(group.code()));
    }
    for (Chart chart : charts()) {
      marked(chart)
          .filter(entry -> own.containsKey(entry.getKey()))
          .forEach(
              entry ->
                  assertEquals(
                      own.get(entry.getKey()), entry.getValue(), English.of(chart.title())));
    }
  }

  private static Stream<Map.Entry<Message, Marker>> marked(Chart chart) {
    if (chart instanceof DotPlot plot) {
      return plot.panels().stream()
          .flatMap(panel -> panel.dots().stream())
          .map(dot -> Map.entry(dot.label(), dot.marker()));
    }
    return chart instanceof TimePlot plot
        ? plot.series().stream().map(series -> Map.entry(series.name(), series.marker()))
        : Stream.empty();
  }

  @Test
  void dotPlot_ofTheReport_showsSomething() {
    for (Chart chart : charts()) {
      if (chart instanceof DotPlot plot) {
        assertTrue(
            plot.panels().stream()
                .flatMap(panel -> panel.dots().stream())
                .anyMatch(dot -> dot.estimate().isPresent() || dot.limits().lower().isPresent()),
            English.of(chart.title()));
      }
    }
  }

  /** A title is a headline: no stop, and none of another chart. */
  @Test
  void title_ofEveryChart_isAHeadline() {
    for (Chart chart : charts()) {
      assertFalse(English.of(chart.title()).endsWith("."), English.of(chart.title()));
    }
  }
}
