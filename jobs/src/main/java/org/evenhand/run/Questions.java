package org.evenhand.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.disclosure.RunFacts.NotComputed;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.measure.Catalogue;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Plan;

/**
 * The plan's questions, sorted before the scan into those that the export can answer and those
 * whose fields it lacks.
 *
 * @param answerable measures to compute
 * @param notComputed questions without an answer, and why
 */
record Questions(List<Measure> answerable, List<NotComputed> notComputed) {

  /**
   * Cells beyond which one cube over all dimensions gives way to one cube per set of dimensions.
   */
  private static final double LARGEST_CUBE = 20_000_000;

  /** Combinations of codes beyond which a single question's cells cannot be numbered. */
  private static final double LARGEST_SET = 1e12;

  /**
   * Sorts the plan's questions.
   *
   * @throws ConfigurationException if the plan names an unknown question, or a stratum that is no
   *     coded field of the contract
   */
  static Questions of(Plan plan, Contract contract, Gate gate) {
    refuseStrata(plan, contract);
    Set<String> given = new HashSet<>();
    gate.fields().forEach(field -> given.add(field.name()));
    List<Measure> answerable = new ArrayList<>();
    List<NotComputed> notComputed = new ArrayList<>();
    for (Measure measure : catalogue(plan)) {
      List<String> lacking =
          measure.needs().stream().filter(need -> !given.contains(need)).sorted().toList();
      if (lacking.isEmpty()) {
        answerable.add(measure);
      } else {
        notComputed.add(new NotComputed(measure.id(), "no field " + String.join(", ", lacking)));
      }
    }
    return new Questions(List.copyOf(answerable), List.copyOf(notComputed));
  }

  private static List<Measure> catalogue(Plan plan) {
    try {
      return Catalogue.of(plan);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  private static void refuseStrata(Plan plan, Contract contract) {
    List<String> strata = new ArrayList<>(plan.primary().strata());
    strata.addAll(plan.primary().beside());
    for (String stratum : strata) {
      if (contract.cases().field(stratum).filter(f -> f.kind() == Field.Kind.CODE).isEmpty()) {
        throw new ConfigurationException(
            "plan key primary: names a stratum that is no coded field of the contract; see the list of fields in schemas/REFERENCE.md");
      }
    }
  }

  /**
   * The sets of dimensions to count by: one set of all that the questions need, or, where that cube
   * would be too large, the largest sets that single questions need.
   */
  List<List<String>> groupings(Gate gate) {
    List<List<String>> sets =
        answerable.stream().map(measure -> inOrder(measure.needs(), gate)).distinct().toList();
    Set<String> union = new LinkedHashSet<>();
    sets.forEach(union::addAll);
    List<String> all = inOrder(union, gate);
    if (cells(all, gate) <= LARGEST_CUBE) {
      return List.of(all);
    }
    if (sets.stream().anyMatch(set -> cells(set, gate) > LARGEST_SET)) {
      throw new ConfigurationException(
          "plan key primary: the strata have too many combinations of codes; name fewer strata");
    }
    return sets.stream()
        .filter(set -> sets.stream().noneMatch(o -> o.size() > set.size() && o.containsAll(set)))
        .toList();
  }

  /** Every question's findings, each from a cube that has its dimensions, in the plan's order. */
  List<Finding> findings(List<Cube> cubes) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : answerable) {
      Cube cube =
          cubes.stream()
              .filter(c -> measure.needs().stream().allMatch(n -> c.dimension(n).isPresent()))
              .findFirst()
              .orElseThrow();
      findings.addAll(measure.of(cube));
    }
    return findings;
  }

  private static List<String> inOrder(Set<String> needs, Gate gate) {
    return gate.fields().stream().map(GateField::name).filter(needs::contains).toList();
  }

  private static double cells(List<String> dimensions, Gate gate) {
    double cells = 1;
    for (String dimension : dimensions) {
      cells *= gate.fields().get(gate.position(dimension)).capacity();
    }
    return cells;
  }
}
