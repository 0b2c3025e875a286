package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The ratio of two rates in each of several categories, drawn towards their common mean.
 *
 * <p><b>Estimates</b> the ratio of the group's rate to its reference's in each category, on the
 * assumption that the log ratios of the categories are spread normally about one mean: a category
 * with few events borrows from the others.
 *
 * <p><b>Formula.</b> {@code y = ln((x1 + 1/2)/(n1 + 1/2)) - ln((x2 + 1/2)/(n2 + 1/2))} is normal
 * about {@code θ} with variance {@code v = 1/(x1 + 1/2) - 1/(n1 + 1/2) + 1/(x2 + 1/2) - 1/(n2 +
 * 1/2)}; {@code θ} is normal about {@code μ} with deviation {@code τ}; {@code μ ~ N(0, 0.5²)},
 * {@code τ} half-normal with scale 0.3. {@code τ} is summed over 0, 0.01, ..., 1, each value
 * weighted by prior density times marginal likelihood; given {@code τ} all is normal, with {@code w
 * = 1/(v + τ²)}: {@code μ} has precision {@code P = 4 + Σw} and mean {@code M = Σwy/P}, and {@code
 * θ} mean {@code (τ² y + v M) w} and variance {@code τ² v w + (v w)²/P}. So the posterior of each
 * {@code θ} is a mixture of 101 normal distributions.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per category, in any order.
 *
 * <p><b>Result.</b> Per category {@code exp} of the posterior mean of {@code θ} with the quantiles
 * of the mixture as limits, and the posterior probabilities that the ratio lies above or below a
 * limit.
 *
 * <p><b>Special cases.</b> A category in which one side is empty takes no part and is not
 * estimable; nor does one with nothing but events on both sides, whose variance would be 0. One
 * without events on a side is estimated, by the half that is added; from one category alone the
 * prior is all that it is drawn towards.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1) or a limit not
 * above 0.
 *
 * <p><b>Source.</b> Gelman and others, Bayesian Data Analysis (2013), ch. 5; Röver and others,
 * Research Synthesis Methods 12 (2021) 448, for the priors.
 *
 * <p><b>Agrees with</b> own sums in R 4.2 with the whole covariance matrix of the categories.
 * <b>Differs from</b> {@code bayesmeta::bayesmeta} in that {@code τ} is summed over a grid, and
 * from {@link BetaBinomialShrinkage} in that the spread is not taken as known.
 */
public final class PartialPooling {
  private static final double ADDED = 0.5;
  private static final double MEAN_SCALE = 0.5;
  private static final double SPREAD_SCALE = 0.3;
  private static final int STEPS = 100;
  private static final double MARGIN = 1e-3;

  private final List<Common> grid;

  private PartialPooling(List<Common> grid) {
    this.grid = grid;
  }

