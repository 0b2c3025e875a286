package org.evenhand.stat;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trials of one cluster, such as those that share a person, by stratum.
 *
 * @param byStratum events and trials of the group and of its reference, by number of the stratum
 * @param times how many clusters there are with just these tables, at least 1
 */
public record ClusterTable(SortedMap<Long, TwoByTwo> byStratum, long times) {

  /**
   * Copies the tables.
   *
   * @throws IllegalArgumentException if it does not occur
   */
  public ClusterTable {
    byStratum = Collections.unmodifiableSortedMap(new TreeMap<>(byStratum));
    if (times < 1) {
      throw new IllegalArgumentException("a cluster occurs at least once: " + times);
    }
  }

  /** All strata of the cluster thrown together. */
  TwoByTwo pooled() {
    return TwoByTwo.pooled(List.copyOf(byStratum.values()));
  }
}
