package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.pipeline.Questions;
import org.evenhand.pipeline.Tables;
import org.evenhand.schema.Code;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Row;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.verdict.DecisionRule;

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
            .filter(measure -> DecisionRule.QUESTIONS.contains(measure.question()))
            .toList());
  }

  /** The fields that it counts by. */
  Set<String> fields() {
    return measures.stream()
        .flatMap(measure -> measure.needs().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the counts lack for it, in words; empty where they lack nothing. */
  Optional<String> lacking(CountTable counts) {
    List<String> fields = counts.lacking(fields());
    if (!fields.isEmpty()) {
      return Optional.of("no field " + String.join(", ", fields));
    }
    return Comparison.hasReference(plan, counts.over(fields()).orElseThrow())
        ? Optional.empty()
        : Optional.of("no case of the reference group");
  }

  /** The verdicts; those of questions whose fields the counts lack are not among them. */
  StoredVerdicts of(CountTable counts, Period period) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Code>> codes = new LinkedHashMap<>();
    for (Measure measure : measures) {
      Optional<Cube> cube = counts.over(measure.needs());
      cube.ifPresent(
          own -> {
            findings.addAll(measure.findings(own.with(period)));
            own.dimensions().forEach((Dimension d) -> codes.putIfAbsent(d.name(), d.codes()));
          });
    }
    OutputTable table = Contract.v1().output("verdicts");
    String window = plan.window().label();
    return StoredVerdicts.of(
        DecisionRule.of(plan).of(findings, codes).rulings().stream()
            .map(ruling -> Tables.verdict(new Row(table), period.label(), window, ruling))
            .map(row -> new StoredVerdict(row.filled()))
            .toList());
  }
}
