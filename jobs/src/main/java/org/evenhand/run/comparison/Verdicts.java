package org.evenhand.run.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdicts of one run, or of one set of counts under one plan.
 *
 * @param answers by question, in the order of the table
 */
public record Verdicts(Map<Question, Answer> answers) {

  /** Copies the map, in its order. */
  public Verdicts {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The verdicts in these rows. */
  public static Verdicts of(List<Answer> rows) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    rows.forEach(row -> answers.put(row.question(), row));
    return new Verdicts(answers);
  }

  /** The answer to a question, where it is asked. */
  public Optional<Answer> of(Question question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** Whether both give one answer to a question, or neither asks it. */
  boolean agree(Verdicts other, Question question) {
    Optional<Answer> mine = of(question);
    Optional<Answer> theirs = other.of(question);
    return mine.isPresent() == theirs.isPresent()
        && (mine.isEmpty() || mine.get().agreesWith(theirs.orElseThrow()));
  }

  /** Questions whose answer is not in every code, count and number the same in both. */
  public List<Question> unlike(Verdicts other) {
    return union(List.of(this, other)).stream()
        .filter(
            question ->
                !of(question).flatMap(mine -> other.of(question).map(mine::isSameAs)).orElse(false))
        .toList();
  }

  /**
   * The questions of several: over all categories first, then by category in the order of the
   * tables, within these the groups in the order of their codes.
   */
  static List<Question> union(List<Verdicts> several) {
    Set<Question> all = new LinkedHashSet<>();
    several.forEach(one -> all.addAll(one.answers.keySet()));
    List<String> categories =
        all.stream()
            .sorted(Comparator.comparing(question -> !question.isOverall()))
            .map(Question::complaintCategory)
            .distinct()
            .toList();
    List<Question> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.<Question>comparingInt(
                question -> categories.indexOf(question.complaintCategory()))
            .thenComparing(Question::group));
    return ordered;
  }
}
