package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.report.RunFacts.NotComputed;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Plan;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Scan;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Variable;

/**
 * The plan's questions, sorted before the scan into those that the export can answer and those
 * whose fields it lacks.
 *
 * @param answerable measures to compute
 * @param notComputed questions without an answer, and why
 */
public record Questions(List<Measure> answerable, List<NotComputed> notComputed) {

  /**
   * Cells beyond which one cube over all dimensions gives way to one cube per set of dimensions.
   */
  private static final double LARGEST_CUBE = 20_000_000;

  /** Cells up to which sets of dimensions are put together into one cube. */
  private static final double SMALL_CUBE = 200_000;

  /** Combinations of codes beyond which a single question's cells cannot be numbered. */
  private static final double LARGEST_SET = 1e16;

  /**
   * Sorts the plan's questions.
   *
   * @param companions the fields of the companions, as {@code table.field}
   * @throws ConfigurationException if the plan names an unknown question, or a stratum that is no
   *     coded field of the contract
   */
  static Questions of(Plan plan, Contract contract, Gate gate, Set<String> companions) {
    Set<String> given = new HashSet<>(companions);
    gate.fields().forEach(field -> given.add(field.name()));
    List<Measure> answerable = new ArrayList<>();
    List<NotComputed> notComputed = new ArrayList<>();
    for (Measure measure : asked(plan, contract)) {
      List<String> lacking =
          measure.needs().stream().filter(need -> !given.contains(need)).sorted().toList();
      if (lacking.isEmpty()) {
        answerable.add(measure);
      } else {
        notComputed.add(
            new NotComputed(measure.question().id(), "no field " + String.join(", ", lacking)));
      }
    }
    return new Questions(List.copyOf(answerable), List.copyOf(notComputed));
  }

  /**
   * The plan's questions in its order, whatever the export.
   *
   * @throws ConfigurationException if the plan names an unknown question, a stratum that is no
   *     coded field of the contract, or an outcome that it does not have
   */
  public static List<Measure> asked(Plan plan, Contract contract) {
    refuseStrata(
        "primary",
        Stream.concat(plan.primary().strata().stream(), plan.primary().further().stream()).toList(),
        contract);
    plan.variants().strata().forEach(s -> refuseStrata("variants.strata", s, contract));
    refuseOutcomes(plan.decided(), contract);
    return catalogue(plan);
  }

