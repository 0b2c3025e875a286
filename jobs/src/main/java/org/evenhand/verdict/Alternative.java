package org.evenhand.verdict;

import java.util.List;
import org.evenhand.schema.Specification;

/**
 * What the rule says where the primary question is put in another way that the plan declared.
 *
 * @param specification the other way
 * @param judgement the rulings with the findings that they rest on; empty where it has no answer
 * @param lacking why it has no answer; blank where it has one
 */
public record Alternative(Specification specification, Judgement judgement, String lacking) {

  /** One that was answered. */
  public static Alternative of(Specification specification, Judgement judgement) {
    return new Alternative(specification, judgement, "");
  }

  /** One that could not be answered, and why. */
  public static Alternative unanswered(Specification specification, String lacking) {
    return new Alternative(specification, new Judgement(List.of(), List.of()), lacking);
  }
}
