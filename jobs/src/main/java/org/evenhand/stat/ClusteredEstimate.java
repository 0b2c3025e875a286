package org.evenhand.stat;

/**
 * An estimate whose interval allows for trials that hang together in clusters.
 *
 * @param value the estimate with its cluster-robust interval
 * @param designEffect how many times as large the variance is as that of independent trials
 * @param effectiveSize independent trials that would tell as much: trials over design effect
 * @param clusters clusters with a trial that was used
 */
public record ClusteredEstimate(
    Value value, Value designEffect, Value effectiveSize, long clusters) {

  /** No estimate, and why, for each of the three. */
  static ClusteredEstimate notEstimable(Value reason, long clusters) {
    return new ClusteredEstimate(reason, reason, reason, clusters);
  }
}
