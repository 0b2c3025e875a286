package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.UnivariateFunction;

/**
 * The risk-adjusted Bernoulli cumulative sum chart, brought up to date batch by batch.
 *
 * <p><b>Estimates</b> nothing: it adds up the evidence that the odds of an event have changed by a
 * given ratio since some batch, beside what was expected of each trial, and says how often a chart
 * without any change would get as high.
 *
 * <p><b>Formula.</b> A trial with expected probability {@code p} scores {@code y ln(R) - ln(1 - p +
 * R p)} with {@code y} 1 for an event and else 0. After each batch {@code S = max(0, S + Σ
 * scores)}. The distribution of the highest {@code S} without a change follows from the Markov
 * chain of the events since the last return to 0; the events of a batch are a sum of binomial
 * counts. It is computed without a grid and without simulation.
 *
 * <p><b>Inputs.</b> Batches in their order, each with its trials by kind, the expected probability
 * of each kind and its events; an odds ratio {@code R} other than 1, above 1 to look for a rise,
 * below for a fall.
 *
 * <p><b>Result.</b> A chart; its highest value is at least 0, without a unit. The limit is the
 * smallest value that a chart without a change exceeds with at most the given probability.
 *
 * <p><b>Special cases.</b> A batch without a trial changes nothing. Not estimable without any
 * trial. A limit of 0 means that even leaving 0 is that rare. A p-value below 1e-9 stands as 1e-9:
 * the transform that gives the counts of a batch tells no smaller ones. The cost grows with the
 * square of the batches and of the inverse of {@code ln R}, not with the trials.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the odds ratio is 1 or not positive, an
 * expected probability is not in (0, 1), counts are out of order or a probability asked for is not
 * in (0, 1).
 *
 * <p><b>Source.</b> Steiner, Cook, Farewell and Treasure, Biostatistics 1 (2000) 441; Brook and
 * Evans, Biometrika 59 (1972) 539, for the chain.
 *
 * <p><b>Agrees with</b> an enumeration of every possible run in R 4.2. <b>Differs from</b> charts
 * that are brought up to date after each trial, whose order within a batch must be known.
 */
public final class BernoulliCusum {
  private static final double TIE = 1e-9;
  private static final int HALVINGS = 60;

  /** With millions of trials in a batch the sums of its probabilities are off by up to 1e-11. */
  private static final double LEAST_TOLD = 1e-9;

  private final List<Step> steps;
  private final double slope;
  private final long trials;

  /**
   * The trials of one batch.
   *
   * @param trials by kind
   * @param expected probability of an event, by kind
   * @param events among all of them
   */
  public record Batch(long[] trials, double[] expected, long events) {

    /**
     * @throws IllegalArgumentException if the counts are out of order or a probability is not in
     *     (0, 1)
     */
    public Batch {
      trials = trials.clone();
      expected = expected.clone();
      if (trials.length != expected.length || events < 0 || events > sum(trials)) {
        throw new IllegalArgumentException("events must be among the trials of the same kinds");
      }
      for (double p : expected) {
        if (!(p > 0 && p < 1)) {
          throw new IllegalArgumentException("an expected probability must lie in (0, 1): " + p);
        }
      }
    }

    private static long sum(long[] counts) {
      long sum = 0;
      for (long count : counts) {
        sum = Math.addExact(sum, count);
      }
      return sum;
    }
  }

  /** A batch as the chart sees it: its events, their distribution, and what it takes off. */
  private record Step(long events, PoissonBinomial distribution, double off) {}

  private BernoulliCusum(List<Step> steps, double slope, long trials) {
    this.steps = steps;
    this.slope = slope;
    this.trials = trials;
  }

  /**
   * The chart of these batches.
   *
   * @param batches in their order
   * @param oddsRatio the change that it looks for
   * @throws IllegalArgumentException if the odds ratio is 1 or not positive
   */
  public static BernoulliCusum of(List<Batch> batches, double oddsRatio) {
    if (!(oddsRatio > 0) || oddsRatio == 1 || Double.isInfinite(oddsRatio)) {
      throw new IllegalArgumentException("the odds ratio must be positive and not 1");
    }
    List<Step> steps = new ArrayList<>();
    long trials = 0;
    for (Batch batch : batches) {
      double off = 0;
      for (int i = 0; i < batch.trials().length; i++) {
        off += batch.trials()[i] * Math.log1p((oddsRatio - 1) * batch.expected()[i]);
      }
      PoissonBinomial distribution = PoissonBinomial.of(batch.trials(), batch.expected());
      steps.add(new Step(batch.events(), distribution, off));
      trials = Math.addExact(trials, Batch.sum(batch.trials()));
    }
    return new BernoulliCusum(steps, Math.log(oddsRatio), trials);
  }

