package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cluster;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Counts;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Tallies;
import org.evenhand.measure.Tally;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClusteredEstimate;
import org.evenhand.stat.ClusteredMantelHaenszel;
import org.evenhand.stat.ClusteredRate;
import org.evenhand.stat.LinkedTrials;
import org.evenhand.stat.Sides;
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

  private final ComparisonSet sanctioned;
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
    ComparisonSet sanctioned = ComparisonSet.sanctioned(question, plan);
    return Measure.of(
            question,
            CubeAxis.coreWith(plan.primary().strata(), token),
            new Dependence(sanctioned, token)::answer)
        .tellingApart(EventDefinition.toldApart(sanctioned.plan()));
  }

  private Dependence(ComparisonSet sanctioned, String token) {
    this.sanctioned = sanctioned;
    this.token = token;
    level = sanctioned.plan().level();
  }

  private List<Finding> answer(Cube cube) {
    List<String> strata = sanctioned.plan().primary().strata();
    Tallies tallies = sanctioned.tallies(cube, strata);
    LinkedCases cases = linked(cube, strata);
    LinkedCases crude = linked(cube, List.of());
    List<Finding> findings =
        new ArrayList<>(sizes(cube, tallies.of(FindingKey.ALL, FindingKey.ALL)));
    for (String group : tallies.groups()) {
      findings.addAll(rate(crude, group, tallies.of(FindingKey.ALL, group).counts()));
    }
    for (Contrast contrast : sanctioned.contrasts(cube, strata)) {
      findings.addAll(crude(crude, contrast));
      findings.addAll(stratified(cases, contrast));
    }
    return findings;
  }

  private LinkedCases linked(Cube cube, List<String> strata) {
    return new LinkedCases(cube, sanctioned.stage(), strata, List.of(List.of(token)));
  }

  private List<Finding> sizes(Cube cube, Tally all) {
    Function<Cell, Tally> tallied = sanctioned.stage().on(cube);
    ToLongFunction<Cell> decided = cell -> tallied.apply(cell).decided();
    Clusters linked = cube.clusters(List.of(token));
    long clusters = 0;
    long largest = 0;
    for (Cluster cluster : linked.clusters()) {
      long size = cluster.cells().stream().mapToLong(decided).sum();
      clusters += size > 0 ? cluster.times() : 0;
      largest = Math.max(largest, size);
    }
    long unlinked = linked.unlinked().stream().mapToLong(decided).sum();
    return List.of(
        count(Statistic.CLUSTERS, all.counts(), clusters),
        count(Statistic.LARGEST_CLUSTER, all.counts(), largest),
        count(Statistic.UNLINKED_CASES, Counts.of(all.decided(), unlinked), unlinked));
  }

  private List<Finding> rate(LinkedCases cases, String group, Counts counts) {
    FindingKey key = sanctioned.about(group);
    ClusteredEstimate rate =
        ClusteredRate.of(
            cases.overall(),
            g -> group.equals(FindingKey.ALL) || group.equals(cases.code(g).code()),
            level);
    return Finding.all(
        List.of(finding(key, Statistic.RATE, counts, rate.value())), precision(key, counts, rate));
  }

  private List<Finding> crude(LinkedCases cases, Contrast contrast) {
    FindingKey key = key(contrast);
    Counts counts = contrast.pooled().counts();
    LinkedTrials trials = cases.overall();
    Sides sides = cases.sides(contrast.comparison());
    Value ratio = ClusteredMantelHaenszel.rateRatio(trials, sides, level).value();
    Value difference = ClusteredMantelHaenszel.rateDifference(trials, sides, level).value();
    return List.of(
        finding(key, Statistic.RATE_RATIO, counts, ratio),
        finding(key, Statistic.RATE_DIFFERENCE, counts, difference));
  }

  private List<Finding> stratified(LinkedCases cases, Contrast contrast) {
    FindingKey key = key(contrast);
    Counts counts = contrast.counts();
    LinkedTrials trials = cases.overall();
    Sides sides = cases.sides(contrast.comparison());
    ClusteredEstimate ratio = ClusteredMantelHaenszel.rateRatio(trials, sides, level);
    ClusteredEstimate difference = ClusteredMantelHaenszel.rateDifference(trials, sides, level);
    boolean isRatio = sanctioned.plan().primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
    return Finding.all(
        List.of(
            finding(key, Statistic.MH_RATE_RATIO, counts, ratio.value()),
            finding(key, Statistic.MH_RATE_DIFFERENCE, counts, difference.value())),
        precision(key, counts, isRatio ? ratio : difference));
  }

  private List<Finding> precision(FindingKey key, Counts counts, ClusteredEstimate estimate) {
    return List.of(
        finding(key, Statistic.DESIGN_EFFECT, counts, estimate.designEffect()),
        finding(key, Statistic.EFFECTIVE_SAMPLE_SIZE, counts, estimate.effectiveSize()));
  }

  private FindingKey key(Contrast contrast) {
    return sanctioned.question().about(EventDefinition.SANCTIONED, contrast.comparison());
  }

  private Finding finding(FindingKey key, Statistic statistic, Counts counts, Value value) {
    String method = "linearised, sums by " + token + ", G/(G-1), Student's t";
    return Finding.of(key, statistic, counts, value, method);
  }

  private Finding count(Statistic statistic, Counts counts, long count) {
    FindingKey key = sanctioned.about(FindingKey.ALL);
    return Finding.of(key, statistic, counts, Value.of(count), "count by " + token);
  }
}
