package org.evenhand.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two sets of verdicts do not have in common.
 *
 * @param a where the one comes from
 * @param b where the other comes from
 * @param software version that compares them
 */
public record Differences(Origin a, Origin b, String software) {

  /** Plan keys on which it hangs what a figure is, and not only how it is judged. */
  private static final Set<String> OF_FIGURES =
      Set.of(
          "primary.estimand",
          "primary.strata",
          "levels.alpha",
          "sanctions.rung",
          "decided",
          "comparator");

  /**
   * A key of the plan with another value.
   *
   * @param key its name
   * @param inA its value in A; blank where A has no such key
   * @param inB its value in B; likewise
   */
  public record PlanKey(String key, String inA, String inB) {}

  /** The parts that differ. */
  public EnumSet<ChangeSource> sources() {
    EnumSet<ChangeSource> parts = ofCounts();
    if (!a.software().equals(b.software())) {
      parts.add(ChangeSource.SOFTWARE);
    }
    if (!planKeys().isEmpty()) {
      parts.add(ChangeSource.PLAN);
    }
    return parts;
  }

  /** The plan's keys that differ, in their order. */
  public List<PlanKey> planKeys() {
    Set<String> keys = new LinkedHashSet<>(a.plan().keySet());
    keys.addAll(b.plan().keySet());
    List<PlanKey> differing = new ArrayList<>();
    for (String key : keys) {
      String inA = a.plan().getOrDefault(key, "");
      String inB = b.plan().getOrDefault(key, "");
      if (!inA.equals(inB)) {
        differing.add(new PlanKey(key, inA, inB));
      }
    }
    return differing;
  }

  /** The plan's keys that differ and make the figures of both differ in kind. */
  public List<String> figureKeys() {
    return planKeys().stream().map(PlanKey::key).filter(OF_FIGURES::contains).toList();
  }

  /** Whether both report the same months. */
  public boolean isOnePeriod() {
    return a.period().equals(b.period());
  }

  /** How many months of receipt both count. */
  public long sharedMonths() {
    return Stream.iterate(a.counted().from(), month -> !month.isAfter(a.counted().to()), this::next)
        .filter(b.counted()::contains)
        .count();
  }

  private YearMonth next(YearMonth month) {
    return month.plusMonths(1);
  }

  /** Which of data and mapping differ, and with them the counts. */
  EnumSet<ChangeSource> ofCounts() {
    EnumSet<ChangeSource> parts = EnumSet.noneOf(ChangeSource.class);
    if (!isOnePeriod() || !a.inputs().equals(b.inputs())) {
      parts.add(ChangeSource.DATA);
    }
    if (!a.mapping().equals(b.mapping())) {
      parts.add(ChangeSource.MAPPING);
    }
    return parts;
  }

  /** What can make the counts differ: where data and mapping are the same, another version. */
  public Set<ChangeSource> behindCounts() {
    Set<ChangeSource> parts = ofCounts();
    boolean isSoftware = parts.isEmpty() && !a.software().equals(b.software());
    return isSoftware ? EnumSet.of(ChangeSource.SOFTWARE) : parts;
  }

  /** What can make the stored verdicts of one side differ from those of its counts. */
  Set<ChangeSource> behindVerdicts(Origin side) {
    return side.software().equals(software)
        ? EnumSet.noneOf(ChangeSource.class)
        : EnumSet.of(ChangeSource.SOFTWARE);
  }
}
