package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.evenhand.cube.ClusterCounts;
import org.evenhand.cube.RowPacking;

/**
 * Gathers cases by the tokens that they share: hashes of tokens are scattered into buckets by one
 * shuffle with the codes of their cases; in each bucket, clusters that have the same cells are
 * counted as one combination. What leaves a bucket holds no token.
 */
final class SharedTokens implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<TokenSet> sets;
  private final RowPacking kept;
  private final int width;
  private final long[] repeated;

  /**
   * @param kept how a row's codes were kept
   * @param width length of a placed row
   * @param repeated hashes of case identifiers whose rows were rejected, sorted
   */
  SharedTokens(List<TokenSet> sets, RowPacking kept, int width, long[] repeated) {
    this.sets = new ArrayList<>(sets);
    this.kept = kept;
    this.width = width;
    this.repeated = repeated;
  }

  /**
   * The clusters by each of so many specifications.
   *
   * @param specs how many there are
   */
  List<ClusterCounts> in(JavaRDD<PartitionScan> parts, int specs) {
    List<ClusterCounts> counts = Stream.generate(ClusterCounts::new).limit(specs).toList();
    if (specs > 0) {
      Buckets.gathered(parts, sets.size(), this::scatter)
          .flatMap(own -> sets.get(own._1()).combinations(own._2()).iterator())
          .collect()
          .forEach(found -> add(found.numbers(), counts.get(found.spec())));
    }
    return counts;
  }

  private void scatter(PartitionScan part, int set, Buckets into) {
    sets.get(set)
        .scatter(
            part,
            kept,
            new int[width],
            identifier -> Arrays.binarySearch(repeated, identifier) >= 0,
            into);
  }

  private static void add(long[] numbers, ClusterCounts counts) {
    for (int i = 0; i < numbers.length; ) {
      long times = numbers[i];
      long cells = numbers[i + 1];
      i += 2;
      for (long cell = 0; cell < cells; cell++, i += 2) {
        counts.add(numbers[i], numbers[i + 1]);
      }
      counts.end(times);
    }
  }
}
