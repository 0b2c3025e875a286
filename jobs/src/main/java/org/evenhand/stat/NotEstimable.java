package org.evenhand.stat;

import java.util.OptionalLong;

/**
 * There is no number, for this reason.
 *
 * @param reason why
 * @param limit the number that was not reached or was passed, for a reason that is about one
 */
public record NotEstimable(Reason reason, OptionalLong limit) implements Value {

  /**
   * @throws IllegalArgumentException if the reason is about a limit and none is given, or the other
   *     way round
   */
  public NotEstimable {
    if (reason.hasLimit() != limit.isPresent()) {
      throw new IllegalArgumentException(
          "a limit belongs to a reason that is about one: " + reason);
    }
  }
}
