package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Measure;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.pipeline.CountTable;
import org.evenhand.pipeline.Questions;
import org.evenhand.pipeline.Tables;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.verdict.DecisionRule;
import org.evenhand.verdict.Ruling;

/**
 * The verdicts that stored counts give under a plan, by this version of the software.
 *
 * @param plan the plan
 * @param measures those of its questions that a verdict reads
 */
record Reevaluation(Plan plan, List<Measure> measures) {

  /**
   * A recount under a plan.
   *
   * @throws ConfigurationException if the plan asks what this version does not know
   */
  static Reevaluation under(Plan plan) {
    return new Reevaluation(
        plan,
        Questions.catalogue(plan).stream()
            .filter(measure -> measure.question().equals(LikeForLike.QUESTION))
            .toList());
  }

  /** The fields that it cannot do without. */
  Set<String> needs() {
    return all(Measure::needs);
  }

  /** The fields that it counts by where the counts have them. */
  Set<String> fields() {
    return all(Measure::fields);
  }

  private Set<String> all(Function<Measure, Set<String>> fields) {
    return measures.stream()
        .flatMap(measure -> fields.apply(measure).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the counts lack for it; empty where they lack nothing. */
  Optional<Message> lacking(CountTable counts) {
    List<String> fields = counts.lacking(needs());
    if (!fields.isEmpty()) {
      return Optional.of(Message.of("compare.lack_fields", "fields", String.join(", ", fields)));
    }
    Optional<Message> clusters = lackingClusters(counts);
    if (clusters.isPresent()) {
      return clusters;
    }
    return Comparison.hasReference(plan, counts.over(needs()).orElseThrow())
        ? Optional.empty()
        : Optional.of(Message.of("compare.lack_reference"));
  }

  /** What the counts lack to gather cases that share a token. */
  Optional<Message> lackingClusters(CountTable counts) {
    return measures.stream()
        .filter(measure -> measure.wants().stream().anyMatch(Reevaluation::isToken))
        .flatMap(measure -> counts.lackingClusters(measure.needs(), measure.toldApart()).stream())
        .findFirst();
  }

  private static boolean isToken(String field) {
    return Contract.v1().cases().field(field).orElseThrow().kind() == Field.Kind.TOKEN;
  }

  /** The fields of a measure that the counts have; a token is never one of them. */
  private static List<String> given(Measure measure, CountTable counts) {
    List<String> given = new ArrayList<>(measure.needs());
    for (String want : measure.wants()) {
      given.add(want);
      if (!counts.lacking(given).isEmpty()) {
        given.remove(want);
      }
    }
    return given;
  }

  /** The verdicts; none where the counts lack a field. */
  StoredVerdicts of(CountTable counts, Period period) {
    OutputTable table = Contract.v1().output("verdicts");
    String window = plan.window().label();
    return StoredVerdicts.of(
        rulings(counts).stream()
            .map(
                ruling ->
                    Tables.verdict(new Row(table), period.label(), window, ruling, plan.language()))
            .map(row -> new StoredVerdict(row.filled()))
            .toList());
  }

  private List<Ruling> rulings(CountTable counts) {
    return measures.stream()
        .flatMap(
            measure ->
                counts.over(given(measure, counts), measure.wants(), measure.toldApart()).stream())
        .flatMap(cube -> rulings(cube).stream())
        .toList();
  }

  private List<Ruling> rulings(Cube cube) {
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    cube.dimensions().forEach((Dimension d) -> codes.putIfAbsent(d.name(), d.codes()));
    return DecisionRule.of(plan).of(Comparisons.of(plan, cube), codes).rulings();
  }
}
