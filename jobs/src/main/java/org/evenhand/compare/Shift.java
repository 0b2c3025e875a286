package org.evenhand.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Holm;

/**
 * The test of whether a gap itself changed between two periods.
 *
 * @param question whose gap
 * @param primary the change in the plan's primary estimand, with its p-value
 * @param further the change in the other one, because a ratio and a difference can move apart
 * @param adjusted p-value after Holm's adjustment over the family; absent where there is none
 */
public record Shift(
    VerdictKey question, Finding primary, Finding further, OptionalDouble adjusted) {

  /** The tests by question, adjusted in the two families of the verdict. */
  public static Map<VerdictKey, Shift> of(List<Finding> findings, Plan plan) {
    boolean isRatio = plan.primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
    Statistic first =
        isRatio ? Statistic.RATIO_OF_RATE_RATIOS : Statistic.DIFFERENCE_OF_RATE_DIFFERENCES;
    Map<Boolean, List<Shift>> families =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::key, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(pair -> of(pair, first))
            .collect(Collectors.groupingBy(shift -> shift.question().isOverall()));
    Map<VerdictKey, Shift> shifts = new LinkedHashMap<>();
    families.values().stream()
        .flatMap(family -> adjusted(family).stream())
        .forEach(shift -> shifts.put(shift.question(), shift));
    return shifts;
  }

  private static Shift of(List<Finding> pair, Statistic first) {
    int primary = pair.get(0).statistic() == first ? 0 : 1;
    FindingKey key = pair.get(0).key();
    VerdictKey question =
        new VerdictKey(
            key.complaintCategory(), key.comparison().compared(), key.comparison().group());
    return new Shift(question, pair.get(primary), pair.get(1 - primary), OptionalDouble.empty());
  }

  private static List<Shift> adjusted(List<Shift> family) {
    double[] adjusted =
        Holm.adjust(
            family.stream()
                .map(shift -> shift.primary.pValue())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    List<Shift> all = new ArrayList<>();
    int next = 0;
    for (Shift shift : family) {
      boolean isTested = shift.primary.pValue().isPresent();
      all.add(isTested ? shift.withAdjusted(adjusted[next++]) : shift);
    }
    return all;
  }

  private Shift withAdjusted(double p) {
    return new Shift(question, primary, further, OptionalDouble.of(p));
  }

  /** Whether there is a change to state. */
  boolean isTested() {
    return adjusted.isPresent();
  }
}
