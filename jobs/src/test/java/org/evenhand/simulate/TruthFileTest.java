package org.evenhand.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.evenhand.settings.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TruthFileTest {

  private static final Path SAMPLE = Path.of("..", "data-samples", "truth.yaml");
  private static final Path FULL = Path.of("..", "data-samples", "truth-full.yaml");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/truth-refusals.csv", numLinesToSkip = 1)
  void read_oneChange_oneLineWithFileLineAndKey(String from, String to, String message)
      throws IOException {
    assertRefused(SAMPLE, from, to, message);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/truth-full-refusals.csv", numLinesToSkip = 1)
  void read_oneChangeOfDetail_oneLineWithFileLineAndKey(String from, String to, String message)
      throws IOException {
    assertRefused(FULL, from, to, message);
  }

  private void assertRefused(Path truth, String from, String to, String message)
      throws IOException {
    String sample = Files.readString(truth);
    assertTrue(sample.contains(from), "the truth has: " + from);
    String changed = sample.replaceFirst(Pattern.quote(from), to);
    Path file = Files.writeString(folder.resolve("truth.yaml"), changed);
    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> TruthFile.read(file));
    assertEquals(message, refusal.getMessage().replaceFirst("line \\d+", "line N"));
  }

  @Test
  void read_optionalKeysAbsent_nothingPlantedNorLinked() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String block : Files.readString(SAMPLE).split("\n(?=\\S)")) {
      if (!block.matches("(?s)(gaps|severity_effect|respondents|incidents):.*")) {
        text.append(block).append('\n');
      }
    }
    Truth truth = TruthFile.read(Files.writeString(folder.resolve("truth.yaml"), text));
    assertEquals(0, truth.gaps().size());
    assertEquals(0, truth.scene().repeat());
    assertEquals(0, truth.scene().further());
    assertEquals(new Truth.Missing(0, 0), truth.missing());
    assertEquals(0.30, truth.sanctioned("abusive_or_insulting_language", "A4", 1), 1e-12);
  }
}
