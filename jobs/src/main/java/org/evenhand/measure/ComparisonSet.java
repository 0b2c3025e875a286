package org.evenhand.measure;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * One stage of the procedure by the groups of a field: the share of each group, and each group set
 * beside its reference. The same procedures are asked of every contrast, so that each group is put
 * to the same questions in the same order; a result without an interval is the same at every level
 * and stands once.
 *
 * @param question the question that it answers
 * @param plan names the level and the strata
 * @param stage which cases are in the denominator and which of them in the numerator
 * @param groups the groups of a field
 * @param comparator {@code rest}, or the group that all others are set beside
 * @param stratum the cases among which it asks, as {@code field=code}, or all
 * @param counted what the counts count
 */
public record ComparisonSet(
    Question question,
    Plan plan,
    EventDefinition stage,
    Grouping groups,
    String comparator,
    String stratum,
    Counted counted) {

  /** Declared alignments at a stage of decided cases, beside the plan's reference. */
  public static ComparisonSet of(Question question, Plan plan, EventDefinition stage) {
    return new ComparisonSet(
        question,
        plan,
        stage,
        Grouping.ALIGNMENT,
        plan.comparator(),
        FindingKey.ALL,
        Counted.DECIDED_CASES);
  }

  /** Declared alignments at the stage that carries the verdict. */
  public static ComparisonSet sanctioned(Question question, Plan plan) {
    return of(question, plan, EventDefinition.sanctioned(plan));
  }

  /** The same at another stage. */
  public ComparisonSet at(EventDefinition other) {
    return new ComparisonSet(question, plan, other, groups, comparator, stratum, counted);
  }

  /** The same by other groups. */
  public ComparisonSet by(Grouping others) {
    return by(others, comparator);
  }

  /** The same by other groups, beside another reference. */
  public ComparisonSet by(Grouping others, String reference) {
    return new ComparisonSet(question, plan, stage, others, reference, stratum, counted);
  }

  /** The same among the cases with this code. */
  public ComparisonSet among(String field, String code) {
    return among(field + "=" + code, Condition.in(field, code));
  }

  /** The same among fewer cases, which stand in the column {@code stratum} under this name. */
  public ComparisonSet among(String cases, Condition condition) {
    return new ComparisonSet(
        question, plan, stage.among(condition), groups, comparator, cases, counted);
  }

  /** The same, where other things than decided cases are counted. */
  public ComparisonSet counting(Counted things) {
    return new ComparisonSet(question, plan, stage, groups, comparator, stratum, things);
  }

  /** The cases of a cube at the stage, by group and stratum. */
  public Tallies tallies(Cube cube, List<String> strata) {
    return Tallies.of(cube, groups, stage, strata);
  }

  /** Every group that takes part beside its reference, over all categories. */
  public List<Contrast> contrasts(Cube cube, List<String> strata) {
    return tallies(cube, strata).contrasts(FindingKey.ALL, comparator);
  }

  /** What is said of one group, or of all, over all categories. */
  public FindingKey about(String group) {
    return question.about(stage.name(), groups.field(), group).among(stratum);
  }

  /** The share of one group, or of all, in a category, or in all. */
  public Finding rate(String category, String group, Tally tally) {
    return Finding.share(about(group).in(category), tally, plan.level()).counting(counted);
  }

  /** The share of all and of each group, over all categories. */
  public List<Finding> rates(Cube cube) {
    Tallies tallies = Tallies.overall(cube, groups, stage);
    return tallies.groups().stream()
        .map(group -> rate(FindingKey.ALL, group, tallies.of(FindingKey.ALL, group)))
        .toList();
  }

  /** The share of each group, over all categories. */
  public List<Finding> ratesByGroup(Cube cube) {
    List<Finding> rates = rates(cube);
    return rates.subList(1, rates.size());
  }

  /** The shares, then the groups beside each other. */
  public List<Finding> all(Cube cube, List<String> strata, List<StratifiedStatistic> procedures) {
    return Finding.all(rates(cube), compared(cube, strata, procedures));
  }

  /** Difference and ratio of the shares as they stand. */
  public List<Finding> crude(Cube cube) {
    return compared(cube, List.of(), Crude.differenceAndRatio(plan.level()));
  }

  /** Ratio, difference and test within the plan's strata. */
  public List<Finding> stratified(Cube cube) {
    return stratified(cube, plan.primary().strata());
  }

  /** Ratio, difference and test within strata. */
  public List<Finding> stratified(Cube cube, List<String> strata) {
    return compared(cube, strata, Stratified.core(plan.level()));
  }

  /** The findings over all categories. */
  public List<Finding> compared(
      Cube cube, List<String> strata, List<StratifiedStatistic> procedures) {
    return in(List.of(FindingKey.ALL), tallies(cube, strata), procedures);
  }

  /** The findings in each category by itself. */
  public List<Finding> byCategory(
      Cube cube, List<String> strata, List<StratifiedStatistic> procedures) {
    Tallies tallies = tallies(cube, strata);
    return in(tallies.categories().subList(1, tallies.categories().size()), tallies, procedures);
  }

  /** The findings over all categories and in each of them. */
  public List<Finding> everywhere(
      Cube cube, List<String> strata, List<StratifiedStatistic> procedures) {
    Tallies tallies = tallies(cube, strata);
    return in(tallies.categories(), tallies, procedures);
  }

  private List<Finding> in(
      List<String> categories, Tallies tallies, List<StratifiedStatistic> procedures) {
    return categories.stream()
        .flatMap(
            category ->
                tallies.contrasts(category, comparator).stream()
                    .flatMap(contrast -> of(category, contrast, procedures).stream()))
        .toList();
  }

  /** The findings in one contrast. */
  public List<Finding> of(
      String category, Contrast contrast, List<StratifiedStatistic> procedures) {
    FindingKey key =
        question.about(stage.name(), contrast.comparison()).among(stratum).in(category);
    return procedures.stream()
        .map(procedure -> procedure.of(key, contrast).counting(counted))
        .distinct()
        .toList();
  }
}
