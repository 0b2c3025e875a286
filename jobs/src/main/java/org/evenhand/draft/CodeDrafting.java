package org.evenhand.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.gate.Rule;
import org.evenhand.gate.Suspicion;
import org.evenhand.gate.Terms;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.NotKnown;
import org.evenhand.schema.Spelling;

/**
 * Proposes what the values of a column of codes become: codes of the contract, or a list of its
 * own.
 */
final class CodeDrafting {

  /** So many codes are written out; more are taken as found. */
  private static final int WRITTEN_OUT = 20;

  /** Groups are written out while a page can hold them: every verdict is about one. */
  private static final int GROUPS_WRITTEN_OUT = 60;

  /**
   * From this share of the values on, a list of one's own is better put into the contract's words.
   */
  private static final double MOSTLY_KNOWN = 0.6;

  /** The code that stands for a blank category in a list of one's own. */
  private static final String BLANK = "(blank)";

  private static final String AS_FOUND =
      "too many to write out: the gate account lists all that were found, read them there once";

  private static final String NOT_ALL_SHOWN = "taken as found, for not every value is shown here";

  private static final String SAME = "; another spelling of the same";

  /** A mapping allows no more. */
  private static final int MOST_CODES = 10_000;

  private static final String OTHER = "other_undefined";
  private static final String NO_BREACH = "no_breach";
  private static final String SANCTIONED = "sanctioned";
  private static final String PENDING = "pending";
  private static final String UNKNOWN = "unknown";
  private static final String LOWEST_RUNG = "advice";
  private static final List<String> NOT = List.of("no", "not", "non", "nicht", "kein", "heb", "un");

  /** What stands in the place of what a person has to put in. */
  static final String LEFT_OPEN = "?";

  private final Contract contract;
  private final FieldMatcher matcher;
  private final List<DraftedExclusion> exclusions;
  private final Interview interview;

  CodeDrafting(
      Contract contract,
      FieldMatcher matcher,
      List<DraftedExclusion> exclusions,
      Interview interview) {
    this.contract = contract;
    this.matcher = matcher;
    this.exclusions = exclusions;
    this.interview = interview;
  }

  /** The field with its codes. */
  DraftedField drafted(DraftedField field, Field contracted, ColumnProfile column) {
    CodeMatcher codes = matcher.codes(contracted);
    ShownValues values = values(column, codes);
    if (Terms.mayHaveOwnList(contracted)
        && (hasUndeclared(contracted) || !isMostlyKnown(values, codes))) {
      return own(field, contracted, column, values);
    }
    List<DraftedCode> recode = new ArrayList<>();
    parts(values, contracted)
        .forEach((value, rows) -> recoded(contracted, value, rows, values).ifPresent(recode::add));
    blank(field, contracted, column).ifPresent(recode::add);
    List<String> choices =
        contract.codeList(contracted.codes()).codes().stream().map(Code::code).toList();
    List<DraftedCode> answered = answered(field, choices, recode);
    return field.with(joined(answered, values.unshown()), List.of(), 0);
  }

  /** The values that mean something: those of test records are a question of their own. */
  private ShownValues values(ColumnProfile column, CodeMatcher codes) {
    return ShownValues.of(column, codes).without(TestRows.named(exclusions, column.name()));
  }

  private static List<DraftedCode> joined(List<DraftedCode> codes, Optional<DraftedCode> more) {
    return Stream.concat(codes.stream(), more.stream()).toList();
  }