  /**
   * The posterior of all ratios.
   *
   * @param categories one table per category; in any order
   */
  public static PartialPooling of(List<TwoByTwo> categories) {
    List<LogRatio> used =
        categories.stream().filter(PartialPooling::takesPart).map(LogRatio::of).toList();
    List<Common> grid =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> Common.of(used, (double) step / STEPS))
            .toList();
    double highest = grid.stream().mapToDouble(Common::logWeight).max().orElseThrow();
    double all = grid.stream().mapToDouble(g -> Math.exp(g.logWeight() - highest)).sum();
    return new PartialPooling(
        grid.stream().map(common -> common.scaled(highest + Math.log(all))).toList());
  }

  /**
   * The ratio in a category.
   *
   * @param category one of the tables that were pooled
   * @param level of the interval, a proportion in (0, 1)
   * @return a ratio above 0 with its interval; not estimable where the special cases say so
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Value ratio(TwoByTwo category, double level) {
    double tail = StandardNormal.tail(level);
    if (!takesPart(category)) {
      return notEstimable(category);
    }
    List<Component> mixture = mixture(category);
    double mean = mixture.stream().mapToDouble(c -> c.weight() * c.mean()).sum();
    return Value.of(
        Math.exp(mean),
        new Interval(Math.exp(limit(mixture, tail, -1)), Math.exp(limit(mixture, tail, 1)), level));
  }

  /**
   * The probability that the ratio in a category is above a limit.
   *
   * @param category one of the tables that were pooled
   * @param limit above 0
   * @return a probability above 0; not estimable where the special cases say so
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Value probabilityAbove(TwoByTwo category, double limit) {
    return probability(category, limit, 1);
  }

  /**
   * The probability that the ratio in a category is below a limit.
   *
   * @param category one of the tables that were pooled
   * @param limit above 0
   * @return a probability above 0; not estimable where the special cases say so
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Value probabilityBelow(TwoByTwo category, double limit) {
    return probability(category, limit, -1);
  }

  private Value probability(TwoByTwo category, double limit, int side) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException("a ratio's limit must be above 0: " + limit);
    }
    return takesPart(category)
        ? Estimated.ofObserved(beyond(mixture(category), Math.log(limit), side))
        : notEstimable(category);
  }

  private static boolean takesPart(TwoByTwo category) {
    return category.isComparable() && category.events() < category.trials();
  }

  private static Value notEstimable(TwoByTwo category) {
    return category.isComparable()
        ? Value.notEstimable(Reason.ONE_OUTCOME)
        : category.notComparable();
  }

  private List<Component> mixture(TwoByTwo category) {
    LogRatio ratio = LogRatio.of(category);
    return grid.stream().map(common -> common.posterior(ratio)).toList();
  }

  /** The point beyond which, on this side, lies such a share of the mixture. */
  private static double limit(List<Component> mixture, double share, int side) {
    double z = side * StandardNormal.exceededWith(share);
    double[] limits = mixture.stream().mapToDouble(c -> c.mean() + z * c.deviation()).toArray();
    return Root.between(
        Arrays.stream(limits).min().orElseThrow() - MARGIN,
        Arrays.stream(limits).max().orElseThrow() + MARGIN,
        point -> beyond(mixture, point, side) - share);
  }

  private static double beyond(List<Component> mixture, double point, int side) {
    return mixture.stream()
        .mapToDouble(
            c -> c.weight() * StandardNormal.atMost(side * (c.mean() - point) / c.deviation()))
        .sum();
  }

  /** A log ratio and its variance. */
  private record LogRatio(double value, double variance) {

    static LogRatio of(TwoByTwo t) {
      return new LogRatio(
          Math.log((t.x1() + ADDED) / (t.n1() + ADDED))
              - Math.log((t.x2() + ADDED) / (t.n2() + ADDED)),
          1 / (t.x1() + ADDED)
              - 1 / (t.n1() + ADDED)
              + 1 / (t.x2() + ADDED)
              - 1 / (t.n2() + ADDED));
    }
  }

  /** A normal part of a mixture. */
  private record Component(double weight, double mean, double deviation) {}

  /**
   * What is known at one spread.
   *
   * @param spreadSquared {@code τ²}
   * @param logWeight logarithm of the weight of this spread
   * @param mean {@code M}
   * @param precision {@code P}
   */
  private record Common(double spreadSquared, double logWeight, double mean, double precision) {

    static Common of(List<LogRatio> used, double spread) {
      double squared = spread * spread;
      double weights = sum(used, r -> 1 / (r.variance() + squared));
      double weighted = sum(used, r -> r.value() / (r.variance() + squared));
      double squares = sum(used, r -> r.value() * r.value() / (r.variance() + squared));
      double precision = 1 / (MEAN_SCALE * MEAN_SCALE) + weights;
      double logDeterminant =
          sum(used, r -> Math.log(r.variance() + squared)) + Math.log(precision);
      double distance =
          squares - weighted * weighted / precision + squared / (SPREAD_SCALE * SPREAD_SCALE);
      return new Common(squared, -(logDeterminant + distance) / 2, weighted / precision, precision);
    }

    Common scaled(double logSum) {
      return new Common(spreadSquared, logWeight - logSum, mean, precision);
    }

    Component posterior(LogRatio ratio) {
      double weight = 1 / (ratio.variance() + spreadSquared);
      double drawn = ratio.variance() * weight;
      double variance = spreadSquared * drawn + drawn * drawn / precision;
      return new Component(
          Math.exp(logWeight),
          spreadSquared * weight * ratio.value() + drawn * mean,
          Math.sqrt(variance));
    }

    private static double sum(List<LogRatio> used, ToDoubleFunction<LogRatio> term) {
      return used.stream().mapToDouble(term).sum();
    }
  }
}
