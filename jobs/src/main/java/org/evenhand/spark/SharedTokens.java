package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.cube.CellCounts;
import org.evenhand.cube.RowPacking;
import scala.Tuple2;

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
  private final HashMap<PartitionScan.Place, Translation> translations;
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
      Map<PartitionScan.Place, Translation> translations,
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
    int buckets = parts.getNumPartitions();
    JavaPairRDD<Integer, long[]> scattered =
        parts.flatMapToPair(part -> scatter(part, buckets).iterator());
    JavaPairRDD<Integer, Iterable<long[]>> gathered =
        buckets == 1 ? scattered.mapValues(rows -> List.of(rows)) : scattered.groupByKey(buckets);
    return gathered.values().flatMap(SharedTokens::combinations).collect();
  }

  /** The rows of a partition, token and cell by turns, by bucket. */
  private List<Tuple2<Integer, long[]>> scatter(PartitionScan part, int buckets) {
    Rows[] rows = new Rows[buckets];
    Arrays.setAll(rows, b -> new Rows());
    Translation translation = translations.get(part.place());
    int[] row = new int[width];
    part.gather(
        token,
        identifier -> Arrays.binarySearch(repeated, identifier) >= 0,
        (hash, packed) -> {
          packing.unpack(packed, row);
          rows[(int) ((hash >>> 32) % buckets)].add(hash, translation.cell(row));
        });
    List<Tuple2<Integer, long[]>> pairs = new ArrayList<>();
    for (int b = 0; b < buckets; b++) {
      pairs.add(new Tuple2<>(b, rows[b].flat()));
    }
    return pairs;
  }

  private static Iterator<Combination> combinations(Iterable<long[]> arrays) {
    List<long[]> rows = new ArrayList<>();
    for (long[] array : arrays) {
      for (int i = 0; i < array.length; i += 2) {
        rows.add(new long[] {array[i], array[i + 1]});
      }
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

  /** Pairs of numbers in the making. */
  private static final class Rows {

    private long[] pairs = new long[64];
    private int size;

    void add(long token, long cell) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] = token;
      pairs[size++] = cell;
    }

    long[] flat() {
      return Arrays.copyOf(pairs, size);
    }
  }
}
