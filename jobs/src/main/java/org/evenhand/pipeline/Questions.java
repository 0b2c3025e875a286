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
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.report.RunFacts.NotComputed;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.Plan;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Tabulation;
import org.evenhand.spark.Variable;

/**
 * The plan's questions, sorted before the scan into those that the export can answer and those
 * whose fields it lacks.
 *
 * @param answerable measures to compute
 * @param unanswered questions without an answer
 */
public record Questions(List<Measure> answerable, List<Unanswered> unanswered) {

  /**
   * Cells beyond which one cube over all dimensions gives way to one cube per set of dimensions.
   */
  private static final double LARGEST_CUBE = 20_000_000;

  /** Cells up to which sets of dimensions are put together into one cube. */
  private static final double SMALL_CUBE = 200_000;

  /** Combinations of codes beyond which a single question's cells cannot be numbered. */
  private static final double LARGEST_SET = 1e16;

  /**
   * A question without an answer.
   *
   * @param question its identifier
   * @param lacking the fields that it lacks, by name; empty where something else is in its way
   * @param reason in plain words
   */
  public record Unanswered(String question, List<String> lacking, Message reason) {

    /** A question whose fields the export lacks. */
    static Unanswered lacking(Question question, List<String> fields) {
      return new Unanswered(question.id(), fields, noField(fields));
    }
  }

  /** That the export lacks these fields. */
  static Message noField(List<String> fields) {
    return Message.of("about.lacking_fields", "fields", String.join(", ", fields));
  }

  /** The questions without an answer, and why, as a report says it. */
  public List<NotComputed> notComputed() {
    return unanswered.stream().map(one -> new NotComputed(one.question(), one.reason())).toList();
  }

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
    List<Unanswered> unanswered = new ArrayList<>();
    for (Measure measure : asked(plan, contract)) {
      List<String> lacking =
          measure.needs().stream().filter(need -> !given.contains(need)).sorted().toList();
      if (lacking.isEmpty()) {
        answerable.add(measure.given(given));
      } else {
        unanswered.add(Unanswered.lacking(measure.question(), lacking));
      }
    }
    return new Questions(List.copyOf(answerable), List.copyOf(unanswered));
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
   * @param further other cubes that are to be counted
   * @param wanted cases whose alignment is wanted
   */
  Tabulation tabulation(Gate gate, List<MeasureCube> further, Set<Long> wanted) {
    List<MeasureCube> cubes =
        Stream.concat(
                answerable.stream().map(measure -> MeasureCube.of(measure, gate)), further.stream())
            .toList();
    List<Tabulation.Grouping> groupings = new ArrayList<>();
    for (boolean history : new boolean[] {false, true}) {
      List<List<Variable>> sets =
          cubes.stream()
              .flatMap(cube -> cube.parts().stream())
              .filter(grouping -> grouping.history() == history)
              .map(Tabulation.Grouping::dimensions)
              .distinct()
              .toList();
      together(sets, gate).forEach(set -> groupings.add(new Tabulation.Grouping(set, history)));
    }
    List<Tabulation.ClusterSpec> clusterSpecs =
        cubes.stream().flatMap(MeasureCube::clusters).distinct().toList();
    return new Tabulation(groupings, clusterSpecs, wanted);
  }

  /**
   * What is counted so that verdicts can be counted again from what is stored: clusters, and counts
   * by every outcome and sanction, so that another plan can tell other ones apart.
   */
  List<MeasureCube> recounted(Plan plan, Gate gate) {
    List<MeasureCube> cubes = new ArrayList<>(stored(plan, gate).stream().toList());
    for (Question carrying : List.of(LikeForLike.QUESTION, StandingRatio.QUESTION)) {
      with(carrying)
          .map(own -> stored(own.tellingApart(Map.of()), plan, gate).counts())
          .forEach(cubes::add);
    }
    return cubes;
  }

  /**
   * The cube whose clusters are stored: that of the question that carries the verdict, by all that
   * the plan holds fixed in it or beside it.
   */
  Optional<MeasureCube> stored(Plan plan, Gate gate) {
    return with(LikeForLike.QUESTION).findFirst().map(own -> stored(own, plan, gate));
  }

  private static MeasureCube stored(Measure measure, Plan plan, Gate gate) {
    Set<String> further = Set.copyOf(plan.primary().further());
    return MeasureCube.of(measure, gate, further, isHistory(measure.reach()));
  }

  private Stream<Measure> with(Question question) {
    return answerable.stream().filter(measure -> measure.question().equals(question));
  }

  private static boolean isHistory(CaseScope reach) {
    return reach != CaseScope.PERIOD;
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
        .filter(set -> groups.stream().noneMatch(o -> !o.equals(set) && holds(o, set)))
        .distinct()
        .toList();
  }

  private static boolean fits(List<Variable> group, List<Variable> set, Gate gate) {
    return holds(group, set)
        || holds(set, group)
        || cells(union(List.of(group, set), gate), gate) <= SMALL_CUBE;
  }

  private static boolean holds(List<Variable> group, List<Variable> set) {
    return set.stream().allMatch(variable -> variable.isIn(group));
  }

  /**
   * All that the sets hold; a field of which they tell different things apart with all its codes.
   */
  private static List<Variable> union(List<List<Variable>> sets, Gate gate) {
    Map<String, Variable> union = new HashMap<>();
    for (List<Variable> set : sets) {
      set.forEach(
          own ->
              union.merge(own.field(), own, (a, b) -> a.equals(b) ? a : Variable.of(own.field())));
    }
    return union.values().stream()
        .sorted(Comparator.comparingInt(variable -> gate.position(variable.field())))
        .toList();
  }

  /** The same questions but for those that look at such cases, if something speaks against it. */
  Questions onlyIf(CaseScope scope, Optional<Message> obstacle) {
    if (obstacle.isEmpty()) {
      return this;
    }
    List<Unanswered> more = new ArrayList<>(unanswered);
    List<Measure> left = new ArrayList<>();
    for (Measure measure : answerable) {
      if (measure.reach() == scope) {
        more.add(new Unanswered(measure.question().id(), List.of(), obstacle.get()));
      } else {
        left.add(measure);
      }
    }
    return new Questions(List.copyOf(left), List.copyOf(more));
  }

  /** What the verdicts are read from; empty where the plan does not ask for it. */
  Optional<Comparisons> comparisons(ScannedExport intake) {
    return with(LikeForLike.QUESTION)
        .map(measure -> cube(measure, intake, new HashMap<>()))
        .map(cube -> Comparisons.of(intake.request().plan().plan(), cube))
        .findFirst();
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
    Request request = intake.request();
    Cube cube =
        MeasureCube.of(measure, intake.gate())
            .from(intake.scan(), cubes)
            .with(isHistory(measure.reach()) ? request.period() : request.counted());
    if (measure.reach() == CaseScope.SEQUENCE) {
      cube = intake.sequence().over(cube);
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
        .filter(field -> measure.fields().contains(companion.table() + "." + field))
        .toList();
  }

  private static double cells(List<Variable> dimensions, Gate gate) {
    return dimensions.stream()
        .mapToDouble(facet -> facet.capacity(gate))
        .reduce(1, (a, b) -> a * b);
  }
}
