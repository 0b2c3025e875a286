package org.evenhand.measure.trend;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.evenhand.measure.Tally;
import org.evenhand.stat.ChangePointTest;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the questions on change find one where there is none, and one that there is: a small
 * form of the simulations in {@code monitoring-error-rates.R} and {@code
 * policy-change-error-rates.R}. Limits are what is agreed, with three standard errors of the
 * simulation.
 */
class TrendErrorRateTest {

  private static final long SEED = 20261130;
  private static final double FALSE_ALARM = 0.05;
  private static final double LEAST_FOUND = 0.95;
  private static final double MOST_STEPS = 0.07;
  private static final double[] BASE = {0.15, 0.2, 0.25, 0.3, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55};
  private static final int MONTHS = 3;

  /** Decisions a month, and how many times the period's were decided before it. */
  @ParameterizedTest
  @CsvSource({"60, 1", "60, 11", "1240, 1", "1240, 11"})
  void monitoring_nothingChanged_passesInFivePercent(int decisions, int times) {
    int runs = 400;
    double share = passed(decisions, times, 1, 0, runs);
    System.out.printf(
        "seed %d, %d runs, %d a month, %d times as many before: false alarm %.4f%n",
        SEED, runs, decisions, times, share);
    assertTrue(
        Math.abs(share - FALSE_ALARM) <= room(FALSE_ALARM, runs), () -> "false alarm " + share);
  }

  /** From the first, from the second and in the last month of the period alone. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 11"})
  void monitoring_oddsThirtyPercentHigher_isFound(int from, int times) {
    int runs = 200;
    double share = passed(1240, times, 1.3, from, runs);
    System.out.printf(
        "seed %d, %d runs, odds ratio 1.3 from month %d on, %d times as many before: found %.4f%n",
        SEED, runs, from + 1, times, share);
    assertTrue(share >= LEAST_FOUND - room(LEAST_FOUND, runs), () -> "found " + share);
  }

  private static double room(double share, int runs) {
    return 3 * Math.sqrt(share * (1 - share) / runs);
  }

  private static double passed(int decisions, int times, double oddsRatio, int from, int runs) {
    Random random = new Random(SEED);
    long monthly = decisions / BASE.length;
    int passed = 0;
    for (int run = 0; run < runs; run++) {
      long[][] trials = new long[MONTHS + 1][BASE.length];
      long[][] events = new long[MONTHS + 1][BASE.length];
      for (int time = 0; time <= MONTHS; time++) {
        for (int category = 0; category < BASE.length; category++) {
          double odds = BASE[category] / (1 - BASE[category]) * (time > from ? oddsRatio : 1);
          int n = Math.toIntExact(time == 0 ? MONTHS * times * monthly : monthly);
          trials[time][category] = n;
          events[time][category] =
              BinomialDistribution.of(n, odds / (1 + odds))
                  .inverseCumulativeProbability(random.nextDouble());
        }
      }
      passed += (int) number(ChangePointTest.of(trials, events).passes(FALSE_ALARM));
    }
    return (double) passed / runs;
  }

  /**
   * A month's complaints are alike to those of the month before. A fit that takes months for
   * independent finds a step in 22 to 32 of 100 where they correlate by 0.6.
   */
  @ParameterizedTest
  @CsvSource({"24, 8, 0.6", "33, 21, 0.6", "33, 16, 0.6"})
  void policyChange_monthsAlike_findsAStepInSevenPercentAtMost(
      int months, int before, double correlation) {
    int runs = 300;
    Random random = new Random(SEED);
    int found = 0;
    for (int run = 0; run < runs; run++) {
      SegmentedTrend.Result result =
          new SegmentedTrend(
                  List.of(series(random, months, correlation)),
                  YearMonth.of(2024, 1).plusMonths(before),
                  false)
              .fit(0.95);
      Estimated step = assertInstanceOf(Estimated.class, result.level());
      found += step.pValue().orElseThrow() <= FALSE_ALARM ? 1 : 0;
    }
    double share = (double) found / runs;
    System.out.printf(
        "seed %d, %d runs, %d months, step after %d, correlation %s: a step in %.4f%n",
        SEED, runs, months, before, correlation, share);
    assertTrue(share <= MOST_STEPS + room(MOST_STEPS, runs), () -> "a step in " + share);
  }

  private static MonthlySeries series(Random random, int months, double correlation) {
    Tally[] tallies = new Tally[months];
    double drift = random.nextGaussian();
    for (int month = 0; month < months; month++) {
      long complaints = Math.round(1000 * Math.exp(0.1 * drift));
      tallies[month] = new Tally(complaints, complaints);
      drift =
          correlation * drift + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
    }
    return new MonthlySeries(YearMonth.of(2024, 1), tallies);
  }

  private static double number(Value value) {
    return assertInstanceOf(Estimated.class, value).value();
  }
}
