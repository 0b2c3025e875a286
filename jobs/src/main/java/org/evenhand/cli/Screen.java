package org.evenhand.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Who looks at what is printed: a person at a terminal, or a file or another program, which get
 * text and nothing else.
 *
 * @param out whether a person looks at the standard output
 * @param err whether a person looks at the error output
 * @param colours whether that person has not asked for none
 */
record Screen(boolean out, boolean err, boolean colours) {

  /** Nobody looks. */
  static final Screen NONE = new Screen(false, false, false);

  /**
   * The screen that this program was started at.
   *
   * @param launcher the outputs that are terminals, such as {@code out err}, as the launcher sees
   *     them; null where the program was started in another way
   * @param console whether input and output of the program are a terminal
   * @param environment where {@code NO_COLOR} and {@code TERM} speak of colours
   */
  static Screen of(String launcher, boolean console, Map<String, String> environment) {
    List<String> terminals = launcher == null ? List.of() : List.of(launcher.split(" "));
    boolean colours =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return launcher == null
        ? new Screen(console, console, colours)
        : new Screen(terminals.contains("out"), terminals.contains("err"), colours);
  }

  /** The screen of a verb's command line. */
  static Screen of(CommandSpec verb) {
    return ((Evenhand) verb.root().userObject()).screen();
  }

  /** The colours of the standard output. */
  ColorScheme outColours() {
    return colours(out);
  }

  /** The colours of the error output. */
  ColorScheme errColours() {
    return colours(err);
  }

  private ColorScheme colours(boolean seen) {
    return Help.defaultColorScheme(Ansi.valueOf(seen && colours));
  }
}
