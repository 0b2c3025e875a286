package org.evenhand.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.disclosure.RunFacts;

/** What a run prints when it is done: for people in a few lines, for machines as JSON. */
final class Notice {

  private Notice() {}

  static String text(Pipeline.Outcome outcome) {
    RunFacts.Rows rows = outcome.facts().input().rows();
    StringBuilder text = new StringBuilder();
    text.append(
        "%d rows read = %d admitted + %d rejected; %d admitted rows outside %s%n"
            .formatted(
                rows.read(),
                rows.admitted(),
                rows.rejected(),
                rows.outsidePeriod(),
                outcome.facts().period()));
    labels(outcome).forEach((label, n) -> text.append("%4d  %s%n".formatted(n, label)));
    outcome
        .facts()
        .notComputed()
        .forEach(q -> text.append("not computed: %s: %s%n".formatted(q.question(), q.reason())));
    text.append(
        "departures from the plan: %d%n".formatted(outcome.facts().plan().adherence().count()));
    return text.append("Report: %s/report.html%n".formatted(outcome.folder())).toString();
  }

  static String json(Pipeline.Outcome outcome) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", outcome.folder());
    notice.put("report", outcome.folder() + "/report.html");
    notice.put("period", outcome.facts().period());
    notice.put("rows", outcome.facts().input().rows());
    notice.put("verdicts", labels(outcome));
    notice.put("not_computed", outcome.facts().notComputed());
    notice.put("departures", outcome.facts().plan().adherence().count());
    return json(notice);
  }

  /** Plain values as one line. */
  static String json(Map<String, Object> notice) {
    try {
      return new ObjectMapper().writeValueAsString(notice) + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notice holds plain values only", e);
    }
  }

  private static Map<String, Long> labels(Pipeline.Outcome outcome) {
    return outcome.rulings().stream()
        .map(ruling -> ruling.verdict().label())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
