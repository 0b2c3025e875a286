package org.evenhand.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.profile.ColumnProfile.Kind;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Synonyms;

/** Which field a column probably is: by its name, and by what its values look like. */
final class FieldMatcher {

  /** From here on a proposal stands as it is. */
  private static final double STANDS = 0.8;

  /** From here on it is worth a question. */
  static final double ASKED = 0.55;

  /** What a name that registers commonly use is worth, beside the contract's own. */
  private static final double COMMON = 0.97;

  /** What a name that means something else as often is worth. */
  private static final double DOUBTFUL = 0.7;

  /** What values can add to a name, or say without one. */
  private static final double VALUES = 0.1;

  private static final double VALUES_ALONE = 0.7;

  /** Lists whose codes are particular enough to be known without the name of their column. */
  private static final List<String> TELLING = List.of("outcomes", "sanctions", "categories");

  private final Contract contract;
  private final Synonyms synonyms;
  private final Map<String, CodeMatcher> matchers = new HashMap<>();
  private final Map<String, List<Called>> names = new HashMap<>();

  private final List<Words> people;

  private record Called(Words words, double worth) {}

  /**
   * A column that a field may come from.
   *
   * @param field of the contract
   * @param column of the export
   * @param score how near they are, from 0 to 1
   */
  record Match(Field field, ColumnProfile column, double score) {

    Confidence confidence() {
      return score >= 1 ? Confidence.SURE : score >= STANDS ? Confidence.LIKELY : Confidence.GUESS;
    }
  }

  FieldMatcher(Contract contract, Synonyms synonyms) {
    this.contract = contract;
    this.synonyms = synonyms;
    this.people = synonyms.ofPeople().stream().map(word -> Words.of(word.text())).toList();
    contract.cases().fields().forEach(field -> names.put(field.name(), called(field)));
  }

  private List<Called> called(Field field) {
    List<Called> called = new ArrayList<>();
    called.add(new Called(Words.of(field.name()), 1));
    called.add(new Called(Words.of(field.title()), 1));
    for (Synonyms.Word word : synonyms.ofField(field.name())) {
      called.add(new Called(Words.of(word.text()), word.doubtful() ? DOUBTFUL : COMMON));
    }
    return called;
  }

  CodeMatcher codes(Field field) {
    return codes(contract.codeList(field.codes()));
  }

  CodeMatcher codes(CodeList codes) {
    return matchers.computeIfAbsent(codes.name(), list -> new CodeMatcher(codes, synonyms));
  }

  /** Whether a column says by its name how far a case has come. */
  boolean isStatus(ColumnProfile column) {
    Words words = Words.of(column.name());
    return column.isOfCodes()
        && synonyms.ofStatus().stream()
            .anyMatch(word -> words.likeness(Words.of(word.text())) >= COMMON);
  }

  /**
   * The best column of each field that has one worth a question, no column for two fields: the
   * nearest pairs first.
   */
  List<Match> matches(List<ColumnProfile> columns) {
    List<Match> all = new ArrayList<>();
    for (Field field : contract.cases().fields()) {
      for (ColumnProfile column : columns) {
        score(field, column)
            .filter(score -> score >= ASKED)
            .ifPresent(score -> all.add(new Match(field, column, score)));
      }
    }
    all.sort(Comparator.comparingDouble(Match::score).reversed());
    List<Match> taken = new ArrayList<>();
    for (Match match : all) {
      boolean free =
          taken.stream()
              .noneMatch(
                  other ->
                      other.field().equals(match.field()) || other.column().equals(match.column()));
      if (free) {
        taken.add(match);
      }
    }
    return taken;
  }

  /** How near a column is to a field; empty where its values cannot be those of the field. */
  Optional<Double> score(Field field, ColumnProfile column) {
    return fits(field, column) && !isPersonal(column.name())
        ? Optional.of(likeness(field, column))
        : Optional.empty();
  }

  /** Whether the name of a column says that it identifies people. */
  boolean isPersonal(String column) {
    Words words = Words.of(column);
    return people.stream().anyMatch(word -> words.likeness(word) >= COMMON);
  }

  private double likeness(Field field, ColumnProfile column) {
    double name = nameLikeness(field, column.name());
    if (!field.kind().isCoded()) {
      return name;
    }
    double known = known(field, column);
    if (name < ASKED) {
      return TELLING.contains(field.codes()) && !field.name().equals(FieldName.CATEGORY_ASSESSED)
          ? VALUES_ALONE * known
          : 0;
    }
    return Math.min(1, name == 1 ? 1 : name * (1 - VALUES) + VALUES * Math.max(known, name));
  }

  double nameLikeness(Field field, String column) {
    Words words = Words.of(column);
    return names.get(field.name()).stream()
        .mapToDouble(called -> Math.min(words.likeness(called.words()), called.worth()))
        .max()
        .orElse(0);
  }

  /** The share of the rows whose value is known to be a code of the field's list. */
  double known(Field field, ColumnProfile column) {
    CodeMatcher codes = codes(field);
    long known =
        column.values().entrySet().stream()
            .filter(
                entry ->
                    codes.match(entry.getKey()).filter(m -> m.confidence().stands()).isPresent())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return column.filled() == 0 ? 0 : (double) known / column.filled();
  }

  private static boolean fits(Field field, ColumnProfile column) {
    boolean shown =
        Stream.of(Kind.EMPTY, Kind.PERSONAL, Kind.TEXT).noneMatch(column.kind()::equals);
    return shown
        && switch (field.kind()) {
          case TOKEN ->
              column.isOfTokens()
                  && (!field.name().equals(FieldName.CASE_ID)
                      || column.isUnique() && column.blanks() == 0);
          case CODE, CODES -> column.isOfCodes();
          case MONTH -> column.kind() == Kind.DATES;
          case DAY -> column.isOfCounts() || column.kind() == Kind.DATES;
          case COUNT -> column.isOfCounts();
          case NUMBER, TEXT -> false;
        };
  }
}
