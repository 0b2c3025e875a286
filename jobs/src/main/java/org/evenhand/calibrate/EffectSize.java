package org.evenhand.calibrate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;

/**
 * What is true of the periods drawn: one group is sanctioned more or less often than all others,
 * who are sanctioned alike.
 *
 * @param sort how the size is to be read
 * @param size 0 or 1 where there is no disparity
 */
record EffectSize(Sort sort, double size) {

  /** No rate is planted closer to 0 or 1 than this. */
  private static final double EDGE = 0.02;

  private static final int HALVINGS = 60;

  /** How the size of a disparity is to be read. */
  enum Sort {
    /** There is none. */
    NONE,
    /** The ratio of rates is the size, in every stratum. */
    RATIO,
    /** The difference of rates is the size, in every stratum. */
    DIFFERENCE,
    /** Of all decided cases of the group such a part more is sanctioned, at one odds ratio. */
    POINTS,
    /** So many times as many decided cases of the group are sanctioned, at one odds ratio. */
    TIMES,
    /** The ratio of rates is for each group the one that a run says it could have seen. */
    DETECTABLE
  }

  static final EffectSize NO_DISPARITY = new EffectSize(Sort.NONE, 0);

  static final EffectSize DETECTABLE = new EffectSize(Sort.DETECTABLE, 0);

  /** One end of the plan's margin. */
  static EffectSize atMargin(Plan plan, boolean upper) {
    boolean isRatio = plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
    int end = upper ? 1 : 0;
    return isRatio
        ? ratio(plan.margins().rateRatio().get(end))
        : new EffectSize(Sort.DIFFERENCE, plan.margins().rateDifference().get(end));
  }

  static EffectSize ratio(double ratio) {
    return new EffectSize(Sort.RATIO, ratio);
  }

  static EffectSize points(double points) {
    return new EffectSize(Sort.POINTS, points);
  }

  static EffectSize times(double times) {
    return new EffectSize(Sort.TIMES, times);
  }

  /** 1 where the group is sanctioned more often, -1 less often, 0 where there is no disparity. */
  int direction() {
    return switch (sort) {
      case NONE -> 0;
      case DETECTABLE -> 1;
      case RATIO, TIMES -> size > 1 ? 1 : -1;
      case DIFFERENCE, POINTS -> size > 0 ? 1 : -1;
    };
  }

  /** Whether the group stands at an end of the margin. */
  boolean isMargin() {
    return sort == Sort.RATIO || sort == Sort.DIFFERENCE;
  }

  /** Whether its size is another for each group. */
  boolean isDetectable() {
    return sort == Sort.DETECTABLE;
  }

  /** The name that stands in the column {@code truth}. */
  String column() {
    return switch (sort) {
      case NONE -> "no_disparity";
      case DETECTABLE -> "detectable";
      case RATIO, DIFFERENCE -> direction() > 0 ? "upper_margin" : "lower_margin";
      case POINTS -> String.format(Locale.ROOT, "points_%+d", Math.round(100 * size));
      case TIMES -> String.format(Locale.ROOT, "times_%.2f", size);
    };
  }

  /**
   * The sanction rates that make it true.
   *
   * @param base the rate of each kind where nothing distinguishes the groups
   * @param cases the decided cases of the group in each kind
   * @return for each kind the group's rate and that of all others; empty if no rates can make it
   *     true
   */
  Optional<double[][]> rates(double[] base, double[] cases) {
    double[][] rates = new double[base.length][];
    if (sort == Sort.POINTS || sort == Sort.TIMES) {
      double odds = oddsRatio(base, cases);
      for (int kind = 0; kind < base.length; kind++) {
        rates[kind] = new double[] {shifted(base[kind], odds), base[kind]};
      }
      return odds > 0 ? Optional.of(rates) : Optional.empty();
    }
    for (int kind = 0; kind < base.length; kind++) {
      rates[kind] = shifted(base[kind]);
    }
    return Optional.of(rates);
  }

  /** Where the group's rate would pass the edge, that of the others gives way instead. */
  private double[] shifted(double base) {
    if (sort == Sort.RATIO) {
      double others = Math.min(base, (1 - EDGE) / Math.max(1, size));
      return new double[] {others * size, others};
    }
    if (sort == Sort.DIFFERENCE) {
      double others = Math.max(EDGE - Math.min(0, size), Math.min(base, 1 - EDGE - size));
      return new double[] {others + size, others};
    }
    return new double[] {base, base};
  }

  /** The odds ratio that the group needs; 0 if none will do. */
  private double oddsRatio(double[] base, double[] cases) {
    double all = 0;
    double expected = 0;
    for (int kind = 0; kind < base.length; kind++) {
      all += cases[kind];
      expected += cases[kind] * base[kind];
    }
    double wanted = sort == Sort.POINTS ? expected + size * all : expected * size;
    if (wanted <= EDGE / 2 * all || wanted >= (1 - EDGE / 2) * all) {
      return 0;
    }
    return Math.exp(
        solved(
            20,
            wanted,
            logOdds -> {
              double sum = 0;
              for (int kind = 0; kind < base.length; kind++) {
                sum += cases[kind] * shifted(base[kind], Math.exp(logOdds));
              }
              return sum;
            }));
  }

  /** Where a rising function, sought as far as a reach either way, takes the value wanted. */
  static double solved(double reach, double wanted, DoubleUnaryOperator rising) {
    double low = -reach;
    double high = reach;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double shifted(double rate, double odds) {
    return rate * odds / (1 - rate + rate * odds);
  }
}
