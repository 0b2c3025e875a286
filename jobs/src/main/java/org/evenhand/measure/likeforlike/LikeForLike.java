package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.RatioHomogeneity;
import org.evenhand.stat.Value;

/**
 * Like for like: sanction rates compared within the plan's strata, over all categories and in each
 * category by itself. Its comparisons carry the verdict.
 *
 * <p>Whether any groups differ stands first, then every group beside its reference. The plan's
 * primary estimand comes twice there, with its interval at level 1 - alpha first and then, for the
 * parity rule, at 1 - 2 alpha; {@link Finding#level()} tells them apart. Where the test of all
 * groups is below alpha before any adjustment every two groups are set beside each other, either
 * way round. Strata in which one group has no decided case are excluded, and counted; the counts of
 * every finding are those of the strata used. Cases without a declared alignment are in no
 * comparison. A code that says that a field was not recorded is a stratum like any other.
 */
public final class LikeForLike {

  public static final Question QUESTION =
      new Question(
          "like_for_like", "Were cases of the same kind equally often followed by a sanction?");

  private final Plan plan;
  private final ComparisonSet sanctioned;
  private final List<StratifiedStatistic> overall;

  private LikeForLike(Plan plan) {
    this.plan = plan;
    sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    overall = Stratified.beside(plan.level());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(plan.primary().strata()),
            cube -> new LikeForLike(plan).answer(cube))
        .wanting(Comparisons.TOKENS)
        .tellingApart(EventDefinition.toldApartAtEachRung(plan));
  }

  private List<Finding> answer(Cube cube) {
    Comparisons comparisons = Comparisons.of(plan, cube);
    List<Finding> findings = new ArrayList<>();
    if (comparisons.overall().names().isEmpty()) {
      return List.of();
    }
    for (ComparedGroups groups : comparisons.everywhere()) {
      findings.addAll(answer(groups, comparisons));
    }
    List<StratifiedStatistic> ratio = List.of(Stratified.rateRatio(plan.level()));
    for (EventDefinition stage : EventDefinition.further(plan)) {
      findings.addAll(sanctioned.at(stage).everywhere(cube, plan.primary().strata(), ratio));
    }
    return findings;
  }

  private List<Finding> answer(ComparedGroups groups, Comparisons comparisons) {
    if (groups.names().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Value omnibus = groups.omnibus(groups.names());
    findings.add(
        Finding.of(
            groups.key(),
            Statistic.ALL_GROUPS_TEST,
            groups.counts(),
            omnibus,
            groups.omnibusMethod()));
    for (LinkedContrast contrast : groups.contrasts()) {
      findings.addAll(core(groups, contrast));
      if (groups.isOverall()) {
        findings.addAll(spread(groups, contrast, comparisons));
        findings.addAll(sanctioned.of(FindingKey.ALL, contrast.contrast(), overall));
        if (contrast.isLinked()) {
          findings.addAll(
              sanctioned.of(FindingKey.ALL, contrast.contrast(), Stratified.independent()));
        }
      }
    }
    boolean isBelow =
        omnibus instanceof Estimated test && test.pValue().orElse(1) <= plan.levels().alpha();
    if (isBelow && groups.names().size() > 2) {
      groups.pairs().forEach(pair -> findings.addAll(pair(groups, pair)));
    }
    return findings;
  }

  private List<Finding> core(ComparedGroups groups, LinkedContrast contrast) {
    double level = plan.level();
    double inner = 1 - 2 * plan.levels().alpha();
    Statistic primary = Statistic.withCode(plan.primary().estimand()).orElseThrow();
    return Stream.of(
            of(groups, contrast, primary, contrast.primary(level)),
            of(groups, contrast, primary, contrast.primary(inner)),
            of(groups, contrast, Statistic.MH_RATE_RATIO, contrast.rateRatio(level)),
            of(groups, contrast, Statistic.MH_RATE_DIFFERENCE, contrast.rateDifference(level)),
            of(groups, contrast, Statistic.CMH_CHI_SQUARED, contrast.test()),
            of(groups, contrast, Statistic.DETECTABLE_RATIO, contrast.detectable()))
        .distinct()
        .toList();
  }

  private List<Finding> pair(ComparedGroups groups, LinkedContrast pair) {
    Comparison turned = pair.comparison();
    Value test = groups.pairTest(turned.group(), turned.reference()).test();
    return List.of(
        of(groups, pair, Statistic.MH_RATE_RATIO, pair.rateRatio(plan.level())),
        of(groups, pair, Statistic.CMH_CHI_SQUARED, test));
  }

  /** How far the ratios of categories differ. */
  private static List<Finding> spread(
      ComparedGroups groups, LinkedContrast contrast, Comparisons comparisons) {
    RatioHomogeneity between = comparisons.betweenCategories(contrast.comparison());
    return List.of(
        of(groups, contrast, Statistic.BETWEEN_CATEGORY_SD, between.spread().deviation()),
        of(groups, contrast, Statistic.RATIO_HOMOGENEITY, between.spread().homogeneity()),
        of(groups, contrast, Statistic.RATIO_OUTLIER, between.outlier()));
  }

  private static Finding of(
      ComparedGroups groups, LinkedContrast contrast, Statistic statistic, Value value) {
    Comparison comparison = contrast.comparison();
    return Finding.of(
        groups.key(comparison.group(), comparison.reference()),
        statistic,
        contrast.contrast().counts(),
        value,
        contrast.method(statistic));
  }
}
