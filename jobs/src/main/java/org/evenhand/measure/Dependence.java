package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
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
final class Dependence implements Measure {

  private final Plan plan;
  private final double level;
  private final String id;
  private final String token;
  private final String what;

  private Dependence(Plan plan, String id, String token, String what) {
    this.plan = plan;
    this.id = id;
    this.token = token;
    this.what = what;
    level = 1 - plan.levels().alpha();
  }

  /** Cases of one accused person. */
  static Dependence respondent(Plan plan) {
    return new Dependence(plan, "dependence_respondent", "respondent_token", "person");
  }

  /** Cases of one incident. */
  static Dependence incident(Plan plan) {
    return new Dependence(plan, "dependence_incident", "incident_id", "incident");
  }

  /** Cases of one decider. */
  static Dependence decider(Plan plan) {
    return new Dependence(plan, "dependence_decider", "decider_token", "deciding panel");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String question() {
    return "How sure is the result if cases of one " + what + " hang together?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(plan.primary().strata(), token);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Stage stage = Stage.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, stage, plan.primary().strata());
    LinkedCases within = LinkedCases.of(cube, token, stage, plan.primary().strata());
    LinkedCases crude = LinkedCases.of(cube, token, stage, List.of());
    List<Finding> findings = new ArrayList<>(sizes(crude, tallies.of(Subject.ALL, Subject.ALL)));
    for (String group : tallies.groups()) {
      findings.addAll(rate(crude, group, tallies.of(Subject.ALL, group)));
    }
    for (Contrast contrast : tallies.contrasts(Subject.ALL, plan.comparator())) {
      findings.addAll(crude(crude, contrast));
      findings.addAll(within(within, contrast));
    }
    return findings;
  }

  private List<Finding> sizes(LinkedCases cases, Tally all) {
    Subject subject = subject(alone(Subject.ALL));
    Counts counts = Counts.of(all.decided(), all.sanctioned());
    return List.of(
        count(subject, Statistic.CLUSTERS, counts, cases.clusters()),
        count(subject, Statistic.LARGEST_CLUSTER, counts, cases.largest()),
        count(
            subject,
            Statistic.UNLINKED_CASES,
            Counts.of(all.decided(), cases.unlinkedCases()),
            cases.unlinkedCases()));
  }

  private List<Finding> rate(LinkedCases cases, String group, Tally tally) {
    Subject subject = subject(alone(group));
    Counts counts = Counts.of(tally.decided(), tally.sanctioned());
    ClusteredEstimate rate = ClusteredRate.of(cases.alone(group), level);
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(subject, Statistic.RATE, counts, rate.value()));
    findings.addAll(precision(subject, counts, rate));
    return findings;
  }

  private List<Finding> crude(LinkedCases cases, Contrast contrast) {
    Subject subject = subject(contrast.comparison());
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
        finding(subject, Statistic.RATE_RATIO, counts, ratio),
        finding(subject, Statistic.RATE_DIFFERENCE, counts, difference));
  }

  private List<Finding> within(LinkedCases cases, Contrast contrast) {
    Subject subject = subject(contrast.comparison());
    Counts counts = contrast.counts();
    var tables = cases.between(contrast.comparison());
    ClusteredEstimate ratio = ClusteredMantelHaenszel.rateRatio(tables, level);
    ClusteredEstimate difference = ClusteredMantelHaenszel.rateDifference(tables, level);
    boolean isRatio = plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.column());
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(subject, Statistic.MH_RATE_RATIO, counts, ratio.value()));
    findings.add(finding(subject, Statistic.MH_RATE_DIFFERENCE, counts, difference.value()));
    findings.addAll(precision(subject, counts, isRatio ? ratio : difference));
    return findings;
  }

  private List<Finding> precision(Subject subject, Counts counts, ClusteredEstimate estimate) {
    return List.of(
        finding(subject, Statistic.DESIGN_EFFECT, counts, estimate.designEffect()),
        finding(subject, Statistic.EFFECTIVE_SAMPLE_SIZE, counts, estimate.effectiveSize()));
  }

  private static Comparison alone(String group) {
    return new Comparison(Axis.ALIGNMENT, group, Comparison.NONE);
  }

  private Subject subject(Comparison comparison) {
    return new Subject(id, Stage.SANCTIONED, Subject.ALL, Subject.ALL, comparison);
  }

  private Finding finding(Subject subject, Statistic statistic, Counts counts, Value value) {
    String method = "linearised, sums by " + token + ", G/(G-1), Student's t";
    return Finding.of(subject, statistic, counts, value, method);
  }

  private Finding count(Subject subject, Statistic statistic, Counts counts, long count) {
    return Finding.of(subject, statistic, counts, Value.of(count), "count by " + token);
  }
}
