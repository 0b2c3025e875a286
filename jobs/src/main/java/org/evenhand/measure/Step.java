package org.evenhand.measure;

import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Value;

/**
 * A stage with the words that say of whom and of what it is the share, so that a reason speaks of
 * appeals where appeals are counted.
 *
 * @param stage the stage
 * @param open one of those in the denominator, such as {@code decided appeal}
 * @param taken what those in the numerator were, such as {@code overturned}
 */
record Step(Stage stage, String open, String taken) {

  /** The value; where there is none, the reason in the words of this step. */
  Value worded(Value value) {
    return Wording.of(value) instanceof NotEstimable none
        ? Value.notEstimable(
            none.reason()
                .replace("decided case", open)
                .replace("nobody was sanctioned", "none was sanctioned")
                .replace("was sanctioned", "was " + taken))
        : value;
  }

  /** The procedure with its reasons in the words of this step. */
  Procedure worded(Procedure procedure) {
    return new Procedure(
        procedure.statistic(),
        procedure.method(),
        contrast -> worded(procedure.value().apply(contrast)));
  }
}
