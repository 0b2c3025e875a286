package org.evenhand.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.evenhand.measure.Finding;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;

/** A comparison as machines read it: maps, lists, texts and numbers, in a fixed order. */
public final class ComparisonMap {

  private static final List<String> NUMBERS = List.of("estimate", "ci_lower", "ci_upper");

  private ComparisonMap() {}

  /** The map; every verdict is in it, changed or not. */
  public static Map<String, Object> of(RunComparison comparison) {
    Differences differences = comparison.differences();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", side(differences.a()));
    map.put("b", side(differences.b()));
    map.put("software", differences.software());
    map.put("differ", differences.sources().stream().map(ChangeSource::label).toList());
    map.put(
        "plan_keys",
        differences.planKeys().stream()
            .map(key -> Map.of("key", key.key(), "a", key.inA(), "b", key.inB()))
            .map(TreeMap::new)
            .toList());
    map.put("shared_months", differences.sharedMonths());
    map.put(
        "notes", comparison.notes().stream().map(note -> note.in(comparison.language())).toList());
    map.put(
        "steps",
        comparison.attribution().steps().stream()
            .map(step -> step(step, comparison.language()))
            .toList());
    map.put("counts", counts(comparison));
    map.put(
        "verdicts",
        comparison.attribution().histories().stream()
            .map(history -> history(comparison, history))
            .toList());
    return map;
  }

  private static Map<String, Object> side(Origin origin) {
    Map<String, Object> side = new LinkedHashMap<>();
    side.put("folder", origin.folder());
    side.put("period", origin.period().label());
    side.put("software", origin.software());
    return side;
  }

  private static Map<String, Object> step(RecountStep step, Language language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step", step.name().in(language));
    map.put("causes", causes(step));
    map.put("changed", step.changed().size());
    return map;
  }

  private static List<String> causes(RecountStep step) {
    return step.sources().stream().map(ChangeSource::label).toList();
  }

  private static Map<String, Object> counts(RunComparison comparison) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (VerdictHistory.Kind kind : VerdictHistory.Kind.values()) {
      counts.put(name(kind), comparison.histories(kind).size());
    }
    return counts;
  }

  private static String name(VerdictHistory.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> history(RunComparison comparison, VerdictHistory history) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(FieldName.COMPLAINT_CATEGORY, history.question().complaintCategory());
    map.put("compared", history.question().compared());
    map.put("group_code", history.question().group());
    map.put("kind", name(history.kind()));
    history.first().ifPresent(answer -> map.put("a", answer(answer)));
    history.last().ifPresent(answer -> map.put("b", answer(answer)));
    map.put(
        "changes",
        history.changes().stream()
            .map(step -> change(step, history, comparison.language()))
            .toList());
    comparison.overlap(history).ifPresent(overlap -> map.put("ranges_overlap", overlap));
    comparison.shift(history).ifPresent(shift -> map.put("change", shift(shift)));
    return map;
  }

  private static Map<String, Object> change(
      RecountStep step, VerdictHistory history, Language language) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step", step.name().in(language));
    map.put("causes", causes(step));
    verdict(step.before(), history).ifPresent(from -> map.put("from", from));
    verdict(step.after(), history).ifPresent(to -> map.put("to", to));
    return map;
  }

  private static Optional<String> verdict(StoredVerdicts verdicts, VerdictHistory history) {
    return verdicts.of(history.question()).map(StoredVerdict::label);
  }

  private static Map<String, Object> answer(StoredVerdict answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("reference_code", answer.reference());
    map.put("verdict", answer.verdict());
    map.put("label", answer.label());
    map.put("direction", answer.direction());
    map.put("differs_from", answer.differsFrom());
    map.put("remark", answer.remark());
    map.put("estimand", answer.estimand());
    NUMBERS.forEach(column -> put(map, column, answer.number(column)));
    return map;
  }

  private static Map<String, Object> shift(Shift shift) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Finding finding : List.of(shift.primary(), shift.further())) {
      Map<String, Object> numbers = new LinkedHashMap<>();
      put(numbers, "estimate", finding.estimate());
      put(numbers, "ci_lower", finding.lower());
      put(numbers, "ci_upper", finding.upper());
      put(numbers, "p_value", finding.pValue());
      map.put(finding.statistic().code(), numbers);
    }
    put(map, "p_value_adjusted", shift.adjusted());
    return map;
  }

  private static void put(Map<String, Object> map, String name, OptionalDouble number) {
    number.ifPresent(value -> map.put(name, value));
  }
}
