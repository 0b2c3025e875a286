package org.evenhand.profile;

import java.util.Optional;
import org.evenhand.gate.Rule;
import org.evenhand.gate.Suspicion;

/**
 * What a single value looks like.
 *
 * @param kind its form
 * @param suspicion what a detector sees in it, if anything; prose where it is too long for a code
 */
record Form(Kind kind, Optional<Rule> suspicion) {

  /** The form of a value. */
  enum Kind {
    /** Figures only, few enough for a count. */
    WHOLE,
    /** A number with a sign, a decimal mark or more figures. */
    NUMBER,
    /** Letters, digits and marks without a blank, at least one digit. */
    TOKEN,
    /** Anything else. */
    WORDS
  }

  /** A value of more characters is text that somebody wrote. */
  static final int LONGEST_CODE = Suspicion.LONGEST;

  private static final int FIGURES_OF_A_COUNT = 9;

  /** Shorter runs of figures are no telephone or card number. */
  private static final int FIGURES_OF_A_NUMBER = 9;

  static Form of(String value) {
    if (value.length() > LONGEST_CODE) {
      return new Form(Kind.WORDS, Optional.of(Rule.PROSE));
    }
    Kind kind = kind(value);
    boolean plain =
        kind == Kind.WHOLE || value.length() < FIGURES_OF_A_NUMBER && kind != Kind.WORDS;
    return new Form(kind, plain ? Optional.empty() : Suspicion.ofUnknown(value));
  }

  private static Kind kind(String value) {
    int digits = 0;
    int letters = 0;
    int marks = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        letters++;
      } else if ("._:-+/".indexOf(c) >= 0) {
        marks++;
      } else {
        return isSigned(value) ? Kind.NUMBER : Kind.WORDS;
      }
    }
    if (letters == 0 && marks == 0) {
      return digits <= FIGURES_OF_A_COUNT ? Kind.WHOLE : Kind.TOKEN;
    }
    return letters == 0 && isSigned(value) ? Kind.NUMBER : digits > 0 ? Kind.TOKEN : Kind.WORDS;
  }

  /** A decimal number, with a sign or without. */
  private static boolean isSigned(String value) {
    return value.matches("[-+]?\\d{1,30}([.,]\\d{1,30})?([eE][-+]?\\d{1,3})?");
  }
}
