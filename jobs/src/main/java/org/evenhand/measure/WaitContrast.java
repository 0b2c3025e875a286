package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.Durations;

/**
 * How long a group waited, set beside its reference, stratum by stratum.
 *
 * @param comparison which groups
 * @param strata per stratum the durations of the group and of its reference
 * @param group the group over all strata
 * @param reference the reference over all strata
 */
public record WaitContrast(
    Comparison comparison, List<List<Durations>> strata, Durations group, Durations reference) {

  /** The durations of both, stratum by stratum, and put together. */
  static WaitContrast of(Comparison comparison, List<List<Durations>> strata) {
    return new WaitContrast(comparison, strata, side(strata, 0), side(strata, 1));
  }

  private static Durations side(List<List<Durations>> strata, int place) {
    return Durations.pooled(strata.stream().map(stratum -> stratum.get(place)).toList());
  }

  /** Cases whose days were recorded and, among them, those that ended so by a day. */
  public Counts upTo(int day) {
    return Counts.of(
        group.keys(), group.eventsUpTo(day), reference.keys(), reference.eventsUpTo(day));
  }

  /** Cases whose days were recorded and, among them, those that ended as looked for. */
  Counts counts() {
    return Counts.of(group.keys(), group.events(), reference.keys(), reference.events());
  }
}
