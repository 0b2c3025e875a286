package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.verdict.Standing.Call;
import org.junit.jupiter.api.Test;

/**
 * How often the standing verdict errs, and how soon it tells, where the truth is known: four groups
 * with 36, 30, 23 and 10% of about 2,000 cases in each of twelve quarters, ten categories. Limits
 * are what was agreed plus or less three standard errors of the simulation.
 */
class StandingErrorRateTest {

  private static final long SEED = 20261201;
  private static final int RUNS = 200;
  private static final int QUARTERS = 12;
  private static final int CASES = 2_000;
  private static final double[] SHARES = {0.36, 0.30, 0.23, 0.11};
  private static final List<String> GROUPS = List.of("A", "B", "C", "D");

  /** The verdicts of every run, where a group's rates are this many times those of the others. */
  private static List<List<Standing>> runs(int group, double times) {
    Random random = new Random(SEED);
    List<String> categories = IntStream.range(0, 10).mapToObj(c -> "c" + c).toList();
    double[][] rates = new double[categories.size()][GROUPS.size()];
    for (int category = 0; category < rates.length; category++) {
      for (int other = 0; other < GROUPS.size(); other++) {
        double base = 0.15 + 0.40 * category / 9;
        rates[category][other] = other == group ? base * times : base;
      }
    }
    List<List<Standing>> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      QuarterCounts counts = new QuarterCounts(categories, GROUPS);
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        counts.draw(random, quarter, CASES, SHARES, rates);
      }
      runs.add(counts.standings());
    }
    return runs;
  }

  private static double share(
      String what, List<List<Standing>> runs, Predicate<List<Standing>> such) {
    double share = (double) runs.stream().filter(such).count() / runs.size();
    System.out.printf("seed %d, %d runs, %s: %.4f%n", SEED, RUNS, what, share);
    return share;
  }

  private static double error(double share) {
    return 3 * Math.sqrt(share * (1 - share) / RUNS);
  }

  private static boolean isCalled(Standing standing, Call call, int byQuarter) {
    return standing.looks().get(byQuarter - 1).standing() == call;
  }

  @Test
  void equalRates_falseCallsRare_parityShownByTheTwelfthQuarter() {
    List<List<Standing>> runs = runs(0, 1);
    double called =
        share(
            "equal rates, a disparity of any group in twelve quarters",
            runs,
            run -> run.stream().anyMatch(s -> isCalled(s, Call.DISPARITY_FOUND, QUARTERS)));
    double parity =
        share(
            "equal rates, parity of all groups by the twelfth quarter",
            runs,
            run -> run.stream().allMatch(s -> isCalled(s, Call.PARITY_SHOWN, QUARTERS)));
    assertTrue(called <= 0.05 + error(0.05), () -> "called " + called);
    assertTrue(parity >= 0.95 - error(0.95), () -> "parity " + parity);
  }

  /**
   * Where hardly a case of a small group goes without a sanction its variance is estimated as too
   * small by chance, and one of many groups and looks meets that.
   */
  @Test
  void equalHighRates_manySmallGroups_falseCallsRare() {
    Random random = new Random(SEED);
    List<String> groups = IntStream.rangeClosed(0, 20).mapToObj(g -> "G" + g).toList();
    List<List<Standing>> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      QuarterCounts counts = new QuarterCounts(List.of("c1"), groups);
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        for (int group = 0; group < groups.size(); group++) {
          int decided = group == 0 ? 2_000 : 30;
          long sanctioned = random.doubles(decided).filter(u -> u < 0.8).count();
          counts.decided(quarter, 0, group, sanctioned, decided);
        }
      }
      runs.add(counts.standings());
    }
    double called =
        share(
            "twenty small groups of equal high rates, a disparity of any in twelve quarters",
            runs,
            run -> run.stream().anyMatch(s -> isCalled(s, Call.DISPARITY_FOUND, QUARTERS)));
    assertTrue(called <= 0.05 + error(0.05), () -> "called " + called);
  }

  /** The ratio is at the margin, so that parity is a false call, and a disparity is not. */
  @Test
  void smallestGroupAtTheMargin_foundByTheFourthQuarter_parityRarelyCalled() {
    List<List<Standing>> runs = runs(3, 1.25);
    double found =
        share(
            "ratio 1.25 of the smallest group, found by the fourth quarter",
            runs,
            run -> isCalled(run.get(3), Call.DISPARITY_FOUND, 4));
    double parity =
        share(
            "ratio 1.25 of the smallest group, parity in twelve quarters",
            runs,
            run -> isCalled(run.get(3), Call.PARITY_SHOWN, QUARTERS));
    assertTrue(found >= 0.5, () -> "found " + found);
    assertTrue(parity <= 0.05 + error(0.05), () -> "parity " + parity);
  }
}