  /**
   * The highest value of the chart, with the probability that a chart without a change gets at
   * least as high as its p-value.
   *
   * @return at least 0; not estimable without a trial
   */
  public Value highest() {
    if (trials == 0) {
      return nothing();
    }
    double sum = 0;
    double highest = 0;
    for (Step step : steps) {
      sum = Math.max(0, sum + slope * step.events() - step.off());
      highest = Math.max(highest, sum);
    }
    double p = highest <= TIE ? 1 : Math.max(LEAST_TOLD, beyond(highest - TIE));
    return Estimated.of(highest).withPValue(p);
  }

  /**
   * The limit that a chart without a change exceeds with at most this probability.
   *
   * @param falseAlarm a probability in (0, 1)
   * @return at least 0; not estimable without a trial
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public Value limit(double falseAlarm) {
    StandardNormal.checkLevel(falseAlarm);
    if (trials == 0) {
      return nothing();
    }
    if (beyond(TIE) <= falseAlarm) {
      return Value.of(0);
    }
    UnivariateFunction excess = limit -> beyond(limit) - falseAlarm;
    double high = 1;
    while (excess.value(high) > 0) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (excess.value(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Value.of(high);
  }

  private static Value nothing() {
    return Value.notEstimable(Reason.NO_TRIAL_TO_FOLLOW);
  }

  /**
   * The probability that a chart without a change ever exceeds a limit. A run that has not returned
   * to 0 since a batch is known by the events since then.
   */
  private double beyond(double limit) {
    List<SortedMap<Long, Double>> runs = new ArrayList<>();
    List<Double> offs = new ArrayList<>();
    double atZero = 1;
    double gone = 0;
    for (Step step : steps) {
      runs.add(new TreeMap<>(java.util.Map.of(0L, atZero)));
      offs.add(0.0);
      atZero = 0;
      for (int start = 0; start < runs.size(); start++) {
        offs.set(start, offs.get(start) + step.off());
        Range live = new Range(slope, offs.get(start), limit);
        Spread spread = new Spread(step.distribution(), live, new TreeMap<>());
        for (var state : runs.get(start).entrySet()) {
          atZero += spread.from(state.getKey(), state.getValue());
          gone += spread.beyond(state.getKey(), state.getValue());
        }
        runs.set(start, spread.states());
      }
    }
    return Math.min(1, gone);
  }

  /** The numbers of events with which a run is above 0 and not above the limit. */
  private record Range(double slope, double off, double limit) {

    boolean isRise() {
      return slope > 0;
    }

    /** The largest number of events below the live ones. */
    long below() {
      return isRise() ? (long) Math.floor(off / slope) : ceiling((off + limit) / slope) - 1;
    }

    /** The largest live number of events. */
    long last() {
      return isRise() ? (long) Math.floor((off + limit) / slope) : ceiling(off / slope) - 1;
    }

    private static long ceiling(double number) {
      return (long) Math.ceil(number);
    }
  }

  /** What becomes of the states of a run in one batch. */
  private record Spread(PoissonBinomial batch, Range live, SortedMap<Long, Double> states) {

    /** Adds the states that stay alive; returns the probability of a return to 0. */
    double from(long events, double probability) {
      for (long next = Math.max(events, live.below() + 1); next <= live.last(); next++) {
        double share = probability * batch.probability(next - events);
        if (share > 0) {
          states.merge(next, share, Double::sum);
        }
      }
      return probability * (live.isRise() ? few(events) : many(events));
    }

    /** The probability of exceeding the limit. */
    double beyond(long events, double probability) {
      return probability * (live.isRise() ? many(events) : few(events));
    }

    private double few(long events) {
      return batch.atMost(live.below() - events);
    }

    private double many(long events) {
      return 1 - batch.atMost(live.last() - events);
    }
  }
}
