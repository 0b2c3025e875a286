package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Finding;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Answer;
import org.evenhand.verdict.DecisionRule;
import org.evenhand.verdict.Ruling;
import org.junit.jupiter.api.Test;

/** A small calibration as a whole: errors within bounds, and nothing hangs on threads or labels. */
class CalibrationTest {

  private static final int PERIODS = 200;
  private static final double ALPHA = 0.05;
  private static final double LIMIT = ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / PERIODS);

  private static Calibration calibrate(Cube cube, int periods) {
    Plan plan =
        Organisations.plan()
            .asking(
                List.of(
                    "sanction_rate",
                    "sanction_gap",
                    "like_for_like",
                    "like_for_like_beside",
                    "dependence_respondent",
                    "case_mix",
                    "missing_alignment",
                    "sensitivity"));
    return Calibration.of(
        cube,
        plan,
        List.of(cube.clusters("respondent_token")),
        new Periods(Organisations.SEED, periods),
        step -> {});
  }

  @Test
  void errors_smallCalibration_stayWithinTheirTargets() {
    System.out.printf("seed %d, %d periods%n", Organisations.SEED, PERIODS);
    Calibration calibration = calibrate(Organisations.detailed("A1", "A2", "A3"), PERIODS);
    assertTrue(calibration.notSimulatedInWords().isEmpty());
    List<CalibrationResult> errors =
        calibration.results().stream()
            .filter(line -> line.about().group().equals(CalibrationResult.ALL))
            .filter(line -> line.about().question().isEmpty() && line.target().isPresent())
            .toList();
    assertEquals(6 * 6, errors.size());
    errors.forEach(line -> assertTrue(line.share() <= LIMIT, line::toString));
    for (CalibrationResult line : calibration.results()) {
      CalibrationResult.About about = line.about();
      boolean isPlain =
          about.question().equals("like_for_like")
              && about.stage().equals("sanctioned")
              && about.scope().equals("all")
              && about.group().equals(CalibrationResult.ALL)
              && line.condition() != Scenario.MISSING_ALIGNMENT;
      if (isPlain) {
        double level = about.level().orElseThrow();
        assertEquals(
            level, line.share(), 4 * Math.sqrt(level * (1 - level) / PERIODS), about::toString);
      }
    }
    assertTrue(
        calibration.results().stream()
            .filter(line -> line.condition() == Scenario.MISSING_ALIGNMENT)
            .filter(line -> line.about().question().equals("sanction_rate"))
            .filter(line -> line.about().stage().equals("sanctioned"))
            .allMatch(line -> line.share() < 0.93),
        "rates of the declared are off where the sanctioned declare less often");
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
    Cube cube = Organisations.detailed("A1", "A2", "A3");
    Plan plan = Organisations.plan();
    List<Finding> findings = new ArrayList<>();
    Catalogue.of(plan).forEach(measure -> findings.addAll(measure.findings(cube)));
    List<Ruling> rulings = DecisionRule.of(plan).of(findings, Map.of()).rulings();
    List<Answer> answers = PlanEvaluator.of(PlanEvaluator.forVerdicts(plan)).answers(cube);
    assertEquals(
        rulings.stream().map(r -> r.key() + " " + r.verdict()).toList(),
        answers.stream().map(a -> a.key() + " " + a.verdict()).toList());
  }

  @Test
  void document_keepsTheWordingRules() {
    Calibration calibration = calibrate(Organisations.detailed("A1", "A2", "A3"), 10);
    List<String> text = new ArrayList<>(FailedTargets.inWords(calibration));
    text.addAll(org.evenhand.calibrate.CalibrationWords.conditions(calibration));
    text.forEach(line -> assertFalse(Words.AVOIDED.matcher(line).find(), line));
  }
}
