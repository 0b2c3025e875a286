package org.evenhand.report.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.fixture.English;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Chart;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Value;

/** Made-up findings about groups, and the charts that sections draw of them. */
public final class Charted {

  private Charted() {}

  /** Whom a finding is about, in all cases. */
  public static FindingKey key(Question question, String stage, String group) {
    return question.about(stage, Comparison.alone(FieldName.DECLARED_ALIGNMENT, group));
  }

  /** A finding of whatever method. */
  public static Finding finding(FindingKey key, Statistic statistic, Value value) {
    return finding(key, statistic, Counts.of(100, 50), value);
  }

  /** A finding with its counts. */
  public static Finding finding(FindingKey key, Statistic statistic, Counts counts, Value value) {
    return Finding.of(key, statistic, counts, value, "made up");
  }

  /** Results of these findings about the groups A1 and A2. */
  public static Results results(List<Finding> findings) {
    Results plain = Fixture.results(List.of());
    return new Results(
        findings,
        List.of(),
        List.of(),
        plain.facts(),
        Map.of(FieldName.DECLARED_ALIGNMENT, List.of(Code.of("A1"), Code.of("A2"))),
        plain.plan());
  }

  /** The first chart that a section prints. */
  public static Optional<Chart> chart(Section section, List<Finding> findings) {
    return section.write(results(findings)).stream()
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .findFirst();
  }

  /** What a chart shows; empty where there is none. */
  public static String title(Optional<? extends Chart> chart) {
    return chart.map(drawn -> English.of(drawn.title())).orElse("");
  }
}
