package org.evenhand.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.profile.ExportProfile;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;

/**
 * Proposes what a blank outcome means where a column beside it says how far the case has come: by
 * rules over both columns, each of them a question.
 */
final class StatusDrafting {

  private final ExportProfile export;
  private final FieldMatcher matcher;
  private final CodeMatcher codes;
  private final CodeList outcomes;
  private final Interview interview;

  StatusDrafting(
      ExportProfile export, FieldMatcher matcher, CodeList outcomes, Interview interview) {
    this.export = export;
    this.matcher = matcher;
    this.codes = matcher.codes(outcomes);
    this.outcomes = outcomes;
    this.interview = interview;
  }

  /**
   * The rules; none where no column says how far cases have come.
   *
   * @param field the outcome
   * @param outcome the column of outcomes
   * @param free columns that are no field
   */
  List<DraftedRule> rules(DraftedField field, ColumnProfile outcome, List<ColumnProfile> free) {
    return free.stream()
        .filter(column -> matcher.isStatus(column) && !export.blanks(outcome, column).isEmpty())
        .findFirst()
        .map(status -> rules(outcome, status))
        .orElse(List.of())
        .stream()
        .map(rule -> field.stands() ? asked(field.title(), rule) : rule)
        .toList();
  }

  private List<DraftedRule> rules(ColumnProfile outcome, ColumnProfile status) {
    Map<String, Long> shown = ShownValues.of(status, codes).shown();
    Map<Optional<CodeMatcher.Match>, List<String>> meanings = new LinkedHashMap<>();
    Map<String, Long> blanks = export.blanks(outcome, status);
    blanks.keySet().stream()
        .filter(value -> value.isEmpty() || shown.containsKey(value))
        .forEach(
            value ->
                meanings.computeIfAbsent(codes.match(value), m -> new ArrayList<>()).add(value));
    List<DraftedRule> rules = new ArrayList<>();
    meanings.forEach(
        (match, values) ->
            rules.add(
                new DraftedRule(
                    outcome.name(),
                    status.name(),
                    values,
                    match.map(CodeMatcher.Match::code).orElse(CodeDrafting.LEFT_OPEN),
                    false,
                    values.stream().mapToLong(blanks::get).sum(),
                    match.map(m -> m.confidence().label()).orElse("no code found"))));
    return rules;
  }

  private DraftedRule asked(String field, DraftedRule rule) {
    String text =
        "%s: what does a blank %s mean where %s is %s (%s; %s)?"
            .formatted(
                field,
                rule.blank(),
                rule.column(),
                String.join(
                    " or ",
                    rule.values().stream().map(v -> v.isEmpty() ? "blank too" : v).toList()),
                Remarks.rows(rule.rows()),
                rule.remark());
    String proposal = rule.code().equals(CodeDrafting.LEFT_OPEN) ? "" : rule.code();
    return interview
        .ask(new Inquiry(text, outcomes.codes().stream().map(Code::code).toList(), proposal))
        .map(rule::answered)
        .orElse(rule);
  }
}
