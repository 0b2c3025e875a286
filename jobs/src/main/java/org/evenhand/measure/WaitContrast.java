package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.Durations;

/**
 * How long a group waited, set beside its reference, stratum by stratum.
 *
 * @param comparison which groups
 * @param strata per stratum the durations of the group and of its reference
 */
public record WaitContrast(Comparison comparison, List<List<Durations>> strata) {

  /** The group over all strata. */
  public Durations group() {
    return side(0);
  }

  /** The reference over all strata. */
  public Durations reference() {
    return side(1);
  }

  private Durations side(int place) {
    return Durations.pooled(strata.stream().map(stratum -> stratum.get(place)).toList());
  }

  /** Cases whose days were recorded and, among them, those that ended so by a day. */
  public Counts upTo(int day) {
    Durations group = group();
    Durations reference = reference();
    return Counts.of(
        group.keys(), group.eventsUpTo(day), reference.keys(), reference.eventsUpTo(day));
  }

  /** Cases whose days were recorded and, among them, those that ended as looked for. */
  Counts counts() {
    Durations group = group();
    Durations reference = reference();
    return Counts.of(group.keys(), group.events(), reference.keys(), reference.events());
  }
}
