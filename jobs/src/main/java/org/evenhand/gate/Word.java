package org.evenhand.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a value: what stands between blanks.
 *
 * @param written with the marks around it
 * @param bare without them, and empty where there is nothing else
 */
record Word(CharSequence written, CharSequence bare) {

  /** The words of a value in order. */
  static List<Word> of(CharSequence value) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || isBlank(value.charAt(i))) {
        if (i > from) {
          CharSequence written = value.subSequence(from, i);
          words.add(new Word(written, bare(written)));
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** A text without the marks around it. */
  static CharSequence bare(CharSequence text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to);
  }

  /** Blanks of every width, those that do not break a line among them. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The bare word in small letters. */
  String folded() {
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  boolean isCapitalised() {
    return bare.length() > 0 && Character.isUpperCase(bare.charAt(0));
  }

  /** Whether a mark of these stands right after the word. */
  boolean isFollowedBy(String marks) {
    char last = written.charAt(written.length() - 1);
    return marks.indexOf(last) >= 0;
  }
}
