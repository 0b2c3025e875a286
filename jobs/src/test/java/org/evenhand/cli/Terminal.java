package org.evenhand.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a person at a terminal sees of one verb.
 *
 * @param code exit code
 * @param out output stream
 * @param err error stream
 */
public record Terminal(int code, String out, String err) {

  /** Runs a verb in this JVM, where nobody looks. */
  public static Terminal run(String... arguments) {
    return run(Screen.NONE, arguments);
  }

  /** Runs a verb in this JVM at a screen. */
  static Terminal run(Screen screen, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Evenhand.commandLine(screen)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Terminal(code, out.toString(), err.toString());
  }
}
