package org.evenhand.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/** A release that hides nothing, for tests of what sections say of numbers that are shown. */
public final class WholeRelease {
  private WholeRelease() {}

  /** All findings as they are, without any ruling. */
  public static Release of(
      List<Finding> findings, RunFacts facts, Map<String, List<Code>> codes, Plan plan) {
    Redaction nothing = Redaction.of(Optional.empty());
    return new Release(findings.stream().map(nothing::of).toList(), List.of(), facts, codes, plan);
  }
}
