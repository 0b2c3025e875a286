package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The maximally selected Mantel-Haenszel score: whether the odds of an event changed at one of
 * several times, in strata, and at which.
 *
 * <p><b>Estimates</b> how far the events from some time on are from those expected if nothing had
 * changed, in standard deviations, at the time at which they are farthest; the odds ratio of the
 * trials from then on to those before; and how often a series without a change gets as far.
 *
 * <p><b>Formula.</b> For each time {@code s} the strata form 2 x 2 tables of the trials from {@code
 * s} on beside those before; the score is {@code Z(s) = Σ (x1 - n1 m1/n) / √V(s)}, {@code V(s) = Σ
 * n1 n2 m1 m0 / (n² (n-1))}, the signed root of the Cochran-Mantel-Haenszel statistic. The test is
 * {@code max |Z(s)|}. Without a change the scores are jointly normal, with the covariances {@code Σ
 * n1(t) n2(s) m1 m0 / (n² (n-1))} for {@code s < t} of the multivariate hypergeometric
 * distribution. The probability that none of them passes a limit is integrated from score to score,
 * each hanging on the one before.
 *
 * <p><b>Inputs.</b> Trials and events, a row per time in their order and a column per stratum; the
 * first row is all that came before the first possible change.
 *
 * <p><b>Result.</b> A score without a unit, positive for a rise, with its two-sided p-value; a
 * limit of at least 0; how many of the last times the score is about; their odds ratio.
 *
 * <p><b>Special cases.</b> Times at which nothing can be compared are passed over, and so are those
 * whose score shares more than 95 parts in 100 of its variance with that of an earlier time. With
 * one stratum the scores form a Markov chain, and the integral is exact; with several it is so as
 * long as their shares do not shift, else very nearly. Scores beyond 8 have the p-value of
 * Bonferroni's inequality, which is not below the true one. Not estimable where no trial is before
 * and none after, or where all trials of each stratum ended alike.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if rows differ in length, events exceed trials
 * or a probability asked for is not in (0, 1).
 *
 * <p><b>Source.</b> Miller and Siegmund, Biometrics 38 (1982) 1011; Worsley, Biometrika 70 (1983)
 * 455; Armitage, McPherson and Rowe, JRSS A 132 (1969) 235, for the integral.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test(correct = FALSE)} at each time, and with the
 * integral of the joint normal distribution. <b>Differs from</b> {@code maxstat::maxstat.test},
 * which knows no strata.
 */
public final class ChangePointTest {
  private static final double MOST_SHARED = 0.95;
  private static final double FAR = 8;
  private static final double PANEL = 0.5;
  private static final GaussIntegratorFactory LEGENDRE = new GaussIntegratorFactory();
  private static final int POINTS = 6;

  private final Value score;
  private final Value times;
  private final Value oddsRatio;
  private final SortedMap<Integer, Double> path;
  private final double[] correlations;

  private ChangePointTest(
      Value score,
      Value times,
      Value oddsRatio,
      SortedMap<Integer, Double> path,
      double[] correlations) {
    this.path = path;
    this.score = score;
    this.times = times;
    this.oddsRatio = oddsRatio;
    this.correlations = correlations;
  }

  /** The strata at one time: trials of so many last times beside those before. */
  private record Split(int times, List<TwoByTwo> tables) {

    double variance() {
      return covariance(this);
    }

    /** With a split at this time or later. */
    double covariance(Split later) {
      double sum = 0;
      for (int i = 0; i < tables.size(); i++) {
        TwoByTwo all = tables.get(i);
        double share = (double) all.events() / all.trials();
        sum += share * (1 - share) * later.tables.get(i).n1() / (all.trials() - 1) * all.n2();
      }
      return sum;
    }

    double correlation(Split later) {
      return covariance(later) / Math.sqrt(variance() * later.variance());
    }

    double score() {
      double deviation =
          MantelHaenszel.sum(tables, t -> t.x1() - (double) t.n1() * t.events() / t.trials());
      return deviation / Math.sqrt(variance());
    }
  }

  /**
   * The test.
   *
   * @param trials a row per time, a column per stratum
   * @param events among them
   * @throws IllegalArgumentException if rows differ in length or events exceed trials
   */
  public static ChangePointTest of(long[][] trials, long[][] events) {
    List<Split> splits = new ArrayList<>();
    boolean isComparable = false;
    for (int from = 1; from < trials.length; from++) {
      List<TwoByTwo> tables = tables(trials, events, from);
      isComparable |= tables.stream().anyMatch(TwoByTwo::isComparable);
      Split split =
          new Split(trials.length - from, tables.stream().filter(t -> t.trials() > 1).toList());
      if (split.variance() > 0 && isNew(split, splits)) {
        splits.add(split);
      }
    }
    return splits.isEmpty()
        ? none(isComparable ? Reason.ONE_OUTCOME_IN_EVERY_STRATUM : Reason.NO_TRIAL_TO_FOLLOW)
        : of(splits);
  }

