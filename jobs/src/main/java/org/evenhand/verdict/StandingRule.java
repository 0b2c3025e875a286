package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ClosedEValues;

/**
 * The rule of the standing verdict: what all periods of one plan show together, as often as one
 * likes to look.
 *
 * <p>At each period, on all cases so far: below the minimum sizes nothing is called; parity is
 * shown if the limits of level 1 - 2 alpha lie inside the margin of ratios; otherwise a disparity
 * is found if the e-value of equal rates, adjusted over the groups by closed testing, is at least 1
 * / alpha. The first call stands. The ratio is read whatever the plan's primary estimand is:
 * evidence adds up on one scale. This type is immutable.
 *
 * @param plan names margin, alpha and minimum sizes
 */
public record StandingRule(Plan plan) {

  /**
   * Cases with a sanction, and without one, that equal rates must let expect in the smaller group.
   * The variance of a ratio is too small where by chance hardly a case of a group went the other
   * way, and of many looks one will meet that.
   */
  public static final int LEAST_EXPECTED = 20;

  /**
   * The standing verdicts on these findings, in their order. Only those of the question {@code
   * standing_verdict} are read; without them there is none.
   *
   * @param codes the codes of each dimension with the labels that sentences call them by
   */
  public List<Standing> of(List<Finding> findings, Map<String, List<Code>> codes) {
    Map<Comparison, List<Standing.Look>> looks = new LinkedHashMap<>();
    byKey(findings, finding -> finding.key().stratum())
        .forEach((period, found) -> look(period.substring(period.indexOf('=') + 1), found, looks));
    CodeLabels labels = new CodeLabels(codes);
    return looks.entrySet().stream()
        .map(
            one ->
                new Standing(
                    one.getKey(), one.getValue(), StandingSentence.of(one.getValue(), labels)))
        .toList();
  }

  private static <T> Map<T, List<Finding>> byKey(List<Finding> findings, Function<Finding, T> key) {
    return findings.stream()
        .filter(finding -> finding.key().question().equals(StandingRatio.QUESTION))
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  /** Adds to each group's looks what is seen of all groups up to one period. */
  private void look(
      String period, List<Finding> found, Map<Comparison, List<Standing.Look>> looks) {
    Map<Comparison, List<Finding>> byGroup = byKey(found, finding -> finding.key().comparison());
    double[] adjusted =
        ClosedEValues.adjust(
            byGroup.values().stream().mapToDouble(own -> evidence(own).orElse(0)).toArray());
    int group = 0;
    for (Map.Entry<Comparison, List<Finding>> one : byGroup.entrySet()) {
      List<Standing.Look> own = looks.computeIfAbsent(one.getKey(), key -> new ArrayList<>());
      own.add(look(period, one.getValue(), adjusted[group], own));
      group++;
    }
  }

  private Standing.Look look(
      String period, List<Finding> found, double adjusted, List<Standing.Look> before) {
    List<Finding> ratios =
        found.stream().filter(f -> f.statistic() == Statistic.STANDING_RATIO).toList();
    Finding ratio = ratios.get(0);
    // A ratio without limits comes once, for both levels.
    Finding parity = ratios.get(ratios.size() - 1);
    OptionalDouble evidence = evidence(found);
    Standing.Call reading = reading(parity, evidence.isPresent(), adjusted);
    Optional<Standing.Look> called =
        before.stream().filter(look -> look.standing() != Standing.Call.OPEN).findFirst();
    return new Standing.Look(
        period,
        ratio,
        parity.interval(),
        evidence,
        evidence.isPresent() ? OptionalDouble.of(adjusted) : OptionalDouble.empty(),
        reading,
        called.map(Standing.Look::standing).orElse(reading),
        called
            .map(Standing.Look::since)
            .orElse(reading == Standing.Call.OPEN ? Optional.empty() : Optional.of(period)));
  }

  private Standing.Call reading(Finding parity, boolean isTested, double adjusted) {
    if (!isTested || !isLargeEnough(parity.counts())) {
      return Standing.Call.OPEN;
    }
    List<Double> margin = plan.margins().rateRatio();
    boolean isInside =
        parity
            .interval()
            .filter(limits -> limits.isInside(margin.get(0), margin.get(1)))
            .isPresent();
    if (isInside) {
      return Standing.Call.PARITY_SHOWN;
    }
    return adjusted >= -Math.log(plan.levels().alpha())
        ? Standing.Call.DISPARITY_FOUND
        : Standing.Call.OPEN;
  }

  private boolean isLargeEnough(Counts counts) {
    long reference = counts.nReference().orElse(0);
    long smaller = Math.min(counts.nGroup(), reference);
    long decided = counts.nGroup() + reference;
    long sanctioned = counts.xGroup() + counts.xReference().orElse(0);
    double rarer = (double) Math.min(sanctioned, decided - sanctioned) / decided;
    return smaller >= plan.minimum().decided()
        && sanctioned >= plan.minimum().sanctioned()
        && smaller * rarer >= LEAST_EXPECTED;
  }

  /** The logarithm of a group's e-value; an e-value of 1 stands for none. */
  private static OptionalDouble evidence(List<Finding> found) {
    return found.stream()
        .filter(finding -> finding.statistic() == Statistic.SEQUENTIAL_LOG_E_VALUE)
        .map(Finding::estimate)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }
}
