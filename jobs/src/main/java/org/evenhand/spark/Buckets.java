package org.evenhand.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * What a partition holds, scattered into buckets by a hash, so that one shuffle of plain numbers
 * brings all that have the same hash together. Hashes of several kinds, of which each has buckets
 * of its own, take the same shuffle.
 */
final class Buckets {

  private static final int SMALLEST = 64;

  private final long[][] numbers;
  private final int[] sizes;

  private Buckets(int buckets) {
    this.numbers = new long[buckets][SMALLEST];
    this.sizes = new int[buckets];
  }

  /** Puts what a partition holds of a kind of hash into buckets. */
  @FunctionalInterface
  interface Scattering extends Serializable {
    /** Scatters one partition. */
    void scatter(PartitionScan part, int kind, Buckets into);
  }

  /**
   * The numbers of each bucket, from all partitions, by their kind; those put in together lie
   * together.
   */
  static JavaPairRDD<Integer, long[]> gathered(
      JavaRDD<PartitionScan> parts, int kinds, Scattering scattering) {
    int buckets = parts.getNumPartitions();
    JavaPairRDD<Integer, long[]> scattered =
        parts.flatMapToPair(part -> scattered(part, kinds, buckets, scattering));
    JavaPairRDD<Integer, long[]> gathered =
        buckets == 1 ? scattered : scattered.groupByKey(buckets).mapValues(Buckets::joined);
    return gathered.mapToPair(own -> new Tuple2<>(own._1() / buckets, own._2()));
  }

  /** One kind after the other, so that a partition holds the buckets of only one at a time. */
  private static Iterator<Tuple2<Integer, long[]>> scattered(
      PartitionScan part, int kinds, int buckets, Scattering scattering) {
    return IntStream.range(0, kinds)
        .boxed()
        .flatMap(
            kind -> {
              Buckets own = new Buckets(buckets);
              scattering.scatter(part, kind, own);
              return own.pairs(kind * buckets);
            })
        .iterator();
  }

  /** Puts a hash and what belongs to it into its bucket. */
  void add(long hash, long... others) {
    int bucket = (int) ((hash >>> 32) % numbers.length);
    put(bucket, hash);
    for (long other : others) {
      put(bucket, other);
    }
  }

  private void put(int bucket, long number) {
    if (sizes[bucket] == numbers[bucket].length) {
      numbers[bucket] = Arrays.copyOf(numbers[bucket], 2 * sizes[bucket]);
    }
    numbers[bucket][sizes[bucket]++] = number;
  }

  private Stream<Tuple2<Integer, long[]>> pairs(int first) {
    return IntStream.range(0, sizes.length)
        .mapToObj(b -> new Tuple2<>(first + b, Arrays.copyOf(numbers[b], sizes[b])));
  }

  private static long[] joined(Iterable<long[]> arrays) {
    List<long[]> all = new ArrayList<>();
    arrays.forEach(all::add);
    long[] joined = new long[all.stream().mapToInt(own -> own.length).sum()];
    int to = 0;
    for (long[] own : all) {
      System.arraycopy(own, 0, joined, to, own.length);
      to += own.length;
    }
    return joined;
  }
}