  /** Where several sanctions stand in one cell, each is recoded by itself. */
  private static Map<String, Long> parts(ShownValues values, Field field) {
    if (field.kind() != Field.Kind.CODES) {
      return values.shown();
    }
    Map<String, Long> parts = new LinkedHashMap<>();
    values
        .shown()
        .forEach(
            (value, rows) ->
                Arrays.stream(value.split("\\|"))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> parts.merge(part, rows, Long::sum)));
    return parts;
  }

  private boolean isMostlyKnown(ShownValues values, CodeMatcher codes) {
    long known =
        values.shown().keySet().stream()
            .filter(value -> codes.match(value).filter(m -> m.confidence().stands()).isPresent())
            .count();
    return known > 0 && known >= MOSTLY_KNOWN * values.shown().size();
  }

  /** A value of a list that the contract closes; nothing where it is the code already. */
  private Optional<DraftedCode> recoded(Field field, String value, long rows, ShownValues values) {
    CodeList list = contract.codeList(field.codes());
    if (list.find(value).isPresent() || value.equals(field.blank())) {
      return Optional.empty();
    }
    Optional<CodeMatcher.Match> match = matcher.codes(field).match(value);
    if (field.name().equals(FieldName.OUTCOME)
        && match.filter(m -> m.confidence().stands()).isEmpty()) {
      Optional<CodeMatcher.Match> near = match;
      match = opposite(value, values).or(() -> yesOrNo(value)).or(() -> near);
    }
    String remark =
        match.isPresent()
            ? "%s; %s".formatted(Remarks.rows(rows), match.get().confidence().label())
            : Remarks.rows(rows) + "; no code found";
    return Optional.of(
        new DraftedCode(
            value,
            match.map(CodeMatcher.Match::code).orElse(LEFT_OPEN),
            match.filter(m -> m.confidence().stands()).isPresent(),
            remark));
  }

  /** Of two values of which one says not to the other, that one is no breach. */
  private static Optional<CodeMatcher.Match> opposite(String value, ShownValues values) {
    for (String other : values.shown().keySet()) {
      if (negates(value, other)) {
        return Optional.of(CodeMatcher.Match.guess(NO_BREACH));
      }
      if (negates(other, value)) {
        return Optional.of(CodeMatcher.Match.guess(SANCTIONED));
      }
    }
    return Optional.empty();
  }

  private static boolean negates(String value, String other) {
    Words words = Words.of(value);
    Words rest = words.rest();
    return !words.isNone()
        && NOT.contains(words.words().get(0))
        && rest.equals(Words.of(other))
        && !rest.isNone();
  }

  /** A column that only says whether there was a sanction. */
  private Optional<CodeMatcher.Match> yesOrNo(String value) {
    return matcher
        .codes(contract.cases().field(FieldName.REINSTATED).orElseThrow())
        .match(value)
        .filter(match -> match.confidence().stands() && !match.code().equals(UNKNOWN))
        .map(match -> CodeMatcher.Match.guess(match.code().equals("yes") ? SANCTIONED : NO_BREACH));
  }

  /** What a blank cell may mean in a field that every row must have. */
  private Optional<DraftedCode> blank(DraftedField field, Field contracted, ColumnProfile column) {
    long ruled = field.rules().stream().mapToLong(DraftedRule::rows).sum();
    if (!contracted.required() || column.blanks() == ruled) {
      return Optional.empty();
    }
    String code =
        switch (contracted.name()) {
          case FieldName.OUTCOME -> PENDING;
          case FieldName.DECLARED_ALIGNMENT -> UNKNOWN;
          default -> OTHER;
        };
    return Optional.of(
        new DraftedCode(
            "", code, false, Remarks.rows(column.blanks() - ruled) + " are blank; a guess"));
  }

  private DraftedField own(
      DraftedField field, Field contracted, ColumnProfile column, ShownValues values) {
    boolean undeclarable = hasUndeclared(contracted);
    List<DraftedCode> recode = new ArrayList<>();
    List<String> own = new ArrayList<>();
    Spellings spellings = Spellings.of(List.copyOf(values.shown().keySet()));
    values
        .shown()
        .forEach(
            (value, rows) -> {
              String code = spellings.standIn(value);
              Optional<DraftedCode> instead = instead(contracted, value, code, rows);
              if (instead.isPresent()) {
                instead.filter(to -> !to.code().equals(value)).ifPresent(recode::add);
              } else if (!own.contains(code)) {
                own.add(code);
              } else if (!Spelling.plain(value).equals(code)) {
                recode.add(respelled(value, code, rows));
              }
            });
    Optional<String> vouching = values.vouching(column);
    boolean few = own.size() <= (undeclarable ? GROUPS_WRITTEN_OUT : WRITTEN_OUT);
    boolean listed = few && !own.isEmpty() && vouching.isEmpty();
    blank(field, contracted, column)
        .map(code -> code.code().equals(OTHER) ? inOwnList(code, listed) : code)
        .ifPresent(recode::add);
    List<DraftedCode> answered = answered(field, choices(own, contracted), recode);
    answered.stream()
        .filter(code -> code.stands() && code.code().equals(BLANK))
        .forEach(code -> own.add(BLANK));
    ShownValues left = vouching.isPresent() ? values.withoutCapitals() : values;
    return field
        .with(
            joined(answered, left.unshown()), listed ? own : List.of(), listed ? 0 : limit(column))
        .vouched(vouching.orElse(""))
        .remarked(listed ? "" : few ? NOT_ALL_SHOWN : AS_FOUND);
  }

  /** What says nothing is no spelling of what says something, however alike they look. */
  private static DraftedCode respelled(String value, String code, long rows) {
    boolean same = NotKnown.meaning(value).isEmpty() || NotKnown.meaning(code).isPresent();
    return new DraftedCode(
        value,
        same ? code : LEFT_OPEN,
        same,
        Remarks.rows(rows) + (same ? SAME : "; cannot be a code"));
  }

  private List<String> choices(List<String> own, Field field) {
    return Stream.concat(own.stream(), undeclaredCodes(field).stream()).toList();
  }

  private static DraftedCode inOwnList(DraftedCode blank, boolean listed) {
    String more = listed ? "; put it under codes too" : "";
    return new DraftedCode("", BLANK, false, blank.remark() + more);
  }

  /** What a value becomes that is no code of an own list, and why. */
  private Optional<DraftedCode> instead(Field field, String value, String code, long rows) {
    return undeclared(field, value)
        .map(match -> undeclared(value, match, rows))
        .or(
            () ->
                Suspicion.ofOwnCode(contract, field, code)
                    .map(rule -> unfit(field, value, rule, rows)));
  }

  private static DraftedCode undeclared(String value, CodeMatcher.Match match, long rows) {
    boolean named = match.confidence() == Confidence.SURE;
    String remark = named ? "; sure" : "; says that nothing was declared, or that it is not known";
    return new DraftedCode(value, match.code(), named, Remarks.rows(rows) + remark);
  }

  private static DraftedCode unfit(Field field, String value, Rule rule, long rows) {
    boolean blank = rule == Rule.NOT_KNOWN && !field.blank().isEmpty();
    return new DraftedCode(
        value,
        blank ? "" : LEFT_OPEN,
        false,
        Remarks.rows(rows)
            + (blank ? "; says that it is not known, as a blank does" : "; cannot be a code"));
  }

  private boolean hasUndeclared(Field field) {
    return !undeclaredCodes(field).isEmpty();
  }

  private List<String> undeclaredCodes(Field field) {
    return contract.codeList(field.codes()).codes().stream()
        .filter(code -> !code.isDeclared())
        .map(Code::code)
        .toList();
  }

  private Optional<CodeMatcher.Match> undeclared(Field field, String value) {
    List<String> undeclared = undeclaredCodes(field);
    return matcher
        .codes(contract.cases().field(FieldName.DECLARED_ALIGNMENT).orElseThrow())
        .match(value)
        .filter(match -> match.confidence().stands())
        .or(() -> NotKnown.meaning(value).map(CodeMatcher.Match::guess))
        .filter(match -> undeclared.contains(match.code()));
  }

  /** Room for some codes that a later export brings: a tenth, up to the next ten. */
  private static int limit(ColumnProfile column) {
    return Math.toIntExact(Math.min(MOST_CODES, (column.distinct() * 11 / 100 + 1) * 10));
  }

  /** The sanctions of an export that says no more of them than its outcome does. */
  List<DraftedCode> sanctions(DraftedField outcome, ColumnProfile column) {
    Field field = contract.cases().field(FieldName.OUTCOME).orElseThrow();
    Map<String, String> outcomes = new LinkedHashMap<>();
    values(column, matcher.codes(field))
        .shown()
        .keySet()
        .forEach(value -> outcomes.put(value, value));
    outcome.recode().stream()
        .filter(code -> !code.value().equals(LEFT_OPEN))
        .forEach(code -> outcomes.put(code.value(), code.code()));
    List<DraftedCode> recode = new ArrayList<>();
    outcomes.forEach((value, code) -> recode.add(sanction(value, code)));
    return recode;
  }

  private DraftedCode sanction(String value, String outcome) {
    if (!outcome.equals(SANCTIONED)) {
      return new DraftedCode(value, "", false, "no sanction");
    }
    String code =
        matcher
            .codes(contract.cases().field(FieldName.SANCTION).orElseThrow())
            .match(value)
            .map(CodeMatcher.Match::code)
            .orElse(LOWEST_RUNG);
    return new DraftedCode(value, code, false, "which sanction it was, you know; a guess");
  }

  /** The recodes after a person was asked about those that are not sure. */
  private List<DraftedCode> answered(
      DraftedField field, List<String> choices, List<DraftedCode> recode) {
    return field.stands()
        ? recode.stream().map(code -> code.stands() ? code : asked(field, code, choices)).toList()
        : recode;
  }

  private DraftedCode asked(DraftedField field, DraftedCode code, List<String> known) {
    List<String> choices = new ArrayList<>(known);
    if (!code.code().equals(LEFT_OPEN) && !choices.contains(code.code())) {
      choices.add(code.code());
    }
    String value = code.value().isEmpty() ? "a blank cell" : "\"" + code.value() + "\"";
    String text = "%s: what does %s mean (%s)?".formatted(field.title(), value, code.remark());
    String proposal = code.code().equals(LEFT_OPEN) ? "" : code.code();
    return interview
        .ask(new Inquiry(text, choices, proposal))
        .map(answer -> new DraftedCode(code.value(), answer, true, "answered"))
        .orElse(code);
  }
}
