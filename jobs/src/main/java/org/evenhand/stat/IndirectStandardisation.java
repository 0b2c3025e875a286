package org.evenhand.stat;

import java.util.Arrays;

/**
 * Indirect standardisation: observed beside expected.
 *
 * <p><b>Estimates</b> how many events a group would have had at given rates of its strata, and how
 * its observed events compare with them.
 *
 * <p><b>Formula.</b> Expected {@code Σ n r}, ratio {@code Σ x / Σ n r}, with the reference rate
 * {@code r} of each stratum.
 *
 * <p><b>Inputs.</b> Events and trials of the group and a reference rate in [0, 1], per stratum.
 *
 * <p><b>Result.</b> Observed and expected in events, the ratio at least 0, without an interval.
 *
 * <p><b>Special cases.</b> The ratio is not estimable if no event is expected. A stratum without a
 * trial adds nothing.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if arrays differ in length, events exceed
 * trials or a rate is not in [0, 1].
 *
 * <p><b>Source.</b> Breslow and Day, Statistical Methods in Cancer Research II (1987), ch. 2.
 *
 * <p><b>Agrees with</b> {@code epitools::ageadjust.indirect} 0.5-10.1. <b>Differs from</b> {@link
 * DirectStandardisation}: two indirect ratios of different groups rest on different weights.
 *
 * @param observed events in all strata
 * @param expected events at the reference rates
 * @param ratio observed over expected
 */
public record IndirectStandardisation(long observed, double expected, Value ratio) {

  /**
   * Observed and expected events.
   *
   * @param x events per stratum
   * @param n trials per stratum
   * @param referenceRates per stratum, each in [0, 1]
   * @return both and their ratio
   * @throws IllegalArgumentException if the arrays differ in length, events exceed trials or a rate
   *     is not in [0, 1]
   */
  public static IndirectStandardisation of(long[] x, long[] n, double[] referenceRates) {
    if (x.length != n.length || n.length != referenceRates.length) {
      throw new IllegalArgumentException("every array needs one entry per stratum");
    }
    if (Arrays.stream(referenceRates).anyMatch(r -> !(r >= 0 && r <= 1))) {
      throw new IllegalArgumentException("every reference rate must lie in [0, 1]");
    }
    long observed = 0;
    double expected = 0;
    for (int i = 0; i < x.length; i++) {
      var stratum = new Proportion(x[i], n[i]);
      observed += stratum.x();
      expected += stratum.n() * referenceRates[i];
    }
    Value ratio =
        expected == 0
            ? Value.notEstimable(Reason.NO_EVENT_EXPECTED_AT_REFERENCE_RATES)
            : Value.of(observed / expected);
    return new IndirectStandardisation(observed, expected, ratio);
  }
}
