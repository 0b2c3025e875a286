package org.evenhand.stat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The Gini coefficient of counts per person.
 *
 * <p><b>Estimates</b> how unequally a total is spread over those who share in it: 0 if each has as
 * much as any other, near 1 if one has all. It describes these persons; it is no estimate of a
 * larger population.
 *
 * <p><b>Formula.</b> {@code G = Σ (2i - n - 1) x_i / (n Σ x_i)} with the values in ascending order,
 * {@code i = 1 … n}: twice the area between the Lorenz curve and the line of equality.
 *
 * <p><b>Inputs.</b> Values of at least 0 and how often each occurs, in any order; a value may come
 * more than once.
 *
 * <p><b>Result.</b> A coefficient in [0, (n - 1)/n].
 *
 * <p><b>Special cases.</b> 0 for one person and for equal values. Not estimable without a person or
 * if the total is 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the lists differ in length or a number is
 * negative.
 *
 * <p><b>Source.</b> Gini, Variabilità e mutabilità (1912); Cowell, Measuring Inequality (2011).
 *
 * <p><b>Agrees with</b> {@code Hmisc::GiniMd} 4.8-0 times {@code (n - 1) / (2 n mean)}, and with
 * the default of {@code ineq::Gini}. <b>Differs from</b> the default of {@code DescTools::Gini},
 * which multiplies by {@code n / (n - 1)}.
 */
public final class GiniCoefficient {
  private GiniCoefficient() {}

  /**
   * The coefficient of these values.
   *
   * @param values one value of at least 0 per kind of person
   * @param times how many persons have it, at least 0
   * @return a coefficient in [0, 1); not estimable without a person or if all values are 0
   * @throws IllegalArgumentException if the lists differ in length or a number is negative
   */
  public static Value of(long[] values, long[] times) {
    check(values, times);
    long persons = Arrays.stream(times).sum();
    BigInteger total = BigInteger.ZERO;
    BigInteger tilted = BigInteger.ZERO;
    BigInteger before = BigInteger.ZERO;
    for (int i : ascending(values)) {
      BigInteger count = BigInteger.valueOf(times[i]);
      BigInteger sum = count.multiply(BigInteger.valueOf(values[i]));
      BigInteger ranks =
          before.multiply(BigInteger.TWO).add(count).subtract(BigInteger.valueOf(persons));
      tilted = tilted.add(ranks.multiply(sum));
      total = total.add(sum);
      before = before.add(count);
    }
    if (total.signum() == 0) {
      return nothingToShare(persons);
    }
    return Value.of(tilted.doubleValue() / persons / total.doubleValue());
  }

  static void check(long[] values, long[] times) {
    boolean isNegative =
        Arrays.stream(values).anyMatch(v -> v < 0) || Arrays.stream(times).anyMatch(t -> t < 0);
    if (values.length != times.length || isNegative) {
      throw new IllegalArgumentException("each value needs its count, none of them negative");
    }
  }

  static Value nothingToShare(long persons) {
    return Value.notEstimable(persons == 0 ? Reason.NOBODY_TO_SHARE : Reason.NOTHING_TO_SHARE);
  }

  static int[] ascending(long[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
