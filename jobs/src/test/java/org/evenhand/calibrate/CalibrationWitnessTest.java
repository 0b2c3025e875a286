package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A small calibration beside one that was made in R without any of this program: the shares differ
 * by no more than four standard errors of both simulations.
 */
class CalibrationWitnessTest {

  private static final Path WITNESS = Path.of("src/test/resources/calibration/witness.csv");
  private static final int PERIODS = 600;
  private static final double STANDARD_ERRORS = 4;
  private static final List<String> CODES = List.of("A", "B", "C");

  private final SimulationSetup setup = Organisations.setup(Organisations.plain("A", "B", "C"));
  private final Periods periods = new Periods(Organisations.SEED, PERIODS);
  private final Map<String, List<CalibrationResult>> results = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> shares_agreeWithR() throws IOException {
    System.out.printf("seed %d, %d periods%n", Organisations.SEED, PERIODS);
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<String> lines = Files.lines(WITNESS)) {
      lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("truth,"))
          .map(line -> line.split(","))
          .forEach(
              row -> tests.add(DynamicTest.dynamicTest(String.join(" ", row), () -> compare(row))));
    }
    assertTrue(tests.size() > 50, "the witness is there");
    return tests.stream();
  }

  private void compare(String[] row) {
    double events = Double.parseDouble(row[4]);
    double trials = Double.parseDouble(row[5]);
    CalibrationResult ours = ours(row[0], row[1], row[2], row[3]);
    double theirs = events / trials;
    // Questions of one period hang together, so that each counts a period once.
    double runs = row[3].equals("each") ? trials / setup.layout().kinds() : trials;
    double p = (theirs * runs + ours.share() * PERIODS + 1) / (PERIODS + runs + 2);
    double error = Math.sqrt(p * (1 - p) * (1 / runs + 1.0 / PERIODS));
    assertTrue(
        Math.abs(ours.share() - theirs) <= STANDARD_ERRORS * error,
        () -> "here %.4f, in R %.4f, error %.4f".formatted(ours.share(), theirs, error));
  }

  private CalibrationResult ours(String truth, String group, String quantity, String scope) {
    return results.computeIfAbsent(truth + group, key -> results(truth, group)).stream()
        .filter(CalibrationResult::isPooled)
        .filter(own -> own.about().quantity().name().toLowerCase(Locale.ROOT).equals(quantity))
        .filter(own -> own.about().scope().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  private List<CalibrationResult> results(String truth, String group) {
    return VerdictCounts.of(
            setup,
            periods,
            Scenario.INDEPENDENCE,
            truth(truth),
            List.of(setup.layout().group(group)))
        .orElseThrow()
        .results();
  }

  private EffectSize truth(String name) {
    return switch (name) {
      case "no_disparity" -> EffectSize.NO_DISPARITY;
      case "upper_margin" -> EffectSize.atMargin(setup.plan(), true);
      case "lower_margin" -> EffectSize.atMargin(setup.plan(), false);
      default -> EffectSize.points(0.10);
    };
  }

  @org.junit.jupiter.api.Test
  void witness_namesEveryGroup() throws IOException {
    String text = Files.readString(WITNESS);
    CODES.forEach(code -> assertTrue(text.contains("," + code + ",")));
  }
}
