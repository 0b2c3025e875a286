package org.evenhand.spark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;

/**
 * Finds case identifiers that more than one row has: hashes are scattered into buckets by a
 * shuffle, sorted and compared with their neighbours; only where one repeats are its rows looked up
 * again, in what the scan kept.
 */
final class RepeatedIdentifiers {

  private RepeatedIdentifiers() {}

  /** The hashes of case identifiers that more than one row has, sorted. */
  static long[] in(JavaRDD<PartitionScan> parts) {
    return Buckets.gathered(parts, 1, (part, kind, into) -> part.scatter(into))
        .values()
        .map(RepeatedIdentifiers::twice)
        .collect()
        .stream()
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

  private static long[] twice(long[] hashes) {
    long[] all = hashes.clone();
    Arrays.sort(all);
    return IntStream.range(1, all.length)
        .filter(i -> all[i] == all[i - 1])
        .mapToLong(i -> all[i])
        .distinct()
        .toArray();
  }
}
