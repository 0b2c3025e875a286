package org.evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.blind.Opening;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.report.Adherence;
import org.evenhand.report.RunFacts;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;

/** What a run prints when it is done: for people in a few lines, for machines as JSON. */
final class Notice {

  private static final String REPORT = "report.html";

  private Notice() {}

  static String text(Reporting.Written written) {
    Pipeline.Outcome outcome = written.outcome();
    RunFacts.Rows rows = outcome.facts().input().rows();
    StringBuilder text = new StringBuilder();
    text.append(
        "%d rows read = %d admitted + %d rejected%s; %d admitted rows outside %s%n"
            .formatted(
                rows.read(),
                rows.admitted(),
                rows.rejected(),
                outcome.facts().input().exclusions().isEmpty()
                    ? ""
                    : " + %d excluded by the mapping".formatted(rows.excludedByMapping()),
                rows.outsidePeriod(),
                outcome.facts().period()));
    labels(outcome).forEach((label, n) -> text.append("%4d  %s%n".formatted(n, label)));
    outcome.unanswered().forEach(line -> text.append("%s%n".formatted(line)));
    List<Adherence.Stated> departures = outcome.facts().plan().adherence().stated();
    text.append("departures from the plan: %d%n".formatted(departures.size()));
    departures.forEach(one -> text.append("      %s%n".formatted(one.what())));
    text.append("Report: %s/%s%n".formatted(outcome.folder(), REPORT));
    written
        .openingCode()
        .ifPresent(
            code ->
                text.append(
                    """
                    The report is read blind. Opening code: %s
                    It is written nowhere else and cannot be made again: hand it to the chair now.
                    To open: %s
                    """
                        .formatted(code, NextCommand.of("unblind", List.of(outcome.folder())))));
    return text.toString();
  }

  static String json(Reporting.Written written) {
    Pipeline.Outcome outcome = written.outcome();
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", outcome.folder());
    notice.put("report", outcome.folder() + "/" + REPORT);
    written.openingCode().ifPresent(code -> notice.put("opening_code", code));
    notice.put("period", outcome.facts().period());
    notice.put("rows", outcome.facts().input().rows());
    notice.put("verdicts", labels(outcome));
    notice.put("not_computed", outcome.facts().notComputed());
    notice.put("departures", outcome.facts().plan().adherence().stated());
    return json(notice);
  }

  /** What was opened, for people. */
  static String opened(String folder, SortedMap<String, Code> letters) {
    StringBuilder text = new StringBuilder("The letters stood for:%n".formatted());
    letters.forEach(
        (letter, code) ->
            text.append(
                "  %s  %s%s%n"
                    .formatted(
                        letter,
                        code.code(),
                        code.label().equals(code.code()) ? "" : " (" + code.label() + ")")));
    return text.append("Report: %s/%s%n".formatted(folder, REPORT))
        .append("As it was read blind: %s/%s%n".formatted(folder, Opening.asReadBlind(REPORT)))
        .toString();
  }

  /** What was opened, for machines. */
  static String openedJson(String folder, SortedMap<String, Code> letters) {
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", folder);
    notice.put("report", folder + "/" + REPORT);
    notice.put("report_blind", folder + "/" + Opening.asReadBlind(REPORT));
    Map<String, String> codes = new TreeMap<>();
    letters.forEach((letter, code) -> codes.put(letter, code.code()));
    notice.put("letters", codes);
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
        .map(ruling -> ruling.verdict().label().in(Language.ENGLISH))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
