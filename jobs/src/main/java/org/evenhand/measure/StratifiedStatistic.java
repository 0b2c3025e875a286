package org.evenhand.measure;

import java.util.function.Function;
import org.evenhand.stat.Value;

/**
 * A statistic of two groups set beside each other: a line of a measure.
 *
 * @param statistic its name and unit
 * @param method the procedure by name, with the choices that have more than one convention
 * @param value the arithmetic
 */
public record StratifiedStatistic(
    Statistic statistic, String method, Function<Contrast, Value> value) {

  /** What the procedure finds in a contrast. */
  public Finding of(FindingKey key, Contrast contrast) {
    return Finding.of(key, statistic, contrast.counts(), value.apply(contrast), method);
  }
}
