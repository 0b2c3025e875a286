package org.evenhand.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Language;
import org.evenhand.schema.NotKnown;
import org.evenhand.schema.ReservedWords;
import org.evenhand.schema.Spelling;

/**
 * What a code may not be that an organisation brings, be it as found, written out in a list of its
 * own, recoded to or the same for all rows. Codes of the contract's lists are as they are.
 */
final class OwnCodes {

  /**
   * A code begins with a letter, a digit or a bracket, so that no spreadsheet takes it for a
   * formula; and it holds none of the characters that separate codes in the tables.
   */
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}(][\\p{L}\\p{M}\\p{N} _.,:/&'’()+–-]*");

  /** Fields of alignments: plans list their codes with commas between them. */
  static final Set<String> ALIGNMENTS =
      Set.of(
          FieldName.DECLARED_ALIGNMENT, FieldName.REPORTER_ALIGNMENT, FieldName.TARGET_ALIGNMENT);

  /** Fields whose codes name the same things, and stand beside each other in tables. */
  private static final List<Set<String>> ALIKE =
      List.of(
          ALIGNMENTS,
          Set.of(FieldName.COMPLAINT_CATEGORY, FieldName.CATEGORY_ASSESSED),
          Set.of(FieldName.ROLE_BAND, FieldName.TARGET_ROLE_BAND));

  private static final String UNKNOWN = "unknown";

  private OwnCodes() {}

  /** The fields whose codes name the same things as those of a field, itself among them. */
  static Set<String> together(String field) {
    return ALIKE.stream().filter(set -> set.contains(field)).findFirst().orElse(Set.of(field));
  }

  /** What is wrong with a code in its plain spelling that a field's list does not have. */
  static Optional<Rule> wrong(GateField field, String code) {
    boolean hasUnknown = field.blankCode() >= 0 || field.codes().contains(UNKNOWN);
    return wrong(field.name(), hasUnknown, code);
  }

  /** The same of a field that no mapping has given a place yet. */
  static Optional<Rule> wrong(Contract contract, Field field, String code) {
    boolean hasUnknown =
        !field.blank().isEmpty()
            || contract.codeList(field.codes()).codes().stream()
                .anyMatch(own -> !own.isDeclared() && own.code().equals(UNKNOWN));
    return wrong(field.name(), hasUnknown, code);
  }

  /** Where a field has no code and no blank for what is not known, the words for it are codes. */
  private static Optional<Rule> wrong(String field, boolean hasUnknown, String code) {
    return hasUnknown && NotKnown.meaning(code).isPresent()
        ? Optional.of(Rule.NOT_KNOWN)
        : wrongInItself(field, code);
  }

  private static Optional<Rule> wrongInItself(String field, String code) {
    if (ReservedWords.holds(code, field)) {
      return Optional.of(Rule.RESERVED);
    }
    boolean isWellFormed =
        FORM.matcher(code).matches() && !(ALIGNMENTS.contains(field) && code.indexOf(',') >= 0);
    return isWellFormed ? Optional.empty() : Optional.of(Rule.CHARACTERS);
  }

  /**
   * Refuses a code that a mapping writes down for a field.
   *
   * @param listed codes that the field has whatever else may be
   * @param written how it does so, such as {@code is recoded to}
   * @param path keys of the field's source that lead to it
   * @throws MappingFault if the field's list does not have it and it may not be
   */
  static void refuse(
      GateField field, Set<String> listed, String written, String code, String... path) {
    if (!code.isEmpty() && !listed.contains(code)) {
      wrong(field, code).ifPresent(rule -> refuse(field, written, rule, path));
    }
  }

  /**
   * Refuses a list that a mapping writes out, if one of its codes may not be or two cannot be told
   * apart.
   *
   * @param own the list
   * @param always codes of the contract that the field has beside it
   * @throws MappingFault at the first such code
   */
  static void refuse(GateField field, List<Code> own, List<Code> always) {
    Set<String> contracted = always.stream().map(Code::code).collect(Collectors.toSet());
    List<Code> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Code code = own.get(i);
      if (!contracted.contains(code.code())) {
        String name = "entry %d of its list".formatted(i + 1);
        // A word that people labelled means what they say.
        boolean isLabelled = !code.label().equals(code.code());
        (isLabelled ? wrongInItself(field.name(), code.code()) : wrong(field, code.code()))
            .ifPresent(rule -> refuse(field, "has as " + name, rule, "codes"));
        if (ReservedWords.holds(code.label(), field.name())) {
          refuse(field, "has as the label of " + name, Rule.RESERVED, "codes");
        }
        codes.add(code);
        names.add(name);
      }
    }
    codes.addAll(always);
    always.forEach(code -> names.add("the contract's " + code.code()));
    refuseAlike(field, codes, names, Code::code, "is alike to");
    for (Language language : Language.values()) {
      refuseAlike(
          field, codes, names, code -> code.label(language), "has a label alike to that of");
    }
  }

  /**
   * Refuses lists of fields whose codes name the same things, if one of the codes is spelt
   * otherwise in each.
   *
   * @param own fields that have a list of the organisation's own
   * @throws MappingFault at the first such code
   */
  static void refuseAlike(List<GateField> fields, Set<String> own) {
    for (Set<String> together : ALIKE) {
      List<GateField> same = fields.stream().filter(f -> together.contains(f.name())).toList();
      if (same.size() > 1 && same.stream().anyMatch(f -> own.contains(f.name()))) {
        Set<String> codes = new TreeSet<>();
        same.forEach(field -> codes.addAll(field.codes()));
        if (!Spelling.alike(List.copyOf(codes)).isEmpty()) {
          throw new MappingFault(
              "fields %s list a code that only spaces, letter case or look-alike letters tell apart: write it alike in each"
                  .formatted(
                      same.stream().map(GateField::name).collect(Collectors.joining(" and "))),
              "fields",
              same.get(0).name());
        }
      }
    }
  }

  private static void refuse(GateField field, String written, Rule rule, String... path) {
    throw Terms.refusal(field.name(), written + " " + advice(rule), path);
  }

  private static String advice(Rule rule) {
    return switch (rule) {
      case RESERVED ->
          "a word of the tables: choose another one; schemas/REFERENCE.md lists these words";
      case NOT_KNOWN ->
          "words for what is not known: use the field's own (unknown, declined or a blank), or, if they are a group of its own, list it under codes with a label";
      default ->
          "a code with characters that a code may not have: use letters, digits, spaces and _ . , : / & ' ( ) + - alone, in an alignment no comma, and begin with a letter, a digit or a bracket";
    };
  }

  private static void refuseAlike(
      GateField field,
      List<Code> codes,
      List<String> names,
      Function<Code, String> text,
      String alike) {
    for (Set<Integer> places : Spelling.alike(codes.stream().map(text).toList())) {
      List<Integer> two = List.copyOf(new TreeSet<>(places)).subList(0, 2);
      throw new MappingFault(
          "field %s: %s %s %s but for spaces, letter case or look-alike letters: keep one and recode the other"
              .formatted(field.name(), names.get(two.get(0)), alike, names.get(two.get(1))),
          "fields",
          field.name(),
          "codes");
    }
  }
}
