package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The generalised Cochran-Mantel-Haenszel tests of rows and columns within strata.
 *
 * <p><b>Estimates</b> how far the cells of several tables of rows by columns, summed over the
 * strata, are from those expected if within every stratum rows and columns had nothing to do with
 * each other: whatever the pattern (general association) or in the rows' mean scores.
 *
 * <p><b>Formula.</b> Per stratum, with shares {@code p} of the rows and {@code q} of the columns
 * among {@code n}: {@code G = Σ R (N - n p q') C'}, with covariance {@code Σ n²/(n-1) · R (diag p -
 * p p') R' ⊗ C (diag q - q q') C'}, and {@code X² = G' V⁻ G}. {@code R} leaves out the last row;
 * {@code C} leaves out the last column, or is the scores. Degrees of freedom are the rank of {@code
 * V}: {@code (r-1)(c-1)} or {@code r-1} for {@code r} rows and {@code c} columns that occur.
 *
 * <p><b>Inputs.</b> One table of counts per stratum, all of one shape; scores of the columns on any
 * scale.
 *
 * <p><b>Result.</b> A statistic of at least 0, its degrees of freedom and its p-value.
 *
 * <p><b>Special cases.</b> Strata with one row or one column only say nothing. Rows and columns
 * without a count cost no degree of freedom. Not estimable if no stratum compares anything.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is no table, the tables differ in
 * shape or have a negative count, or there is not one score per column.
 *
 * <p><b>Source.</b> Landis, Heyman and Koch, International Statistical Review 46 (1978) 237;
 * Agresti, Categorical Data Analysis, 2nd edition, 7.5.3.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test}, {@code vcdExtra::CMHtest} 0.8-2 and {@code
 * coin::independence_test} 1.4-2. <b>Differs from</b> them where {@code V} has no inverse: R stops.
 */
public final class GeneralisedCmh {
  private GeneralisedCmh() {}

  /**
   * The test against any association.
   *
   * @param strata one table per stratum
   * @return the statistic with its degrees of freedom and p-value; not estimable if no stratum
   *     compares anything
   * @throws IllegalArgumentException if there is no table, the tables differ in shape or have a
   *     negative count
   */
  public static Value general(List<long[][]> strata) {
    List<CrossTable> tables = CrossTable.of(strata);
    int columns = tables.get(0).columns().length;
    if (columns == 1) {
      return nothing();
    }
    double[][] all = allButLast(columns);
    return test(tables, allButLast(tables.get(0).rows().length), table -> all);
  }

  /**
   * The test of equal mean scores of the rows.
   *
   * @param strata one table per stratum
   * @param scores one per column
   * @return the statistic with its degrees of freedom and p-value; not estimable if no stratum
   *     compares anything
   * @throws IllegalArgumentException if there is no table, the tables differ in shape or have a
   *     negative count, or there is not one score per column
   */
  public static Value meanScores(List<long[][]> strata, double[] scores) {
    List<CrossTable> tables = CrossTable.of(strata);
    checkScores(scores, tables.get(0).columns().length);
    return meanScores(tables, table -> scores);
  }

  /** The test of equal mean scores, with scores of each stratum's own. */
  static Value meanScores(List<CrossTable> tables, Function<CrossTable, double[]> scores) {
    return test(
        tables,
        allButLast(tables.get(0).rows().length),
        table -> new double[][] {scores.apply(table)});
  }

  private static Value test(
      List<CrossTable> tables, double[][] rows, Function<CrossTable, double[][]> columns) {
    List<CrossTable> used = tables.stream().filter(table -> table.total() > 1).toList();
    RealMatrix deviation = null;
    RealMatrix covariance = null;
    for (CrossTable table : used) {
      double[][] scores = columns.apply(table);
      RealMatrix own = deviation(table, rows, scores);
      RealMatrix spread = covariance(table, rows, scores);
      deviation = deviation == null ? own : deviation.add(own);
      covariance = covariance == null ? spread : covariance.add(spread);
    }
    return covariance == null ? nothing() : quadratic(deviation, covariance);
  }

  private static Value quadratic(RealMatrix deviation, RealMatrix covariance) {
    if (covariance.getNorm() == 0) {
      return nothing();
    }
    QuadraticForm form = QuadraticForm.of(deviation.getColumnVector(0), covariance);
    return ChiSquaredTail.tested(form.statistic(), form.rank());
  }

  private static RealMatrix deviation(CrossTable table, double[][] rows, double[][] columns) {
    List<Double> sums = new ArrayList<>();
    for (double[] row : rows) {
      for (double[] column : columns) {
        sums.add(weighed(table, row, column));
      }
    }
    return new Array2DRowRealMatrix(sums.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double weighed(CrossTable table, double[] row, double[] column) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      double ofRow = 0;
      for (int j = 0; j < column.length; j++) {
        double expected = (double) table.rows()[i] / table.total() * table.columns()[j];
        ofRow += column[j] * (table.counts()[i][j] - expected);
      }
      sum += row[i] * ofRow;
    }
    return sum;
  }

  private static RealMatrix covariance(CrossTable table, double[][] rows, double[][] columns) {
    RealMatrix ofRows = spread(rows, table.rows(), table.total());
    RealMatrix ofColumns = spread(columns, table.columns(), table.total());
    int size = columns.length;
    double factor = (double) table.total() * table.total() / (table.total() - 1);
    RealMatrix product = new Array2DRowRealMatrix(rows.length * size, rows.length * size);
    for (int i = 0; i < product.getRowDimension(); i++) {
      for (int j = 0; j < product.getColumnDimension(); j++) {
        double entry = ofRows.getEntry(i / size, j / size) * ofColumns.getEntry(i % size, j % size);
        product.setEntry(i, j, factor * entry);
      }
    }
    return product;
  }

  /** The covariance of scores of a unit drawn with these counts. */
  private static RealMatrix spread(double[][] scores, long[] counts, long total) {
    double[] means = Arrays.stream(scores).mapToDouble(s -> mean(s, counts, total)).toArray();
    RealMatrix spread = new Array2DRowRealMatrix(scores.length, scores.length);
    for (int a = 0; a < scores.length; a++) {
      for (int b = 0; b < scores.length; b++) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
          sum += (scores[a][k] - means[a]) * (scores[b][k] - means[b]) * counts[k] / total;
        }
        spread.setEntry(a, b, sum);
      }
    }
    return spread;
  }

  private static double mean(double[] scores, long[] counts, long total) {
    return IntStream.range(0, scores.length)
        .mapToDouble(k -> scores[k] * ((double) counts[k] / total))
        .sum();
  }

  private static double[][] allButLast(int length) {
    double[][] rows = new double[length - 1][length];
    IntStream.range(0, length - 1).forEach(i -> rows[i][i] = 1);
    return rows;
  }

  private static void checkScores(double[] scores, int length) {
    if (scores.length != length) {
      throw new IllegalArgumentException("every column needs a score");
    }
  }

  private static Value nothing() {
    return Value.notEstimable(Reason.NO_DIFFERENT_VALUES);
  }
}
