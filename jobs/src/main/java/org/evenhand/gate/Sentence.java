package org.evenhand.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Prose: what is longer than a code, ends as a sentence does, or begins as people tell. */
final class Sentence {

  private static final int LONGEST_CODE = 60;
  private static final int MOST_WORDS = 8;
  private static final int SHORTEST = 3;

  /** A dot after them ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("abs admin approx appx art assn assoc ave bros bzw ca capt cdr cf ch cl co col corp cpl"
                  + " dept det dir dist div dr ed esp est etc evtl excl ext fig ft gen ges ggf gov"
                  + " govt hon hrs inc incl indiv insp intl jr lt ltd maj max min misc mr mrs ms mt"
                  + " natl no nos nr occ off op org para pl plc pos prof ref reg rev sec sect sen sgt"
                  + " sig sonst soc spec sr st str supt tel temp univ usw vol vs")
              .split(" "));

  private static final Pattern WITHOUT_VOWEL = Pattern.compile("[a-z&&[^aeiouy]]+|\\p{L}|\\p{N}+");
  private static final Set<String> PRONOUNS =
      Set.of("He", "he", "She", "she", "They", "they", "We", "we");

  /** Further in only those that no label of another language has. */
  private static final Set<String> WITHIN = Set.of("he", "she", "they", "me", "him", "them", "my");

  private static final Set<String> AFTER_I =
      Set.of(
          ("am asked believe can cannot could did do don't don’t feel felt had have heard know"
                  + " reported said saw think thought told want was went witnessed would")
              .split(" "));

  private Sentence() {}

  static boolean in(CharSequence value, List<Word> words) {
    int last = words.size() - 1;
    return value.length() > LONGEST_CODE
        || words.size() > MOST_WORDS
        || words.size() >= SHORTEST && (tells(words) || stopsAfter(words.get(last)))
        || words.size() > SHORTEST
            && words.subList(0, last).stream()
                .anyMatch(word -> stopsAfter(word) || word.isFollowedBy(";"))
        || value.chars().anyMatch(c -> "。！？".indexOf(c) >= 0);
  }

  private static boolean stopsAfter(Word word) {
    CharSequence written = word.written();
    int end = written.length();
    while (end > 1 && "\"'”’»)]".indexOf(written.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = written.charAt(end - 1);
    return "!?…؟।".indexOf(last) >= 0 || last == '.' && !isAbbreviation(word.folded());
  }

  private static boolean isAbbreviation(String word) {
    return word.isEmpty()
        || word.indexOf('.') >= 0
        || ABBREVIATIONS.contains(word)
        || WITHOUT_VOWEL.matcher(word).matches();
  }

  private static boolean tells(List<Word> words) {
    String first = words.get(0).bare().toString();
    return PRONOUNS.contains(first)
        || first.equals("I") && AFTER_I.contains(words.get(1).folded())
        || words.stream().anyMatch(word -> WITHIN.contains(word.bare().toString()));
  }
}
