package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The claim that every help can be read at 80 columns and its examples can be typed. */
class HelpTest {

  private static final int COLUMNS = 80;

  static Stream<CommandLine> everyVerb() {
    return Verbs.all().stream();
  }

  private static Terminal help(CommandLine verb) {
    return Terminal.run(
        Stream.concat(Verbs.call(verb).stream(), Stream.of("--help")).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("everyVerb")
  void help_everyVerb_fitsAndBreaksNoWord(CommandLine verb) {
    Terminal seen = help(verb);
    assertEquals(0, seen.code());
    assertEquals("", seen.err());
    seen.out().lines().forEach(line -> assertTrue(line.length() <= COLUMNS, line));
    String wide = verb.setUsageHelpWidth(1000).getUsageMessage();
    assertEquals(words(wide), words(seen.out()), "a word is broken");
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("\\s+")).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("everyVerb")
  void help_everyVerb_examplesCanBeTyped(CommandLine verb) throws IOException {
    List<String> examples = examples(help(verb).out());
    assertFalse(examples.isEmpty(), verb.getCommandName());
    for (String example : examples) {
      List<String> words = new ArrayList<>(Shell.words(example));
      assertEquals("evenhand", words.remove(0), example);
      // Throws where it cannot be understood.
      Evenhand.commandLine().parseArgs(words.toArray(String[]::new));
    }
  }

  /** The lines after the word for examples; one that ends in a backslash goes on in the next. */
  private static List<String> examples(String help) {
    String joined = help.replaceAll("\\\\\\R\\s*", "");
    return joined
        .lines()
        .dropWhile(line -> !line.matches("Examples?:"))
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void noVerb_printsHelp() {
    for (List<String> bare : List.of(List.<String>of(), List.of("plan"))) {
      Terminal seen = Terminal.run(bare.toArray(String[]::new));
      List<String> asked = new ArrayList<>(bare);
      asked.add("--help");
      assertEquals(Terminal.run(asked.toArray(String[]::new)), seen);
      assertEquals(0, seen.code());
      assertTrue(seen.out().startsWith("Usage: evenhand"), seen.out());
    }
  }
}