  /** The measures that a plan asks for. */
  public static List<Measure> catalogue(Plan plan) {
    try {
      return Catalogue.of(plan);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  private static void refuseOutcomes(List<String> decided, Contract contract) {
    List<Code> outcomes = contract.codeList("outcomes").codes();
    if (!outcomes.stream().map(Code::code).toList().containsAll(decided)) {
      throw new ConfigurationException(
          "plan key decided: names an outcome that the contract does not have; see the list of outcomes in schemas/REFERENCE.md");
    }
  }

  private static void refuseStrata(String key, List<String> strata, Contract contract) {
    for (String stratum : strata) {
      if (contract.cases().field(stratum).filter(f -> f.kind() == Field.Kind.CODE).isEmpty()) {
        throw new ConfigurationException(
            "plan key "
                + key
                + ": names a stratum that is no coded field of the contract; see the list of fields in schemas/REFERENCE.md");
      }
    }
  }

  /**
   * What the scan must count so that every question can be answered.
   *
   * @param further what else is to be counted by
   * @param wanted cases whose alignment is wanted
   */
  Tabulation tabulation(Gate gate, List<Tabulation.Grouping> further, Set<Long> wanted) {
    List<Tabulation.Grouping> groupings = new ArrayList<>();
    for (CaseScope reach : CaseScope.values()) {
      Stream<Tabulation.Grouping> own = answerable.stream().map(measure -> grouping(measure, gate));
      List<List<Variable>> sets =
          Stream.concat(own, further.stream())
              .filter(grouping -> grouping.history() == isHistory(reach))
              .map(Tabulation.Grouping::dimensions)
              .distinct()
              .toList();
      together(sets, gate)
          .forEach(set -> groupings.add(new Tabulation.Grouping(set, isHistory(reach))));
    }
    List<Tabulation.ClusterSpec> clusterSpecs =
        answerable.stream()
            .flatMap(measure -> clusterSpecs(measure, gate).stream())
            .distinct()
            .toList();
    return new Tabulation(groupings, clusterSpecs, wanted);
  }

  private static Tabulation.Grouping grouping(Measure measure, Gate gate) {
    return new Tabulation.Grouping(dimensions(measure, gate, Set.of()), isHistory(measure.reach()));
  }

  private static boolean isHistory(CaseScope reach) {
    return reach == CaseScope.HISTORY;
  }

  private static List<Tabulation.ClusterSpec> clusterSpecs(Measure measure, Gate gate) {
    return inOrder(measure.needs(), gate).stream()
        .filter(need -> isToken(need, gate))
        .map(token -> new Tabulation.ClusterSpec(token, dimensions(measure, gate, Set.of())))
        .toList();
  }

  /**
   * The sets of dimensions to count by: one set of all that the questions need, or, where that cube
   * would be too large, the largest sets that single questions need, put together as long as the
   * cube stays small.
   */
  private static List<List<Variable>> together(List<List<Variable>> sets, Gate gate) {
    List<Variable> all = union(sets, gate);
    if (sets.isEmpty() || cells(all, gate) <= LARGEST_CUBE) {
      return sets.isEmpty() ? List.of() : List.of(all);
    }
    if (sets.stream().anyMatch(set -> cells(set, gate) > LARGEST_SET)) {
      throw new ConfigurationException(
          "plan key primary: the strata have too many combinations of codes; name fewer strata");
    }
    List<List<Variable>> groups = new ArrayList<>();
    for (List<Variable> set : sets) {
      int fitting = 0;
      while (fitting < groups.size() && !fits(groups.get(fitting), set, gate)) {
        fitting++;
      }
      if (fitting == groups.size()) {
        groups.add(set);
      } else {
        groups.set(fitting, union(List.of(groups.get(fitting), set), gate));
      }
    }
    return groups.stream()
        .filter(set -> groups.stream().noneMatch(o -> o.size() > set.size() && o.containsAll(set)))
        .distinct()
        .toList();
  }

  private static boolean fits(List<Variable> group, List<Variable> set, Gate gate) {
    return group.containsAll(set)
        || set.containsAll(group)
        || cells(union(List.of(group, set), gate), gate) <= SMALL_CUBE;
  }

  private static List<Variable> union(List<List<Variable>> sets, Gate gate) {
    Set<Variable> union = new HashSet<>();
    sets.forEach(union::addAll);
    return union.stream()
        .sorted(
            Comparator.comparingInt((Variable facet) -> gate.position(facet.field()))
                .thenComparing(Variable::recordedOnly))
        .toList();
  }

  /**
   * The same questions but for those that follow cases over time, if something speaks against it.
   */
  Questions onlyIf(Optional<String> againstTrend) {
    if (againstTrend.isEmpty()) {
      return this;
    }
    List<NotComputed> more = new ArrayList<>(notComputed);
    List<Measure> left = new ArrayList<>();
    for (Measure measure : answerable) {
      if (isHistory(measure.reach())) {
        more.add(new NotComputed(measure.question().id(), againstTrend.get()));
      } else {
        left.add(measure);
      }
    }
    return new Questions(List.copyOf(left), List.copyOf(more));
  }

  /**
   * Every question's findings, each from a cube of what it needs, in the plan's order. The
   * questions know nothing of each other and are answered at the same time.
   */
  List<Finding> findings(ScannedExport intake) {
    Map<Tabulation.Grouping, Cube> cubes = new HashMap<>();
    return answerable.stream()
        .flatMap(measure -> measure.findings(cube(measure, intake, cubes)).stream())
        .toList();
  }

  private static Cube cube(
      Measure measure, ScannedExport intake, Map<Tabulation.Grouping, Cube> cubes) {
    Gate gate = intake.gate();
    Scan.Result scan = intake.scan();
    Request request = intake.request();
    Cube cube =
        cubes.computeIfAbsent(
            grouping(measure, gate),
            own -> scan.cube(own).with(own.history() ? request.period() : request.counted()));
    for (Tabulation.ClusterSpec clusterSpec : clusterSpecs(measure, gate)) {
      cube = cube.with(scan.clusters(clusterSpec).within(cube));
    }
    for (AuxiliaryTable companion : intake.companions()) {
      List<String> asked = fields(measure, companion);
      cube = asked.isEmpty() ? cube : cube.with(companion.marginal(asked));
    }
    return cube;
  }

  /** The fields of a companion that a measure looks at. */
  private static List<String> fields(Measure measure, AuxiliaryTable companion) {
    return companion.fields().stream()
        .filter(field -> measure.needs().contains(companion.table() + "." + field))
        .toList();
  }

  /**
   * What a measure's cube counts by, in the order of the gate.
   *
   * @param further fields that it is to have as well
   */
  static List<Variable> dimensions(Measure measure, Gate gate, Set<String> further) {
    Set<String> all = new HashSet<>(measure.needs());
    all.addAll(further);
    return inOrder(all, gate).stream()
        .filter(need -> !isToken(need, gate))
        .map(need -> new Variable(need, measure.recordedOnly().contains(need)))
        .toList();
  }

  private static boolean isToken(String field, Gate gate) {
    return gate.fields().get(gate.position(field)).kind() == Field.Kind.TOKEN;
  }

  private static List<String> inOrder(Set<String> needs, Gate gate) {
    return gate.fields().stream().map(GateField::name).filter(needs::contains).toList();
  }

  private static double cells(List<Variable> dimensions, Gate gate) {
    return dimensions.stream()
        .mapToDouble(facet -> facet.capacity(gate))
        .reduce(1, (a, b) -> a * b);
  }
}
