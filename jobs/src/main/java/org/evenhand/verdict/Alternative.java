package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.schema.Specification;

/**
 * What the rule says where the primary question is put in another way that the plan declared.
 *
 * @param specification the other way
 * @param rulings what it says; empty where it has no answer
 * @param lacking why it has no answer; empty where it has one
 */
public record Alternative(
    Specification specification, List<Ruling> rulings, Optional<Message> lacking) {

  /** Copies the list. */
  public Alternative {
    rulings = List.copyOf(rulings);
  }

  /** One that was answered. */
  public static Alternative of(Specification specification, List<Ruling> rulings) {
    return new Alternative(specification, rulings, Optional.empty());
  }

  /** One that could not be answered, and why. */
  public static Alternative unanswered(Specification specification, Message lacking) {
    return new Alternative(specification, List.of(), Optional.of(lacking));
  }
}
