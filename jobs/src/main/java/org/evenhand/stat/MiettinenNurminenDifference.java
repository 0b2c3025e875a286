package org.evenhand.stat;

/**
 * The score interval of the difference of two independent proportions.
 *
 * <p><b>Estimates</b> how much more probable the event is in the group than in its reference.
 *
 * <p><b>Formula.</b> The estimate is {@code d = p1 - p2}. A limit is a difference {@code δ} with
 * {@code |d - δ| = z √V(δ)}, where {@code V(δ) = (r1(1-r1)/n1 + r2(1-r2)/n2) · N/(N-1)}, {@code N =
 * n1 + n2} and {@code r1 = r2 + δ} are the proportions of largest likelihood among those that
 * differ by {@code δ}. They are found as the root of the score, which falls with {@code r2}, not by
 * the closed form of the cubic, which loses digits near 0 and 1.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A difference of proportions in [-1, 1] with limits in [-1, 1].
 *
 * <p><b>Special cases.</b> Every table with trials in both has an interval; the upper limit is 1 if
 * the difference is. Not estimable if either is empty.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213.
 *
 * <p><b>Agrees with</b> R {@code PropCIs::diffscoreci}, with the tables in Newcombe, Statistics in
 * Medicine 17 (1998) 873, and with the closed form of Farrington and Manning (1990) solved in R
 * 4.2. <b>Differs from</b> Mee (1984), the same without the factor {@code N/(N-1)}, which
 * Fagerland, Lydersen and Laake (2015) print under the name Miettinen-Nurminen.
 */
public final class MiettinenNurminenDifference {
  private static final double SINE_AT_LIMIT = Math.sqrt(0.5);

  private MiettinenNurminenDifference() {}

  /**
   * The difference with its score interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1] with limits in [-1, 1]; defined for every table in which both
   *     have a trial, else not estimable
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    double z = StandardNormal.twoSided(level);
    if (!table.isComparable()) {
      return table.notComparable();
    }
    double lower = lower(table, z);
    double upper = -lower(table.swapped(), z);
    double difference = table.groupRate() - table.referenceRate();
    return Value.of(difference, new Interval(lower, upper, level));
  }

  private static double lower(TwoByTwo table, double z) {
    double observed = table.groupRate() - table.referenceRate();
    if (observed == -1) {
      return -1;
    }
    return Root.between(-1, observed, delta -> excess(table, observed, delta, z));
  }

  /**
   * Positive if the score of the observed difference exceeds z, negative if it falls short: the
   * sine of an angle whose tangent is score over z, which stays finite where the variance vanishes.
   */
  private static double excess(TwoByTwo table, double observed, double delta, double z) {
    double distance = observed - delta;
    if (distance == 0) {
      return -SINE_AT_LIMIT;
    }
    double error = z * Math.sqrt(variance(table, delta));
    return distance / Math.hypot(distance, error) - SINE_AT_LIMIT;
  }

  private static double variance(TwoByTwo t, double delta) {
    double r2 = restrictedReferenceRate(t, delta);
    double r1 = clipped(r2 + delta);
    double trials = t.trials();
    return (r1 * (1 - r1) / t.n1() + r2 * (1 - r2) / t.n2()) * trials / (trials - 1);
  }

  private static double restrictedReferenceRate(TwoByTwo table, double delta) {
    double least = Math.max(0, -delta);
    double most = Math.min(1, 1 - delta);
    if (score(table, least, delta) <= 0) {
      return least;
    }
    if (score(table, most, delta) >= 0) {
      return most;
    }
    return Root.between(least, most, rate -> score(table, rate, delta));
  }

  /** The derivative of the log-likelihood times a positive weight that removes its poles. */
  private static double score(TwoByTwo t, double r2, double delta) {
    double r1 = clipped(r2 + delta);
    return slope(t.x1(), t.n1(), r1) * weight(t.x2(), t.n2(), r2)
        + slope(t.x2(), t.n2(), r2) * weight(t.x1(), t.n1(), r1);
  }

  private static double slope(long x, long n, double rate) {
    if (x == 0) {
      return -n;
    }
    return x == n ? n : x - n * rate;
  }

  private static double weight(long x, long n, double rate) {
    return (x > 0 ? rate : 1) * (x < n ? 1 - rate : 1);
  }

  private static double clipped(double rate) {
    return Math.max(0, Math.min(1, rate));
  }
}
