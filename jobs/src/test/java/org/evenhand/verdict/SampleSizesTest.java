package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.likeforlike.Comparisons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The README's table of sizes, by simulated periods: with as many decided cases of a group as it
 * says, parity is shown, or a ratio of 1.5 found, in four periods of five. Rates of ten categories
 * of one size from 15 to 55 in 100, no tokens, the rest of the default plan.
 */
class SampleSizesTest {

  private static final long SEED = 20261130;
  private static final int RUNS = 150;
  private static final double POWER = 0.8;
  private static final int CATEGORIES = 10;
  private static final List<String> GROUPS = List.of("A1", "A2", "A3", "A4");
  private static final double[] SHARES = {0.36, 0.30, 0.23, 0.10};

  @ParameterizedTest
  @CsvSource({
    "0, 0, 490",
    "0, 0.01, 510",
    "0, 0.02, 550",
    "1, 0, 460",
    "1, 0.01, 490",
    "1, 0.02, 500",
    "2, 0, 410",
    "2, 0.01, 430",
    "2, 0.02, 470",
    "3, 0, 350",
    "3, 0.01, 370",
    "3, 0.02, 400",
  })
  void parityIsShownWithAsManyCases(int group, double undeclared, int decided) {
    assertPower(
        share(
            group, 1, undeclared, decided, RUNS, answer -> answer instanceof Verdict.ParityShown));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 150",
    "0, 0.01, 150",
    "0, 0.02, 160",
    "1, 0, 140",
    "1, 0.01, 140",
    "1, 0.02, 150",
    "2, 0, 120",
    "2, 0.01, 130",
    "2, 0.02, 130",
    "3, 0, 90",
    "3, 0.01, 90",
    "3, 0.02, 90",
  })
  void ratioOfOneAndAHalfIsFoundWithAsManyCases(int group, double undeclared, int decided) {
    assertPower(
        share(
            group,
            1.5,
            undeclared,
            decided,
            RUNS,
            answer -> answer instanceof Verdict.DisparityFound));
  }

  private static void assertPower(double share) {
    double error = Math.sqrt(POWER * (1 - POWER) / RUNS);
    assertTrue(Math.abs(share - POWER) <= 4 * error, () -> "in %.3f of periods".formatted(share));
  }

  /** The share of periods in which such a verdict on a group comes out over all categories. */
  static double share(
      int group, double ratio, double undeclared, long decided, int runs, Predicate<Verdict> such) {
    Random random = new Random(SEED);
    DecisionRule rule = DecisionRule.of(Plans.standard());
    int count = 0;
    for (int run = 0; run < runs; run++) {
      Cube cube = period(random, group, ratio, undeclared, decided / SHARES[group]);
      Verdict verdict = rule.answers(Comparisons.of(Plans.standard(), cube)).get(group).verdict();
      count += such.test(verdict) ? 1 : 0;
    }
    return (double) count / runs;
  }

  private static Cube period(
      Random random, int group, double ratio, double undeclared, double all) {
    List<String> codes = List.of("A1", "A2", "A3", "A4", "unknown");
    List<String> categories = IntStream.range(0, CATEGORIES).mapToObj(i -> "c" + i).toList();
    CubeOfCases cube = new CubeOfCases(categories, codes);
    for (int c = 0; c < CATEGORIES; c++) {
      double rate = 0.15 + 0.4 * c / (CATEGORIES - 1);
      double mean = 0;
      for (int g = 0; g < GROUPS.size(); g++) {
        double own = g == group ? rate * ratio : rate;
        mean += SHARES[g] * own;
        decide(random, cube, categories.get(c), codes.get(g), all * SHARES[g], own);
      }
      double declared = IntStream.range(0, SHARES.length).mapToDouble(g -> SHARES[g]).sum();
      decide(
          random,
          cube,
          categories.get(c),
          "unknown",
          all * declared * undeclared / (1 - undeclared),
          mean / declared);
    }
    return cube.build();
  }

  private static void decide(
      Random random, CubeOfCases cube, String category, String group, double cases, double rate) {
    int n = (int) Math.round(cases / CATEGORIES);
    cube.decided(category, group, random.doubles(n).filter(u -> u < rate).count(), n);
  }
}
