package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.measure.Finding;
import org.evenhand.settings.PlanFile;
import org.evenhand.simulate.Plant;
import org.evenhand.simulate.SyntheticCompanions;
import org.evenhand.simulate.SyntheticExport;
import org.evenhand.simulate.Truth;
import org.evenhand.simulate.TruthFile;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The claim that each question finds what is planted for it in a simulated export, in size and
 * direction, and does not find it where it was not planted. Limits of estimates follow from the
 * truth by hand, as each plant says; seeds are fixed.
 */
@ExtendWith(SharedEngine.class)
class PlantedTruthTest {

  private static final int SHOWN = 8;

  @TempDir Path folder;

  static List<Plant> plants() throws IOException {
    return Plant.all();
  }

  @Test
  void plants_everyQuestionOfTheDefaultPlan() throws IOException {
    Set<String> planted = plants().stream().map(Plant::question).collect(Collectors.toSet());
    assertEquals(new HashSet<>(PlanFile.defaults().plan().questions()), planted);
  }

  @ParameterizedTest
  @MethodSource("plants")
  void question_planted_found(Plant plant) throws IOException {
    List<Finding> findings = findings(plant, true);
    for (Plant.Expectation expectation : plant.expectations()) {
      List<Finding> spoken = expectation.in(findings);
      assertFalse(spoken.isEmpty(), () -> "no finding for " + expectation + named(findings));
      spoken.forEach(
          finding ->
              assertEquals(
                  "", expectation.lacking(finding), () -> expectation + " in " + shown(spoken)));
    }
  }

  @ParameterizedTest
  @MethodSource("plants")
  void question_notPlanted_notFound(Plant plant) throws IOException {
    List<Finding> findings = findings(plant, false);
    for (Plant.Expectation expectation : plant.expectations()) {
      List<Finding> spoken = expectation.in(findings);
      spoken.forEach(
          finding ->
              assertTrue(
                  expectation.isSilent(finding), () -> expectation + " in " + shown(spoken)));
    }
  }

  private List<Finding> findings(Plant plant, boolean planted) throws IOException {
    Truth truth = TruthFile.read(plant.truth(planted, folder));
    Path cases = folder.resolve("cases.csv");
    new SyntheticExport(truth, SyntheticExport.BLOCK).write(cases);
    Map<String, String> companions = new HashMap<>();
    for (Path file : new SyntheticCompanions(truth).write(folder)) {
      companions.put(file.getFileName().toString().replace(".csv", ""), file.toString());
    }
    Request request =
        Request.of(cases.toString(), null, plant.plan(folder), plant.period()).with(companions);
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport intake = ScannedExport.read(engine, request);
      assertTrue(intake.refusal().isEmpty(), () -> intake.refusal().orElseThrow());
      assertEquals(List.of(), intake.questions().notComputed());
      return intake.findings();
    }
  }

  private static String named(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.statistic().code() + " at " + f.key().stage())
        .distinct()
        .collect(Collectors.joining(", ", " among ", ""));
  }

  private static String shown(List<Finding> findings) {
    return findings.stream()
        .limit(SHOWN)
        .map(
            finding ->
                "\n" + finding.key() + " " + finding.statistic().code() + " " + finding.value())
        .collect(Collectors.joining());
  }
}
