package org.evenhand.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.schema.Code;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Mapping;
import org.evenhand.schema.NotKnown;

/**
 * What a mapping may not make of cells that say nothing: nobody's alignment is guessed, no case is
 * decided by a word for what is not known, and none gets a category or a severity by it.
 *
 * @param field of the contract
 * @param codes its list
 * @param always those of the contract that say that nothing was declared or recorded
 */
record Guesses(Field field, List<Code> codes, List<Code> always) {

  private static final Set<String> CATEGORIES =
      Set.of(FieldName.COMPLAINT_CATEGORY, FieldName.CATEGORY_ASSESSED);

  /** The category of what has none. */
  private static final String UNDEFINED = "other_undefined";

  /**
   * Refuses a source that guesses.
   *
   * @throws MappingFault if a word for what is not known becomes a code that says something, or
   *     people become a group of whom nothing else is known than what they did not declare
   */
  void refuse(Mapping.Source source) {
    if (isAlignment()) {
      refuseDefault(source.origin());
      refuseRules(source.origin());
    }
    guessed().ifPresent(guess -> refuseRecode(source.recode(), guess));
  }

  private boolean isAlignment() {
    return OwnCodes.ALIGNMENTS.contains(field.name());
  }

  private void refuseRecode(Map<String, String> recode, String guess) {
    new TreeMap<>(recode)
        .forEach(
            (value, target) -> {
              if (saysNothing(value) && says(target) && !isApart(target, recode)) {
                throw Terms.refusal(
                    field.name(),
                    "recodes a blank or a word for what is not known to %s".formatted(guess),
                    "recode",
                    value);
              }
            });
  }

  /** Whether a category that is found in no other cell holds such cases, as far as can be known. */
  private boolean isApart(String target, Map<String, String> recode) {
    return CATEGORIES.contains(field.name())
        && codes.stream().noneMatch(code -> code.code().equals(target))
        && recode.entrySet().stream()
            .filter(entry -> entry.getValue().equals(target))
            .allMatch(entry -> saysNothing(entry.getKey()));
  }

  /** What would be guessed, and what to do instead; empty for a field of which nothing is. */
  private Optional<String> guessed() {
    String guess =
        switch (field.name()) {
          case FieldName.OUTCOME ->
              "an outcome that decides the case: recode it to pending or to another one without a decision";
          case FieldName.COMPLAINT_CATEGORY, FieldName.CATEGORY_ASSESSED ->
              "a category, which would be a guess: recode it to other_undefined, or to a category that no other value gets";
          case FieldName.SEVERITY -> "a severity, which would be a guess: recode it to a blank";
          default ->
              isAlignment()
                  ? "a group, which would be a guess: recode it to unknown or declined; if a group is really called so, list it under codes with that word as its label"
                  : null;
        };
    return Optional.ofNullable(guess);
  }

  private static boolean saysNothing(String value) {
    return value.isBlank() || NotKnown.meaning(value).isPresent();
  }

  /** Whether a code says more than that something is not known. */
  private boolean says(String code) {
    return isDeclared(code)
        && !code.equals(UNDEFINED)
        && codes.stream()
            .filter(listed -> listed.code().equals(code))
            .noneMatch(
                listed ->
                    saysNothing(listed.code())
                        || saysNothing(listed.label())
                        || isUndecided(listed));
  }

  private boolean isUndecided(Code code) {
    return field.name().equals(FieldName.OUTCOME)
        && !code.attribute("state", "decided").equals("decided");
  }

  private boolean isDeclared(String code) {
    return !code.isEmpty() && always.stream().noneMatch(own -> own.code().equals(code));
  }

  /** What no rule and no recode names is no declaration. */
  private void refuseDefault(Mapping.Origin origin) {
    Mapping.Origin last = origin instanceof Mapping.Rules rules ? rules.otherwise() : origin;
    // What stands for all rows alike is said of all of them, and guessed of none.
    boolean hasDefault = last != null && !(origin instanceof Mapping.Constant);
    if (hasDefault && last.written().stream().anyMatch(this::isDeclared)) {
      throw Terms.refusal(
          field.name(),
          "has a group as its default, which would be a guess: recode what was declared, and let the default be unknown",
          "default");
    }
  }

  private void refuseRules(Mapping.Origin origin) {
    if (origin instanceof Mapping.Rules all) {
      for (int i = 0; i < all.rules().size(); i++) {
        Mapping.Decision rule = all.rules().get(i);
        if (says(rule.then()) && rule.when().tests().values().stream().noneMatch(Guesses::names)) {
          throw Terms.refusal(
              field.name(),
              "has a group in rule %d of when, which names no value that was declared: let it be unknown, or name the values"
                  .formatted(i + 1),
              "when");
        }
      }
    }
  }

  /** Whether a test holds of named values alone, each of which says something. */
  private static boolean names(Mapping.Test test) {
    return !test.negated() && test.values().stream().noneMatch(Guesses::saysNothing);
  }
}