  private static List<TwoByTwo> tables(long[][] trials, long[][] events, int from) {
    int strata = trials[0].length;
    List<TwoByTwo> tables = new ArrayList<>();
    for (int i = 0; i < strata; i++) {
      TwoByTwo table = new TwoByTwo(0, 0, 0, 0);
      for (int time = 0; time < trials.length; time++) {
        if (trials[time].length != strata || events[time].length != strata) {
          throw new IllegalArgumentException("every time needs one entry per stratum");
        }
        TwoByTwo after = new TwoByTwo(events[time][i], trials[time][i], 0, 0);
        table = table.plus(time < from ? after.swapped() : after);
      }
      tables.add(table);
    }
    return tables;
  }

  private static boolean isNew(Split split, List<Split> earlier) {
    if (earlier.isEmpty()) {
      return true;
    }
    double correlation = earlier.get(earlier.size() - 1).correlation(split);
    return correlation * correlation <= MOST_SHARED;
  }

  private static ChangePointTest none(Reason reason) {
    Value none = Value.notEstimable(reason);
    return new ChangePointTest(none, none, none, new TreeMap<>(), new double[0]);
  }

  private static ChangePointTest of(List<Split> splits) {
    Split farthest = splits.get(0);
    SortedMap<Integer, Double> path = new TreeMap<>();
    for (Split split : splits) {
      path.put(split.times(), split.score());
      if (Math.abs(split.score()) > Math.abs(farthest.score())) {
        farthest = split;
      }
    }
    double[] correlations =
        IntStream.range(1, splits.size())
            .mapToDouble(i -> splits.get(i - 1).correlation(splits.get(i)))
            .toArray();
    double p = beyond(Math.abs(farthest.score()), correlations);
    return new ChangePointTest(
        Estimated.of(farthest.score()).withPValue(p),
        Value.of(farthest.times()),
        MantelHaenszel.oddsRatio(farthest.tables(), 0.95).withoutInterval(),
        path,
        correlations);
  }

  /** The score that is farthest from 0, with the probability of one as far without a change. */
  public Value score() {
    return score;
  }

  /**
   * Every score that was looked at, by how many of the last times it is about; none about the times
   * that were passed over.
   */
  public SortedMap<Integer, Double> path() {
    return Collections.unmodifiableSortedMap(path);
  }

  /**
   * The limit that the score of a series without a change passes, either way, with this
   * probability.
   *
   * @param falseAlarm a probability in (0, 1)
   * @return at least 0; not estimable where there is no score
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public Value limit(double falseAlarm) {
    StandardNormal.checkLevel(falseAlarm);
    if (!(score instanceof Estimated)) {
      return score;
    }
    double one = StandardNormal.exceededWith(falseAlarm / 2);
    double each = StandardNormal.exceededWith(falseAlarm / 2 / (correlations.length + 1));
    return Value.of(
        correlations.length == 0
            ? one
            : Root.between(
                0.99 * one, 1.01 * each, limit -> beyond(limit, correlations) - falseAlarm));
  }

  /**
   * Whether the score passes that limit: 1 if so, else 0.
   *
   * @param falseAlarm a probability in (0, 1)
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public Value passes(double falseAlarm) {
    StandardNormal.checkLevel(falseAlarm);
    return score instanceof Estimated e
        ? Value.of(e.pValue().orElseThrow() <= falseAlarm ? 1 : 0)
        : score;
  }

  /** How many of the last times lie from the one on at which the score is farthest from 0. */
  public Value times() {
    return times;
  }

  /**
   * The Mantel-Haenszel odds ratio of the trials of these times to those before. It comes without
   * an interval: one that takes the time as given would be too narrow.
   */
  public Value oddsRatio() {
    return oddsRatio;
  }

  /** The probability that any of the scores passes a limit, one way or the other. */
  private static double beyond(double limit, double[] correlations) {
    if (limit >= FAR) {
      return (correlations.length + 1) * outside(0, 1, limit);
    }
    double[] points = new double[Math.toIntExact((long) Math.ceil(2 * limit / PANEL)) * POINTS];
    double[] masses = new double[points.length];
    spread(limit, points, masses);
    double[] weights = masses.clone();
    for (int i = 0; i < points.length; i++) {
      masses[i] *= StandardNormal.density(points[i]);
    }
    double gone = outside(0, 1, limit);
    for (double correlation : correlations) {
      double deviation = Math.sqrt(1 - correlation * correlation);
      double[] next = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        double mean = correlation * points[i];
        gone += masses[i] * outside(mean, deviation, limit);
        for (int j = 0; j < points.length; j++) {
          next[j] += masses[i] * StandardNormal.density((points[j] - mean) / deviation);
        }
      }
      for (int j = 0; j < points.length; j++) {
        masses[j] = next[j] * weights[j] / deviation;
      }
    }
    return Math.min(1, gone);
  }

  /** The points between the limits at which densities are followed, and the weight of each. */
  private static void spread(double limit, double[] points, double[] weights) {
    int panels = points.length / POINTS;
    double width = 2 * limit / panels;
    for (int panel = 0; panel < panels; panel++) {
      double start = -limit + panel * width;
      GaussIntegrator rule = LEGENDRE.legendre(POINTS, start, start + width);
      for (int i = 0; i < POINTS; i++) {
        points[panel * POINTS + i] = rule.getPoint(i);
        weights[panel * POINTS + i] = rule.getWeight(i);
      }
    }
  }

  private static double outside(double mean, double deviation, double limit) {
    return StandardNormal.atMost((mean - limit) / deviation)
        + StandardNormal.atMost((-mean - limit) / deviation);
  }
}
