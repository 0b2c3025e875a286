package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Coarsening;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Measure;
import org.evenhand.schema.Field;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Variable;

/**
 * The cube that a measure looks at: what the scan counts for it, and how it is taken out of what
 * was counted.
 *
 * @param parts the cases and what they are counted by, once for every set of fields that the
 *     measure looks at together
 * @param needed clusters that the measure cannot do without
 * @param wanted clusters that it uses where any case has the tokens
 */
record MeasureCube(
    List<Tabulation.Grouping> parts,
    List<Tabulation.ClusterSpec> needed,
    List<Tabulation.ClusterSpec> wanted) {

  /** A cube without clusters. */
  static MeasureCube of(Tabulation.Grouping grouping) {
    return new MeasureCube(List.of(grouping), List.of(), List.of());
  }

  /** The cube of a measure. */
  static MeasureCube of(Measure measure, Gate gate) {
    return of(measure, gate, Set.of(), measure.reach() != CaseScope.PERIOD);
  }

  /**
   * The cube of a measure.
   *
   * @param further fields that it is to count by as well
   * @param history whether cases from before the period are in it
   */
  static MeasureCube of(Measure measure, Gate gate, Set<String> further, boolean history) {
    List<Variable> all = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (GateField field : gate.fields()) {
      boolean isToken = field.kind() == Field.Kind.TOKEN;
      if (isToken && measure.fields().contains(field.name())) {
        tokens.add(field.name());
      } else if (measure.fields().contains(field.name()) || further.contains(field.name())) {
        all.add(new Variable(field.name(), toldApart(measure, field)));
      }
    }
    return new MeasureCube(
        measure.parts().stream()
            .map(part -> new Tabulation.Grouping(part(measure, part, all), history))
            .toList(),
        tokens.stream()
            .filter(measure.needs()::contains)
            .map(token -> new Tabulation.ClusterSpec(List.of(token), all, history))
            .toList(),
        Clusters.aloneAndInPairs(tokens.stream().filter(measure.wants()::contains).toList())
            .stream()
            .filter(set -> !measure.needs().containsAll(set))
            .map(set -> new Tabulation.ClusterSpec(set, all, history))
            .toList());
  }

  /** What is counted by in a part: of the fields that the measure needs only those of the part. */
  private static List<Variable> part(Measure measure, List<String> fields, List<Variable> all) {
    return all.stream()
        .filter(own -> fields.contains(own.field()) || !measure.needs().contains(own.field()))
        .toList();
  }

  /** What a measure tells apart of a field; everything where its codes are those of the export. */
  private static Coarsening toldApart(Measure measure, GateField field) {
    return field.asFound()
        ? Coarsening.NONE
        : measure.toldApart().getOrDefault(field.name(), Coarsening.NONE);
  }

  /** All clusters that the scan counts for it. */
  Stream<Tabulation.ClusterSpec> clusters() {
    return Stream.concat(needed.stream(), wanted.stream());
  }

  /** The same cube without its clusters. */
  MeasureCube counts() {
    return new MeasureCube(parts, List.of(), List.of());
  }

  /** The cube with its clusters; what else a measure looks at is not in the scan. */
  Cube from(Scan.Result scan) {
    return from(scan, new HashMap<>());
  }

  /**
   * The same.
   *
   * @param counted what was taken out of the scan before, for another measure too
   */
  Cube from(Scan.Result scan, Map<Tabulation.Grouping, Cube> counted) {
    List<Cube> counts =
        parts.stream().map(part -> counted.computeIfAbsent(part, scan::cube)).toList();
    Cube cube = counts.get(0);
    for (Cube part : counts.subList(1, counts.size())) {
      cube = cube.with(part);
    }
    for (Clusters clusters : clusterings(scan)) {
      cube = cube.with(clusters.within(counts.get(0)));
    }
    return cube;
  }

  /** The ways to gather the cases that it has, by all that the scan counted. */
  List<Clusters> clusterings(Scan.Result scan) {
    Set<String> linking =
        wanted.stream()
            .filter(spec -> spec.tokens().size() == 1 && scan.clusters(spec).size() > 0)
            .flatMap(spec -> spec.tokens().stream())
            .collect(Collectors.toSet());
    return clusters()
        .filter(spec -> needed.contains(spec) || linking.containsAll(spec.tokens()))
        .map(scan::clusters)
        .toList();
  }
}
