package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * What a partition holds, scattered into buckets by a hash, so that a shuffle of plain numbers
 * brings all that have the same hash together.
 */
final class Buckets {

  private static final int SMALLEST = 64;

  private final long[][] numbers;
  private final int[] sizes;

  private Buckets(int buckets) {
    this.numbers = new long[buckets][SMALLEST];
    this.sizes = new int[buckets];
  }

  /** Puts what a partition holds into buckets. */
  @FunctionalInterface
  interface Scattering extends Serializable {
    /** Scatters one partition. */
    void scatter(PartitionScan part, Buckets into);
  }

  /** The numbers of each bucket, from all partitions; those put in together lie together. */
  static JavaRDD<long[]> gathered(JavaRDD<PartitionScan> parts, Scattering scattering) {
    int buckets = parts.getNumPartitions();
    JavaPairRDD<Integer, long[]> scattered =
        parts.flatMapToPair(
            part -> {
              Buckets own = new Buckets(buckets);
              scattering.scatter(part, own);
              return own.pairs();
            });
    return buckets == 1
        ? scattered.values()
        : scattered.groupByKey(buckets).values().map(Buckets::joined);
  }

  /** Puts a hash into its bucket. */
  void add(long hash) {
    put((int) ((hash >>> 32) % numbers.length), hash);
  }

  /** Puts a hash and what belongs to it into its bucket. */
  void add(long hash, long other) {
    add(hash);
    put((int) ((hash >>> 32) % numbers.length), other);
  }

  private void put(int bucket, long number) {
    if (sizes[bucket] == numbers[bucket].length) {
      numbers[bucket] = Arrays.copyOf(numbers[bucket], 2 * sizes[bucket]);
    }
    numbers[bucket][sizes[bucket]++] = number;
  }

  private Iterator<Tuple2<Integer, long[]>> pairs() {
    return IntStream.range(0, sizes.length)
        .mapToObj(b -> new Tuple2<>(b, Arrays.copyOf(numbers[b], sizes[b])))
        .iterator();
  }

  private static long[] joined(Iterable<long[]> arrays) {
    List<long[]> all = new ArrayList<>();
    arrays.forEach(all::add);
    return all.stream().flatMapToLong(Arrays::stream).toArray();
  }
}
