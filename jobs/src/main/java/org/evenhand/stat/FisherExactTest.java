package org.evenhand.stat;

/**
 * Fisher's exact test of a 2 x 2 table.
 *
 * <p><b>Estimates</b> how improbable a table at least as uneven as the observed one would be if the
 * event were equally probable in the group and in its reference, given all four margins.
 *
 * <p><b>Formula.</b> Given the margins the group's events follow the hypergeometric distribution.
 * The two-sided p-value is the sum of the probabilities of all tables that are no more probable
 * than the observed one, with a relative allowance of 1e-7 for ties. The statistic is the
 * probability of the observed table itself.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts.
 *
 * <p><b>Result.</b> A probability and a p-value, both in [0, 1].
 *
 * <p><b>Special cases.</b> If the margins allow one table only, both are 1. Neither is 0: see
 * {@link Estimated}. Not estimable if either is empty.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Fisher, The Design of Experiments (1935); Agresti, Categorical Data Analysis.
 *
 * <p><b>Agrees with</b> R 4.2 {@code fisher.test} and SAS PROC FREQ. <b>Differs from</b> programs
 * that double the smaller tail.
 */
public final class FisherExactTest {
  private FisherExactTest() {}

  /**
   * The test.
   *
   * @param table events among trials of both
   * @return the probability of the observed table with the two-sided p-value, both in [0, 1]; a
   *     p-value of 1 if the margins allow one table only; not estimable if either is empty
   */
  public static Value of(TwoByTwo table) {
    if (!table.isComparable()) {
      return table.notComparable();
    }
    var count = new ConditionalCount(table, 1);
    return Estimated.ofObserved(count.probability(table.x1()))
        .withPValue(Math.min(1, count.asImprobableAs(table.x1())));
  }
}
