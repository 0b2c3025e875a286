package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.RowPacking;

/**
 * Gathers the cases of the period by a token that they share: hashes of tokens are scattered into
 * buckets by a shuffle with the cells of their cases; in each bucket, clusters that have the same
 * cells are counted as one combination. What leaves a bucket holds no token.
 */
final class SharedTokens implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int token;
  private final RowPacking packing;
  private final int width;
  private final HashMap<PartitionScan.Place, CodeRemap> translations;
  private final long[] repeated;

  /**
   * @param token position of the token among those that the pass hashed
   * @param packing how a row's codes were kept
   * @param width length of a placed row
   * @param translations per partition, from its codes to the cells over the linking's dimensions
   * @param repeated hashes of case identifiers whose rows were rejected, sorted
   */
  SharedTokens(
      int token,
      RowPacking packing,
      int width,
      Map<PartitionScan.Place, CodeRemap> translations,
      long[] repeated) {
    this.token = token;
    this.packing = packing;
    this.width = width;
    this.translations = new HashMap<>(translations);
    this.repeated = repeated;
  }

  /**
   * Clusters that have the same cells.
   *
   * @param cells cells and their cases by turns, in the order of the cells
   * @param times number of clusters
   */
  record Combination(long[] cells, long times) implements Serializable {}

  /** Every combination, each once per bucket in which it occurs. */
  List<Combination> in(JavaRDD<PartitionScan> parts) {
    return Buckets.gathered(parts, this::scatter).flatMap(SharedTokens::combinations).collect();
  }

  private void scatter(PartitionScan part, Buckets into) {
    CodeRemap translation = translations.get(part.place());
    int[] row = new int[width];
    part.gather(
        token,
        identifier -> Arrays.binarySearch(repeated, identifier) >= 0,
        (hash, packed) -> {
          packing.unpack(packed, row);
          into.add(hash, translation.cell(row));
        });
  }

  /** The combinations of a bucket of tokens and cells by turns. */
  private static Iterator<Combination> combinations(long[] pairs) {
    List<long[]> rows = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rows.add(new long[] {pairs[i], pairs[i + 1]});
    }
    rows.sort((a, b) -> Long.compare(a[0], b[0]));
    Map<List<Long>, Long> times = new HashMap<>();
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to)[0] == rows.get(from)[0]) {
        to++;
      }
      times.merge(combination(rows.subList(from, to)), 1L, Long::sum);
      from = to;
    }
    List<Combination> combinations = new ArrayList<>();
    times.forEach(
        (cells, count) ->
            combinations.add(
                new Combination(cells.stream().mapToLong(Long::longValue).toArray(), count)));
    return combinations.iterator();
  }

  private static List<Long> combination(List<long[]> rows) {
    CellCounts counts = new CellCounts();
    rows.forEach(row -> counts.add(row[1], 1));
    List<Long> cells = new ArrayList<>();
    for (long cell : counts.cells()) {
      cells.add(cell);
      cells.add(counts.cases(cell));
    }
    return cells;
  }
}
