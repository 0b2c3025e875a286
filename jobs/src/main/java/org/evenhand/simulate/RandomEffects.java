package org.evenhand.simulate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That cases with the same value of a field, such as the decider, tend alike towards a sanction or
 * away from it: a normal shift of the log-odds that belongs to the value.
 */
final class RandomEffects {

  private final Seeds seeds;
  private final SortedMap<String, Double> spread;

  /**
   * Tendencies of these standard deviations.
   *
   * @param spread by field
   */
  RandomEffects(Seeds seeds, Map<String, Double> spread) {
    this.seeds = seeds;
    this.spread = new TreeMap<>(spread);
  }

  /** The probability of a sanction when the values of this row are taken into account. */
  double shifted(double probability, CaseDraft draft) {
    if (spread.isEmpty() || probability <= 0 || probability >= 1) {
      return probability;
    }
    double shift = 0;
    for (Map.Entry<String, Double> field : spread.entrySet()) {
      String value = draft.value(field.getKey());
      shift +=
          value.isEmpty()
              ? 0
              : field.getValue() * seeds.normal("tendency of " + field.getKey(), value);
    }
    double odds = probability / (1 - probability) * StrictMath.exp(shift);
    return odds / (1 + odds);
  }
}
