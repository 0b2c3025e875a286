package org.evenhand.spark;

import java.nio.charset.StandardCharsets;

/** Cases whose declared alignment another file asks for, by the hash of their identifiers. */
public final class WantedAlignments {

  /** What is wanted. */
  static final Facet FACET = Facet.of("declared_alignment");

  private WantedAlignments() {}

  /** The hash of a case identifier. */
  public static long hash(String identifier) {
    byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
    return PartitionScan.hash(bytes, 0, bytes.length);
  }
}
