package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which decided cases of a layout share an incident or an accused person. Cases that share nothing
 * with another are not named. Immutable; arrays are never changed.
 *
 * @param cells the cell, {@code kind * groups + group}, of every case that shares something
 * @param sorts the clusters of incidents, of persons, or of both
 */
record Links(int[] cells, List<Sort> sorts) {

  private static final long SEED = 20260403;

  /** Copies the list. */
  Links {
    sorts = List.copyOf(sorts);
  }

  /**
   * Clusters of two or more cases.
   *
   * @param tokens the fields that their cases have in common
   * @param isTold whether the export has these fields, so that the rule knows
   * @param members for each cluster its cases, by their place among the linked ones
   */
  record Sort(List<String> tokens, boolean isTold, int[][] members) {

    /** The cluster of every case; -1 where it is in none. */
    int[] clusterOf(int cases) {
      int[] clusterOf = new int[cases];
      Arrays.fill(clusterOf, -1);
      for (int cluster = 0; cluster < members.length; cluster++) {
        for (int member : members[cluster]) {
          clusterOf[member] = cluster;
        }
      }
      return clusterOf;
    }
  }

  /**
   * Deals cases out to clusters as chance has it, once and for all, each sort for itself; then come
   * the clusters of cases that share both. Where a layout has fewer cases than the clusters want,
   * these have fewer members.
   */
  static Links of(Layout layout, List<Gathering> gatherings) {
    int[] cellOf =
        IntStream.range(0, layout.kinds() * layout.groups())
            .flatMap(cell -> IntStream.generate(() -> cell).limit(layout.decidedIn(cell)))
            .toArray();
    List<Sort> dealt = new ArrayList<>();
    for (Gathering gathering : gatherings) {
      dealt.add(dealt(gathering, cellOf, new Random(SEED + dealt.size())));
    }
    int[] linked =
        dealt.stream()
            .flatMap(sort -> Arrays.stream(sort.members()))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    List<Sort> sorts = new ArrayList<>(dealt.stream().map(sort -> among(linked, sort)).toList());
    if (sorts.size() > 1) {
      sorts.add(shared(sorts.get(0), sorts.get(1), linked.length));
    }
    return new Links(Arrays.stream(linked).map(i -> cellOf[i]).toArray(), sorts);
  }

  private static Sort dealt(Gathering gathering, int[] cellOf, Random random) {
    Map<Integer, List<Integer>> pools = new HashMap<>();
    for (int i = 0; i < cellOf.length; i++) {
      pools.computeIfAbsent(gathering.pools()[cellOf[i]], pool -> new ArrayList<>()).add(i);
    }
    IntStream.range(0, Arrays.stream(gathering.pools()).max().orElse(-1) + 1)
        .filter(pools::containsKey)
        .forEach(pool -> Collections.shuffle(pools.get(pool), random));
    List<int[]> clusters = new ArrayList<>();
    for (int[] wanted : gathering.clusters()) {
      int[] members =
          Arrays.stream(wanted)
              .mapToObj(pool -> pools.getOrDefault(pool, List.of()))
              .filter(pool -> !pool.isEmpty())
              .mapToInt(pool -> pool.remove(pool.size() - 1))
              .toArray();
      if (members.length > 1) {
        clusters.add(members);
      }
    }
    return new Sort(List.of(gathering.token()), gathering.isTold(), clusters.toArray(int[][]::new));
  }

  /** The same with cases by their place among these. */
  private static Sort among(int[] linked, Sort all) {
    int[][] members =
        Arrays.stream(all.members())
            .map(own -> Arrays.stream(own).map(i -> Arrays.binarySearch(linked, i)).toArray())
            .toArray(int[][]::new);
    return new Sort(all.tokens(), all.isTold(), members);
  }

  private static Sort shared(Sort one, Sort other, int cases) {
    int[] ofOther = other.clusterOf(cases);
    List<int[]> shared = new ArrayList<>();
    for (int[] members : one.members()) {
      Map<Integer, List<Integer>> byOther = new HashMap<>();
      for (int member : members) {
        byOther.computeIfAbsent(ofOther[member], cluster -> new ArrayList<>()).add(member);
      }
      byOther.remove(-1);
      byOther.values().stream()
          .filter(own -> own.size() > 1)
          .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
          .forEach(shared::add);
    }
    List<String> tokens = List.of(one.tokens().get(0), other.tokens().get(0));
    return new Sort(tokens, one.isTold() && other.isTold(), shared.toArray(int[][]::new));
  }

  /** The clusters of cases that have just this field in common. */
  Sort by(String token) {
    return sorts.stream()
        .filter(sort -> sort.tokens().equals(List.of(token)))
        .findFirst()
        .orElseThrow();
  }

  /** Cases in a cluster of this sort. */
  static long cases(Sort sort) {
    return Arrays.stream(sort.members()).mapToLong(members -> members.length).sum();
  }
}
