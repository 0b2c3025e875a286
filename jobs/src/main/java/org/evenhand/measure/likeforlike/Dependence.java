package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratum;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClusteredEstimate;
import org.evenhand.stat.ClusteredMantelHaenszel;
import org.evenhand.stat.ClusteredRate;
import org.evenhand.stat.Value;

/**
 * The headline results once more, with intervals that allow for cases that share a person, an
 * incident or a decider: the sanction rates of the groups, the crude and the like-for-like ratio
 * and difference over all categories, at the plan's rung. The estimates are those of the other
 * questions; intervals, the design effect and the effective number of cases stand beside them.
 */
public final class Dependence {

  public static final Question RESPONDENT =
      new Question(
          "dependence_respondent", "How sure is the result if cases of one person hang together?");

  public static final Question INCIDENT =
      new Question(
          "dependence_incident", "How sure is the result if cases of one incident hang together?");

  public static final Question DECIDER =
      new Question(
          "dependence_decider",
          "How sure is the result if cases of one deciding panel hang together?");

  private final Question question;
  private final Plan plan;
  private final double level;
  private final String token;

  /** Cases of one accused person. */
  public static Measure ofRespondents(Plan plan) {
    return of(RESPONDENT, plan, FieldName.RESPONDENT_TOKEN);
  }

  /** Cases of one incident. */
  public static Measure ofIncidents(Plan plan) {
    return of(INCIDENT, plan, FieldName.INCIDENT_ID);
  }

  /** Cases of one decider. */
  public static Measure ofDeciders(Plan plan) {
    return of(DECIDER, plan, FieldName.DECIDER_TOKEN);
  }

  private static Measure of(Question question, Plan plan, String token) {
    return Measure.of(
        question,
        CubeAxis.coreWith(plan.primary().strata(), token),
        new Dependence(question, plan, token)::answer);
  }

  private Dependence(Question question, Plan plan, String token) {
    this.question = question;
    this.plan = plan;
    this.token = token;
    level = 1 - plan.levels().alpha();
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
    LinkedCases cases = LinkedCases.of(cube, token, stage, plan.primary().strata());
    LinkedCases crude = LinkedCases.of(cube, token, stage, List.of());
    List<Finding> findings =
        new ArrayList<>(sizes(crude, tallies.of(FindingKey.ALL, FindingKey.ALL)));
    for (String group : tallies.groups()) {
      findings.addAll(rate(crude, group, tallies.of(FindingKey.ALL, group)));
    }
    for (Contrast contrast : tallies.contrasts(FindingKey.ALL, plan.comparator())) {
      findings.addAll(crude(crude, contrast));
      findings.addAll(stratified(cases, contrast));
    }
    return findings;
  }

  private List<Finding> sizes(LinkedCases cases, Tally all) {
    FindingKey key = key(alone(FindingKey.ALL));
    Counts counts = Counts.of(all.decided(), all.sanctioned());
    return List.of(
        count(key, Statistic.CLUSTERS, counts, cases.clusters()),
        count(key, Statistic.LARGEST_CLUSTER, counts, cases.largest()),
        count(
            key,
            Statistic.UNLINKED_CASES,
            Counts.of(all.decided(), cases.unlinkedCases()),
            cases.unlinkedCases()));
  }

  private List<Finding> rate(LinkedCases cases, String group, Tally tally) {
    FindingKey key = key(alone(group));
    Counts counts = Counts.of(tally.decided(), tally.sanctioned());
    ClusteredEstimate rate = ClusteredRate.of(cases.alone(group), level);
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(key, Statistic.RATE, counts, rate.value()));
    findings.addAll(precision(key, counts, rate));
    return findings;
  }

  private List<Finding> crude(LinkedCases cases, Contrast contrast) {
    FindingKey key = key(contrast.comparison());
    Stratum pooled = contrast.pooled();
    Counts counts =
        Counts.of(
            pooled.group().decided(),
            pooled.group().sanctioned(),
            pooled.reference().decided(),
            pooled.reference().sanctioned());
    var tables = cases.between(contrast.comparison());
    Value ratio = ClusteredMantelHaenszel.rateRatio(tables, level).value();
    Value difference = ClusteredMantelHaenszel.rateDifference(tables, level).value();
    return List.of(
        finding(key, Statistic.RATE_RATIO, counts, ratio),
        finding(key, Statistic.RATE_DIFFERENCE, counts, difference));
  }

  private List<Finding> stratified(LinkedCases cases, Contrast contrast) {
    FindingKey key = key(contrast.comparison());
    Counts counts = contrast.counts();
    var tables = cases.between(contrast.comparison());
    ClusteredEstimate ratio = ClusteredMantelHaenszel.rateRatio(tables, level);
    ClusteredEstimate difference = ClusteredMantelHaenszel.rateDifference(tables, level);
    boolean isRatio = plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(key, Statistic.MH_RATE_RATIO, counts, ratio.value()));
    findings.add(finding(key, Statistic.MH_RATE_DIFFERENCE, counts, difference.value()));
    findings.addAll(precision(key, counts, isRatio ? ratio : difference));
    return findings;
  }

  private List<Finding> precision(FindingKey key, Counts counts, ClusteredEstimate estimate) {
    return List.of(
        finding(key, Statistic.DESIGN_EFFECT, counts, estimate.designEffect()),
        finding(key, Statistic.EFFECTIVE_SAMPLE_SIZE, counts, estimate.effectiveSize()));
  }

  private static Comparison alone(String group) {
    return new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE);
  }

  private FindingKey key(Comparison comparison) {
    return new FindingKey(
        question, EventDefinition.SANCTIONED, FindingKey.ALL, FindingKey.ALL, comparison);
  }

  private Finding finding(FindingKey key, Statistic statistic, Counts counts, Value value) {
    String method = "linearised, sums by " + token + ", G/(G-1), Student's t";
    return Finding.of(key, statistic, counts, value, method);
  }

  private Finding count(FindingKey key, Statistic statistic, Counts counts, long count) {
    return Finding.of(key, statistic, counts, Value.of(count), "count by " + token);
  }
}
