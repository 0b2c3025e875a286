package org.evenhand.gate;

/** The data were refused: one line that says what, where and what to do, never a cell's value. */
public final class Refusal extends RuntimeException {

  /** A refusal with its one line. */
  public Refusal(String line) {
    super(line);
  }
}
