package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/**
 * Gaps between extremes, where nothing differs: with more groups the gap between the highest and
 * the lowest grows, and no group's own figure may, nor may disparities be found more often.
 */
class ManyGroupsTest {

  private static final long SEED = 20260710;
  private static final int RUNS = 400;
  private static final double ALPHA = 0.05;
  private static final double LIMIT = ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS);
  private static final int CASES = 200;
  private static final List<String> CATEGORIES = List.of("c1", "c2", "c3");
  private static final double[] BASE = {0.15, 0.3, 0.5};
  private static final Plan PLAN = Plans.standard();

  /** What comes of many draws in which all groups are alike. */
  private static final class Draws {
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();
    private int overall;
    private int byCategory;

    static double mean(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }

  @Test
  void groups_twoToSixteenAlike_noFigureDriftsAndNoMoreIsFound() {
    Map<Integer, Draws> byNumber = new HashMap<>();
    for (int groups : List.of(2, 4, 8, 16)) {
      Draws draws = draws(groups);
      byNumber.put(groups, draws);
      double size = Draws.mean(draws.sizes);
      System.out.printf(
          "seed %d, %d runs, %d groups alike: disparity found overall %.4f, in any category %.4f;"
              + " mean size of the first group's log ratio %.4f, expected %.4f; highest less lowest"
              + " rate %.4f%n",
          SEED,
          RUNS,
          groups,
          draws.overall / (double) RUNS,
          draws.byCategory / (double) RUNS,
          size,
          expectedSize(groups),
          Draws.mean(draws.gaps));
      assertTrue(draws.overall <= LIMIT * RUNS, () -> groups + " groups: " + draws.overall);
      assertTrue(draws.byCategory <= LIMIT * RUNS, () -> groups + " groups: " + draws.byCategory);
      double error = expectedSize(groups) * Math.sqrt(Math.PI / 2 - 1) / Math.sqrt(RUNS);
      assertEquals(expectedSize(groups), size, 3 * error, groups + " groups");
    }
    double gapOfTwo = Draws.mean(byNumber.get(2).gaps);
    assertTrue(Draws.mean(byNumber.get(16).gaps) > 2.5 * gapOfTwo, "there was nothing to avoid");
  }

  /**
   * The mean of the absolute value of a normal deviate with the variance that the logarithm of the
   * pooled ratio has where every group has as many cases: {@code (1/n + 1/((k-1)n)) Σp(1-p)/(Σp)²}.
   */
  private static double expectedSize(int groups) {
    double cases = 1.0 / CASES + 1.0 / ((groups - 1) * CASES);
    double spread = DoubleStream.of(BASE).map(p -> p * (1 - p)).sum();
    double rates = DoubleStream.of(BASE).sum();
    return Math.sqrt(2 / Math.PI * cases * spread) / rates;
  }

  private static Draws draws(int groups) {
    List<String> names = IntStream.range(0, groups).mapToObj(g -> "G%02d".formatted(g)).toList();
    Random random = new Random(SEED + groups);
    Draws draws = new Draws();
    for (int run = 0; run < RUNS; run++) {
      CubeOfCases cases = new CubeOfCases(CATEGORIES, names);
      double lowest = 1;
      double highest = 0;
      for (String name : names) {
        long sanctioned = 0;
        for (int c = 0; c < BASE.length; c++) {
          double rate = BASE[c];
          long x = random.doubles(CASES).filter(u -> u < rate).count();
          cases.decided(CATEGORIES.get(c), name, x, CASES);
          sanctioned += x;
        }
        lowest = Math.min(lowest, sanctioned / (3.0 * CASES));
        highest = Math.max(highest, sanctioned / (3.0 * CASES));
      }
      draws.gaps.add(highest - lowest);
      judge(cases.build(), draws);
    }
    return draws;
  }

  private static void judge(Cube cube, Draws draws) {
    List<Ruling> rulings = DecisionRule.of(PLAN).of(Comparisons.of(PLAN, cube), Map.of()).rulings();
    draws.sizes.add(Math.abs(Math.log(rulings.get(0).primary().estimate().orElseThrow())));
    draws.overall += rulings.stream().anyMatch(r -> isOverall(r) && isDisparity(r)) ? 1 : 0;
    draws.byCategory += rulings.stream().anyMatch(r -> !isOverall(r) && isDisparity(r)) ? 1 : 0;
  }

  private static boolean isOverall(Ruling ruling) {
    return ruling.key().complaintCategory().equals("all");
  }

  private static boolean isDisparity(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.DisparityFound;
  }
}
