package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * What clusters a layout's cases are to stand in: for each cluster the pools that its members come
 * from. Immutable; arrays are never changed.
 *
 * @param token the field that the cases of a cluster have in common
 * @param isTold whether the export has it
 * @param pools the pool of every cell, {@code kind * groups + group}
 * @param clusters two or more pools each
 */
record Gathering(String token, boolean isTold, int[] pools, List<int[]> clusters) {

  private static final long SEED = 20260404;

  /** Copies the list. */
  Gathering {
    clusters = List.copyOf(clusters);
  }

  /**
   * The clusters of an export. Where these do not tell all fields that make a kind, the kinds that
   * they do not tell apart are one pool.
   */
  static Gathering exported(Clusters linked, Layout layout, Plan plan) {
    Function<Cell, Tally> tally =
        EventDefinition.sanctioned(plan).on(Cube.of(linked.dimensions(), List.of()));
    List<String> names = linked.dimensions().stream().map(Dimension::name).toList();
    List<Integer> told =
        IntStream.range(0, layout.fields().fixed().size())
            .filter(i -> names.contains(layout.fields().fixed().get(i).name()))
            .boxed()
            .toList();
    int[] places =
        told.stream().mapToInt(i -> names.indexOf(layout.fields().fixed().get(i).name())).toArray();
    int alignmentAt = names.indexOf(layout.fields().alignment().name());
    int[] classes = layout.classesBy(told);
    Map<List<Integer>, Integer> poolOf = new HashMap<>();
    int[] pools = new int[layout.kinds() * layout.groups()];
    for (int cell = 0; cell < pools.length; cell++) {
      int[] kind = layout.kind(cell / layout.groups());
      int group = cell % layout.groups();
      pools[cell] = classes[cell / layout.groups()] * layout.groups() + group;
      List<Integer> codes = new ArrayList<>(told.stream().map(i -> kind[i]).toList());
      codes.add(layout.place(group));
      poolOf.putIfAbsent(codes, pools[cell]);
    }
    List<int[]> clusters = new ArrayList<>();
    for (Cluster cluster : linked.clusters()) {
      int[] members =
          cluster.cells().stream()
              .filter(cell -> tally.apply(cell).decided() > 0)
              .flatMapToInt(
                  cell -> {
                    List<Integer> codes =
                        new ArrayList<>(Arrays.stream(places).mapToObj(cell.codes()::get).toList());
                    codes.add(cell.codes().get(alignmentAt));
                    int pool = poolOf.get(codes);
                    return IntStream.generate(() -> pool).limit(cell.cases());
                  })
              .sorted()
              .toArray();
      if (members.length > 1) {
        clusters.addAll(Collections.nCopies(Math.toIntExact(cluster.times()), members));
      }
    }
    clusters.sort(Arrays::compare);
    return new Gathering(linked.tokens().get(0), true, pools, clusters);
  }

  /**
   * Cases of one kind in clusters of one size.
   *
   * @param size of the clusters
   * @param share of the cases of each kind that stands in one
   * @param isOfOneGroup whether all cases of a cluster are of one group, or of any
   */
  static Gathering of(
      String token, boolean isTold, Layout layout, int size, double share, boolean isOfOneGroup) {
    Random random = new Random(SEED);
    List<int[]> clusters = new ArrayList<>();
    for (int kind = 0; kind < layout.kinds(); kind++) {
      List<List<Integer>> mixed = new ArrayList<>();
      for (int group = 0; group < layout.groups(); group++) {
        if (isOfOneGroup || group == 0) {
          mixed.add(new ArrayList<>());
        }
        int cell = kind * layout.groups() + group;
        mixed.get(mixed.size() - 1).addAll(Collections.nCopies(layout.decided(kind, group), cell));
      }
      for (List<Integer> cases : mixed) {
        Collections.shuffle(cases, random);
        for (int i = 0; i + size <= Math.round(share * cases.size()); i += size) {
          clusters.add(cases.subList(i, i + size).stream().mapToInt(c -> c).sorted().toArray());
        }
      }
    }
    return new Gathering(token, isTold, each(layout), clusters);
  }

  /**
   * A few large clusters, each of one group: of the groups in turn, beginning with one of them; of
   * the kinds of which a group has most cases.
   */
  static Gathering large(
      String token, boolean isTold, Layout layout, int size, int number, int first) {
    List<int[]> clusters = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int group = (first + i) % layout.declared();
      IntUnaryOperator cell = kind -> kind * layout.groups() + group;
      int[] members =
          IntStream.range(0, layout.kinds())
              .boxed()
              .sorted(
                  Comparator.comparingInt((Integer kind) -> -layout.decided(kind, group))
                      .thenComparing(Comparator.naturalOrder()))
              .skip(i / layout.declared())
              .flatMapToInt(
                  kind ->
                      IntStream.generate(() -> cell.applyAsInt(kind))
                          .limit(layout.decided(kind, group)))
              .limit(size)
              .toArray();
      if (members.length > 1) {
        clusters.add(members);
      }
    }
    return new Gathering(token, isTold, each(layout), clusters);
  }

  private static int[] each(Layout layout) {
    return IntStream.range(0, layout.kinds() * layout.groups()).toArray();
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
}
