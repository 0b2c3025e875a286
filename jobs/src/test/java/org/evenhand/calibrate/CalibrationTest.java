package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Words;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.schema.Contract;
import org.evenhand.verdict.DecisionRule;
import org.junit.jupiter.api.Test;

/** A small calibration as a whole: errors within bounds, and nothing hangs on threads or labels. */
class CalibrationTest {

  private static final int PERIODS = 200;
  private static final double ALPHA = 0.05;
  private static final double LIMIT = ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / PERIODS);

  private static Calibration calibrate(Cube cube, int periods) {
    return Calibration.of(
        cube,
        Organisations.plan(),
        List.of(cube.clusters(List.of("respondent_token"))),
        new Periods(Organisations.SEED, periods),
        (doing, done) -> assertTrue(done >= 0 && done < 1));
  }

  @Test
  void errors_smallCalibration_stayWithinTheirTargets() {
    System.out.printf("seed %d, %d periods%n", Organisations.SEED, PERIODS);
    Calibration calibration = calibrate(Organisations.detailed("A1", "A2", "A3"), PERIODS);
    assertEquals(
        List.of(Scenario.SHARED_INCIDENTS.label()),
        List.copyOf(calibration.notSimulated().keySet()));
    // An export without incidents leaves the rule without them: it cannot allow for what it does
    // not know.
    List<Scenario> untold =
        List.of(
            Scenario.MIXED_INCIDENTS,
            Scenario.ONE_GROUP_INCIDENTS,
            Scenario.HALF_IN_INCIDENTS,
            Scenario.ONE_LARGE_INCIDENT,
            Scenario.FOUR_LARGE_INCIDENTS);
    List<CalibrationResult> errors =
        calibration.results().stream()
            .filter(line -> line.isPooled() && line.target().isPresent())
            .filter(line -> line.target().get().lower() == 0)
            .filter(line -> !untold.contains(line.condition()))
            // Of a small gap the counts can name the wrong side.
            .filter(
                line ->
                    line.about().quantity() != Quantity.WRONG_GROUP
                        || line.effect().equals(Calibration.GAP))
            .toList();
    assertTrue(errors.size() > 50, () -> "counted " + errors.size());
    errors.forEach(line -> assertTrue(line.share() <= limit(line), line::toString));
    assertTrue(
        calibration.results().stream()
            .filter(line -> line.condition() == Scenario.ONE_GROUP_INCIDENTS && line.isPooled())
            .filter(line -> line.about().quantity() == Quantity.FALSE_DISPARITY)
            .anyMatch(line -> line.share() > LIMIT),
        "what the export does not tell shows");
  }

  private static double limit(CalibrationResult line) {
    return ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / line.periods());
  }

  @Test
  void lines_otherLabels_sameNumbersUnderTheOtherNames() {
    List<String> one = rows(Organisations.detailed("A1", "A2", "A3"), Map.of());
    List<String> other =
        rows(Organisations.detailed("A3", "A1", "A2"), Map.of("A3", "A1", "A1", "A2", "A2", "A3"));
    assertEquals(one, other);
  }

  private static List<String> rows(Cube cube, Map<String, String> names) {
    return calibrate(cube, 12).rows(Contract.v1().output("calibration")).stream()
        .map(
            row ->
                row.cells().stream()
                    .map(cell -> names.getOrDefault(String.valueOf(cell), String.valueOf(cell)))
                    .collect(Collectors.joining(",")))
        .sorted()
        .toList();
  }

  @Test
  void count_anyNumberOfThreads_sameCounts() throws Exception {
    Periods periods = new Periods(Organisations.SEED, 500);
    Periods.Trial trial =
        (period, random, counts) -> counts[random.nextInt(8)] += 1 + random.nextInt(period + 1);
    long[] one = new ForkJoinPool(1).submit(() -> periods.count(8, trial)).get();
    long[] many = new ForkJoinPool(7).submit(() -> periods.count(8, trial)).get();
    assertArrayEquals(one, many);
    assertFalse(Arrays.equals(one, new Periods(1, 500).count(8, trial)));
  }

  @Test
  void answers_anyCube_areTheRulings() {
    Cube drawn =
        Scenario.HALF_IN_INCIDENTS
            .experiment(Organisations.large(2000, 0.01), Calibration.GAP, 0)
            .orElseThrow()
            .draw(new SplittableRandom(Organisations.SEED));
    Comparisons comparisons = Comparisons.of(Organisations.plan(), drawn);
    DecisionRule rule = DecisionRule.of(Organisations.plan());
    assertEquals(
        rule.of(comparisons, Map.of()).rulings().stream()
            .map(r -> r.key() + " " + r.verdict().column() + " " + r.differsFrom())
            .toList(),
        rule.answers(comparisons).stream()
            .map(a -> a.key() + " " + a.verdict().column() + " " + a.differsFrom())
            .toList());
  }

  @Test
  void document_keepsTheWordingRules() {
    Calibration calibration = calibrate(Organisations.detailed("A1", "A2", "A3"), 10);
    List<String> text = new ArrayList<>(English.of(FailedTargets.inWords(calibration)));
    text.addAll(English.of(CalibrationWords.conditions(calibration)));
    text.forEach(line -> assertFalse(Words.AVOIDED.matcher(line).find(), line));
  }
}
