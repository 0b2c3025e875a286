package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;
import org.evenhand.stat.PartialPooling;
import org.evenhand.stat.TwoByTwo;

/**
 * What all categories together say about each: the ratio of sanction rates in a category, drawn
 * towards the group's ratio in the others, and how probable it is that it lies beyond the plan's
 * margin on either side.
 *
 * <p>An estimate under an assumption, made for questions that the counts of one category leave
 * open; no verdict rests on it and nothing is ruled out by it, as a category that stands apart is
 * drawn too far. Within a category nothing further is held fixed. Cases without a declared
 * alignment are in no comparison.
 */
public final class PooledCategories {

  public static final Question QUESTION =
      new Question(
          "pooled_categories",
          "Which ratio of sanction rates in each category do all categories together suggest?");

  private static final String METHOD =
      "normal-normal partial pooling over categories, 1/2 added, mean ~ N(0, 0.5^2), spread ~"
          + " half-normal(0.3)";

  private PooledCategories() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(QUESTION, CubeAxis.coreWith(List.of()), cube -> answer(sanctioned, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(ComparisonSet sanctioned, Cube cube) {
    Tallies tallies = sanctioned.tallies(cube, List.of());
    Map<String, List<Contrast>> contrasts = new LinkedHashMap<>();
    for (String category : tallies.categories().subList(1, tallies.categories().size())) {
      contrasts.put(category, tallies.contrasts(category, sanctioned.comparator()));
    }
    Map<Comparison, List<StratifiedStatistic>> pooled = pooled(contrasts, sanctioned.plan());
    List<Finding> findings = new ArrayList<>();
    contrasts.forEach(
        (category, groups) ->
            groups.forEach(
                contrast ->
                    findings.addAll(
                        sanctioned.of(category, contrast, pooled.get(contrast.comparison())))));
    return findings;
  }

  /** For each group beside its reference what is asked of a category, given all of them. */
  private static Map<Comparison, List<StratifiedStatistic>> pooled(
      Map<String, List<Contrast>> contrasts, Plan plan) {
    return contrasts.values().stream()
        .flatMap(List::stream)
        .collect(
            Collectors.groupingBy(
                Contrast::comparison,
                Collectors.collectingAndThen(
                    Collectors.mapping(PooledCategories::table, Collectors.toList()),
                    tables -> statistics(PartialPooling.of(tables), plan))));
  }

  private static List<StratifiedStatistic> statistics(PartialPooling pooling, Plan plan) {
    List<Double> margin = plan.margins().rateRatio();
    return List.of(
        new StratifiedStatistic(
            Statistic.POOLED_RATIO,
            METHOD,
            contrast -> pooling.ratio(table(contrast), plan.level())),
        new StratifiedStatistic(
            Statistic.PROBABILITY_ABOVE_MARGIN,
            METHOD,
            contrast -> pooling.probabilityAbove(table(contrast), margin.get(1))),
        new StratifiedStatistic(
            Statistic.PROBABILITY_BELOW_MARGIN,
            METHOD,
            contrast -> pooling.probabilityBelow(table(contrast), margin.get(0))));
  }

  private static TwoByTwo table(Contrast contrast) {
    return contrast.pooled().table();
  }
}
