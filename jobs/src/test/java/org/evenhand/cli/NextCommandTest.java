package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The claim that a command which is shown can be typed as it stands. */
class NextCommandTest {

  private static final long SEED = 20261130;
  private static final String MARKS = "aZ09 '\"\\$`!*?[]{}()<>|&;#~=%^@,:./-_+éß東\uD83D\uDE00";

  @Test
  void of_randomWords_theShellGivesThemBack() throws IOException {
    Random random = new Random(SEED);
    List<String> words = IntStream.range(0, 500).mapToObj(i -> word(random)).toList();
    List<String> shown = Shell.words(NextCommand.of("run", words));
    assertEquals(List.of("evenhand", "run"), shown.subList(0, 2), "seed " + SEED);
    assertEquals(words, shown.subList(2, shown.size()), "seed " + SEED);
  }

  private static String word(Random random) {
    int[] marks = MARKS.codePoints().toArray();
    return IntStream.range(0, 1 + random.nextInt(8))
        .map(i -> marks[random.nextInt(marks.length)])
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
