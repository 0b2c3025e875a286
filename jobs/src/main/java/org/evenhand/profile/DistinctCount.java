package org.evenhand.profile;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/**
 * How many different values there are: exact up to a few thousand, and beyond that estimated from
 * the smallest of their hashes (k minimum values; the standard error is 1.6 % of the number). It
 * adds up over parts and does not depend on how the rows were divided.
 */
final class DistinctCount implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 4096;

  private final TreeSet<Long> smallest = new TreeSet<>();

  void add(String value) {
    add(hash(value));
  }

  void addAll(DistinctCount other) {
    other.smallest.forEach(this::add);
  }

  private void add(long hash) {
    if (smallest.size() < KEPT) {
      smallest.add(hash);
    } else if (hash < smallest.last() && smallest.add(hash)) {
      smallest.pollLast();
    }
  }

  boolean isExact() {
    return smallest.size() < KEPT;
  }

  long number() {
    if (isExact()) {
      return smallest.size();
    }
    // Hashes are spread evenly over 64 bits: the share of that range below the k-th smallest tells.
    double share = (smallest.last() - (double) Long.MIN_VALUE) / 0x1p64;
    return Math.round((KEPT - 1) / share);
  }

  /** FNV-1a, then the last step of MurmurHash3, which spreads it over all bits. */
  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
