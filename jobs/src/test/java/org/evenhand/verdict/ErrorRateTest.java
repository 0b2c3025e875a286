package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.junit.jupiter.api.Test;

/**
 * How often the rule errs where the truth is known. Limits are the plan's alpha plus three standard
 * errors of the simulation.
 */
class ErrorRateTest {

  private static final long SEED = 20260703;
  private static final int RUNS = 400;
  private static final double LIMIT = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");
  private static final double[] BASE = {0.15, 0.3, 0.5};

  @Test
  void findsADisparityAmongEqualsNoOftenerThanAgreed() {
    List<String> groups = List.of("A", "B", "C");
    double overall = share(groups, 1, this::anyOverallDisparity);
    double byCategory = share(groups, 1, this::anyDisparityInACategory);
    System.out.printf(
        "seed %d, %d runs, all rates equal: disparity found for any group overall %.4f, in any"
            + " category %.4f%n",
        SEED, RUNS, overall, byCategory);
    assertTrue(overall <= LIMIT, () -> "overall " + overall);
    assertTrue(byCategory <= LIMIT, () -> "by category " + byCategory);
  }

  @Test
  void showsParityAtTheMarginNoOftenerThanAgreed() {
    double upper = share(List.of("A", "B"), 1.25, this::parityOfA);
    double lower = share(List.of("A", "B"), 0.80, this::parityOfA);
    System.out.printf(
        "seed %d, %d runs, truth at the margin: parity shown %.4f above, %.4f below%n",
        SEED, RUNS, upper, lower);
    assertTrue(upper <= LIMIT, () -> "above " + upper);
    assertTrue(lower <= LIMIT, () -> "below " + lower);
  }

  /**
   * The chi-squared tail of a small group's test is far off where hardly a sanction is expected.
   */
  @Test
  void findsADisparityAmongEqualsNoOftenerWhereSmallGroupsStandBesideALargeOne() {
    List<String> groups = new ArrayList<>(List.of("L"));
    IntStream.range(0, 20).forEach(i -> groups.add("S%02d".formatted(i)));
    for (double rate : new double[] {0.002, 0.01, 0.05, 0.2, 0.95}) {
      Random random = new Random(SEED);
      int found = 0;
      for (int run = 0; run < RUNS / 2; run++) {
        CubeOfCases cube = new CubeOfCases(List.of("c1"), groups);
        for (String group : groups) {
          int n = group.equals("L") ? 10_000 : 30;
          cube.decided("c1", group, random.doubles(n).filter(u -> u < rate).count(), n);
        }
        found += anyOverallDisparity(Judged.rulings(Plans.standard(), cube.build())) ? 1 : 0;
      }
      double share = 2.0 * found / RUNS;
      System.out.printf("seed %d, %d runs, rate %s: found %.4f%n", SEED, RUNS / 2, rate, share);
      assertTrue(share <= 0.05 + 3 * Math.sqrt(0.05 * 0.95 / (RUNS / 2.0)), () -> "at " + rate);
    }
  }

  private boolean anyOverallDisparity(List<Ruling> rulings) {
    return rulings.stream().anyMatch(r -> isOverall(r) && isDisparity(r));
  }

  private boolean anyDisparityInACategory(List<Ruling> rulings) {
    return rulings.stream().anyMatch(r -> !isOverall(r) && isDisparity(r));
  }

  private boolean parityOfA(List<Ruling> rulings) {
    return rulings.get(0).verdict() instanceof Verdict.ParityShown;
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals("all");
  }

  private static boolean isDisparity(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound;
  }

  /** The share of runs of which it holds, the first group's rate being this multiple. */
  private static double share(List<String> groups, double ratio, Predicate<List<Ruling>> holds) {
    Random random = new Random(SEED);
    int count = 0;
    for (int run = 0; run < RUNS; run++) {
      if (holds.test(Judged.rulings(Plans.standard(), draw(random, groups, ratio)))) {
        count++;
      }
    }
    return (double) count / RUNS;
  }

  private static Cube draw(Random random, List<String> groups, double ratio) {
    CubeOfCases cube = new CubeOfCases(CATEGORIES, groups);
    for (int c = 0; c < BASE.length; c++) {
      for (String group : groups) {
        int n = 150 + random.nextInt(100);
        double rate = group.equals("A") ? BASE[c] * ratio : BASE[c];
        long sanctioned = random.doubles(n).filter(u -> u < rate).count();
        cube.decided(CATEGORIES.get(c), group, sanctioned, n);
      }
    }
    return cube.build();
  }
}
