package org.evenhand.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** All commands of the program, nested ones too. */
final class Verbs {

  private Verbs() {}

  /** The commands, the program itself first. */
  static List<CommandLine> all() {
    List<CommandLine> all = new ArrayList<>();
    add(Evenhand.commandLine(), all);
    return all;
  }

  private static void add(CommandLine command, List<CommandLine> all) {
    all.add(command);
    command.getSubcommands().values().forEach(below -> add(below, all));
  }

  /** The words that call a command. */
  static List<String> call(CommandLine command) {
    List<String> words = List.of(command.getCommandSpec().qualifiedName().split(" "));
    return words.subList(1, words.size());
  }
}
