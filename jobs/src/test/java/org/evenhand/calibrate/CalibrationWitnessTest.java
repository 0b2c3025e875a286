package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.calibrate.CalibrationResult.About;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.calibrate.VerdictCounts.Trials;
import org.evenhand.measure.Question;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionRate;
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
  private final Map<String, VerdictCounts> verdicts = new HashMap<>();
  private final Map<String, List<CalibrationResult>> coverage = new HashMap<>();

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
    double theirs = Double.parseDouble(row[3]) / Double.parseDouble(row[4]);
    double ours = ours(row[0], row[1], row[2]);
    double p =
        (theirs * Double.parseDouble(row[4]) + ours * PERIODS + 1)
            / (PERIODS + Double.parseDouble(row[4]) + 2);
    double error = Math.sqrt(p * (1 - p) * (1 / Double.parseDouble(row[4]) + 1.0 / PERIODS));
    assertTrue(
        Math.abs(ours - theirs) <= STANDARD_ERRORS * error,
        () -> "here %.4f, in R %.4f, error %.4f".formatted(ours, theirs, error));
  }

  private double ours(String truth, String group, String quantity) {
    int focus = group.equals("all") ? 0 : setup.layout().group(group);
    if (quantity.startsWith("cover_")) {
      return coverage(truth, focus, group, quantity.substring("cover_".length()));
    }
    VerdictCounts own = verdicts.computeIfAbsent(truth + focus, key -> verdicts(truth, focus));
    VerdictTally tally =
        switch (quantity) {
          case "false_disparity_overall" -> VerdictTally.ANY_OVERALL;
          case "false_disparity_each" -> VerdictTally.ANY_IN_CATEGORY;
          case "parity" -> VerdictTally.PARITY;
          case "not_assessable" -> VerdictTally.NOT_ASSESSABLE;
          default ->
              truth(truth).direction() > 0 ? VerdictTally.FOUND_MORE : VerdictTally.FOUND_LESS;
        };
    return (double) own.sum(tally) / own.sum(VerdictTally.PERIODS);
  }

  private VerdictCounts verdicts(String truth, int focus) {
    Trials trials = new Trials(setup, PlanEvaluator.of(setup.plan()), periods);
    return VerdictCounts.of(trials, Scenario.INDEPENDENCE, truth(truth), List.of(focus))
        .orElseThrow();
  }

  /** Coverage sets every group apart in turn; here the group itself is wanted. */
  private double coverage(String truth, int focus, String group, String statistic) {
    Question question = statistic.equals("rate") ? SanctionRate.QUESTION : LikeForLike.QUESTION;
    List<CalibrationResult> lines =
        coverage.computeIfAbsent(
            truth + focus + question.id(),
            key -> {
              PlanEvaluator evaluator =
                  PlanEvaluator.of(PlanEvaluator.asking(Organisations.plan(), List.of(question)));
              return Coverage.of(
                  new Trials(setup, evaluator, periods),
                  Scenario.INDEPENDENCE,
                  truth(truth),
                  List.of(focus));
            });
    About wanted =
        new About(
            Quantity.COVERAGE,
            question.id(),
            "sanctioned",
            statistic,
            "all",
            group,
            OptionalDouble.of(0.95));
    return lines.stream()
        .filter(line -> line.about().equals(wanted))
        .findFirst()
        .orElseThrow()
        .share();
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
