package org.evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.blind.Opening;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.report.Adherence;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts;
import org.evenhand.report.section.brief.MainPoints;
import org.evenhand.report.section.brief.VerdictMatrix;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;
import picocli.CommandLine.Help.ColorScheme;

/** What a run prints when it is done: for people in a few lines, for machines as JSON. */
final class Notice {

  private static final String REPORT = "report.html";

  private Notice() {}

  /**
   * The rows, the main points, every verdict as a sign, how the plan was kept to, and the paths.
   */
  static String text(Reporting.Written written, ColorScheme colours) {
    Pipeline.Outcome outcome = written.outcome();
    Results results = outcome.results();
    Language language = results.plan().language();
    List<String> lines = new ArrayList<>();
    lines.add(rows(outcome.facts()).in(language));
    lines.add("");
    MainPoints.of(results).forEach(point -> lines.add("- " + point.in(language)));
    lines.add("");
    lines.addAll(new SignGrid(VerdictMatrix.of(results), language, colours).lines());
    lines.add("");
    outcome.unanswered().forEach(line -> lines.add(line.in(language)));
    lines.addAll(
        departures(outcome.facts(), language).stream().map(line -> line.in(language)).toList());
    reports("run.report", outcome.folder(), written.reports())
        .forEach(line -> lines.add(line.in(language)));
    written
        .openingCode()
        .ifPresent(
            code ->
                lines.add(
                    Message.of(
                            "run.blind",
                            "code",
                            code,
                            "command",
                            NextCommand.of("unblind", List.of(outcome.folder())))
                        .in(language)));
    return lines.stream().map("%s%n"::formatted).collect(Collectors.joining());
  }

  private static List<Message> reports(String key, String folder, List<String> files) {
    return files.stream().map(file -> Message.of(key, "path", folder + "/" + file)).toList();
  }

  private static Message rows(RunFacts facts) {
    RunFacts.Rows rows = facts.input().rows();
    return Message.of(
        facts.input().exclusions().isEmpty() ? "run.rows" : "run.rows_excluded",
        "read",
        Long.toString(rows.read()),
        "admitted",
        Long.toString(rows.admitted()),
        "rejected",
        Long.toString(rows.rejected()),
        "excluded",
        Long.toString(rows.excludedByMapping()),
        "outside",
        Long.toString(rows.outsidePeriod()),
        "period",
        facts.period());
  }

  private static List<Message> departures(RunFacts facts, Language language) {
    List<Adherence.Stated> stated = facts.plan().adherence().stated(language);
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("run.departures", "count", stated.size()));
    stated.forEach(one -> lines.add(Message.literal("      " + one.what())));
    return lines;
  }

  static String json(Reporting.Written written) {
    Pipeline.Outcome outcome = written.outcome();
    Language language = outcome.results().plan().language();
    Map<String, Object> notice = new LinkedHashMap<>();
    notice.put("folder", outcome.folder());
    notice.put("report", outcome.folder() + "/" + REPORT);
    written.openingCode().ifPresent(code -> notice.put("opening_code", code));
    notice.put("period", outcome.facts().period());
    notice.put("rows", outcome.facts().input().rows());
    notice.put("verdicts", labels(outcome));
    notice.put(
        "not_computed",
        outcome.facts().notComputed().stream().map(one -> one.in(language)).toList());
    notice.put("departures", outcome.facts().plan().adherence().stated(language));
    return json(notice);
  }

  /** Messages as lines. */
  static String lines(List<Message> lines, Language language) {
    return lines.stream()
        .map(line -> "%s%n".formatted(line.in(language)))
        .collect(Collectors.joining());
  }

  /** What was opened, for people. */
  static String opened(String folder, Opening.Opened opened) {
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("run.opened"));
    opened
        .letters()
        .forEach(
            (letter, code) ->
                lines.add(Message.of("run.letter", "letter", letter, "group", name(code))));
    lines.addAll(reports("run.report", folder, opened.reports()));
    lines.addAll(
        reports(
            "run.report_blind",
            folder,
            opened.reports().stream().map(Opening::asReadBlind).toList()));
    return lines(lines, opened.language());
  }

  private static Message name(Code code) {
    return code.label().equals(code.code())
        ? Message.literal(code.code())
        : Message.of("common.code_and_label", "code", code.code(), "label", Message.label(code));
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
