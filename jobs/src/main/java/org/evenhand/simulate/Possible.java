package org.evenhand.simulate;

import java.util.List;
import org.evenhand.schema.FieldName;

/**
 * Whether an effect, taken alone, asks for what can be.
 *
 * @param truth without its effects
 * @param order what it draws
 */
record Possible(Truth truth, DrawOrder order) {

  boolean is(Effect effect) {
    if (!(effect.change() instanceof Effect.Number change)
        || order.numbers().contains(effect.on())) {
      return true;
    }
    if (order.isShared(effect.on())) {
      return order.bases().get(effect.on()).stream().allMatch(base -> fits(base, effect, change));
    }
    if (order.tokens().contains(effect.on())) {
      return change.of().applyAsDouble(topPercent(effect.on())) <= DrawnField.MOST_TOP;
    }
    return effect.on().equals(FieldName.OUTCOME)
        ? leavesDecisions(effect, change)
        : change.of().applyAsDouble(most(effect)) <= 1;
  }

  private double topPercent(String token) {
    return truth.detail().fields().stream()
        .filter(field -> field.name().equals(token))
        .mapToDouble(field -> ((DrawnField.Token) field.form()).topPercent())
        .max()
        .orElse(0);
  }

  private static boolean fits(CodeShares base, Effect effect, Effect.Number change) {
    try {
      base.with(effect.code().orElseThrow(), change.of());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean leavesDecisions(Effect effect, Effect.Number change) {
    Truth.Progress progress = truth.progress();
    double sum = 0;
    for (String code : progress.undecided()) {
      double base =
          progress
              .lapsed()
              .getOrDefault(code, Math.max(progress.pendingFirst(), progress.pendingLast()));
      boolean own = effect.code().orElseThrow().holds(code, 0);
      sum += own ? change.of().applyAsDouble(base) : base;
    }
    return sum <= 1;
  }

  /** How likely the event is at most in the rows of the effect. */
  private double most(Effect effect) {
    return switch (effect.on()) {
      case "sanctioned" -> mostSanctioned(effect.when());
      case "charged" -> CaseStages.CHARGED_IN_VAIN;
      case "appealed" -> truth.progress().appealed();
      case "rater_category" -> coding().categoryError();
      case "rater_severity" -> coding().severityError();
      default -> 1;
    };
  }

  private Surroundings.DoubleCoding coding() {
    return truth.detail().surroundings().doubleCoding().orElseThrow();
  }

  private double mostSanctioned(When when) {
    List<String> alignments =
        within(when, FieldName.DECLARED_ALIGNMENT, truth.alignments().codes());
    List<String> severities = within(when, FieldName.SEVERITY, List.of("1", "2", "3", "4"));
    return within(when, FieldName.COMPLAINT_CATEGORY, truth.categories().codes()).stream()
        .flatMapToDouble(
            category ->
                alignments.stream()
                    .flatMapToDouble(
                        alignment ->
                            severities.stream()
                                .mapToInt(Integer::parseInt)
                                .mapToDouble(s -> truth.sanctioned(category, alignment, s))))
        .max()
        .orElse(0);
  }

  private static List<String> within(When when, String field, List<String> codes) {
    return codes.stream()
        .filter(
            code ->
                when.scopes().stream()
                    .filter(scope -> scope.getKey().equals(field))
                    .allMatch(scope -> scope.getValue().holds(code, 0)))
        .toList();
  }
}
