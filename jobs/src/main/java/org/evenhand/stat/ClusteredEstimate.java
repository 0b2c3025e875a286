package org.evenhand.stat;

/**
 * An estimate whose interval allows for trials that hang together in clusters.
 *
 * @param value the estimate with its cluster-robust interval
 * @param variance the same as a variance: of a difference, of the logarithm of a ratio, of a share
 * @param designEffect how many times as large the variance is as that of independent trials
 * @param effectiveSize independent trials that would tell as much: trials over design effect
 */
public record ClusteredEstimate(
    Value value, Value variance, Value designEffect, Value effectiveSize) {

  /** No estimate, and why, for each of the four. */
  static ClusteredEstimate notEstimable(Value reason) {
    return new ClusteredEstimate(reason, reason, reason, reason);
  }
}
