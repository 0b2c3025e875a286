package org.evenhand.spark;

import java.nio.charset.StandardCharsets;
import org.evenhand.schema.FieldName;

/** Cases whose declared alignment another file asks for, by the hash of their identifiers. */
public final class WantedAlignments {

  /** What is wanted. */
  static final Variable FACET = Variable.of(FieldName.DECLARED_ALIGNMENT);

  private WantedAlignments() {}

  /** The hash of a case identifier. */
  public static long hash(String identifier) {
    byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
    return PartitionScan.hash(bytes, 0, bytes.length);
  }
}
