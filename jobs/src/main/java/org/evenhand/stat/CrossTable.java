package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts by row and column, checked, with their margins: the table of one stratum. */
record CrossTable(long[][] counts, long[] rows, long[] columns, long total) {

  /**
   * The tables of all strata.
   *
   * @throws IllegalArgumentException if there is no table, a count is negative, a table has fewer
   *     than two rows or no column, or they differ in shape
   */
  static List<CrossTable> of(List<long[][]> strata) {
    List<CrossTable> tables = strata.stream().map(CrossTable::of).toList();
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("at least one table is needed");
    }
    CrossTable first = tables.get(0);
    for (CrossTable table : tables) {
      if (table.rows.length != first.rows.length || table.columns.length != first.columns.length) {
        throw new IllegalArgumentException("the tables of all strata need one shape");
      }
    }
    return tables;
  }

  /**
   * The table of these counts.
   *
   * @throws IllegalArgumentException if a count is negative, a row differs in length, or there are
   *     fewer than two rows or no column
   */
  static CrossTable of(long[][] counts) {
    if (counts.length < 2 || counts[0].length == 0) {
      throw new IllegalArgumentException("a table needs two rows and a column");
    }
    for (long[] row : counts) {
      if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("rows need one length and no negative count");
      }
    }
    long[] rows = Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    long[] columns =
        IntStream.range(0, counts[0].length)
            .mapToLong(j -> Arrays.stream(counts).mapToLong(row -> row[j]).sum())
            .toArray();
    return new CrossTable(counts, rows, columns, Arrays.stream(rows).sum());
  }

  /**
   * Tables with the two rows of a comparison.
   *
   * @throws IllegalArgumentException as {@link #of(List)}, or if there are more rows
   */
  static List<CrossTable> ofTwoRows(List<long[][]> strata) {
    List<CrossTable> tables = of(strata);
    if (tables.get(0).rows.length != 2) {
      throw new IllegalArgumentException("a comparison has two rows");
    }
    return tables.stream().filter(table -> table.rows[0] > 0 && table.rows[1] > 0).toList();
  }

  /** The answer if no stratum has a value of both. */
  static Value noComparableStratum() {
    return Value.notEstimable(Reason.NO_STRATUM_WITH_BOTH_VALUES);
  }

  /** The share of pairs of two rows that a stratum stands for, {@code n1 n2 / n}. */
  double weight() {
    return (double) rows[0] * rows[1] / total;
  }

  /**
   * The variance that {@code U / (n1 n2)} has if both rows are draws from the same values, ties
   * counted.
   */
  double varianceOfRanks() {
    double n = total;
    double ties = Arrays.stream(columns).mapToDouble(t -> (double) t * t * t - t).sum();
    return (n + 1 - ties / (n * (n - 1))) / 12 / rows[0] / rows[1];
  }
}
