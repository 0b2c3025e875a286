package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The claim that a file or a program gets text, and a person the same text with more beside it. */
@ExtendWith(SharedEngine.class)
class QuietTest {

  private static final Screen PERSON = new Screen(true, true, true);

  @TempDir Path folder;

  private Map<String, List<String>> work() throws IOException {
    String cases = Files.write(folder.resolve("cases.csv"), Exports.lines()).toString();
    String bad = Files.write(folder.resolve("bad.csv"), List.of("a,b", "1,2")).toString();
    String truth = Runs.SAMPLES.resolve("truth.yaml").toString();
    String made = folder.resolve("made.csv").toString();
    String out = folder.resolve("out").toString();
    String period = "--period=2026Q3";
    Map<String, List<String>> work = new LinkedHashMap<>();
    work.put("simulate", List.of("simulate", "--truth", truth, "--cases", "50", "--out", made));
    work.put("check", List.of("check", "--cases", cases, period));
    work.put("refused", List.of("check", "--cases", bad, period));
    work.put("run", List.of("run", "--cases", cases, period, "--out", out));
    work.put(
        "calibrate", List.of("calibrate", "--like", cases, period, "--out", out, "--periods=1"));
    for (CommandLine verb : Verbs.all()) {
      for (String more : List.of("--help", "--nonsense")) {
        List<String> line = new ArrayList<>(Verbs.call(verb));
        line.add(more);
        work.put(String.join(" ", line), line);
      }
    }
    return work;
  }

  @Test
  void everyVerb_nobodyLooks_noEscapeAndTheSameText() throws IOException {
    Map<String, Terminal> seen = new LinkedHashMap<>();
    work()
        .forEach(
            (verb, line) -> {
              String[] arguments = line.toArray(String[]::new);
              Terminal quiet = Terminal.run(arguments);
              Terminal person = Terminal.run(PERSON, arguments);
              assertFalse((quiet.out() + quiet.err()).matches("(?s).*[\u001b\r\b].*"), verb);
              assertEquals(quiet.code(), person.code(), verb + person.err());
              assertEquals(timeless(quiet.out()), timeless(plain(person.out())), verb);
              assertEquals(timeless(quiet.err()), timeless(left(plain(person.err()))), verb);
              seen.put(verb, person);
            });
    assertTrue(seen.get("check --help").out().contains("\u001b"));
    assertTrue(seen.get("check").out().contains("\u001b[32mReady:"), seen.get("check").out());
    for (String working : List.of("check", "run", "simulate", "calibrate")) {
      assertTrue(seen.get(working).err().matches("(?s)\r(reading|writing) .*\r"), working);
    }
    assertTrue(seen.get("simulate").err().contains("100 %  50 rows"));
    assertTrue(seen.get("calibrate").err().contains("\rsimulating  ["));
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[\\d;]*m", "");
  }

  /** What is left of a text when what was drawn in its place is gone. */
  private static String left(String text) {
    return Stream.of(text.split("\r", -1)).reduce((a, b) -> b).orElse("");
  }

  /** A second run into the same folder, and another second, change nothing else. */
  private static String timeless(String text) {
    return text.replaceAll("\\d\\d:\\d\\d(:[\\d.]+Z?)?", "");
  }
}
