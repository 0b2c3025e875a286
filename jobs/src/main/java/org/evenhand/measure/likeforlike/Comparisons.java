package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Clusters;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.RatioHomogeneity;
import org.evenhand.stat.TwoByTwo;

/**
 * The groups beside each other in like cases, over all categories and in each: all that a verdict
 * is read from. Where the cube has its cases by incident or by accused person, tests and intervals
 * allow for cases that hang together. Immutable.
 */
public final class Comparisons {

  /** What cases can share that makes them hang together; deciders are only described. */
  public static final List<String> TOKENS =
      List.of(FieldName.INCIDENT_ID, FieldName.RESPONDENT_TOKEN);

  private final double level;
  private final List<String> linkedBy;
  private final ComparisonSet sanctioned;
  private final Tallies tallies;
  private final LinkedCases cases;
  private final ComparedGroups overall;
  private List<ComparedGroups> byCategory;

  private Comparisons(Plan plan, Cube cube) {
    level = plan.level();
    sanctioned = ComparisonSet.sanctioned(LikeForLike.QUESTION, plan);
    List<String> strata = plan.primary().strata();
    tallies = sanctioned.tallies(cube, strata);
    List<List<String>> tokens = crossed(cube);
    linkedBy = tokens.stream().flatMap(List::stream).distinct().toList();
    cases = new LinkedCases(cube, sanctioned.stage(), strata, tokens);
    overall = new ComparedGroups(sanctioned, FindingKey.ALL, tallies, cases, cases.overall());
  }

  /**
   * The comparisons that a plan asks for.
   *
   * @throws IllegalArgumentException if the cube lacks a field
   */
  public static Comparisons of(Plan plan, Cube cube) {
    return new Comparisons(plan, cube);
  }

  /** The tokens that the cube has, each alone and then both together. */
  private static List<List<String>> crossed(Cube cube) {
    List<List<String>> known = cube.clusterings().stream().map(Clusters::tokens).toList();
    List<List<String>> crossed = new ArrayList<>();
    TOKENS.stream().map(List::of).filter(known::contains).forEach(crossed::add);
    if (crossed.size() == TOKENS.size()) {
      crossed.add(TOKENS);
    }
    return crossed;
  }

  /** The fields of which equal values make cases hang together; none where the cube has none. */
  public List<String> linkedBy() {
    return linkedBy;
  }

  /** The groups over all categories, within the plan's strata. */
  public ComparedGroups overall() {
    return overall;
  }

  /**
   * The groups in each category with a case, in the order of the categories' codes; made when they
   * are first asked for.
   */
  public synchronized List<ComparedGroups> byCategory() {
    if (byCategory == null) {
      byCategory =
          tallies.categories().stream()
              .skip(1)
              .map(own -> new ComparedGroups(sanctioned, own, tallies, cases, cases.in(own)))
              .toList();
    }
    return byCategory;
  }

  /**
   * Whether the ratio of a comparison is the same in every category: test and spread of its
   * logarithm, variances made as many times as large as linked cases make them, never smaller.
   */
  public RatioHomogeneity betweenCategories(Comparison comparison) {
    List<TwoByTwo> tables = new ArrayList<>();
    List<Double> effects = new ArrayList<>();
    for (ComparedGroups category : byCategory()) {
      for (LinkedContrast contrast : category.contrasts()) {
        if (contrast.comparison().equals(comparison)) {
          tables.add(contrast.contrast().pooled().table());
          effects.add(Math.max(1, contrast.designEffect()));
        }
      }
    }
    return RatioHomogeneity.of(
        tables, effects.stream().mapToDouble(Double::doubleValue).toArray(), level);
  }

  /** Over all categories, then in each. */
  public List<ComparedGroups> everywhere() {
    List<ComparedGroups> all = new ArrayList<>();
    all.add(overall);
    all.addAll(byCategory());
    return all;
  }
}
