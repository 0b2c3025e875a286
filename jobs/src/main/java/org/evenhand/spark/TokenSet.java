package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.evenhand.cube.Coordinates;
import org.evenhand.cube.Dimension;
import org.evenhand.cube.RowPacking;

/**
 * Tokens by which cases are gathered, with all that these clusters are counted by: a case goes into
 * the shuffle once, whatever the number of questions that look at it.
 */
final class TokenSet implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] tokens;
  private final boolean history;
  private final HashMap<Place, CodeRemap> translations;
  private final RowPacking packing;
  private final int width;
  private final ArrayList<Counting> countings = new ArrayList<>();

  /** What clusters are counted by, and whether cases from before the period are in them. */
  private record Counting(int spec, Coordinates coordinates, boolean history)
      implements Serializable {}

  /**
   * Tokens by which nothing is counted yet.
   *
   * @param tokens positions among those that the pass hashed
   * @param history whether cases from before the period are gathered
   * @param dimensions all that the clusters are counted by
   * @param translations per partition, from its codes to those of these dimensions
   */
  TokenSet(
      int[] tokens,
      boolean history,
      List<Dimension> dimensions,
      Map<Place, CodeRemap> translations) {
    this.tokens = tokens;
    this.history = history;
    this.translations = new HashMap<>(translations);
    width = dimensions.size() + 1;
    List<Integer> capacities =
        new ArrayList<>(dimensions.stream().map(dimension -> dimension.codes().size()).toList());
    // The last place of a row says whether the case is from before the period.
    capacities.add(2);
    packing = RowPacking.of(IntStream.range(0, width).boxed().toList(), capacities);
  }

  /**
   * Counts the clusters by some of the dimensions.
   *
   * @param spec number by which the counts are known again
   * @param positions of the dimensions among all of them
   * @param capacities the number of codes that each has
   */
  void count(int spec, List<Integer> positions, List<Integer> capacities, boolean earlier) {
    countings.add(new Counting(spec, Coordinates.of(positions, capacities), earlier));
  }

  /**
   * Scatters what a partition holds.
   *
   * @param kept how a row's codes were kept
   * @param row takes such a row
   * @param taken whether a case identifier's rows are left out
   */
  void scatter(PartitionScan part, RowPacking kept, int[] row, LongPredicate taken, Buckets into) {
    CodeRemap translation = translations.get(part.place());
    int[] global = new int[width];
    part.gather(
        tokens,
        history,
        taken,
        (shared, packed, time) -> {
          kept.unpack(packed, row);
          translation.translate(row, global);
          global[width - 1] = time == ScanTask.Time.EARLIER ? 1 : 0;
          into.add(shared, packing.pack(global));
        });
  }

  /** The combinations of a bucket, once for each way to count them. */
  List<Combinations> combinations(long[] bucket) {
    int stride = 1 + packing.words();
    int[][] clusters = clusters(bucket, stride);
    return countings.stream().map(own -> combinations(own, clusters, bucket, stride)).toList();
  }

  /**
   * Clusters of a bucket.
   *
   * @param spec number of what they are counted by
   * @param numbers of each combination how often it occurs, how many cells it has, and by turns
   *     these and their cases
   */
  record Combinations(int spec, long[] numbers) implements Serializable {}

  /** The rows of each cluster, by the places where they start. */
  private static int[][] clusters(long[] bucket, int stride) {
    int rows = bucket.length / stride;
    long[] hashes =
        IntStream.range(0, rows).mapToLong(i -> bucket[i * stride]).sorted().distinct().toArray();
    int[] sizes = new int[hashes.length];
    for (int i = 0; i < bucket.length; i += stride) {
      sizes[Arrays.binarySearch(hashes, bucket[i])]++;
    }
    int[][] clusters = new int[hashes.length][];
    Arrays.setAll(clusters, c -> new int[sizes[c]]);
    for (int i = 0; i < bucket.length; i += stride) {
      int cluster = Arrays.binarySearch(hashes, bucket[i]);
      clusters[cluster][--sizes[cluster]] = i;
    }
    return clusters;
  }

  private Combinations combinations(
      Counting counting, int[][] clusters, long[] bucket, int stride) {
    Map<Cells, Long> times = new HashMap<>();
    int[] row = new int[width];
    for (int[] cluster : clusters) {
      long[] cells = new long[cluster.length];
      int counted = 0;
      for (int start : cluster) {
        packing.unpack(Arrays.copyOfRange(bucket, start + 1, start + stride), row);
        if (counting.history || row[width - 1] == 0) {
          cells[counted++] = counting.coordinates.pack(row);
        }
      }
      if (counted > 0) {
        times.merge(Cells.of(cells, counted), 1L, Long::sum);
      }
    }
    long[] numbers = new long[times.keySet().stream().mapToInt(c -> c.numbers.length + 2).sum()];
    int to = 0;
    for (Map.Entry<Cells, Long> own : times.entrySet()) {
      long[] cells = own.getKey().numbers;
      numbers[to] = own.getValue();
      numbers[to + 1] = cells.length / 2;
      System.arraycopy(cells, 0, numbers, to + 2, cells.length);
      to += 2 + cells.length;
    }
    return new Combinations(counting.spec, numbers);
  }

  /** The cells of a cluster and their cases by turns, in the order of the cells. */
  private record Cells(long[] numbers) {

    static Cells of(long[] cells, int counted) {
      Arrays.sort(cells, 0, counted);
      long[] numbers = new long[2 * counted];
      int last = -2;
      for (int i = 0; i < counted; i++) {
        if (last < 0 || numbers[last] != cells[i]) {
          last += 2;
          numbers[last] = cells[i];
        }
        numbers[last + 1]++;
      }
      return new Cells(Arrays.copyOf(numbers, last + 2));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cells own && Arrays.equals(numbers, own.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }
}
