package org.evenhand.draft;

/** How sure a proposal is. */
enum Confidence {
  /** It has the contract's own name. */
  SURE("sure"),
  /** Registers commonly call it so. */
  LIKELY("likely"),
  /** It may be meant; a person has to say so. */
  GUESS("a guess");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether it stands in the draft as it is, and not as a question. */
  boolean stands() {
    return this != GUESS;
  }
}
