package org.evenhand.stat;

/**
 * Worst-case bounds of a proportion some of whose outcomes are missing.
 *
 * <p><b>Estimates</b> the least and the largest share of events that the missing outcomes allow,
 * whatever they are. These are not confidence limits: they hold without any chance in the data.
 *
 * <p><b>Formula.</b> {@code x/N} to {@code (x + N - n)/N} with {@code x} events among {@code n}
 * known outcomes of {@code N}.
 *
 * <p><b>Inputs.</b> Counts: events, known outcomes, all outcomes.
 *
 * <p><b>Result.</b> Two proportions in [0, 1].
 *
 * <p><b>Special cases.</b> Equal bounds if nothing is missing. Not estimable if there is no outcome
 * at all.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the counts are out of order.
 *
 * <p><b>Source.</b> Manski, Identification Problems in the Social Sciences (1995).
 *
 * <p><b>Agrees with</b> the example of that book, 21 of 64 known among 106. <b>Differs from</b> any
 * imputation: nothing is assumed of the missing outcomes.
 *
 * @param lowest the share if no missing outcome was an event
 * @param highest the share if every missing outcome was an event
 */
public record ManskiBounds(Value lowest, Value highest) {

  /**
   * The bounds.
   *
   * @param x events among the known outcomes
   * @param known outcomes that are known
   * @param all outcomes, known or missing
   * @return both bounds; not estimable if there is no outcome at all
   * @throws IllegalArgumentException if the counts are not {@code 0 <= x <= known <= all}
   */
  public static ManskiBounds proportion(long x, long known, long all) {
    Proportion observed = new Proportion(x, known);
    if (known > all) {
      throw new IllegalArgumentException(
          "known outcomes exceed all outcomes: %d of %d".formatted(known, all));
    }
    if (all == 0) {
      return new ManskiBounds(observed.notEstimable(), observed.notEstimable());
    }
    return new ManskiBounds(Value.of((double) x / all), Value.of((double) (x + all - known) / all));
  }
}
