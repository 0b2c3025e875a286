package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The claim that whatever is mistyped is named with what was probably meant, in one line. */
class MisuseTest {

  private static Terminal run(List<String> call, String... more) {
    List<String> line = new ArrayList<>(call);
    line.addAll(List.of(more));
    Terminal seen = Terminal.run(line.toArray(String[]::new));
    assertEquals(3, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertEquals("", seen.out());
    return seen;
  }

  /** Without a letter in the middle. */
  private static String mistyped(String name) {
    int middle = name.length() / 2;
    return name.substring(0, middle) + name.substring(middle + 1);
  }

  @Test
  void everyOptionMistyped_namedWithTheOneThatWasMeant() {
    for (CommandLine verb : Verbs.all()) {
      for (OptionSpec option : verb.getCommandSpec().options()) {
        String typed = mistyped(option.longestName());
        for (String form : List.of(typed, typed + "=Zqcanary")) {
          String line = run(Verbs.call(verb), form).err();
          assertTrue(
              line.startsWith("evenhand: unknown option " + typed + "; did you mean "), line);
          assertTrue(line.contains("did you mean " + option.longestName() + "?"), line);
          assertTrue(
              line.stripTrailing()
                  .endsWith("; see %s --help".formatted(verb.getCommandSpec().qualifiedName())),
              line);
        }
      }
    }
  }

  @Test
  void everyVerbMistyped_namedWithTheOneThatWasMeant() {
    for (CommandLine verb : Verbs.all()) {
      List<String> call = new ArrayList<>(Verbs.call(verb));
      if (!call.isEmpty()) {
        String typed = mistyped(call.remove(call.size() - 1));
        String line = run(call, typed).err();
        assertTrue(
            line.startsWith(
                "evenhand: unknown command %s; did you mean %s?"
                    .formatted(typed, verb.getCommandName())),
            line);
      }
    }
  }

  @Test
  void verbsOfPlanAtTheTop_namedAsTheyAreCalled() {
    assertTrue(run(List.of(), "lock").err().contains("did you mean plan lock?"));
    assertTrue(run(List.of(), "int").err().contains("did you mean plan init?"));
  }

  @Test
  void missingOptions_allNamedAtOnce() {
    for (CommandLine verb : Verbs.all()) {
      List<String> required =
          verb.getCommandSpec().options().stream()
              .filter(option -> option.required() && option.group() == null)
              .map(OptionSpec::longestName)
              .toList();
      if (!required.isEmpty()) {
        String line = run(Verbs.call(verb)).err();
        required.forEach(name -> assertTrue(line.contains(name + "="), line));
      }
    }
  }
}
