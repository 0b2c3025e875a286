package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** The claim that colours stand where a person looks who has not asked for none. */
class ScreenTest {

  @Test
  void of_launcher_eachOutputByItself() {
    assertEquals(new Screen(true, true, true), Screen.of("out err", false, Map.of()));
    assertEquals(new Screen(false, true, true), Screen.of(" err", true, Map.of()));
    assertEquals(new Screen(true, false, true), Screen.of("out", true, Map.of()));
    assertEquals(new Screen(false, false, true), Screen.of("", true, Map.of()));
  }

  @Test
  void of_noLauncher_asTheConsoleIs() {
    assertEquals(new Screen(true, true, true), Screen.of(null, true, Map.of()));
    assertEquals(new Screen(false, false, true), Screen.of(null, false, Map.of()));
  }

  @Test
  void of_noColourAsked_none() {
    assertEquals(Ansi.OFF, Screen.of("out", true, Map.of("NO_COLOR", "1")).outColours().ansi());
    assertEquals(Ansi.OFF, Screen.of("out", true, Map.of("TERM", "dumb")).outColours().ansi());
    assertEquals(Ansi.ON, Screen.of("out", true, Map.of("NO_COLOR", "")).outColours().ansi());
    assertEquals(Ansi.OFF, Screen.of("out", true, Map.of()).errColours().ansi());
    assertEquals(Ansi.ON, Screen.of("out err", true, Map.of()).errColours().ansi());
  }
}
