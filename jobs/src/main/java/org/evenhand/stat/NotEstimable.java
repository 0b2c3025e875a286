package org.evenhand.stat;

/**
 * There is no number, for this reason.
 *
 * @param reason a phrase in plain words, never blank
 */
public record NotEstimable(String reason) implements Value {

  /**
   * @throws IllegalArgumentException if the reason is blank
   */
  public NotEstimable {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a missing number needs a reason");
    }
  }
}
