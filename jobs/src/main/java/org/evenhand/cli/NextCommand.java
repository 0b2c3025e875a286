package org.evenhand.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command that a person can copy from the terminal and run as it stands. */
final class NextCommand {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  /** This program as it was called; the launcher says so. */
  private static final String PROGRAM = System.getProperty("evenhand.command", "evenhand");

  private NextCommand() {}

  /** The words of a command of this program, each quoted for a shell where that is needed. */
  static String of(String verb, List<String> arguments) {
    return Stream.concat(Stream.of(PROGRAM, verb), arguments.stream())
        .map(NextCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** A word as a shell takes it. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
