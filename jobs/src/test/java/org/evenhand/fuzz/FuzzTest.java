package org.evenhand.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code jobs/fuzz}: the kept corpus, and a hundred fresh inputs, of every kind
 * its share.
 */
@ExtendWith(SharedEngine.class)
class FuzzTest {

  private static final long SEED = 11;
  private static final int INPUTS = 100;

  @TempDir private Path folder;

  @Test
  void inputs_whateverTheyAre_anAnswerOrOneClearLine() throws Exception {
    List<String> told = new ArrayList<>();
    try (Campaign campaign = new Campaign(folder, told::add)) {
      campaign.run(SEED, 0, INPUTS);
      assertEquals(0, campaign.broken(), String.join("\n", told));
    }
  }
}
