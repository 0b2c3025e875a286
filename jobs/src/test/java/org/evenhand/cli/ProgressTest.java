package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Random;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

/** The claim that progress is one line of a terminal, which tells rows, share and time left. */
class ProgressTest {

  private static final long SEED = 20261130;

  private final StringWriter drawn = new StringWriter();
  private Instant now = Instant.EPOCH;

  private Progress progress(boolean seen) {
    return new Progress(new PrintWriter(drawn), seen, Language.ENGLISH, () -> now);
  }

  private void after(long milliseconds) {
    now = now.plusMillis(milliseconds);
  }

  /** What a person sees: what is printed after a carriage return lies over what stood there. */
  private static String screen(String printed) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (char c : printed.toCharArray()) {
      if (c == '\r') {
        column = 0;
      } else {
        line.replace(column, Math.min(column + 1, line.length()), String.valueOf(c));
        column++;
      }
    }
    return line.toString().stripTrailing();
  }

  @Test
  void rows_partDone_tellsRowsShareAndTimeLeft() {
    Progress progress = progress(true);
    progress.begin(Message.of("progress.reading", "name", "cases.csv"));
    assertEquals("reading cases.csv", screen(drawn.toString()));
    after(3000);
    progress.rows(1_234_567, 0.25);
    assertEquals(
        "reading cases.csv  [=====               ]  25 %  1,234,567 rows  9 s left",
        screen(drawn.toString()));
    after(600_000);
    progress.rows(2_000_000, 0.5);
    assertTrue(screen(drawn.toString()).endsWith("  10 min left"), screen(drawn.toString()));
    progress.rows(4_000_000, 1);
    assertEquals(
        "reading cases.csv  [====================] 100 %  4,000,000 rows",
        screen(drawn.toString()));
  }

  @Test
  void rows_ofAWelshPlan_areToldInWelsh() {
    Progress progress = new Progress(new PrintWriter(drawn), true, Language.WELSH, () -> now);
    progress.begin(Message.of("progress.reading", "name", "cases.csv"));
    after(3000);
    progress.rows(1_234_567, 0.25);
    assertEquals(
        "darllen cases.csv  [=====               ]  25 %  1,234,567 rhes  9 eiliad ar ôl",
        screen(drawn.toString()));
  }

  @Test
  void rows_heardOfInALaterStep_leftOut() {
    Progress progress = progress(true);
    progress.begin(Message.of("progress.reading", "name", "cases.csv"));
    progress.begin(Message.literal("answering"));
    after(1000);
    progress.rows(6000, 1);
    assertEquals("answering", screen(drawn.toString()));
  }

  @Test
  void at_moreOftenThanAnEyeCanFollow_drawnNowAndThen() {
    Progress progress = progress(true);
    progress.begin(Message.of("progress.simulating"));
    for (int i = 0; i < 1000; i++) {
      after(1);
      progress.at(Message.literal("half"), i / 1000.0);
    }
    assertTrue(drawn.toString().chars().filter(c -> c == '\r').count() <= 12, drawn.toString());
  }

  @Test
  void draw_randomSteps_oneLineThatFitsAndIsGoneAtTheEnd() {
    Random random = new Random(SEED);
    try (Progress progress = progress(true)) {
      progress.begin(Message.literal("reading"));
      for (int i = 0; i < 500; i++) {
        after(random.nextInt(100_000));
        if (random.nextInt(5) == 0) {
          progress.begin(Message.literal("x".repeat(random.nextInt(200))));
        } else {
          progress.at(Message.literal("y".repeat(random.nextInt(40))), random.nextDouble());
        }
      }
    }
    for (String line : drawn.toString().split("\r")) {
      assertTrue(line.length() <= 79 + 79, "seed " + SEED + ": " + line);
      assertTrue(line.stripTrailing().length() <= 79, "seed " + SEED + ": " + line);
    }
    assertEquals("", screen(drawn.toString()), "seed " + SEED);
    assertTrue(drawn.toString().endsWith("\r"));
  }

  @Test
  void draw_nobodyLooks_quiet() {
    try (Progress progress = progress(false)) {
      progress.begin(Message.literal("reading"));
      after(1000);
      progress.rows(1, 0.5);
      progress.at(Message.literal("all"), 1);
    }
    assertEquals("", drawn.toString());
  }
}
