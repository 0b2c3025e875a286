package org.evenhand.draft;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.schema.Spelling;

/**
 * Which of several spellings of one code stands for the others.
 *
 * @param standIns by each value that another one stands for
 */
record Spellings(Map<String, String> standIns) {

  /**
   * The first of values that only spaces, letter case or look-alike letters tell apart stands for
   * the others.
   *
   * @param values the most frequent first
   */
  static Spellings of(List<String> values) {
    Map<String, String> standIns = new HashMap<>();
    for (Set<Integer> places : Spelling.alike(values)) {
      String first = values.get(Collections.min(places));
      places.forEach(place -> standIns.merge(values.get(place), first, (one, other) -> one));
      standIns.remove(first, first);
    }
    return new Spellings(standIns);
  }

  /** The value that stands for this one, be it the same. */
  String standIn(String value) {
    String other = standIns.get(value);
    return other == null ? Spelling.plain(value) : standIn(other);
  }
}
