package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Tally;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/** Takes the layout of an organisation's cases from the cube of a period. */
final class PopulationProfile {

  private static final Code MISSING = new Code("unknown", "Not known", Map.of("declared", "no"));

  private final Layout.Fields fields;
  private final int[] positions;
  private final int alignmentAt;
  private final Function<Cell, Tally> tallied;
  private final TreeMap<List<Integer>, Tally[]> counts =
      new TreeMap<>(Comparator.comparing(Object::toString));

  private PopulationProfile(Cube cube, Plan plan, List<String> beside) {
    tallied = EventDefinition.sanctioned(plan).on(cube);
    List<String> names = cube.dimensions().stream().map(Dimension::name).toList();
    List<Dimension> fixed = fixed(cube, plan, beside);
    positions = fixed.stream().mapToInt(field -> names.indexOf(field.name())).toArray();
    alignmentAt = names.indexOf(FieldName.DECLARED_ALIGNMENT);
    List<String> fixedNames = fixed.stream().map(Dimension::name).toList();
    fields =
        new Layout.Fields(
            fixed,
            withMissing(cube.dimensions().get(alignmentAt)),
            plan.primary().strata().stream().map(fixedNames::indexOf).sorted().toList(),
            fixedNames.indexOf(FieldName.SEVERITY));
  }

  /**
   * The layout of a cube's decided cases.
   *
   * @param cube has category, alignment, outcome, sanction and the plan's strata; of the fields
   *     beside, those that the export has. Its clusters tell apart groups whose counts are the
   *     same.
   */
  static Layout of(Cube cube, Plan plan, List<String> beside, List<Clusters> clusters) {
    PopulationProfile profile = new PopulationProfile(cube, plan, beside);
    cube.cells().forEach(profile::add);
    return profile.layout(clusters);
  }

  private static List<Dimension> fixed(Cube cube, Plan plan, List<String> beside) {
    Set<String> names = new LinkedHashSet<>(List.of(FieldName.COMPLAINT_CATEGORY));
    names.addAll(plan.primary().strata());
    names.addAll(beside);
    return names.stream().flatMap(name -> cube.dimension(name).stream()).toList();
  }

  /** The alignments with one that is not declared among them. */
  private static Dimension withMissing(Dimension alignment) {
    if (alignment.codes().stream().anyMatch(code -> !code.isDeclared())) {
      return alignment;
    }
    List<Code> codes = new ArrayList<>(alignment.codes());
    codes.add(MISSING);
    return new Dimension(alignment.name(), codes);
  }

  private void add(Cell cell) {
    Tally tally = tallied.apply(cell);
    if (tally.decided() > 0) {
      List<Integer> kind = Arrays.stream(positions).mapToObj(p -> cell.codes().get(p)).toList();
      Tally[] own = counts.computeIfAbsent(kind, k -> none());
      int alignment = cell.codes().get(alignmentAt);
      own[alignment] = own[alignment].plus(tally);
    }
  }

  private Tally[] none() {
    Tally[] none = new Tally[fields.alignment().codes().size()];
    Arrays.fill(none, Tally.NONE);
    return none;
  }

  private Layout layout(List<Clusters> clusters) {
    int[][] kinds =
        counts.keySet().stream()
            .map(kind -> kind.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    List<Integer> order = order(clusters);
    int declared = (int) order.stream().filter(this::isDeclared).count();
    List<Tally[]> byKind = List.copyOf(counts.values());
    int[][] decided = new int[kinds.length][order.size()];
    for (int kind = 0; kind < kinds.length; kind++) {
      for (int group = 0; group < order.size() - 1; group++) {
        decided[kind][group] = Math.toIntExact(byKind.get(kind)[order.get(group)].decided());
      }
    }
    int[] codes = order.stream().mapToInt(Integer::intValue).toArray();
    Layout plain = new Layout(fields, kinds, codes, declared, decided, null);
    return new Layout(fields, kinds, codes, declared, decided, rates(plain, byKind));
  }

  private boolean isDeclared(int alignment) {
    return fields.alignment().codes().get(alignment).isDeclared();
  }

  /** The alignments with a decided case, in the order of their counts; last the missing one. */
  private List<Integer> order(List<Clusters> clusters) {
    List<Integer> occupied = new ArrayList<>();
    Map<Integer, long[]> keys = new HashMap<>();
    for (int alignment = 0; alignment < fields.alignment().codes().size(); alignment++) {
      long[] key = key(alignment, clusters);
      if (key[1] > 0) {
        occupied.add(alignment);
        keys.put(alignment, key);
      }
    }
    occupied.sort(
        Comparator.comparing(
            keys::get, (a, b) -> Arrays.compare(b, a))); // The largest first; equal ones are equal.
    for (int alignment = 0; ; alignment++) {
      if (!isDeclared(alignment)) {
        occupied.add(alignment);
        return occupied;
      }
    }
  }

  /** All that the fate of a group depends on: whether it is declared, its size, its counts. */
  private long[] key(int alignment, List<Clusters> clusters) {
    List<Long> key = new ArrayList<>(List.of(isDeclared(alignment) ? 1L : 0L, 0L));
    for (Tally[] kind : counts.values()) {
      key.add(kind[alignment].notSanctioned());
      key.add(kind[alignment].sanctioned());
      key.set(1, key.get(1) + kind[alignment].decided());
    }
    clusters.forEach(linked -> key.add(Gathering.likeness(linked, alignment)));
    return key.stream().mapToLong(Long::longValue).toArray();
  }

  private Layout.Rates rates(Layout layout, List<Tally[]> byKind) {
    int[] each = new int[byKind.size()];
    Arrays.setAll(each, kind -> kind);
    return new Layout.Rates(
        pooled(layout.classesBy(fields.stratum()), byKind), pooled(each, byKind));
  }

  /**
   * The sanction rate of each kind's class over the declared groups, {@code (x + 1/2)/(n + 1)}: so
   * that in a class in which none or all were sanctioned chance still has a part.
   */
  private double[] pooled(int[] classOf, List<Tally[]> byKind) {
    Tally[] pooled = new Tally[classOf.length];
    Arrays.fill(pooled, Tally.NONE);
    for (int kind = 0; kind < classOf.length; kind++) {
      for (int alignment = 0; alignment < byKind.get(kind).length; alignment++) {
        Tally own = isDeclared(alignment) ? byKind.get(kind)[alignment] : Tally.NONE;
        pooled[classOf[kind]] = pooled[classOf[kind]].plus(own);
      }
    }
    return Arrays.stream(classOf)
        .mapToDouble(c -> (pooled[c].sanctioned() + 0.5) / (pooled[c].decided() + 1))
        .toArray();
  }
}
