package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that what a verb reports is in the language of the plan. */
@ExtendWith(SharedEngine.class)
class WelshVerbsTest {

  private static final String CASES = Runs.SAMPLES.resolve("cases-2026Q3.csv").toString();

  @TempDir private Path folder;
  private Path plan;

  @BeforeEach
  void write() throws IOException {
    plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            "language: cy\nquestions: [like_for_like, caseload, member_rates, agreement]\n");
  }

  private String said(String verb, String... more) {
    List<String> line = new ArrayList<>(List.of(verb.split(" ")));
    line.addAll(List.of(more));
    Terminal seen = Terminal.run(line.toArray(String[]::new));
    assertEquals(0, seen.code(), seen.err());
    return seen.out();
  }

  private static void assertSays(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.contains(part), () -> part + " in " + said);
    }
  }

  @Test
  void lock_planInWelsh_minutesInWelsh() {
    assertSays(
        said("plan lock", "--plan", plan.toString(), "--period", "2026Q3"),
        "Wedi ei gloi ar ",
        "Cyfnod: 2026Q3",
        "Copïwch y dyddiad a’r stwnsh i’r cofnodion",
        "Mae’r cyfnod wedi dechrau");
  }

  @Test
  void check_planInWelsh_notesInWelsh() {
    assertSays(
        said("check", "--cases", CASES, "--plan", plan.toString(), "--period", "2026Q3"),
        "Nodyn: derbyniwyd o 2026-",
        "Heb ei ateb, un cwestiwn yr un, heb --",
        "Yn barod: rhedwch ");
  }

  @Test
  void calibrate_planInWelsh_documentInWelsh() throws IOException {
    String out = folder.resolve("out").toString();
    String said =
        said(
            "calibrate",
            "--like",
            CASES,
            "--plan",
            plan.toString(),
            "--period",
            "2026Q3",
            "--periods",
            "2",
            "--out",
            out);
    assertSays(said, "Calibro: " + out);
    Path document = folder.resolve("out/calibration/period=2026Q3/calibration.md");
    assertSays(
        Files.readString(document),
        "# Calibro’r dyfarniadau, 2026Q3",
        "Penderfynir pob achos ar ei ben ei hun.",
        "Fel yn yr allforiad: mae ");
  }

  @Test
  void runAndCompare_planInWelsh_bothInWelsh() {
    String out = folder.resolve("out").toString();
    String said =
        said(
            "run",
            "--cases",
            CASES,
            "--plan",
            plan.toString(),
            "--period",
            "2026Q3",
            "--no-pdf",
            "--out",
            out);
    assertSays(
        said,
        " rhes wedi eu darllen",
        "Heb ei ateb, un cwestiwn yr un, heb --",
        "Gwyriadau oddi wrth y cynllun: ");
    String compared =
        said("compare", Runs.third().toString(), out + "/confidential/period=2026Q3", "--all");
    assertSays(
        compared,
        "Yr hyn sy’n wahanol\n",
        "  cynllun: language yw en yn A a cy yn B\n",
        "  yr un fath: meddalwedd, data, mapio\n",
        "  Cynllun B ar gyfrifon A: newidiodd ",
        "Dim digon o dystiolaeth; cymhareb ",
        " dros bob categori\n");
  }
}
