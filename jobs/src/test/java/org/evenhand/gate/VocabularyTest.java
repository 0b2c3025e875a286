package org.evenhand.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The claim that a vocabulary is a map, whatever the bytes and wherever they lie. */
class VocabularyTest {

  /** All words of up to four letters of a small alphabet, among them many of equal hashes. */
  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>(Map.of("", 0));
    for (int length = 1; length <= 4; length++) {
      for (String word : words.keySet().toArray(String[]::new)) {
        for (String letter : new String[] {"A", "a", "B", "é", "|", "\u0001"}) {
          words.putIfAbsent(word + letter, words.size());
        }
      }
    }
    return words;
  }

  @Test
  void find_everyWord_itsMeaning() {
    Map<String, Integer> words = words();
    Vocabulary vocabulary = new Vocabulary();
    words.forEach(vocabulary::put);
    assertEquals(words.size(), vocabulary.size());
    words.forEach((word, meaning) -> assertEquals(meaning, find(vocabulary, word)));
  }

  @Test
  void find_wordThatIsNotThere_absent() {
    Vocabulary vocabulary = new Vocabulary();
    assertEquals(Vocabulary.ABSENT, find(vocabulary, ""));
    Map<String, Integer> words = words();
    words.forEach(
        (word, meaning) -> {
          if (meaning % 2 == 0) {
            vocabulary.put(word, meaning);
          }
        });
    words.forEach(
        (word, meaning) ->
            assertEquals(meaning % 2 == 0 ? meaning : Vocabulary.ABSENT, find(vocabulary, word)));
  }

  @Test
  void put_again_newMeaning() {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.put("a", 1);
    vocabulary.put("a", 2);
    assertEquals(2, find(vocabulary, "a"));
    assertEquals(1, vocabulary.size());
  }

  /** Looks a word up in the middle of a line. */
  private static int find(Vocabulary vocabulary, String word) {
    byte[] before = "before,".getBytes(StandardCharsets.UTF_8);
    byte[] line = ("before," + word + ",after").getBytes(StandardCharsets.UTF_8);
    int length = word.getBytes(StandardCharsets.UTF_8).length;
    return vocabulary.find(line, before.length, length);
  }
}
