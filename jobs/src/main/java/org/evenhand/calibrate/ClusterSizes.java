package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Thresholds;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Which decided cases of a layout share a person or an incident: each cluster of two or more is a
 * list of members, each a kind and a group. Immutable; arrays are never changed.
 *
 * @param token the field by which cases are linked
 * @param clusters the members of each cluster, as {@code {kind, group}}
 * @param assumed whether the clusters are assumed, because the export does not have the token
 */
record ClusterSizes(String token, List<int[][]> clusters, boolean assumed) {

  /** Share of decided cases that stand in pairs where the export does not tell. */
  static final double ASSUMED_SHARE = 0.2;

  private static final long SEED = 20260403;
  private static final Comparator<int[][]> ORDER = (a, b) -> Arrays.compare(flat(a), flat(b));

  /** Copies the list. */
  ClusterSizes {
    clusters = List.copyOf(clusters);
  }

  /**
   * The clusters of an export. Where these do not tell all fields that make a kind, their cases are
   * dealt out to the kinds as chance has it, once and for all.
   */
  static ClusterSizes of(Clusters linked, Layout layout, Plan plan) {
    Cube shape = Cube.of(linked.dimensions(), List.of());
    ToIntFunction<Cell> reached = Thresholds.of(plan).on(shape, plan);
    List<String> names = linked.dimensions().stream().map(Dimension::name).toList();
    int alignmentAt = names.indexOf(layout.fields().alignment().name());
    List<Integer> shared = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < layout.fields().fixed().size(); i++) {
      int place = names.indexOf(layout.fields().fixed().get(i).name());
      if (place >= 0) {
        shared.add(i);
        places.add(place);
      }
    }
    int[] classes = layout.classesBy(shared);
    Map<List<Integer>, Integer> classOf = new HashMap<>();
    for (int kind = 0; kind < layout.kinds(); kind++) {
      int[] codes = layout.kind(kind);
      classOf.put(shared.stream().map(i -> codes[i]).toList(), classes[kind]);
    }
    int[] groupOf = new int[layout.fields().alignment().codes().size()];
    for (int group = 0; group < layout.missing(); group++) {
      groupOf[layout.place(group)] = group;
    }
    List<int[][]> coarse = new ArrayList<>();
    for (Cluster cluster : linked.clusters()) {
      List<int[]> members = new ArrayList<>();
      for (Cell cell : cluster.cells()) {
        if (reached.applyAsInt(cell) >= 0) {
          int of = classOf.get(places.stream().map(cell.codes()::get).toList());
          int[] member = {of, groupOf[cell.codes().get(alignmentAt)]};
          members.addAll(Collections.nCopies((int) cell.cases(), member));
        }
      }
      if (members.size() > 1) {
        int[][] sorted = members.toArray(int[][]::new);
        Arrays.sort(sorted, Arrays::compare);
        coarse.addAll(Collections.nCopies((int) cluster.times(), sorted));
      }
    }
    coarse.sort(ORDER);
    return new ClusterSizes(linked.token(), dealt(coarse, classes, layout), false);
  }

  /** Pairs of cases, drawn once and for all, of one group or of any. */
  static ClusterSizes assumed(String token, boolean withinGroups, Layout layout) {
    Random random = new Random(SEED);
    List<List<int[]>> pools = new ArrayList<>();
    for (int group = 0; group < layout.missing(); group++) {
      if (withinGroups || pools.isEmpty()) {
        pools.add(new ArrayList<>());
      }
      for (int kind = 0; kind < layout.kinds(); kind++) {
        int[] member = {kind, group};
        pools
            .get(pools.size() - 1)
            .addAll(Collections.nCopies(layout.decided(kind, group), member));
      }
    }
    List<int[][]> pairs = new ArrayList<>();
    for (List<int[]> pool : pools) {
      Collections.shuffle(pool, random);
      for (int i = 0; i + 1 < ASSUMED_SHARE * pool.size(); i += 2) {
        pairs.add(new int[][] {pool.get(i), pool.get(i + 1)});
      }
    }
    return new ClusterSizes(token, pairs, true);
  }

  /** Cases in clusters. */
  long members() {
    return clusters.stream().mapToLong(cluster -> cluster.length).sum();
  }

  /**
   * A number that tells how the cases of an alignment are linked, whatever its code and those of
   * the others.
   */
  static long likeness(Clusters linked, int alignment) {
    List<String> names = linked.dimensions().stream().map(Dimension::name).toList();
    int at = names.indexOf(FieldName.DECLARED_ALIGNMENT);
    long likeness = 0;
    for (Cluster cluster : linked.clusters()) {
      if (cluster.cells().stream().anyMatch(cell -> cell.codes().get(at) == alignment)) {
        long sum = 0;
        for (Cell cell : cluster.cells()) {
          List<Integer> codes = new ArrayList<>(cell.codes());
          codes.set(at, codes.get(at) == alignment ? 1 : 0);
          sum += mixed(31 * codes.hashCode() + cell.cases());
        }
        likeness += mixed(sum) * cluster.times();
      }
    }
    return likeness;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    return mixed ^ (mixed >>> 31);
  }

  /** Members of classes become members of kinds. */
  private static List<int[][]> dealt(List<int[][]> coarse, int[] classes, Layout layout) {
    Random random = new Random(SEED);
    Map<List<Integer>, List<Integer>> pools = new HashMap<>();
    for (int group = 0; group < layout.missing(); group++) {
      for (int kind = 0; kind < layout.kinds(); kind++) {
        pools
            .computeIfAbsent(List.of(classes[kind], group), key -> new ArrayList<>())
            .addAll(Collections.nCopies(layout.decided(kind, group), kind));
      }
    }
    List<int[][]> dealt = new ArrayList<>();
    for (int[][] cluster : coarse) {
      int[][] members = new int[cluster.length][];
      for (int i = 0; i < cluster.length; i++) {
        List<Integer> pool = pools.get(List.of(cluster[i][0], cluster[i][1]));
        int drawn = random.nextInt(pool.size());
        Collections.swap(pool, drawn, pool.size() - 1);
        members[i] = new int[] {pool.remove(pool.size() - 1), cluster[i][1]};
      }
      dealt.add(members);
    }
    return dealt;
  }

  private static int[] flat(int[][] cluster) {
    return Arrays.stream(cluster).flatMapToInt(Arrays::stream).toArray();
  }
}
