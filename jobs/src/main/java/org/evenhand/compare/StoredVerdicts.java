package org.evenhand.compare;

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
public record StoredVerdicts(Map<VerdictKey, StoredVerdict> answers) {

  /** Copies the map, in its order. */
  public StoredVerdicts {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The verdicts in these rows. */
  public static StoredVerdicts of(List<StoredVerdict> rows) {
    Map<VerdictKey, StoredVerdict> answers = new LinkedHashMap<>();
    rows.forEach(row -> answers.put(row.question(), row));
    return new StoredVerdicts(answers);
  }

  /** The answer to a question, where it is asked. */
  public Optional<StoredVerdict> of(VerdictKey question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** Whether both give one answer to a question, or neither asks it. */
  boolean agree(StoredVerdicts other, VerdictKey question) {
    Optional<StoredVerdict> mine = of(question);
    Optional<StoredVerdict> theirs = other.of(question);
    return mine.isPresent() == theirs.isPresent()
        && (mine.isEmpty() || mine.get().agreesWith(theirs.orElseThrow()));
  }

  /** Questions whose answer is not in every code, count and number the same in both. */
  public List<VerdictKey> unlike(StoredVerdicts other) {
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
  static List<VerdictKey> union(List<StoredVerdicts> several) {
    Set<VerdictKey> all = new LinkedHashSet<>();
    several.forEach(one -> all.addAll(one.answers.keySet()));
    List<String> categories =
        all.stream()
            .sorted(Comparator.comparing(question -> !question.isOverall()))
            .map(VerdictKey::complaintCategory)
            .distinct()
            .toList();
    List<VerdictKey> ordered = new ArrayList<>(all);
    ordered.sort(
        Comparator.<VerdictKey>comparingInt(
                question -> categories.indexOf(question.complaintCategory()))
            .thenComparing(VerdictKey::group));
    return ordered;
  }
}
