package org.evenhand.disclosure;

import java.util.OptionalDouble;

/**
 * A number as a report may print it: shown, hidden by the disclosure rule, or not there at all.
 *
 * <p>A hidden cell does not hold its number, so that no renderer can print it by mistake.
 */
public sealed interface Cell {

  /** Why a cell is hidden. */
  enum Cause {
    /** Its own counts are too small. */
    PRIMARY,
    /** It would give a cell that is too small away. */
    COMPLEMENT
  }

  /**
   * A number that may be printed.
   *
   * @param value the number, in the unit of its statistic; counts are whole
   */
  record Shown(double value) implements Cell {}

  /**
   * A number that exists and is hidden; a report prints {@code [c]}.
   *
   * @param cause why it is hidden
   */
  record Suppressed(Cause cause) implements Cell {}

  /**
   * There is no number; a report prints {@code n/a}.
   *
   * @param reason in plain words
   */
  record Absent(String reason) implements Cell {}

  /** A number that may be printed. */
  static Cell shown(double value) {
    return new Shown(value);
  }

  /** A hidden number. */
  static Cell suppressed(Cause cause) {
    return new Suppressed(cause);
  }

  /** No number, and why. */
  static Cell absent(String reason) {
    return new Absent(reason);
  }

  /** Whether there is a number and the rule hides it. */
  default boolean isSuppressed() {
    return this instanceof Suppressed;
  }

  /** The number, if it may be printed. */
  default OptionalDouble number() {
    return this instanceof Shown s ? OptionalDouble.of(s.value) : OptionalDouble.empty();
  }
}
