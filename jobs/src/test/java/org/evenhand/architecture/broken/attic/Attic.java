package org.evenhand.architecture.broken.attic;

/** Breaks a rule: lives in a room that the table does not have. */
public enum Attic {
  /** Nothing else is here. */
  DUST
}
