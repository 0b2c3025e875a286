package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WholeReport;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The claim that whoever reads the brief of the full sample reads each sentence in one breath. */
@ExtendWith(SharedEngine.class)
class BriefSentencesTest {

  private static final int MOST_WORDS = 25;

  @ParameterizedTest
  @EnumSource(Language.class)
  void sentences_ofTheWholeBrief_areShort(Language language) {
    List<String> sentences =
        Rendered.markdown(WholeReport.brief(WholeReport.of(FullSample.results()), language))
            .lines()
            .flatMap(line -> Stream.of(line.replace("*", "").split("\\|")))
            .flatMap(text -> Stream.of(text.split("(?<=[.?!]) ")))
            .map(sentence -> sentence.strip().replaceFirst("^\\[\\d+] ", ""))
            .toList();
    assertTrue(sentences.size() > 200, () -> "only " + sentences.size());
    Set<String> longer = new TreeSet<>();
    sentences.stream()
        .filter(sentence -> words(sentence) > MOST_WORDS)
        .forEach(sentence -> longer.add(words(sentence) + ": " + sentence));
    assertEquals(Set.of(), longer);
  }

  /** Words and numbers; signs of lists and headings are none. */
  private static long words(String sentence) {
    return Stream.of(sentence.split("\\s+"))
        .filter(word -> word.matches(".*[\\p{L}\\d].*"))
        .count();
  }
}
