package org.evenhand.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pearson's chi-squared test of independence.
 *
 * <p><b>Estimates</b> how far the counts of a table are from those expected if rows and columns had
 * nothing to do with each other.
 *
 * <p><b>Formula.</b> {@code X² = Σ (|O - E| - k)² / E} over the cells, {@code E} = row sum · column
 * sum / total; {@code k = 0}, or with Yates's correction the smaller of {@code 1/2} and {@code |O -
 * E|}. Degrees of freedom: (rows - 1) · (columns - 1). The cells of a larger table are added in
 * ascending order, so that the order of its rows and columns does not matter to the last digit.
 *
 * <p><b>Inputs.</b> One 2 x 2 table, or a table of counts of any size.
 *
 * <p><b>Result.</b> A statistic of at least 0, its degrees of freedom and its p-value.
 *
 * <p><b>Special cases.</b> Rows and columns without a count are left out. Not estimable if fewer
 * than two of either remain.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a table is not rectangular or a count is
 * negative.
 *
 * <p><b>Source.</b> Pearson, Philosophical Magazine 50 (1900) 157; Yates, Supplement to the JRSS 1
 * (1934) 217.
 *
 * <p><b>Agrees with</b> R 4.2 {@code chisq.test} and SAS PROC FREQ. <b>Differs from</b> R on empty
 * rows and columns: they are left out here, where R answers NaN.
 */
public final class ChiSquaredTest {

  private ChiSquaredTest() {}

  /**
   * The test of a 2 x 2 table.
   *
   * @param table events among trials of both
   * @param correction whether to correct for continuity
   * @return the statistic, at least 0, with 1 degree of freedom and its p-value; not estimable if
   *     either is empty or if there are no events or nothing but events
   */
  public static Value of(TwoByTwo table, ContinuityCorrection correction) {
    if (!table.isComparable()) {
      return table.notComparable();
    }
    if (!table.hasBothOutcomes()) {
      return Value.notEstimable(Reason.ONE_OUTCOME);
    }
    double total = table.trials();
    double events = table.events();
    double expected = table.n1() * (events / total);
    double deviation = Math.abs(table.x1() - expected);
    double kept = Math.max(0, deviation - (correction == ContinuityCorrection.YATES ? 0.5 : 0));
    double sumOfReciprocals =
        total / table.n1() / table.n2() * (total / events) * (total / (total - events));
    return ChiSquaredTail.tested(kept * kept * sumOfReciprocals, 1);
  }

  /**
   * The test of a table of any size, without correction.
   *
   * @param counts rows of equal length, no count negative; rows and columns without a count are
   *     left out
   * @return the statistic, at least 0, with its degrees of freedom and its p-value; not estimable
   *     if fewer than two rows or columns have a count
   * @throws IllegalArgumentException if the rows differ in length or a count is negative
   */
  public static Value independence(long[][] counts) {
    long[][] filled = withoutEmptyRows(transposed(withoutEmptyRows(transposed(checked(counts)))));
    if (filled.length < 2 || filled[0].length < 2) {
      return Value.notEstimable(Reason.TOO_FEW_ROWS_OR_COLUMNS);
    }
    int degreesOfFreedom = Math.multiplyExact(filled.length - 1, filled[0].length - 1);
    return ChiSquaredTail.tested(Arrays.stream(terms(filled)).sorted().sum(), degreesOfFreedom);
  }

  /** {@code (O - E)² / E} of every cell. */
  private static double[] terms(long[][] counts) {
    double[] rows = sums(counts);
    double[] columns = sums(transposed(counts));
    double total = Arrays.stream(rows).sum();
    double[] terms = new double[rows.length * columns.length];
    for (int i = 0; i < terms.length; i++) {
      int row = i / columns.length;
      int column = i % columns.length;
      double expected = rows[row] * columns[column] / total;
      double deviation = counts[row][column] - expected;
      terms[i] = deviation * deviation / expected;
    }
    return terms;
  }

  private static double[] sums(long[][] counts) {
    return Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  private static long[][] checked(long[][] counts) {
    for (long[] row : counts) {
      if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("a table needs rows of one length, no count negative");
      }
    }
    return counts;
  }

  private static long[][] withoutEmptyRows(long[][] counts) {
    return Arrays.stream(counts)
        .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
        .toArray(long[][]::new);
  }

  private static long[][] transposed(long[][] counts) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    return IntStream.range(0, columns)
        .mapToObj(column -> Arrays.stream(counts).mapToLong(row -> row[column]).toArray())
        .toArray(long[][]::new);
  }
}
