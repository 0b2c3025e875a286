package org.evenhand.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.schema.Code;
import org.evenhand.schema.CodeList;
import org.evenhand.schema.Synonyms;

/** Which code of a list a value of a register probably means. */
final class CodeMatcher {

  /** Less likeness is chance. */
  private static final double NEAR = 0.7;

  /** As near as makes no difference. */
  private static final double ALIKE = 0.97;

  private final List<Term> terms = new ArrayList<>();
  private final Map<String, Optional<Match>> matched = new HashMap<>();

  /**
   * What a code goes by.
   *
   * @param code the code
   * @param words by which it goes
   * @param confidence where a value has these words and no others
   */
  private record Term(String code, Words words, Confidence confidence) {}

  /**
   * A code that a value may mean.
   *
   * @param code of the list
   * @param confidence in it
   * @param whole whether the value is a word for some code and holds nothing else
   */
  record Match(String code, Confidence confidence, boolean whole) {

    static Match guess(String code) {
      return new Match(code, Confidence.GUESS, false);
    }
  }

  CodeMatcher(CodeList list, Synonyms synonyms) {
    for (Code code : list.codes()) {
      terms.add(new Term(code.code(), Words.of(code.code()), Confidence.SURE));
      terms.add(new Term(code.code(), Words.of(code.label()), Confidence.SURE));
      for (String known : code.attribute("also_known_as", "").split(";")) {
        terms.add(new Term(code.code(), Words.of(known), Confidence.GUESS));
      }
      for (Synonyms.Word word : synonyms.ofCode(list.name(), code.code())) {
        terms.add(
            new Term(
                code.code(),
                Words.of(word.text()),
                word.doubtful() ? Confidence.GUESS : Confidence.LIKELY));
      }
    }
  }

  /** The nearest code, the surest of those as near. */
  Optional<Match> match(String value) {
    return matched.computeIfAbsent(value, this::nearest);
  }

  private Optional<Match> nearest(String value) {
    Words words = Words.of(value);
    Term best = null;
    double nearest = 0;
    for (Term term : terms) {
      double likeness = words.likeness(term.words());
      boolean nearer = likeness > nearest;
      boolean surer =
          best != null && likeness == nearest && term.confidence().compareTo(best.confidence()) < 0;
      if (likeness >= NEAR && (nearer || surer)) {
        best = term;
        nearest = likeness;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    boolean whole = nearest >= ALIKE;
    return Optional.of(new Match(best.code(), whole ? best.confidence() : Confidence.GUESS, whole));
  }
}
