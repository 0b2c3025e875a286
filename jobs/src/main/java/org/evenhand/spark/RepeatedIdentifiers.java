package org.evenhand.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Finds case identifiers that more than one row has: hashes are scattered into buckets by a
 * shuffle, sorted and compared with their neighbours; only where one repeats are its rows looked up
 * again, in what the scan kept.
 */
final class RepeatedIdentifiers {

  private RepeatedIdentifiers() {}

  /** The hashes of case identifiers that more than one row has, sorted. */
  static long[] in(JavaRDD<PartitionScan> parts) {
    int buckets = parts.getNumPartitions();
    JavaPairRDD<Integer, long[]> scattered = parts.flatMapToPair(part -> scatter(part, buckets));
    JavaPairRDD<Integer, Iterable<long[]>> gathered =
        buckets == 1
            ? scattered.mapValues(hashes -> List.of(hashes))
            : scattered.groupByKey(buckets);
    return gathered.values().map(RepeatedIdentifiers::twice).collect().stream()
        .flatMapToLong(Arrays::stream)
        .sorted()
        .toArray();
  }

  /** The rows that have one of these sorted hashes. */
  static List<PartitionScan.KeptRow> rows(JavaRDD<PartitionScan> parts, long[] sorted) {
    return sorted.length == 0
        ? List.of()
        : parts
            .flatMap(part -> part.rows(hash -> Arrays.binarySearch(sorted, hash) >= 0).iterator())
            .collect();
  }

  private static Iterator<Tuple2<Integer, long[]>> scatter(PartitionScan part, int buckets) {
    long[] hashes = part.identifiers();
    int[] sizes = new int[buckets];
    for (long hash : hashes) {
      sizes[bucket(hash, buckets)]++;
    }
    long[][] scattered = new long[buckets][];
    Arrays.setAll(scattered, b -> new long[sizes[b]]);
    Arrays.fill(sizes, 0);
    for (long hash : hashes) {
      int bucket = bucket(hash, buckets);
      scattered[bucket][sizes[bucket]++] = hash;
    }
    List<Tuple2<Integer, long[]>> pairs = new ArrayList<>();
    for (int b = 0; b < buckets; b++) {
      pairs.add(new Tuple2<>(b, scattered[b]));
    }
    return pairs.iterator();
  }

  private static int bucket(long hash, int buckets) {
    return (int) ((hash >>> 32) % buckets);
  }

  private static long[] twice(Iterable<long[]> arrays) {
    int size = 0;
    for (long[] array : arrays) {
      size += array.length;
    }
    long[] all = new long[size];
    int at = 0;
    for (long[] array : arrays) {
      System.arraycopy(array, 0, all, at, array.length);
      at += array.length;
    }
    Arrays.sort(all);
    TreeSet<Long> twice = new TreeSet<>();
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        twice.add(all[i]);
      }
    }
    return twice.stream().mapToLong(Long::longValue).toArray();
  }
}
