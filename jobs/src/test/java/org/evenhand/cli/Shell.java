package org.evenhand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** The shell that commands are typed into. */
final class Shell {

  private Shell() {}

  /** The words that it makes of a line. */
  static List<String> words(String line) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + line).start();
    String words = new String(shell.getInputStream().readAllBytes(), UTF_8);
    return List.of(words.split("\0"));
  }
}
