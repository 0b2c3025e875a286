package org.evenhand.verdict;

import java.util.List;
import org.evenhand.measure.Finding;

/**
 * What the decision rule makes of the findings of a run.
 *
 * @param rulings one per question: over all categories first, then by category; within these,
 *     groups in the alphabetical order of their codes
 * @param findings all findings, in their order; those that a family of tests holds carry their
 *     adjusted p-value
 */
public record Judgement(List<Ruling> rulings, List<Finding> findings) {

  /** Copies the lists. */
  public Judgement {
    rulings = List.copyOf(rulings);
    findings = List.copyOf(findings);
  }
}
