package org.evenhand.gate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.Spelling;

/**
 * The values that a mapping names for a column, and which of them a cell holds. Spaces and the form
 * in which Unicode writes a letter are no difference. A value that letter case or look-alike
 * letters alone tell from a named one is neither that nor another: whoever would take it for
 * another one would let a rule pass over it in silence.
 */
final class NamedValues {

  /** A value that is not named. */
  static final int OTHER = -1;

  /** A value that is not named and looks like one that is. */
  static final int ALIKE = -2;

  /** Different values that are remembered. */
  private static final int REMEMBERED = 10_000;

  private final Vocabulary known = new Vocabulary();
  private final Map<String, Integer> plain = new HashMap<>();
  private final Set<String> marks = new HashSet<>();
  private final int longest;

  /** These values, by their places. */
  NamedValues(Collection<String> values) {
    int place = 0;
    int most = 0;
    for (String value : values) {
      known.put(value, place);
      plain.putIfAbsent(Spelling.plain(value), place++);
      marks.addAll(Spelling.marks(value));
      most = Math.max(most, value.length());
    }
    this.longest = most;
  }

  /** The place of the value that a cell holds, {@link #OTHER} or {@link #ALIKE}. */
  int place(byte[] bytes, int from, int length) {
    int place = known.find(bytes, from, length);
    if (place != Vocabulary.ABSENT) {
      return place;
    }
    // Where nothing but blanks is named, a cell with a letter is another one at a glance.
    boolean isOther = longest == 0 && bytes[from] > ' ';
    return isOther ? OTHER : unfamiliar(Decoder.text(bytes, from, length));
  }

  private int unfamiliar(String value) {
    Integer named = plain.get(Spelling.plain(value));
    boolean isAlike = !Collections.disjoint(marks, Spelling.marks(value));
    int place = named != null ? named : isAlike ? ALIKE : OTHER;
    if (known.size() < REMEMBERED) {
      known.put(value, place);
    }
    return place;
  }
}
