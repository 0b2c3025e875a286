package org.evenhand.measure;

/**
 * A stage with the names of those in its denominator and in its numerator.
 *
 * @param stage the stage
 * @param open one of those in the denominator, such as {@code decided appeal}
 * @param taken what those in the numerator were, such as {@code overturned}
 */
public record Step(EventDefinition stage, String open, String taken) {

  /** What is counted at this step. */
  Counted counted() {
    return Counted.named(open, taken);
  }
}
