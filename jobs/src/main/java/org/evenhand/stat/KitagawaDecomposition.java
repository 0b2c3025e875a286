package org.evenhand.stat;

import java.util.List;

/**
 * Kitagawa's decomposition of a difference of two crude rates.
 *
 * <p><b>Estimates</b> how much of the difference goes with the strata that the two are made up of,
 * and how much with different rates in like strata.
 *
 * <p><b>Formula.</b> With {@code w} the share of a group's trials that fall in a stratum and {@code
 * r} the rate there: composition {@code Σ (w1 - w2)(r1 + r2)/2}, rate {@code Σ (r1 - r2)(w1 +
 * w2)/2}. They add up to the total.
 *
 * <p><b>Inputs.</b> Events and trials of both per stratum.
 *
 * <p><b>Result.</b> Three differences in [-1, 1], without intervals.
 *
 * <p><b>Special cases.</b> A stratum that is empty in both adds nothing. A stratum that is empty in
 * one leaves its rate there unknown: the total is given, its two parts are not estimable.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Kitagawa, JASA 50 (1955) 1168.
 *
 * <p><b>Agrees with</b> the means of two standardisations each, by {@code weighted.mean} in R 4.2.
 * <b>Differs from</b> Oaxaca's decomposition, which weights by one of the two.
 *
 * @param total the group's crude rate less the reference's
 * @param composition the part that goes with the strata
 * @param rate the part that goes with the rates in like strata
 */
public record KitagawaDecomposition(Value total, Value composition, Value rate) {

  /**
   * The decomposition.
   *
   * @param strata one table per stratum
   * @return the total and its two parts
   */
  public static KitagawaDecomposition of(List<TwoByTwo> strata) {
    TwoByTwo crude = TwoByTwo.pooled(strata);
    if (!crude.isComparable()) {
      Value none = crude.notComparable();
      return new KitagawaDecomposition(none, none, none);
    }
    Value total = Value.of(crude.groupRate() - crude.referenceRate());
    if (strata.stream().anyMatch(t -> t.trials() > 0 && !t.isComparable())) {
      Value unknown = Value.notEstimable(Reason.STRATUM_WITHOUT_RATE);
      return new KitagawaDecomposition(total, unknown, unknown);
    }
    double composition = 0;
    double rate = 0;
    for (TwoByTwo t : MantelHaenszel.comparable(strata)) {
      double w1 = (double) t.n1() / crude.n1();
      double w2 = (double) t.n2() / crude.n2();
      composition += (w1 - w2) * (t.groupRate() + t.referenceRate()) / 2;
      rate += (t.groupRate() - t.referenceRate()) * (w1 + w2) / 2;
    }
    return new KitagawaDecomposition(total, Value.of(composition), Value.of(rate));
  }
}
