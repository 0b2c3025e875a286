package org.evenhand.schema;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes two texts one to the eye. Spaces and the form in which Unicode writes a letter are no
 * difference at all; letter case, letters that look alike and compatibility forms are one that
 * nobody can be trusted to see.
 */
public final class Spelling {

  private static final char BLANK = ' ';

  private Spelling() {}

  /**
   * The text in the one spelling that stands for all that differ from it in spaces and Unicode form
   * alone: composed, without spaces at its ends, with one blank for each run of spaces within.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isApart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        isApart = !plain.isEmpty();
      } else {
        if (isApart) {
          plain.append(BLANK);
        }
        plain.append(c);
        isApart = false;
      }
    }
    return isAscii(plain) ? plain.toString() : Icu.COMPOSED.normalize(plain);
  }

  /**
   * Marks of a text: two texts that share one look alike. They are told apart by nothing but
   * spaces, letter case, a compatibility form such as a wide letter, or letters that look alike. An
   * underscore is a space: so people read it in a report.
   */
  public static Set<String> marks(String text) {
    String close = close(text);
    String folded = folded(close);
    return new TreeSet<>(
        List.of(folded, Icu.CONFUSED.getSkeleton(close), Icu.CONFUSED.getSkeleton(folded)));
  }

  /** The places of those among these texts that look alike; a set for each way in which some do. */
  public static Set<Set<Integer>> alike(List<String> texts) {
    Map<String, Set<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String mark : marks(texts.get(i))) {
        places.computeIfAbsent(mark, m -> new TreeSet<>()).add(i);
      }
    }
    Set<Set<Integer>> alike = new LinkedHashSet<>(places.values());
    alike.removeIf(those -> those.size() < 2);
    return alike;
  }

  /**
   * How people read a word. A digit for a letter is taken for it beside small letters alone: {@code
   * AL1} is no {@code all}.
   *
   * @param folded its letters, whatever their case
   * @param seen what its letters look like
   */
  record Reading(String folded, String seen) {

    static Reading of(String text) {
      String close = close(text);
      String folded = Spelling.folded(close);
      return new Reading(folded, Icu.CONFUSED.getSkeleton(isAscii(close) ? close : folded));
    }

    /** Whether people read both as one word. */
    boolean isThatOf(Reading other) {
      return folded.equals(other.folded) || seen.equals(other.seen);
    }
  }

  private static String close(String text) {
    return plain(text).replace(String.valueOf(BLANK), "").replace("_", "");
  }

  /** The letters, marks and digits of a text whatever their case: what is left of a word. */
  static String core(String text) {
    return folded(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  /** The text whatever its letter case and compatibility forms. */
  static String folded(String text) {
    return Icu.FOLDED.normalize(text);
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || c == '\t';
  }

  private static boolean isAscii(CharSequence text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Loaded when a text asks for it: most exports hold none that does. */
  private static final class Icu {
    static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    static final SpoofChecker CONFUSED = new SpoofChecker.Builder().build();
  }
}
