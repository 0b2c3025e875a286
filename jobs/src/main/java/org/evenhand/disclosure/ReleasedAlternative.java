package org.evenhand.disclosure;

import java.util.List;
import org.evenhand.schema.Specification;

/**
 * What a report may print of the primary question put in another way that the plan declared.
 *
 * @param specification the other way
 * @param rulings what the rule says of each group over all categories
 * @param lacking why it has no answer; blank where it has one
 */
public record ReleasedAlternative(
    Specification specification, List<ReleasedRuling> rulings, String lacking) {

  /** Copies the list. */
  public ReleasedAlternative {
    rulings = List.copyOf(rulings);
  }
}
